// SPDX-License-Identifier: MIT
//
// A list of variable bindings, packed into one block with its index: small, quick to copy and to walk, and
// one allocation however many bindings there are.
#pragma once

#include "values/value.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory_resource>
#include <vector>

namespace winsnmp::core {

/// Value semantics; not synchronised: the owner locks. Every changing function gives the strong guarantee:
/// when the memory resource refuses (std::bad_alloc), the list and what it takes are as they were. Views stay
/// valid until the next change. Names have at most 128 subidentifiers.
class VarBinds {
public:
    explicit VarBinds(std::pmr::memory_resource *memory) noexcept
        : m_block(memory)
    {
    }
    VarBinds(const VarBinds &other, std::pmr::memory_resource *memory);
    VarBinds(VarBinds &&other) noexcept;
    VarBinds(const VarBinds &) = delete;
    VarBinds &operator=(const VarBinds &) = delete;
    VarBinds &operator=(VarBinds &&) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return m_count; }
    [[nodiscard]] bool empty() const noexcept { return m_count == 0; }
    /// `index` counts from 0 and must be below size().
    [[nodiscard]] VarBindView at(std::size_t index) const noexcept;

    class Reader;
    [[nodiscard]] Reader reader() const noexcept;

    /// Makes room for `count` more bindings of `words` 32-bit words together.
    void reserve(std::size_t count, std::size_t words);
    /// The views may point into this list itself.
    void append(OidView name, const ValueView &value);
    void replace(std::size_t index, OidView name, const ValueView &value);
    void erase(std::size_t index) noexcept;
    void clear() noexcept { m_used = m_count = 0; }

    /// Bytes the block takes.
    [[nodiscard]] std::size_t bytes() const noexcept { return m_block.size() * sizeof(std::uint32_t); }

    /// Exchanges contents; both must use the same memory resource.
    void swap(VarBinds &other) noexcept;

    /// 32-bit words that one binding takes in the block, its place in the index not counted.
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
        const Payload payload = payloadOf(syntax);
        const std::size_t dataWords = payload == Payload::Octets ? (valueLength + 3) / 4
            : payload == Payload::Oid                            ? valueLength
                                                                 : 0;
        return 1 + fixedWords(payload) + nameLength + dataWords;
    }

    class Appender;

private:
    using Block = std::pmr::vector<std::uint32_t>;

    // One binding: a header word (syntax in bits 0 to 7, number of name words in 8 to 15, octets of the
    // encoded name above), the number in one or two words or the value's length, the name, then the value's
    // octets or subidentifiers. Octets are padded to whole words. The index grows from the block's end
    // towards its start.
    static constexpr unsigned NameLengthShift = 8;
    static constexpr unsigned NameSizeShift = 16;
    static constexpr std::size_t MaxWords =
        std::numeric_limits<std::uint32_t>::max(); ///< that an offset can reach

    [[nodiscard]] static constexpr std::size_t fixedWords(Payload payload) noexcept
    {
        return payload == Payload::Unsigned64 ? 2 : payload == Payload::None ? 0 : 1;
    }
    static void writeHeader(std::uint32_t *binding, Syntax syntax, std::size_t nameLength,
                            std::size_t nameSize) noexcept
    {
        *binding = static_cast<std::uint32_t>(syntax)
            | static_cast<std::uint32_t>(nameLength) << NameLengthShift
            | static_cast<std::uint32_t>(nameSize) << NameSizeShift;
    }
    static void store(std::uint32_t *binding, OidView name, const ValueView &value) noexcept;

    [[nodiscard]] std::uint32_t offsetAt(std::size_t index) const noexcept
    {
        return m_block[m_block.size() - 1 - index];
    }
    [[nodiscard]] std::size_t wordsAt(std::size_t index) const noexcept;
    [[nodiscard]] bool hasRoom(std::size_t words) const noexcept
    {
        return m_block.size() - m_used - m_count >= words;
    }
    [[nodiscard]] std::size_t grownSize(std::size_t more) const;
    [[nodiscard]] Block copyOfSize(std::size_t size) const;
    [[nodiscard]] bool holds(const ValueView &value) const noexcept;
    void replaceResized(std::size_t index, OidView name, const ValueView &value, std::size_t words);
    void shiftOffsets(std::size_t firstIndex, std::uint32_t shift) noexcept;

    Block m_block; ///< bindings, free words, index
    std::size_t m_used = 0; ///< words of the bindings
    std::size_t m_count = 0;
};

/// Reads the list through two pointers of its own: for loops that write octets in between, of which the
/// compiler must assume that they change the list. Valid as long as views are.
class VarBinds::Reader {
public:
    explicit Reader(const VarBinds &list) noexcept
        : m_block(list.m_block.data())
        , m_indexEnd(m_block + list.m_block.size())
    {
    }

    [[nodiscard]] VarBindView at(std::size_t index) const noexcept;
    /// Octets of the name's BER content, kept so that encoding need not count them.
    [[nodiscard]] std::size_t encodedNameSize(std::size_t index) const noexcept
    {
        return *binding(index) >> NameSizeShift;
    }

private:
    [[nodiscard]] const std::uint32_t *binding(std::size_t index) const noexcept
    {
        return m_block + *(m_indexEnd - 1 - index);
    }

    const std::uint32_t *m_block;
    const std::uint32_t *m_indexEnd;
};

inline VarBinds::Reader VarBinds::reader() const noexcept
{
    return Reader(*this);
}

inline VarBindView VarBinds::at(std::size_t index) const noexcept
{
    return reader().at(index);
}

inline VarBindView VarBinds::Reader::at(std::size_t index) const noexcept
{
    const std::uint32_t *const words = binding(index);
    const auto syntax = static_cast<Syntax>(*words);
    const Payload payload = payloadOf(syntax);
    const std::uint32_t *const name = words + 1 + fixedWords(payload);
    VarBindView view{.name = {name, *words >> NameLengthShift & 0xFF}, .value = {.syntax = syntax}};
    const std::uint32_t *const data = name + view.name.size();
    // Few, well predicted branches: this runs for each binding on every path.
    if (carriesNumber(payload)) {
        view.value.number = words[1];
        if (payload == Payload::Signed)
            view.value.number = static_cast<std::uint64_t>(std::int64_t{static_cast<std::int32_t>(words[1])});
        else if (payload == Payload::Unsigned64)
            view.value.number = view.value.number << 32 | words[2];
    } else if (payload == Payload::Octets) {
        view.value.octets = {reinterpret_cast<const std::uint8_t *>(data), words[1]};
    } else if (payload == Payload::Oid) {
        view.value.oid = {data, words[1]};
    }
    return view;
}

} // namespace winsnmp::core
