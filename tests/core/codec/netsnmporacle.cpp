// SPDX-License-Identifier: GPL-3.0-or-later

#include "netsnmporacle.h"

// Net-SNMP's headers define macros for everything; nothing else comes after them.
#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace codectest {

namespace {

using NetOid = std::vector<oid>;

struct FreePdu {
    void operator()(netsnmp_pdu *pdu) const { snmp_free_pdu(pdu); }
};
using Pdu = std::unique_ptr<netsnmp_pdu, FreePdu>;

NetOid toNet(const Oid &from)
{
    return {from.begin(), from.end()};
}

Oid fromNet(const oid *from, std::size_t length)
{
    Oid to(length);
    std::transform(from, from + length, to.begin(),
                   [](oid number) { return static_cast<std::uint32_t>(number); });
    return to;
}

void add(netsnmp_pdu *pdu, const VarBind &varBind)
{
    const NetOid name = toNet(varBind.name);
    const Value &value = varBind.value;
    const auto type = static_cast<u_char>(value.syntax);
    const auto addValue = [&](const void *data, std::size_t size) {
        snmp_varlist_add_variable(&pdu->variables, name.data(), name.size(), type, data, size);
    };
    if (value.syntax == Syntax::Oid) {
        const NetOid content = toNet(value.oid);
        addValue(content.data(), content.size() * sizeof(oid));
    } else if (winsnmp::core::isOctets(value.syntax)) {
        addValue(value.octets.data(), value.octets.size());
    } else if (value.syntax == Syntax::Counter64) {
        const counter64 counter = {value.number >> 32, value.number & 0xFFFFFFFFU};
        addValue(&counter, sizeof(counter));
    } else if (value.syntax == Syntax::Integer32) {
        const auto number = static_cast<long>(value.number);
        addValue(&number, sizeof(number));
    } else if (winsnmp::core::isUnsigned(value.syntax)) {
        const u_long number = value.number;
        addValue(&number, sizeof(number));
    } else {
        addValue(nullptr, 0);
    }
}

void setTrap(netsnmp_pdu *pdu, const Message &message)
{
    const NetOid enterprise = toNet(message.enterprise);
    pdu->enterprise = snmp_duplicate_objid(enterprise.data(), enterprise.size());
    pdu->enterprise_length = enterprise.size();
    for (int i = 0; i < 4; ++i)
        pdu->agent_addr[i] = static_cast<unsigned char>(message.trap.agentAddress >> (24 - 8 * i));
    pdu->trap_type = message.trap.genericTrap;
    pdu->specific_type = message.trap.specificTrap;
    pdu->time = message.trap.timeStamp;
}

Value valueOf(const netsnmp_variable_list &variable)
{
    Value value;
    value.syntax = static_cast<Syntax>(variable.type);
    if (value.syntax == Syntax::Oid)
        value.oid = fromNet(variable.val.objid, variable.val_len / sizeof(oid));
    else if (winsnmp::core::isOctets(value.syntax))
        value.octets.assign(variable.val.string, variable.val.string + variable.val_len);
    else if (value.syntax == Syntax::Counter64)
        value.number = variable.val.counter64->high << 32 | variable.val.counter64->low;
    else if (value.syntax == Syntax::Integer32 || winsnmp::core::isUnsigned(value.syntax))
        value.number = static_cast<std::uint64_t>(*variable.val.integer);
    return value;
}

Message messageOf(const netsnmp_pdu &pdu)
{
    Message message;
    message.version = static_cast<Version>(pdu.version);
    message.community.assign(pdu.community, pdu.community + pdu.community_len);
    message.pdu = {static_cast<PduType>(pdu.command), static_cast<std::int32_t>(pdu.reqid),
                   static_cast<std::int32_t>(pdu.errstat), static_cast<std::int32_t>(pdu.errindex)};
    if (message.pdu.type == PduType::V1Trap) {
        message.enterprise = fromNet(pdu.enterprise, pdu.enterprise_length);
        for (const unsigned char octet : pdu.agent_addr)
            message.trap.agentAddress = message.trap.agentAddress << 8 | octet;
        message.trap.genericTrap = static_cast<std::int32_t>(pdu.trap_type);
        message.trap.specificTrap = static_cast<std::int32_t>(pdu.specific_type);
        message.trap.timeStamp = static_cast<std::uint32_t>(pdu.time);
    }
    for (const netsnmp_variable_list *variable = pdu.variables; variable != nullptr;
         variable = variable->next_variable)
        message.list.push_back({fromNet(variable->name, variable->name_length), valueOf(*variable)});
    return message;
}

} // namespace

void initNetSnmp()
{
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_READ_CONFIGS, 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_PERSIST_STATE, 1);
    snmp_disable_log();
    // From back to front, as Net-SNMP does by default: only that gives minimal lengths.
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_REVERSE_ENCODE, 1);
}

QByteArray encodeWithNetSnmp(const Message &message)
{
    const Pdu pdu(snmp_pdu_create(static_cast<int>(message.pdu.type)));
    pdu->version = static_cast<long>(message.version);
    pdu->community = static_cast<u_char *>(std::malloc(message.community.size()));
    std::copy(message.community.begin(), message.community.end(), pdu->community);
    pdu->community_len = message.community.size();
    pdu->reqid = message.pdu.requestId;
    pdu->errstat = message.pdu.errorStatus;
    pdu->errindex = message.pdu.errorIndex;
    if (message.pdu.type == PduType::V1Trap)
        setTrap(pdu.get(), message);
    for (const VarBind &varBind : message.list)
        add(pdu.get(), varBind);

    netsnmp_session session = {};
    session.version = pdu->version;
    std::size_t capacity = 2048;
    auto *packet = static_cast<u_char *>(std::malloc(capacity));
    std::size_t length = 0;
    QByteArray encoded;
    if (snmp_build(&packet, &capacity, &length, &session, pdu.get()) == 0)
        encoded = QByteArray(reinterpret_cast<const char *>(packet) + capacity - length,
                             static_cast<qsizetype>(length));
    std::free(packet);
    return encoded;
}

std::optional<Message> decodeWithNetSnmp(const QByteArray &octets)
{
    const Pdu pdu(snmp_pdu_create(0));
    netsnmp_session session = {};
    session.version = SNMP_DEFAULT_VERSION;
    QByteArray copy = octets;
    if (snmp_parse(nullptr, &session, pdu.get(), reinterpret_cast<u_char *>(copy.data()),
                   static_cast<std::size_t>(copy.size()))
        != 0)
        return std::nullopt;
    return messageOf(*pdu);
}

} // namespace codectest
