// SPDX-License-Identifier: GPL-3.0-or-later
//
// A walk of an agent's whole tree, printed like snmpbulkwalk prints it.
#pragma once

#include <cstdint>

namespace bench {

/// Returns the number of variables. Throws std::runtime_error when the agent does not answer.
std::size_t walk(std::uint16_t port, int repetitions);

} // namespace bench
