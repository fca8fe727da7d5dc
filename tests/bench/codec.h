// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single operations without a network, on both sides.
#pragma once

#include "sampler.h"

namespace bench {

/// Repeats `operation`; looks at the clock only now and then.
template <typename Operation>
[[nodiscard]] Figures repeat(const Effort &effort, Operation &&operation)
{
    constexpr int together = 256;
    Sampler sampler(effort);
    while (!sampler.isOver()) {
        for (int i = 0; i < together; ++i)
            operation();
        sampler.countDone(together);
    }
    Figures figures = sampler.figures();
    figures.count = figures.cpuMicroseconds * 1000; // nanoseconds
    return figures;
}

[[nodiscard]] Figures libraryTextToOid(const Effort &effort);
[[nodiscard]] Figures libraryOidToText(const Effort &effort);
[[nodiscard]] Figures libraryEncode(const Effort &effort, int variables);
[[nodiscard]] Figures libraryDecode(const Effort &effort, int variables);

/// The same without the API around it.
[[nodiscard]] Figures plainTextToOid(const Effort &effort);
[[nodiscard]] Figures plainOidToText(const Effort &effort);
[[nodiscard]] Figures plainEncode(const Effort &effort, int variables);
[[nodiscard]] Figures plainDecode(const Effort &effort, int variables);

[[nodiscard]] Figures netSnmpTextToOid(const Effort &effort);
[[nodiscard]] Figures netSnmpOidToText(const Effort &effort);
[[nodiscard]] Figures netSnmpEncode(const Effort &effort, int variables);
[[nodiscard]] Figures netSnmpDecode(const Effort &effort, int variables);

} // namespace bench
