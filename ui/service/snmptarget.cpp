// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmptarget.h"

#include <winsnmp/extensions.h>

winsnmp::OwnedEntity makeEntity(HSNMP_SESSION session, const QByteArray &address, SnmpVersion version)
{
    winsnmp::OwnedEntity entity(SnmpStrToEntity(session, address.constData()));
    const smiUINT32 wanted = version == SnmpVersion::V1 ? SNMPX_VERSION_1 : SNMPX_VERSION_2C;
    if (entity && SnmpXSetVersion(entity.get(), wanted) == SNMPAPI_FAILURE)
        return {};
    return entity;
}

winsnmp::OwnedContext makeContext(HSNMP_SESSION session, const QByteArray &community)
{
    const smiOCTETS octets{static_cast<smiUINT32>(community.size()),
                           reinterpret_cast<smiLPBYTE>(const_cast<char *>(community.constData()))};
    return winsnmp::OwnedContext(SnmpStrToContext(session, &octets));
}
