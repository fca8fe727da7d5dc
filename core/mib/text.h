// SPDX-License-Identifier: MIT
//
// One text of a loaded module. There are millions of references to texts, so a reference is one pointer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace winsnmp::mib::detail {

/// A text that was kept, or none. Lives as long as the Texts that kept it.
class Text {
public:
    Text() = default;

    [[nodiscard]] std::string_view view() const noexcept;
    operator std::string_view() const noexcept { return view(); } // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool empty() const noexcept { return !m_place; }
    [[nodiscard]] std::size_t size() const noexcept { return view().size(); }
    /// Tells texts of one Texts apart, and orders them in some way.
    [[nodiscard]] const void *place() const noexcept { return m_place; }

private:
    friend class Texts;

    using Length = std::uint32_t; ///< no text is longer than its file

    explicit Text(const char *place) noexcept
        : m_place(place)
    {
    }

    const char *m_place = nullptr; ///< of its length, which its characters follow; null: empty
};

} // namespace winsnmp::mib::detail
