// SPDX-License-Identifier: MIT
#include "engine/idpermutation.h"

#include <cerrno>
#include <sys/random.h>
#include <system_error>

namespace winsnmp::core {

IdPermutation::IdPermutation()
{
    static_assert(sizeof m_keys <= 256); // what the system gives in one piece
    ssize_t got = -1;
    do
        got = ::getrandom(m_keys.data(), sizeof m_keys, 0);
    while (got < 0 && errno == EINTR);
    if (got != static_cast<ssize_t>(sizeof m_keys))
        throw std::system_error(got < 0 ? errno : EIO, std::generic_category());
}

/// The halves, of 16 and 15 bits, take turns.
std::uint32_t IdPermutation::forward(std::uint32_t value) const noexcept
{
    std::uint32_t left = value >> RightBits;
    std::uint32_t right = value & RightMask;
    for (std::size_t i = 0; i < Rounds; i += 2) {
        left ^= m_keys[i].mix(right);
        right ^= m_keys[i + 1].mix(left) & RightMask;
    }
    return left << RightBits | right;
}

std::uint32_t IdPermutation::backward(std::uint32_t value) const noexcept
{
    std::uint32_t left = value >> RightBits;
    std::uint32_t right = value & RightMask;
    for (std::size_t i = Rounds; i > 0; i -= 2) {
        right ^= m_keys[i - 1].mix(left) & RightMask;
        left ^= m_keys[i - 2].mix(right);
    }
    return left << RightBits | right;
}

std::uint32_t IdPermutation::idOf(std::uint32_t number) const noexcept
{
    std::uint32_t id = forward(number);
    while (id < First)
        id = forward(id);
    return id;
}

std::uint32_t IdPermutation::numberOf(std::uint32_t id) const noexcept
{
    std::uint32_t number = backward(id);
    while (number < First)
        number = backward(number);
    return number;
}

} // namespace winsnmp::core
