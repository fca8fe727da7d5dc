// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording.h"

#include <QFile>

namespace integration {

using namespace testsupport;

namespace {

Oid toOid(const QByteArray &text)
{
    Oid oid;
    for (const QByteArray &arc : text.split('.'))
        oid.push_back(arc.toUInt());
    return oid;
}

Value toValue(const QByteArray &tag, const QByteArray &text)
{
    const bool isHexadecimal = tag.endsWith('x');
    Value value;
    value.syntax = (isHexadecimal ? tag.chopped(1) : tag).toUInt();
    if (isHexadecimal) {
        value.octets = QByteArray::fromHex(text);
    } else if (value.syntax == SNMP_SYNTAX_OCTETS) {
        value.octets = text;
    } else if (value.syntax == SNMP_SYNTAX_OID) {
        value.oid = toOid(text);
    } else if (value.syntax == SNMP_SYNTAX_IPADDR) {
        for (const std::uint32_t byte : toOid(text))
            value.octets += static_cast<char>(byte);
    } else if (value.syntax == SNMP_SYNTAX_CNTR64) {
        value.number = static_cast<std::int64_t>(text.toULongLong());
    } else {
        value.number = text.toLongLong();
    }
    return value;
}

} // namespace

std::vector<Binding> readRecording(const QString &path)
{
    QFile file(path);
    std::vector<Binding> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> parts = line.split('|');
        if (parts.size() == 3)
            result.push_back({toOid(parts[0]), toValue(parts[1], parts[2])});
    }
    return result;
}

} // namespace integration
