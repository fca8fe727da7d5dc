// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every measurement runs in a process of its own: clean heap, clean rusage, and nothing left behind.
#pragma once

#include "figures.h"

#include <cstddef>
#include <functional>
#include <sys/types.h>

namespace bench {

/// The manager has one core, whoever answers it has another one.
inline constexpr std::size_t ManagerCore = 0;
inline constexpr std::size_t AgentCore = 1;

/// Keeps the calling process on one core, if there is such a core.
void pinTo(std::size_t core);

/// Starts a child that runs `work` on `core` and ends with this process at the latest. Throws
/// std::system_error.
[[nodiscard]] pid_t startChild(std::size_t core, const std::function<void()> &work);
/// Ends a child that startChild() started.
void endChild(pid_t child);

/// Runs `measure` in a child on the manager's core. Throws std::runtime_error when the child fails.
[[nodiscard]] Figures measureInChild(const std::function<Figures()> &measure);

} // namespace bench
