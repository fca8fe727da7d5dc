// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an agent answers to a request (RFC 1157 for SNMPv1, RFC 3416 for SNMPv2c), on plain values.
#pragma once

#include "mibview.h"

#include <cstddef>
#include <vector>

namespace demo {

enum class Version { V1, V2c };

struct Request {
    smiINT type = SNMP_PDU_GET;
    Version version = Version::V2c;
    smiINT nonRepeaters = 0; ///< GETBULK only
    smiINT maxRepetitions = 0; ///< GETBULK only
    std::vector<Oid> names;
};

struct Reply {
    smiINT errorStatus = SNMP_ERROR_NOERROR;
    smiINT errorIndex = 0;
    /// The answer's bindings. Empty for errors: those carry the request's bindings, or none for tooBig in
    /// SNMPv2c.
    std::vector<Instance> bindings;
};

/// Most bytes of one answer: an Ethernet frame's UDP payload, as many small devices have it.
inline constexpr std::size_t maxMessageBytes = 1472;

/// GET, GETNEXT, GETBULK and SET; everything is read-only.
[[nodiscard]] Reply respond(const MibView &view, const Request &request, Moment now);

} // namespace demo
