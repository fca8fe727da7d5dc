// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawload.h"

#include "answer.h"
#include "sampler.h"
#include "udp.h"

#include <algorithm>

namespace bench {

Figures rawLoad(const Effort &effort, std::uint16_t port, int window, int variables)
{
    const LoopbackSocket socket;
    const std::vector<std::uint8_t> packet = encodedGet(variables);
    Batch requests;
    Batch answers;
    for (std::size_t i = 0; i < Batch::Size; ++i) {
        std::ranges::copy(packet, requests.data(i));
        requests.setSize(i, packet.size());
        requests.peer(i) = loopback(port);
    }
    Sampler sampler(effort);
    for (auto left = static_cast<std::size_t>(window); left > 0;) {
        const std::size_t now = std::min(left, Batch::Size);
        requests.send(socket.descriptor(), now);
        left -= now;
    }
    while (!sampler.isOver()) {
        const std::size_t received = answers.receive(socket.descriptor(), MSG_WAITFORONE);
        for (std::size_t i = 0; i < received; ++i)
            sampler.countDone();
        requests.send(socket.descriptor(), received);
    }
    return sampler.figures();
}

} // namespace bench
