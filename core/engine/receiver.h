// SPDX-License-Identifier: MIT
//
// Reads datagrams in batches, with the local address each was sent to.
#pragma once

#include "engine/channel.h"
#include "values/value.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <sys/socket.h>

namespace winsnmp::core {

struct Datagram {
    Endpoint peer;
    Endpoint local; ///< where it arrived, with the socket's family but port 0
    OctetView octets;
};

/// The I/O thread's own.
class Receiver {
public:
    static constexpr std::size_t BatchSize = 64;

    /// Throws std::bad_alloc.
    Receiver();
    ~Receiver();
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;

    /// Reads what is there, one batch at most; the datagrams stay valid until the next call.
    [[nodiscard]] std::size_t read(Channel &channel) noexcept;
    [[nodiscard]] const Datagram &at(std::size_t index) const noexcept { return m_datagrams[index]; }

private:
    static constexpr std::size_t MaxDatagram = 65535;
    static constexpr std::size_t ControlSize = 64;

    /// A little more than a datagram, so that the beginnings of buffers do not share one place in the cache.
    static constexpr std::size_t BufferStride = 65536 + 192;

    std::uint8_t *m_buffers; ///< pages are touched only as far as datagrams reach
    std::array<mmsghdr, BatchSize> m_headers{};
    std::array<iovec, BatchSize> m_pieces{};
    std::array<sockaddr_storage, BatchSize> m_peers{};
    struct alignas(cmsghdr) Control {
        std::byte bytes[ControlSize];
    };
    std::array<Control, BatchSize> m_control{};
    std::array<Datagram, BatchSize> m_datagrams{};
    std::size_t m_count = 0;
};

} // namespace winsnmp::core
