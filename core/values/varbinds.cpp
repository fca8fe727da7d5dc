// SPDX-License-Identifier: MIT

#include "values/varbinds.h"
#include "values/oidsize.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <new>
#include <utility>

namespace winsnmp::core {

VarBinds::VarBinds(const VarBinds &other, std::pmr::memory_resource *memory)
    : m_block(other.m_used + other.m_count, memory)
    , m_used(other.m_used)
    , m_count(other.m_count)
{
    std::copy_n(other.m_block.begin(), m_used, m_block.begin());
    std::copy(other.m_block.end() - static_cast<std::ptrdiff_t>(m_count), other.m_block.end(),
              m_block.begin() + static_cast<std::ptrdiff_t>(m_used));
}

VarBinds::VarBinds(VarBinds &&other) noexcept
    : m_block(std::move(other.m_block))
    , m_used(std::exchange(other.m_used, 0))
    , m_count(std::exchange(other.m_count, 0))
{
}

/// Writes a binding. The name may overlap the target, the value's data may not: hence the name goes first.
void VarBinds::store(std::uint32_t *binding, OidView name, const ValueView &value) noexcept
{
    const Payload payload = payloadOf(value.syntax);
    const std::size_t nameSize = encodedSize(name);
    std::uint32_t *const nameWords = binding + 1 + fixedWords(payload);
    if (!name.empty())
        std::memmove(nameWords, name.data(), name.size_bytes());

    std::uint32_t *const data = nameWords + name.size();
    std::uint64_t number = value.number;
    if (payload == Payload::Octets) {
        number = value.octets.size();
        if (number != 0) {
            data[(value.octets.size() - 1) / sizeof(std::uint32_t)] = 0; // the padding
            std::memcpy(data, value.octets.data(), value.octets.size());
        }
    } else if (payload == Payload::Oid) {
        number = value.oid.size();
        std::copy(value.oid.begin(), value.oid.end(), data);
    } else if (payload == Payload::Unsigned64) {
        binding[2] = static_cast<std::uint32_t>(number);
        number >>= 32;
    }
    if (payload != Payload::None)
        binding[1] = static_cast<std::uint32_t>(number);
    writeHeader(binding, value.syntax, name.size(), nameSize);
}

void VarBinds::reserve(std::size_t count, std::size_t words)
{
    if (!hasRoom(count + words))
        copyOfSize(m_used + m_count + count + words).swap(m_block);
}

void VarBinds::append(OidView name, const ValueView &value)
{
    const std::size_t words = wordsFor(name, value);
    if (hasRoom(words + 1)) {
        store(m_block.data() + m_used, name, value);
    } else {
        // The views may point into the old block: it lives until the new one is complete.
        Block grown = copyOfSize(grownSize(words + 1));
        store(grown.data() + m_used, name, value);
        grown.swap(m_block);
    }
    m_block[m_block.size() - 1 - m_count] = static_cast<std::uint32_t>(m_used);
    m_used += words;
    ++m_count;
}

void VarBinds::replace(std::size_t index, OidView name, const ValueView &value)
{
    const std::size_t words = wordsFor(name, value);
    if (words == wordsAt(index) && !holds(value))
        store(m_block.data() + offsetAt(index), name, value);
    else
        replaceResized(index, name, value, words);
}

void VarBinds::replaceResized(std::size_t index, OidView name, const ValueView &value, std::size_t words)
{
    const std::size_t begin = offsetAt(index);
    const std::size_t oldWords = wordsAt(index);
    // Written behind everything the views may point at, then turned into its place.
    if (hasRoom(words)) {
        store(m_block.data() + m_used, name, value);
    } else {
        Block grown = copyOfSize(grownSize(words));
        store(grown.data() + m_used, name, value);
        grown.swap(m_block);
    }
    std::uint32_t *const place = m_block.data() + begin;
    std::uint32_t *const end = m_block.data() + m_used + words;
    std::rotate(place, end - words, end);
    std::copy(place + words + oldWords, end, place + words);
    m_used = m_used + words - oldWords;
    shiftOffsets(index + 1, static_cast<std::uint32_t>(words - oldWords));
}

void VarBinds::erase(std::size_t index) noexcept
{
    const std::size_t words = wordsAt(index);
    std::uint32_t *const place = m_block.data() + offsetAt(index);
    std::copy(place + words, m_block.data() + m_used, place);
    m_used -= words;
    --m_count;
    std::uint32_t *const lastOffset = m_block.data() + (m_block.size() - 1 - m_count);
    std::copy_backward(lastOffset, lastOffset + (m_count - index), lastOffset + (m_count - index) + 1);
    shiftOffsets(index, static_cast<std::uint32_t>(-words));
}

void VarBinds::swap(VarBinds &other) noexcept
{
    m_block.swap(other.m_block);
    std::swap(m_used, other.m_used);
    std::swap(m_count, other.m_count);
}

std::size_t VarBinds::wordsAt(std::size_t index) const noexcept
{
    return (index + 1 < m_count ? offsetAt(index + 1) : m_used) - offsetAt(index);
}

std::size_t VarBinds::grownSize(std::size_t more) const
{
    return std::max(m_used + m_count + more, std::min(m_block.size() * 2, MaxWords));
}

/// A copy of the block in another size: the original stays untouched, so that a refusal changes nothing.
VarBinds::Block VarBinds::copyOfSize(std::size_t size) const
{
    if (size > MaxWords)
        throw std::bad_alloc();
    Block copy(size, m_block.get_allocator());
    std::copy_n(m_block.begin(), m_used, copy.begin());
    const auto index = static_cast<std::ptrdiff_t>(m_count);
    std::copy(m_block.end() - index, m_block.end(), copy.end() - index);
    return copy;
}

/// Whether the value's data lies in this list's own block.
bool VarBinds::holds(const ValueView &value) const noexcept
{
    const void *const data = value.syntax == Syntax::Oid ? static_cast<const void *>(value.oid.data())
                                                         : static_cast<const void *>(value.octets.data());
    const std::less<const void *> before;
    return !before(data, m_block.data()) && before(data, m_block.data() + m_block.size());
}

/// Modulo 2^32, so that one addition serves growing and shrinking.
void VarBinds::shiftOffsets(std::size_t firstIndex, std::uint32_t shift) noexcept
{
    for (std::size_t i = firstIndex; i < m_count; ++i)
        m_block[m_block.size() - 1 - i] += shift;
}

} // namespace winsnmp::core
