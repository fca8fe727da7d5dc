// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of the table. Each measures its contenders and returns its lines.
#pragma once

#include "table.h"

#include <vector>

namespace bench {

using Rows = std::vector<Row>;

[[nodiscard]] Rows throughputRows(const Effort &effort); ///< many sessions, and one request at a time
[[nodiscard]] Rows openCloseRows(const Effort &effort); ///< opening and closing a session
[[nodiscard]] Rows capacityRows(const Effort &effort); ///< what idle sessions cost, and how many there can be
[[nodiscard]] Rows memoryRows(const Effort &effort); ///< what an outstanding request costs
[[nodiscard]] Rows outstandingRows(const Effort &effort); ///< living with requests that nobody answers
[[nodiscard]] Rows pollingRows(const Effort &effort); ///< 10 000 sessions polled once a second
[[nodiscard]] Rows codecRows(const Effort &effort); ///< object identifiers as text, messages as octets
[[nodiscard]] Rows walkRows(const Effort &effort); ///< a walk of snmpd's whole tree
[[nodiscard]] Rows burstRows(const Effort &effort); ///< 10 000 sends at once
[[nodiscard]] Rows badInputRows(const Effort &effort); ///< hostile datagrams among the good ones
[[nodiscard]] Rows modulesRows(const Effort &effort); ///< reading many MIB modules
[[nodiscard]] Rows growthRows(const Effort &effort); ///< cost as work grows

} // namespace bench
