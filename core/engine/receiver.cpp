// SPDX-License-Identifier: MIT
#include "engine/receiver.h"

#include "engine/packetinfo.h"
#include "resources/memorygate.h"

#include <algorithm>
#include <new>

namespace winsnmp::core {

Receiver::Receiver()
    : m_buffers(&machineryMemory())
{
    m_buffers.resize(BatchSize * MaxDatagram);
}

std::size_t Receiver::read(Channel &channel) noexcept
{
    for (std::size_t i = 0; i < BatchSize; ++i) {
        m_pieces[i] = {m_buffers.data() + i * MaxDatagram, MaxDatagram};
        msghdr &header = m_headers[i].msg_hdr;
        header = {};
        header.msg_name = &m_peers[i];
        header.msg_namelen = sizeof m_peers[i];
        header.msg_iov = &m_pieces[i];
        header.msg_iovlen = 1;
        header.msg_control = &m_control[i];
        header.msg_controllen = sizeof m_control[i];
    }
    const int received =
        ::recvmmsg(channel.socket.descriptor(), m_headers.data(), BatchSize, MSG_DONTWAIT, nullptr);
    m_count = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(std::max(received, 0)); ++i) {
        const auto peer = Endpoint::fromSystem(reinterpret_cast<const sockaddr *>(&m_peers[i]));
        if (!peer)
            continue;
        m_datagrams[m_count++] = {*peer,
                                  receivedOn(m_headers[i].msg_hdr, channel.family),
                                  {m_buffers.data() + i * MaxDatagram, m_headers[i].msg_len}};
    }
    return m_count;
}

} // namespace winsnmp::core
