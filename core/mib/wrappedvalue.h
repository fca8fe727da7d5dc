// SPDX-License-Identifier: MIT
//
// Values that a device has sent in an encoding which its type does not have, or which SNMPv1 has not got:
// they arrive as an Opaque of the whole encoding (reference 4.13) and are read as what the device will have
// meant.
#pragma once

#include "mib/printable.h"

#include <optional>
#include <string>

namespace winsnmp::mib::detail {

/// "INTEGER of 33 bits: 00 FF FF FC 19", or the value itself where only the version of the message had no
/// such type; empty for an Opaque that is none of these.
[[nodiscard]] std::optional<std::string> wrappedValueText(OctetView opaque);

} // namespace winsnmp::mib::detail
