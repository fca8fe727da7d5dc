// SPDX-License-Identifier: MIT
//
// Values as a person reads them. The value may be hostile: any length, any octets, another syntax than the
// module says.
#pragma once

#include "mib/mibindex.h"

#include <string>

namespace winsnmp::mib::detail {

[[nodiscard]] std::string displayValue(const MibIndex &index, OidView oid, const smiVALUE &value);

/// "3 days, 4:05:06.78"
[[nodiscard]] std::string timeTicksText(smiTIMETICKS hundredths);

} // namespace winsnmp::mib::detail
