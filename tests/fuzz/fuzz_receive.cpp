// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any datagrams at a library with requests outstanding, an agent and registrations: dropped and counted, or
// delivered whole to whom they concern. The input is a row of steps: a control octet, a length octet (in
// units of 4, so that a whole message fits), and the datagram.

#include "receivebed.h"
#include "require.h"

#include <algorithm>
#include <span>

namespace {

using Bed = fuzz::ReceiveBed;

/// Bits 0 and 1: the socket; 2: a stranger sends it; 3: no memory is left.
void takeStep(Bed &bed, std::uint8_t control, std::span<const std::uint8_t> octets)
{
    bed.take(static_cast<Bed::Way>((control & 3) % 3),
             control & 4 ? Bed::From::Stranger : Bed::From::AskedPeer,
             control & 8 ? Bed::Memory::None : Bed::Memory::Plenty, {octets.begin(), octets.end()});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bed bed;
    std::span<const std::uint8_t> rest(data, size);
    while (rest.size() > 2) {
        const std::uint8_t control = rest[0];
        const std::size_t length = std::min<std::size_t>(std::size_t{rest[1]} * 4, rest.size() - 2);
        takeStep(bed, control, rest.subspan(2, length));
        rest = rest.subspan(2 + length);
    }
    return 0;
}
