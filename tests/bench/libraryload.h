// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests through the library, always as many outstanding as the window has.
#pragma once

#include "figures.h"

#include <cstddef>

namespace bench {

struct LibraryLoad {
    std::size_t sessions = 1;
    std::size_t window = 1; ///< requests outstanding that will be answered
    std::size_t unanswered = 0; ///< requests outstanding that never will
    int variables = 1;
};

/// The callback receives, frees and sends the next request itself.
[[nodiscard]] Figures libraryCallbackLoad(const Effort &effort, std::uint16_t port, const LibraryLoad &load);

/// The callback only tells one of `threads` threads, which do all else; sessions and window are shared out
/// among them.
[[nodiscard]] Figures libraryThreadLoad(const Effort &effort, std::uint16_t port, const LibraryLoad &load,
                                        std::size_t threads = 1);

} // namespace bench
