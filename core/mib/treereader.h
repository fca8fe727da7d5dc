// SPDX-License-Identifier: MIT
//
// Copies the tree that Net-SNMP's parser built into an index of our own.
#pragma once

#include "mib/mibindex.h"

struct tree; // of Net-SNMP

namespace winsnmp::mib::detail {

/// `roots` is the parser's list of root nodes. The caller holds the NetSnmpGate.
[[nodiscard]] MibIndex readTree(const ::tree *roots);

} // namespace winsnmp::mib::detail
