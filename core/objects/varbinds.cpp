// SPDX-License-Identifier: MIT

#include "objects/varbinds.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <limits>
#include <new>
#include <utility>

namespace winsnmp::core {

namespace {

using Words = std::pmr::vector<std::uint32_t>;

/// Throws when the block would outgrow what an offset can hold.
std::size_t checkedTotal(std::size_t words, std::size_t more)
{
    const std::size_t total = words + more;
    if (total > std::numeric_limits<std::uint32_t>::max())
        throw std::bad_alloc();
    return total;
}

bool hasRoom(const Words &words, std::size_t more) noexcept
{
    return words.capacity() - words.size() >= more;
}

/// A copy with the capacity asked for: the original stays untouched, so that a refusal changes nothing.
Words copyWithCapacity(const Words &words, std::size_t capacity)
{
    Words copy(words.get_allocator());
    copy.reserve(capacity);
    copy.assign(words.begin(), words.end());
    return copy;
}

std::size_t grownCapacity(const Words &words, std::size_t needed) noexcept
{
    return std::max(needed, words.capacity() * 2);
}

} // namespace

VarBinds::VarBinds(std::pmr::memory_resource *memory) noexcept
    : m_words(memory)
    , m_offsets(memory)
{
}

VarBinds::VarBinds(const VarBinds &other, std::pmr::memory_resource *memory)
    : m_words(other.m_words, memory)
    , m_offsets(other.m_offsets, memory)
{
}

/// Writes a binding. The name may overlap the target, the value's data may not: hence the name goes first.
void VarBinds::store(std::uint32_t *binding, OidView name, const ValueView &value) noexcept
{
    std::uint32_t *const nameWords = binding + 1 + fixedWords(value.syntax);
    if (!name.empty())
        std::memmove(nameWords, name.data(), name.size_bytes());

    std::uint32_t *const data = nameWords + name.size();
    if (isOctets(value.syntax)) {
        if (!value.octets.empty()) {
            data[(value.octets.size() - 1) / sizeof(std::uint32_t)] = 0; // the padding
            std::memcpy(data, value.octets.data(), value.octets.size());
        }
        writeNumber(binding, value.syntax, value.octets.size());
    } else if (value.syntax == Syntax::Oid) {
        if (!value.oid.empty())
            std::memcpy(data, value.oid.data(), value.oid.size_bytes());
        writeNumber(binding, value.syntax, value.oid.size());
    } else if (fixedWords(value.syntax) != 0) {
        writeNumber(binding, value.syntax, value.number);
    }
    writeHeader(binding, value.syntax, name.size());
}

void VarBinds::reserve(std::size_t count, std::size_t words)
{
    const std::size_t total = checkedTotal(m_words.size(), words);
    const bool growsOffsets = !hasRoom(m_offsets, count);
    const bool growsWords = !hasRoom(m_words, words);
    Words offsets(m_offsets.get_allocator());
    if (growsOffsets)
        offsets = copyWithCapacity(m_offsets, m_offsets.size() + count);
    if (growsWords)
        copyWithCapacity(m_words, total).swap(m_words);
    if (growsOffsets)
        offsets.swap(m_offsets);
}

void VarBinds::append(OidView name, const ValueView &value)
{
    const std::size_t words = wordsFor(name, value);
    const std::size_t offset = m_words.size();
    const std::size_t total = checkedTotal(offset, words);
    const bool growsOffsets = !hasRoom(m_offsets, 1);
    Words offsets(m_offsets.get_allocator());
    if (growsOffsets)
        offsets = copyWithCapacity(m_offsets, grownCapacity(m_offsets, m_offsets.size() + 1));
    if (hasRoom(m_words, words)) {
        m_words.resize(total);
        store(m_words.data() + offset, name, value);
    } else {
        // The views may point into the old block: it lives until the new one is complete.
        Words grown = copyWithCapacity(m_words, grownCapacity(m_words, total));
        grown.resize(total);
        store(grown.data() + offset, name, value);
        grown.swap(m_words);
    }
    if (growsOffsets)
        offsets.swap(m_offsets);
    m_offsets.push_back(static_cast<std::uint32_t>(offset));
}

void VarBinds::replace(std::size_t index, OidView name, const ValueView &value)
{
    const std::size_t words = wordsFor(name, value);
    if (words == wordsAt(index) && !holds(value))
        store(m_words.data() + m_offsets[index], name, value);
    else
        replaceResized(index, name, value, words);
}

void VarBinds::replaceResized(std::size_t index, OidView name, const ValueView &value, std::size_t words)
{
    const auto begin = static_cast<std::ptrdiff_t>(m_offsets[index]);
    const auto end = begin + static_cast<std::ptrdiff_t>(wordsAt(index));
    const std::size_t oldTotal = m_words.size();
    const std::size_t newTotal = checkedTotal(oldTotal - wordsAt(index), words);
    if (hasRoom(m_words, words)) {
        // Written behind everything the views may point at, then turned into its place.
        m_words.resize(oldTotal + words);
        store(m_words.data() + oldTotal, name, value);
        std::rotate(m_words.begin() + begin, m_words.begin() + static_cast<std::ptrdiff_t>(oldTotal),
                    m_words.end());
        const auto oldBinding = m_words.begin() + begin + static_cast<std::ptrdiff_t>(words);
        m_words.erase(oldBinding, oldBinding + (end - begin));
    } else {
        Words grown(m_words.get_allocator());
        grown.reserve(grownCapacity(m_words, newTotal));
        grown.assign(m_words.begin(), m_words.begin() + begin);
        grown.resize(static_cast<std::size_t>(begin) + words);
        store(grown.data() + begin, name, value);
        grown.insert(grown.end(), m_words.begin() + end, m_words.end());
        grown.swap(m_words);
    }
    // Modulo 2^32, so that one subtraction serves growing and shrinking.
    const auto shift = static_cast<std::uint32_t>(newTotal - oldTotal);
    std::for_each(m_offsets.begin() + static_cast<std::ptrdiff_t>(index) + 1, m_offsets.end(),
                  [shift](std::uint32_t &offset) { offset += shift; });
}

void VarBinds::erase(std::size_t index) noexcept
{
    const auto words = static_cast<std::uint32_t>(wordsAt(index));
    const auto first = m_words.begin() + static_cast<std::ptrdiff_t>(m_offsets[index]);
    m_words.erase(first, first + static_cast<std::ptrdiff_t>(words));
    const auto next = m_offsets.erase(m_offsets.begin() + static_cast<std::ptrdiff_t>(index));
    std::for_each(next, m_offsets.end(), [words](std::uint32_t &offset) { offset -= words; });
}

void VarBinds::clear() noexcept
{
    m_words.clear();
    m_offsets.clear();
}

void VarBinds::swap(VarBinds &other) noexcept
{
    m_words.swap(other.m_words);
    m_offsets.swap(other.m_offsets);
}

std::size_t VarBinds::wordsAt(std::size_t index) const noexcept
{
    const std::size_t end = index + 1 < m_offsets.size() ? m_offsets[index + 1] : m_words.size();
    return end - m_offsets[index];
}

/// Whether the value's data lies in this list's own block.
bool VarBinds::holds(const ValueView &value) const noexcept
{
    const void *data = value.syntax == Syntax::Oid ? static_cast<const void *>(value.oid.data())
                                                   : static_cast<const void *>(value.octets.data());
    const std::less<const void *> before;
    return !before(data, m_words.data()) && before(data, m_words.data() + m_words.size());
}

} // namespace winsnmp::core
