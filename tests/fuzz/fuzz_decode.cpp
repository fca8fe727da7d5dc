// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any octets as a datagram: refused, or decoded, delivered and sent on correctly.

#include "codecproperties.h"
#include "require.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto view = winsnmp::codec::validate({data, size});
    if (!view)
        return 0;
    fuzz::require(codectest::isDecodedCorrectly(*view, size), "decoding and encoding again gives the same");
    fuzz::require(codectest::isDeliveredCorrectly(*view), "a delivered v1 trap can be sent as a v2c trap");
    fuzz::require(codectest::isSentCorrectly(*view), "what can be sent is valid when it arrives");
    return 0;
}
