// SPDX-License-Identifier: MIT
//
// A list of variable bindings, packed into one block: small, quick to copy, one allocation for the data and
// one for the index, so that a list of 50 bindings costs what two blocks cost.
#pragma once

#include "objects/value.h"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <vector>

namespace winsnmp::core {

/// Value semantics; not synchronised: the owner locks. Every changing function gives the strong guarantee:
/// when the memory resource refuses (std::bad_alloc), the list is as it was. Views stay valid until the next
/// change.
class VarBinds {
public:
    explicit VarBinds(std::pmr::memory_resource *memory) noexcept;
    VarBinds(const VarBinds &other, std::pmr::memory_resource *memory);
    VarBinds(VarBinds &&other) noexcept = default;
    VarBinds(const VarBinds &) = delete;
    VarBinds &operator=(const VarBinds &) = delete;
    VarBinds &operator=(VarBinds &&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return m_offsets.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_offsets.empty(); }
    /// `index` counts from 0 and must be below size().
    [[nodiscard]] VarBindView at(std::size_t index) const noexcept;

    /// Makes room for `count` more bindings of `words` 32-bit words together.
    void reserve(std::size_t count, std::size_t words);
    /// The views may point into this list itself.
    void append(OidView name, const ValueView &value);
    void replace(std::size_t index, OidView name, const ValueView &value);
    void erase(std::size_t index) noexcept;
    void clear() noexcept;

    /// Exchanges contents; both must use the same memory resource.
    void swap(VarBinds &other) noexcept;

    /// 32-bit words that one binding takes in the block.
    [[nodiscard]] static std::size_t wordsFor(OidView name, const ValueView &value) noexcept
    {
        return wordsFor(value.syntax, name.size(),
                        value.syntax == Syntax::Oid ? value.oid.size() : value.octets.size());
    }
    /// The same without the data: `valueLength` counts octets or subidentifiers and only matters where a
    /// value has them.
    [[nodiscard]] static constexpr std::size_t wordsFor(Syntax syntax, std::size_t nameLength,
                                                        std::size_t valueLength) noexcept
    {
        if (syntax == Syntax::Oid)
            return 2 + nameLength + valueLength;
        if (isOctets(syntax))
            return 2 + nameLength + (valueLength + 3) / 4;
        if (syntax == Syntax::Counter64)
            return 3 + nameLength;
        return (syntax == Syntax::Integer32 || isUnsigned(syntax) ? 2 : 1) + nameLength;
    }

private:
    [[nodiscard]] std::size_t wordsAt(std::size_t index) const noexcept;
    [[nodiscard]] bool holds(const ValueView &value) const noexcept;
    void replaceResized(std::size_t index, OidView name, const ValueView &value, std::size_t words);

    std::pmr::vector<std::uint32_t> m_words;
    std::pmr::vector<std::uint32_t> m_offsets; ///< of each binding in m_words
};

} // namespace winsnmp::core
