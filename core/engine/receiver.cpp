// SPDX-License-Identifier: MIT
#include "engine/receiver.h"

#include "engine/packetinfo.h"
#include "resources/memorygate.h"

#include <algorithm>
#include <new>

namespace winsnmp::core {

Receiver::Receiver()
    : m_buffers(static_cast<std::uint8_t *>(machineryMemory().allocate(BatchSize * BufferStride, 1)))
{
    for (std::size_t i = 0; i < BatchSize; ++i) {
        m_pieces[i] = {m_buffers + i * BufferStride, MaxDatagram};
        msghdr &header = m_headers[i].msg_hdr;
        header.msg_name = &m_peers[i];
        header.msg_iov = &m_pieces[i];
        header.msg_iovlen = 1;
    }
}

Receiver::~Receiver()
{
    machineryMemory().deallocate(m_buffers, BatchSize * BufferStride, 1);
}

std::size_t Receiver::read(Channel &channel) noexcept
{
    const bool toldAddresses = channel.role != Channel::Role::Shared;
    for (std::size_t i = 0; i < BatchSize; ++i) { // the system writes over them
        msghdr &header = m_headers[i].msg_hdr;
        header.msg_namelen = sizeof m_peers[i];
        header.msg_control = toldAddresses ? &m_control[i] : nullptr;
        header.msg_controllen = toldAddresses ? sizeof m_control[i] : 0;
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
                                  {m_buffers + i * BufferStride, m_headers[i].msg_len}};
    }
    return m_count;
}

} // namespace winsnmp::core
