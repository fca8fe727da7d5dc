// SPDX-License-Identifier: GPL-3.0-or-later
//
// One way to provoke each documented code of each function.
#pragma once

#include "world.h"

#include <functional>
#include <vector>

namespace apitest {

struct ErrorRow {
    const char *function;
    SNMPAPI_STATUS code;
    /// True when the function returned its failure value.
    std::function<bool(World &)> provoke;
};

/// Codes that functions share: not started, bad handles, no memory.
[[nodiscard]] std::vector<ErrorRow> commonErrorRows();
/// Codes with a cause of their own.
[[nodiscard]] std::vector<ErrorRow> communicationErrorRows();
[[nodiscard]] std::vector<ErrorRow> transportErrorRows();
[[nodiscard]] std::vector<ErrorRow> databaseErrorRows();
[[nodiscard]] std::vector<ErrorRow> pduErrorRows();
[[nodiscard]] std::vector<ErrorRow> utilityErrorRows();

} // namespace apitest
