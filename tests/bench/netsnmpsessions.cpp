// SPDX-License-Identifier: GPL-3.0-or-later
#include "netsnmpsessions.h"

#include "answer.h"
#include "subjects.h"

#include <cstdlib>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <utility>

namespace bench {

namespace {

constexpr long TenMinutes = 600L * 1000 * 1000; // nothing times out during a measurement

u_char *octets(std::string_view text)
{
    return reinterpret_cast<u_char *>(const_cast<char *>(text.data()));
}

/// Gives the PDU a community that differs from its session's.
void makeSilent(netsnmp_pdu *pdu)
{
    pdu->community = static_cast<u_char *>(netsnmp_memdup(SilentCommunity.data(), SilentCommunity.size()));
    pdu->community_len = SilentCommunity.size();
}

} // namespace

void startNetSnmp()
{
    ::setenv("MIBS", "", 1);
    ::setenv("SNMP_PERSISTENT_DIR", "/dev/null", 1); // no folder can be made there
    snmp_disable_log();
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_READ_CONFIGS, 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_PERSIST_STATE, 1);
    netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD, 1);
    netsnmp_ds_set_int(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_OID_OUTPUT_FORMAT, NETSNMP_OID_OUTPUT_NUMERIC);
    init_snmp("bench");
}

void allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

NetSnmpSession::NetSnmpSession(std::uint16_t port, netsnmp_callback callback, void *magic, Kind kind)
{
    netsnmp_session settings;
    snmp_sess_init(&settings);
    std::string peer = "udp:127.0.0.1:" + std::to_string(port);
    settings.peername = peer.data();
    settings.version = SNMP_VERSION_2c;
    settings.community = octets(PublicCommunity);
    settings.community_len = PublicCommunity.size();
    settings.timeout = TenMinutes;
    settings.retries = 0;
    settings.callback = callback;
    settings.callback_magic = magic;
    if (kind == Kind::Single)
        m_handle = snmp_sess_open(&settings);
    else
        m_listed = snmp_open(&settings);
    if (!m_handle && !m_listed)
        throw std::runtime_error("Net-SNMP opens no session");
}

NetSnmpSession::~NetSnmpSession()
{
    if (m_handle)
        snmp_sess_close(m_handle);
    if (m_listed)
        snmp_close(m_listed);
}

NetSnmpSession::NetSnmpSession(NetSnmpSession &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_listed(std::exchange(other.m_listed, nullptr))
{
}

int NetSnmpSession::descriptor() const noexcept
{
    return snmp_sess_transport(m_handle)->sock;
}

void NetSnmpSession::send(int variables, bool silent) const
{
    netsnmp_pdu *pdu = makeNetSnmpGet(variables);
    if (silent)
        makeSilent(pdu);
    if ((m_listed ? snmp_send(m_listed, pdu) : snmp_sess_send(m_handle, pdu)) == 0) {
        snmp_free_pdu(pdu);
        throw std::runtime_error("Net-SNMP sends nothing");
    }
}

bool NetSnmpSession::get() const
{
    netsnmp_pdu *answer = nullptr;
    const int status = snmp_sess_synch_response(m_handle, makeNetSnmpGet(1), &answer);
    if (answer)
        snmp_free_pdu(answer);
    return status == STAT_SUCCESS;
}

std::vector<NetSnmpSession> openNetSnmpSessions(std::size_t count, std::uint16_t port,
                                                netsnmp_callback callback, void *magic,
                                                NetSnmpSession::Kind kind)
{
    std::vector<NetSnmpSession> sessions;
    sessions.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        sessions.emplace_back(port, callback, magic, kind);
    return sessions;
}

netsnmp_pdu *makeNetSnmpGet(int variables)
{
    netsnmp_pdu *pdu = snmp_pdu_create(SNMP_MSG_GET);
    for (int i = 0; i < variables; ++i) {
        const Name arcs = nameOf(i);
        oid name[arcs.size()];
        for (std::size_t j = 0; j < arcs.size(); ++j)
            name[j] = arcs[j];
        snmp_add_null_var(pdu, name, arcs.size());
    }
    return pdu;
}

} // namespace bench
