// SPDX-License-Identifier: MIT
//
// Numbers into ids that nobody can tell: a permutation with a secret key.
#pragma once

#include <array>
#include <cstdint>

namespace winsnmp::core {

/// Maps the numbers from First to Last one to one onto the same range: a Feistel network over 31 bits, walked
/// until it stays in the range. Who has seen ids learns nothing about the next one. Immutable.
class IdPermutation {
public:
    static constexpr std::uint32_t First = 0x00800000;
    static constexpr std::uint32_t Last = 0x7FFFFFFF;

    /// A key of its own, from the system. Throws std::system_error when the system has none.
    IdPermutation();

    [[nodiscard]] std::uint32_t idOf(std::uint32_t number) const noexcept;
    [[nodiscard]] std::uint32_t numberOf(std::uint32_t id) const noexcept;

private:
    struct RoundKey {
        std::uint64_t offset;
        std::uint64_t factor;

        /// 16 bits that hang on all of `half` and of the key.
        [[nodiscard]] std::uint32_t mix(std::uint32_t half) const noexcept
        {
            std::uint64_t product = (half + offset) * (factor | 1);
            product ^= product >> 32;
            product *= 0x9E3779B97F4A7C15U;
            return static_cast<std::uint32_t>(product >> 48);
        }
    };
    static constexpr std::size_t Rounds = 10;
    static constexpr unsigned RightBits = 15;
    static constexpr std::uint32_t RightMask = (1U << RightBits) - 1;

    [[nodiscard]] std::uint32_t forward(std::uint32_t value) const noexcept;
    [[nodiscard]] std::uint32_t backward(std::uint32_t value) const noexcept;

    std::array<RoundKey, Rounds> m_keys;
};

} // namespace winsnmp::core
