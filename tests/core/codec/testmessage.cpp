// SPDX-License-Identifier: GPL-3.0-or-later

#include "testmessage.h"

#include <limits>

namespace codectest {

namespace {

OutgoingMessage outgoing(const Message &message, const VarBinds &varBinds, TrapV1Fields &trap)
{
    trap = message.trap;
    trap.enterprise = message.enterprise;
    OutgoingMessage out;
    out.version = message.version;
    out.community = message.community;
    out.pdu = message.pdu;
    out.trap = message.pdu.type == PduType::V1Trap ? &trap : nullptr;
    out.varBinds = &varBinds;
    return out;
}

} // namespace

Value integer(std::int32_t number)
{
    return {.syntax = Syntax::Integer32,
            .number = static_cast<std::uint64_t>(std::int64_t{number}),
            .octets = {},
            .oid = {}};
}

Value number(Syntax syntax, std::uint64_t number)
{
    return {.syntax = syntax, .number = number, .octets = {}, .oid = {}};
}

Value octets(Syntax syntax, Octets octets)
{
    return {.syntax = syntax, .number = 0, .octets = std::move(octets), .oid = {}};
}

Value oidValue(Oid oid)
{
    return {.syntax = Syntax::Oid, .number = 0, .octets = {}, .oid = std::move(oid)};
}

Value empty(Syntax syntax)
{
    return {.syntax = syntax, .number = 0, .octets = {}, .oid = {}};
}

Oid largestOid(std::size_t length)
{
    Oid largest(length, std::numeric_limits<std::uint32_t>::max());
    largest[0] = 2;
    return largest;
}

List limitBindings(bool isV1)
{
    constexpr auto Max32 = std::numeric_limits<std::uint32_t>::max();
    const Octets longText(65000, 'x');
    std::vector<Value> values = {
        integer(0),
        integer(127),
        integer(128),
        integer(-128),
        integer(-129),
        integer(32767),
        integer(-32769),
        integer(8388608),
        integer(std::numeric_limits<std::int32_t>::max()),
        integer(std::numeric_limits<std::int32_t>::min()),
        octets(Syntax::Octets, {}),
        octets(Syntax::Octets, {0, 255, 0}),
        octets(Syntax::Octets, Octets(127, 1)),
        octets(Syntax::Octets, Octets(128, 2)),
        octets(Syntax::Octets, Octets(255, 3)),
        octets(Syntax::Octets, Octets(256, 4)),
        octets(Syntax::Octets, longText),
        empty(Syntax::Null),
        oidValue({}),
        oidValue({0, 0}),
        oidValue({0, 39}),
        oidValue({1, 39, 127, 128, 16383, 16384}),
        oidValue({2, 47}),
        oidValue({2, 48}),
        oidValue({2, Max32}),
        oidValue(largestOid(128)),
        octets(Syntax::IpAddress, {0, 0, 0, 0}),
        octets(Syntax::IpAddress, {255, 255, 255, 255}),
        octets(Syntax::Opaque, {}),
        octets(Syntax::Opaque, {0x9F, 0x78, 4, 0, 0, 0, 0}),
    };
    for (const Syntax syntax : {Syntax::Counter32, Syntax::Gauge32, Syntax::TimeTicks}) {
        for (const std::uint64_t limit : {0U, 127U, 128U, 255U, 256U, 0x7FFFFFFFU, 0x80000000U, Max32})
            values.push_back(number(syntax, limit));
    }
    if (!isV1) {
        for (const std::uint64_t limit :
             {std::uint64_t{0}, std::uint64_t{Max32} + 1, std::uint64_t{1} << 63,
              (std::uint64_t{1} << 63) - 1, std::numeric_limits<std::uint64_t>::max()})
            values.push_back(number(Syntax::Counter64, limit));
        values.push_back(number(Syntax::Unsigned32, Max32));
        values.push_back(octets(Syntax::NsapAddress, {0x49, 0, 1, 2, 3}));
        for (const Syntax syntax : {Syntax::NoSuchObject, Syntax::NoSuchInstance, Syntax::EndOfMibView})
            values.push_back(empty(syntax));
    }
    List list;
    for (Value &value : values)
        list.push_back({{1, 3, 6, 1, 4, 1, 8072, static_cast<std::uint32_t>(list.size())}, std::move(value)});
    list.push_back({largestOid(128), integer(1)});
    list.push_back({{0, 0}, integer(2)});
    return list;
}

void appendAll(VarBinds &varBinds, const List &list)
{
    for (const VarBind &varBind : list)
        varBinds.append(varBind.name, varBind.value.view());
}

List toList(const VarBinds &varBinds)
{
    List list;
    for (std::size_t i = 0; i < varBinds.size(); ++i) {
        const VarBindView view = varBinds.at(i);
        list.push_back({{view.name.begin(), view.name.end()},
                        {.syntax = view.value.syntax,
                         .number = view.value.number,
                         .octets = {view.value.octets.begin(), view.value.octets.end()},
                         .oid = {view.value.oid.begin(), view.value.oid.end()}}});
    }
    return list;
}

QByteArray encodeMessage(const Message &message)
{
    VarBinds varBinds(std::pmr::new_delete_resource());
    appendAll(varBinds, message.list);
    TrapV1Fields trap;
    const OutgoingMessage out = outgoing(message, varBinds, trap);
    const winsnmp::codec::EncodedSize size = winsnmp::codec::measure(out);
    QByteArray encoded(static_cast<qsizetype>(size.total), '\0');
    winsnmp::codec::encode(out, size, {reinterpret_cast<std::uint8_t *>(encoded.data()), size.total});
    return encoded;
}

OctetView toView(const QByteArray &octets)
{
    return {reinterpret_cast<const std::uint8_t *>(octets.constData()),
            static_cast<std::size_t>(octets.size())};
}

Message toMessage(const MessageView &view)
{
    Message message;
    message.version = view.version;
    message.community.assign(view.community.begin(), view.community.end());
    message.pdu = view.pdu;
    if (view.pdu.type == PduType::V1Trap) {
        std::uint32_t enterprise[winsnmp::core::MaxSubIdentifiers];
        const std::size_t length = winsnmp::codec::decodeOid(view.trap.enterprise, enterprise);
        message.enterprise.assign(enterprise, enterprise + length);
        message.trap.agentAddress = view.trap.agentAddress;
        message.trap.genericTrap = view.trap.genericTrap;
        message.trap.specificTrap = view.trap.specificTrap;
        message.trap.timeStamp = view.trap.timeStamp;
    }
    VarBinds varBinds(std::pmr::new_delete_resource());
    winsnmp::codec::decodeVarBinds(view, varBinds);
    message.list = toList(varBinds);
    return message;
}

bool isSame(const Message &x, const Message &y)
{
    const bool isSameHead =
        x.version == y.version && x.community == y.community && x.pdu.type == y.pdu.type && x.list == y.list;
    if (x.pdu.type == PduType::V1Trap) {
        return isSameHead && x.enterprise == y.enterprise && x.trap.agentAddress == y.trap.agentAddress
            && x.trap.genericTrap == y.trap.genericTrap && x.trap.specificTrap == y.trap.specificTrap
            && x.trap.timeStamp == y.trap.timeStamp;
    }
    return isSameHead && x.pdu.requestId == y.pdu.requestId && x.pdu.errorStatus == y.pdu.errorStatus
        && x.pdu.errorIndex == y.pdu.errorIndex;
}

} // namespace codectest
