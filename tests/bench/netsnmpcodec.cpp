// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "codec.h"
#include "netsnmpsessions.h"
#include "subjects.h"

#include <cstdlib>
#include <stdexcept>

namespace bench {

Figures netSnmpTextToOid(const Effort &effort)
{
    startNetSnmp();
    return repeat(effort, [] {
        oid name[MAX_OID_LEN];
        std::size_t length = MAX_OID_LEN;
        if (!read_objid(NameText, name, &length))
            throw std::runtime_error("read_objid fails");
    });
}

Figures netSnmpOidToText(const Effort &effort)
{
    startNetSnmp();
    const Name arcs = nameOf(0);
    oid name[arcs.size()];
    for (std::size_t i = 0; i < arcs.size(); ++i)
        name[i] = arcs[i];
    return repeat(effort, [&] {
        char text[SPRINT_MAX_LEN];
        if (snprint_objid(text, sizeof text, name, arcs.size()) < 0)
            throw std::runtime_error("snprint_objid fails");
    });
}

Figures netSnmpEncode(const Effort &effort, int variables)
{
    startNetSnmp();
    const NetSnmpSession session(161, nullptr, nullptr);
    netsnmp_session *settings = snmp_sess_session(session.handle());
    netsnmp_pdu *pdu = makeNetSnmpGet(variables);
    pdu->version = SNMP_VERSION_2c;
    std::size_t size = 4096;
    auto *packet = static_cast<u_char *>(std::malloc(size)); // snmp_build enlarges it if it has to
    return repeat(effort, [&] {
        std::size_t offset = 0;
        if (snmp_build(&packet, &size, &offset, settings, pdu) != 0)
            throw std::runtime_error("snmp_build fails");
    });
}

Figures netSnmpDecode(const Effort &effort, int variables)
{
    startNetSnmp();
    const NetSnmpSession session(161, nullptr, nullptr);
    auto *list = static_cast<session_list *>(session.handle());
    netsnmp_session *settings = snmp_sess_session(session.handle());
    std::vector<std::uint8_t> message = encodedResponse(variables);
    return repeat(effort, [&] {
        netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_RESPONSE);
        if (snmp_parse(list, settings, pdu, message.data(), message.size()) != 0)
            throw std::runtime_error("snmp_parse fails");
        snmp_free_pdu(pdu);
    });
}

} // namespace bench
