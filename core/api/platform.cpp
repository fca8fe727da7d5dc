// SPDX-License-Identifier: MIT
//
// The hooks, ports and names of winsnmp/platform.h, for programs in C.
#include "winsnmp/platform.hpp"
#include "api/call.h"

#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>

using namespace winsnmp;
using namespace winsnmp::core;

namespace {

WindowHooks hooksOf(const SNMPX_WINDOWHOOKS &given)
{
    WindowHooks hooks;
    if (given.isWindow)
        hooks.isWindow = [given](void *window) { return given.isWindow(window, given.clientData) != 0; };
    if (given.postMessage)
        hooks.postMessage = [given](void *window, unsigned message, std::uintptr_t wParam,
                                    std::intptr_t lParam) {
            given.postMessage(window, message, wParam, lParam, given.clientData);
        };
    return hooks;
}

bool isPort(std::uint64_t port)
{
    return port != 0 && port <= std::numeric_limits<std::uint16_t>::max();
}

std::optional<NameEntry> ask(SNMPX_NAMEDATABASE lookUp, void *clientData, std::string_view name)
{
    const NameEntry initial;
    SNMPX_NAMEENTRY entry{};
    entry.port = initial.port;
    entry.version = initial.version;
    entry.timeout = initial.timeout;
    entry.retries = initial.retries;
    if (lookUp(std::string(name).c_str(), &entry, clientData) == SNMPAPI_FAILURE)
        return std::nullopt;
    return NameEntry{.address = std::string(entry.address, ::strnlen(entry.address, sizeof entry.address)),
                     .port = static_cast<std::uint16_t>(isPort(entry.port) ? entry.port : 0),
                     .version = entry.version,
                     .timeout = entry.timeout,
                     .retries = entry.retries};
}

SNMPAPI_STATUS setPort(const char *function, unsigned port, void (&set)(std::uint16_t) noexcept)
{
    return apiCall<SNMPAPI_STATUS, Started::No>(function, [&](Call &call) -> SNMPAPI_STATUS {
        if (!isPort(port))
            return call.fail(Code::OtherError);
        set(static_cast<std::uint16_t>(port));
        return SNMPAPI_SUCCESS;
    });
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetWindowHooks(const SNMPX_WINDOWHOOKS *hooks)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpXSetWindowHooks", [&](Call &) -> SNMPAPI_STATUS {
        setWindowHooks(hooks ? hooksOf(*hooks) : WindowHooks());
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetTrapPort(void)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpXGetTrapPort",
                                                [](Call &) { return SNMPAPI_STATUS{trapPort()}; });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetTrapPort(unsigned int nPort)
{
    return setPort("SnmpXSetTrapPort", nPort, setTrapPort);
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetRequestPort(void)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpXGetRequestPort",
                                                [](Call &) { return SNMPAPI_STATUS{requestPort()}; });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetRequestPort(unsigned int nPort)
{
    return setPort("SnmpXSetRequestPort", nPort, setRequestPort);
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetNameDatabase(SNMPX_NAMEDATABASE lookUp, void *clientData)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpXSetNameDatabase", [&](Call &) -> SNMPAPI_STATUS {
        if (!lookUp)
            setNameDatabase({});
        else
            setNameDatabase(
                [lookUp, clientData](std::string_view name) { return ask(lookUp, clientData, name); });
        return SNMPAPI_SUCCESS;
    });
}
