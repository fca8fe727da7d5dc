// SPDX-License-Identifier: MIT
//
// What the engine asks of the library that it works for.
#pragma once

namespace winsnmp::core {

class Session;

/// Lives longer than the engine. Called from any thread, with none of the engine's locks but the one between
/// starting and stopping.
class EngineClient {
public:
    /// Whether the I/O thread may run. In one order with the engine's running and stopping: both need the
    /// strongest kind of load.
    [[nodiscard]] virtual bool isStarted() const noexcept = 0;
    /// I/O thread: it has begun, and may want a name.
    virtual void ioThreadBegins() noexcept = 0;
    /// I/O thread: the session's callback did not return SNMPAPI_SUCCESS (reference 4.2).
    virtual void callbackRefused(Session &session) = 0;

protected:
    ~EngineClient() = default;
};

} // namespace winsnmp::core
