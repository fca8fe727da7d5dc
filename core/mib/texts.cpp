// SPDX-License-Identifier: MIT
#include "mib/texts.h"

#include "mib/printable.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t BlockBytes = std::size_t{256} << 10U;
constexpr std::size_t LargeBytes = BlockBytes / 4; // has a block of its own

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

Text Texts::keep(std::string_view text)
{
    return isAscii(text) ? keepUtf8(text) : keepUtf8(toUtf8(text));
}

Text Texts::keepUtf8(std::string_view text)
{
    if (text.empty())
        return {};
    if (m_knownCount >= m_known.size() / 2)
        makeSlots();
    Text &slot = slotOf(text);
    if (slot.empty()) {
        slot = copy(text);
        ++m_knownCount;
    }
    return slot;
}

/// Where `text` is, or belongs.
Text &Texts::slotOf(std::string_view text)
{
    std::size_t slot = std::hash<std::string_view>()(text) % m_known.size();
    while (!m_known[slot].empty() && m_known[slot].view() != text)
        slot = (slot + 1) % m_known.size();
    return m_known[slot];
}

void Texts::makeSlots()
{
    constexpr std::size_t FirstSlots = 1024;
    const std::vector<Text> known =
        std::exchange(m_known, std::vector<Text>(std::max(FirstSlots, m_known.size() * 2)));
    for (const Text text : known) {
        if (!text.empty())
            slotOf(text) = text;
    }
}

Text Texts::copy(std::string_view text)
{
    const auto length = static_cast<Text::Length>(text.size());
    char *const place = room(sizeof length + text.size());
    std::memcpy(place, &length, sizeof length);
    std::copy(text.begin(), text.end(), place + sizeof length);
    return Text(place);
}

char *Texts::room(std::size_t size)
{
    if (size > LargeBytes)
        return m_blocks.emplace_back(std::make_unique<char[]>(size)).get();
    if (size > m_left) {
        m_free = m_blocks.emplace_back(std::make_unique<char[]>(BlockBytes)).get();
        m_left = BlockBytes;
    }
    m_left -= size;
    return std::exchange(m_free, m_free + size);
}

void Texts::finish()
{
    m_known = std::vector<Text>();
}

} // namespace winsnmp::mib::detail
