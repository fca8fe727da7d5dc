// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the measuring agent knows of SNMP: how to turn a GET into its answer without moving an octet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace bench {

/// Requests with this community are never answered.
inline constexpr std::string_view SilentCommunity = "silent";
inline constexpr std::string_view PublicCommunity = "public";

/// Makes the answer of a GET in place: every NULL becomes an empty OCTET STRING, which has the same size.
/// False when the message is no GET or is not to be answered.
[[nodiscard]] bool answerInPlace(std::span<std::uint8_t> message);

/// What an agent does while there is nothing to answer.
enum class Idle { Spin, Sleep };
/// Answers what arrives at the socket, in batches.
[[noreturn]] void answerForever(int descriptor, Idle idle);

/// The request id of a message that answerInPlace() has answered.
[[nodiscard]] std::uint32_t requestIdOf(std::span<std::uint8_t> message);

/// A GET of `variables` interface counters, SNMPv2c, community public.
[[nodiscard]] std::vector<std::uint8_t> encodedGet(int variables);
/// What an agent answers to it: a Counter32 for each.
[[nodiscard]] std::vector<std::uint8_t> encodedResponse(int variables);

} // namespace bench
