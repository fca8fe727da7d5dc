// SPDX-License-Identifier: GPL-3.0-or-later
//
// The limit: one socket, sendmmsg and recvmmsg, packets that were encoded before.
#pragma once

#include "figures.h"

namespace bench {

[[nodiscard]] Figures rawLoad(const Effort &effort, std::uint16_t port, int window, int variables);

} // namespace bench
