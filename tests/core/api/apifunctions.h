// SPDX-License-Identifier: GPL-3.0-or-later
//
// The 49 functions and the extensions as a table: how each is called well, and which handles it takes. Tests
// spoil one thing at a time.
#pragma once

#include "winsnmp/inspect.hpp"
#include "world.h"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace apitest {

struct HandleParameter {
    winsnmp::ObjectKind kind;
    HANDLE Handles::*member;
    bool mayBeNull = false;
};

struct ApiFunction {
    const char *name;
    std::vector<HandleParameter> handles; ///< in the order in which they are checked
    /// Calls the function with these handles and otherwise good arguments. True when it succeeded; then
    /// everything it gave has been given back.
    std::function<bool(const Handles &)> call;
    /// Brings about what the call needs besides the world's objects.
    std::function<void(World &)> prepare = [](World &) {};
};

[[nodiscard]] std::span<const ApiFunction> apiFunctions();
[[nodiscard]] const ApiFunction &apiFunction(std::string_view name);

/// The code with which functions refuse a bad handle of this kind.
[[nodiscard]] SNMPAPI_STATUS invalidCode(winsnmp::ObjectKind kind);

/// A sink of notifications for sessions that nobody looks at.
SNMPAPI_STATUS SNMPAPI_CALL ignoreNotification(HSNMP_SESSION session, HWND window, UINT message,
                                               WPARAM wParam, LPARAM lParam, LPVOID clientData);

namespace detail {

// One file each, because every function has an entry.
[[nodiscard]] std::vector<ApiFunction> communicationFunctions();
[[nodiscard]] std::vector<ApiFunction> databaseFunctions(); ///< entities, contexts and the database
[[nodiscard]] std::vector<ApiFunction> pduFunctions(); ///< PDUs and variable bindings
[[nodiscard]] std::vector<ApiFunction> utilityFunctions();

inline const HandleParameter SessionParameter{winsnmp::ObjectKind::Session, &Handles::session};
inline const HandleParameter OptionalSource{winsnmp::ObjectKind::Entity, &Handles::source, true};
inline const HandleParameter EntityParameter{winsnmp::ObjectKind::Entity, &Handles::destination};
inline const HandleParameter ContextParameter{winsnmp::ObjectKind::Context, &Handles::context};
inline const HandleParameter PduParameter{winsnmp::ObjectKind::Pdu, &Handles::pdu};
inline const HandleParameter ListParameter{winsnmp::ObjectKind::VarBindList, &Handles::list};

} // namespace detail

} // namespace apitest
