// SPDX-License-Identifier: MIT
//
// What a handle is: one never-zero 64-bit number that tells thread slot, kind, generation and index.
#pragma once

#include "winsnmp/inspect.hpp"

#include <cstdint>

namespace winsnmp::core {

static_assert(sizeof(void *) == 8, "handles need 64-bit pointers");

/// Bit layout, high to low: 1 (never zero) | thread slot 16 | kind 3 | generation 20 | index 24.
class Handle {
public:
    static constexpr unsigned IndexBits = 24;
    static constexpr unsigned GenerationBits = 20;
    static constexpr unsigned KindBits = 3;
    static constexpr unsigned ThreadBits = 16;
    static constexpr std::uint32_t MaxIndex = (1U << IndexBits) - 1;
    static constexpr std::uint32_t MaxGeneration = (1U << GenerationBits) - 1;
    static constexpr std::uint32_t MaxThread = (1U << ThreadBits) - 1;

    constexpr Handle() = default;
    constexpr explicit Handle(std::uint64_t bits)
        : m_bits(bits)
    {
    }
    explicit Handle(const void *opaque)
        : m_bits(reinterpret_cast<std::uintptr_t>(opaque))
    {
    }
    constexpr Handle(std::uint32_t thread, ObjectKind kind, std::uint32_t generation, std::uint32_t index)
        : m_bits((std::uint64_t{1} << 63) | (std::uint64_t{thread} << 47)
                 | ((std::uint64_t{static_cast<std::uint8_t>(kind)} + 1) << 44)
                 | (std::uint64_t{generation} << IndexBits) | index)
    {
    }

    [[nodiscard]] constexpr bool isNull() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool isWellFormed() const { return (m_bits >> 63) == 1; }
    [[nodiscard]] constexpr std::uint64_t bits() const { return m_bits; }
    [[nodiscard]] constexpr std::uint32_t thread() const { return (m_bits >> 47) & MaxThread; }
    [[nodiscard]] constexpr bool isKind(ObjectKind kind) const
    {
        return ((m_bits >> 44) & 0x7) == std::uint64_t{static_cast<std::uint8_t>(kind)} + 1;
    }
    [[nodiscard]] constexpr std::uint32_t generation() const { return (m_bits >> IndexBits) & MaxGeneration; }
    [[nodiscard]] constexpr std::uint32_t index() const { return m_bits & MaxIndex; }
    [[nodiscard]] void *opaque() const
    {
        return reinterpret_cast<void *>(
            static_cast<std::uintptr_t>(m_bits)); // NOLINT(performance-no-int-to-ptr)
    }

    friend constexpr bool operator==(Handle, Handle) = default;

private:
    std::uint64_t m_bits = 0;
};

} // namespace winsnmp::core
