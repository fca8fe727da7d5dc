// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random valid messages, the same ones for the same seed.
#pragma once

#include "testmessage.h"

#include <random>

namespace codectest {

class MessageGenerator {
public:
    explicit MessageGenerator(std::uint32_t seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] Message message();
    [[nodiscard]] VarBind varBind(Version version);
    [[nodiscard]] Oid oid();
    /// 0 to `largest`, both included.
    [[nodiscard]] std::uint32_t below(std::uint32_t largest);

private:
    [[nodiscard]] std::uint64_t bits();
    [[nodiscard]] Octets octets(std::size_t length);
    [[nodiscard]] Value value(Version version);

    std::mt19937 m_random; // its sequence is the same everywhere, unlike that of the standard's distributions
};

} // namespace codectest
