// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which codes each function can fail with, written down from section 3 of the functional reference, and which
// of them nothing outside the library can provoke.
#pragma once

#include "winsnmp.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace apitest {

struct DocumentedFunction {
    const char *name;
    std::vector<SNMPAPI_STATUS> codes;
};

/// All 49 functions, and the extensions.
[[nodiscard]] const std::vector<DocumentedFunction> &documentedFunctions();

using FunctionAndCode = std::pair<std::string, SNMPAPI_STATUS>;

/// The reason for each documented code that no test can provoke.
[[nodiscard]] const std::map<FunctionAndCode, std::string> &unprovokable();

} // namespace apitest
