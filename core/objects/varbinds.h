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
    [[nodiscard]] VarBindView at(std::size_t index) const noexcept
    {
        const std::uint32_t *const binding = m_words.data() + m_offsets[index];
        const auto syntax = static_cast<Syntax>(*binding);
        const std::uint32_t *const name = binding + 1 + fixedWords(syntax);
        VarBindView view{.name = {name, *binding >> NameLengthShift}, .value = {.syntax = syntax}};
        const std::uint32_t *const data = name + view.name.size();
        if (isOctets(syntax))
            view.value.octets = {reinterpret_cast<const std::uint8_t *>(data), binding[1]};
        else if (syntax == Syntax::Integer32)
            view.value.number =
                static_cast<std::uint64_t>(std::int64_t{static_cast<std::int32_t>(binding[1])});
        else if (isUnsigned(syntax))
            view.value.number = binding[1];
        else if (syntax == Syntax::Oid)
            view.value.oid = {data, binding[1]};
        else if (syntax == Syntax::Counter64)
            view.value.number = std::uint64_t{binding[1]} << 32 | binding[2];
        return view;
    }

    /// Makes room for `count` more bindings of `words` 32-bit words together.
    void reserve(std::size_t count, std::size_t words);
    /// The views may point into this list itself.
    void append(OidView name, const ValueView &value);
    void replace(std::size_t index, OidView name, const ValueView &value);
    void erase(std::size_t index) noexcept;
    void clear() noexcept;

    /// Bytes the two blocks take.
    [[nodiscard]] std::size_t bytes() const noexcept
    {
        return (m_words.capacity() + m_offsets.capacity()) * sizeof(std::uint32_t);
    }

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
        const std::size_t dataWords = isOctets(syntax) ? (valueLength + 3) / 4
            : syntax == Syntax::Oid                    ? valueLength
                                                       : 0;
        return 1 + fixedWords(syntax) + nameLength + dataWords;
    }

    class Appender;

private:
    // One binding in the block: a header word (syntax in the low octet, number of name words above it), the
    // number in one or two words or the value's length, the name, then the value's octets or subidentifiers.
    // Octets are padded to whole words.
    static constexpr unsigned NameLengthShift = 8;

    [[nodiscard]] static constexpr std::size_t fixedWords(Syntax syntax) noexcept
    {
        if (syntax == Syntax::Counter64)
            return 2;
        return syntax == Syntax::Null || isException(syntax) ? 0 : 1;
    }
    static void writeHeader(std::uint32_t *binding, Syntax syntax, std::size_t nameLength) noexcept
    {
        *binding =
            static_cast<std::uint32_t>(syntax) | static_cast<std::uint32_t>(nameLength) << NameLengthShift;
    }
    static void writeNumber(std::uint32_t *binding, Syntax syntax, std::uint64_t number) noexcept
    {
        if (syntax == Syntax::Counter64)
            *++binding = static_cast<std::uint32_t>(number >> 32);
        *++binding = static_cast<std::uint32_t>(number);
    }
    static void store(std::uint32_t *binding, OidView name, const ValueView &value) noexcept;

    [[nodiscard]] std::size_t wordsAt(std::size_t index) const noexcept;
    [[nodiscard]] bool holds(const ValueView &value) const noexcept;
    void replaceResized(std::size_t index, OidView name, const ValueView &value, std::size_t words);

    std::pmr::vector<std::uint32_t> m_words;
    std::pmr::vector<std::uint32_t> m_offsets; ///< of each binding in m_words
};

} // namespace winsnmp::core
