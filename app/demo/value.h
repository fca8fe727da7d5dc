// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values as the demo agents keep them: they own their bytes, unlike the API's smiVALUE.
#pragma once

#include "winsnmp.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

using Oid = std::vector<smiUINT32>;

/// `parent` followed by `rest`.
[[nodiscard]] Oid child(const Oid &parent, std::initializer_list<smiUINT32> rest);

struct Value {
    smiUINT32 syntax = SNMP_SYNTAX_NULL;
    std::uint64_t number = 0; ///< every integer syntax; INTEGER in two's complement
    std::string octets; ///< octet strings and addresses
    Oid oid;
};

[[nodiscard]] Value integer(std::int32_t value);
[[nodiscard]] Value gauge(std::uint32_t value);
[[nodiscard]] Value ticks(std::chrono::milliseconds duration);
/// Wraps at 2^32, as the type demands.
[[nodiscard]] Value counter32(std::uint64_t total);
[[nodiscard]] Value counter64(std::uint64_t total);
[[nodiscard]] Value octets(std::string_view content);
[[nodiscard]] Value address(const std::array<std::uint8_t, 4> &parts);
[[nodiscard]] Value objectId(Oid oid);
/// One of SNMP_SYNTAX_NOSUCHOBJECT, SNMP_SYNTAX_NOSUCHINSTANCE and SNMP_SYNTAX_ENDOFMIBVIEW.
[[nodiscard]] Value exception(smiUINT32 syntax);

/// The same value for the API. Points into `value`, which must outlive the result.
[[nodiscard]] smiVALUE toApi(const Value &value);

/// Bytes of one variable binding in a message.
[[nodiscard]] std::size_t encodedSize(const Oid &name, const Value &value);

} // namespace demo
