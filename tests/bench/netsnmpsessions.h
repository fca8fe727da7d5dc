// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP the way its manual has it: one session, and so one socket, for each target.
#pragma once

#include <net-snmp/net-snmp-config.h>

#include <net-snmp/net-snmp-includes.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

/// Starts Net-SNMP without configuration files, MIB modules, persistent state or messages.
void startNetSnmp();

/// Allows as many descriptors as the system does.
void allowManyDescriptors();

/// One open session, closed in the end.
class NetSnmpSession {
public:
    /// Net-SNMP's two interfaces: sessions by themselves, or all in one list that its select loop walks
    /// through.
    enum class Kind { Single, Listed };

    /// Throws std::runtime_error when it cannot be opened. `callback` may be null for synchronous use.
    NetSnmpSession(std::uint16_t port, netsnmp_callback callback, void *magic, Kind kind = Kind::Single);
    ~NetSnmpSession();
    NetSnmpSession(NetSnmpSession &&other) noexcept;
    NetSnmpSession(const NetSnmpSession &) = delete;
    NetSnmpSession &operator=(const NetSnmpSession &) = delete;

    [[nodiscard]] void *handle() const noexcept { return m_handle; }
    [[nodiscard]] int descriptor() const noexcept;
    /// Sends a GET without waiting; with `silent` one that is never answered.
    void send(int variables, bool silent = false) const;
    /// Sends a GET and waits; false when there was no answer.
    [[nodiscard]] bool get() const;

private:
    void *m_handle = nullptr;
    netsnmp_session *m_listed = nullptr;
};

[[nodiscard]] std::vector<NetSnmpSession>
openNetSnmpSessions(std::size_t count, std::uint16_t port, netsnmp_callback callback, void *magic,
                    NetSnmpSession::Kind kind = NetSnmpSession::Kind::Single);

/// A GET of `variables` interface counters.
[[nodiscard]] netsnmp_pdu *makeNetSnmpGet(int variables);

} // namespace bench
