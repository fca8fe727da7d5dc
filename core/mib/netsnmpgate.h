// SPDX-License-Identifier: MIT
//
// The one way to Net-SNMP. Its library is not thread-safe and prints its messages to the terminal unless
// somebody takes them; so every call to it, from wherever in core, is made while a NetSnmpGate exists.
//
// init_snmp() is never called: it reads configuration files, changes the locale and writes below its
// persistent folder. What load() of mib.hpp read is unloaded again before its gate closes, so no other user
// of the gate finds MIB modules.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace winsnmp::mib::detail {

/// Holds Net-SNMP for the calling thread; other threads wait. Not recursive. While it exists, what Net-SNMP
/// logs is collected here, and log handlers that the application may have given Net-SNMP are silent.
class NetSnmpGate {
public:
    NetSnmpGate();
    ~NetSnmpGate();
    NetSnmpGate(const NetSnmpGate &) = delete;
    NetSnmpGate &operator=(const NetSnmpGate &) = delete;

    /// What Net-SNMP logged since the gate was entered or since the last call, without line ends.
    [[nodiscard]] std::vector<std::string> takeMessages();

private:
    class LogCapture;

    std::unique_lock<std::mutex> m_lock;
    std::unique_ptr<LogCapture> m_log;
};

} // namespace winsnmp::mib::detail
