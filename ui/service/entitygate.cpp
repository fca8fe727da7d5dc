// SPDX-License-Identifier: GPL-3.0-or-later
#include "entitygate.h"

#include <mutex>

namespace {

std::mutex &gate()
{
    static std::mutex mutex;
    return mutex;
}

bool setMode(SnmpVersion version)
{
    const smiUINT32 mode = version == SnmpVersion::V1 ? SNMPAPI_UNTRANSLATED_V1 : SNMPAPI_UNTRANSLATED_V2;
    return SnmpSetTranslateMode(mode) == SNMPAPI_SUCCESS;
}

} // namespace

OwnedEntity makeEntity(HSNMP_SESSION session, const QByteArray &address, SnmpVersion version)
{
    const std::lock_guard lock(gate());
    if (!setMode(version))
        return nullptr;
    return OwnedEntity(SnmpStrToEntity(session, address.constData()));
}

OwnedContext makeContext(HSNMP_SESSION session, const QByteArray &community)
{
    smiOCTETS octets{static_cast<smiUINT32>(community.size()),
                     reinterpret_cast<smiLPBYTE>(const_cast<char *>(community.constData()))};
    const std::lock_guard lock(gate());
    if (!setMode(SnmpVersion::V2c))
        return nullptr;
    return OwnedContext(SnmpStrToContext(session, &octets));
}
