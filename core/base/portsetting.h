// SPDX-License-Identifier: MIT
//
// A UDP port that is not where it belongs on every machine: a standard one, or one from the environment, or
// one that the program has set.
#pragma once

#include <atomic>
#include <cstdint>

namespace winsnmp::core {

/// Decimal digits, 1 to 65535; `standard` for everything else, null included.
[[nodiscard]] std::uint16_t portFromText(const char *text, std::uint16_t standard) noexcept;

class PortSetting {
public:
    constexpr PortSetting(const char *variable, std::uint16_t standard) noexcept
        : m_variable(variable)
        , m_standard(standard)
    {
    }

    /// Looks into the environment the first time only: later it may be changing under other threads.
    [[nodiscard]] std::uint16_t get() noexcept;
    /// 0 is ignored.
    void set(std::uint16_t port) noexcept;

private:
    const char *m_variable;
    std::uint16_t m_standard;
    std::atomic<std::uint16_t> m_port{0}; ///< 0: nobody has asked or set
};

} // namespace winsnmp::core
