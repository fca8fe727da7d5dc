// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sockets and batches of datagrams on the loopback interface.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <netinet/in.h>
#include <sys/socket.h>
#include <vector>

namespace bench {

[[nodiscard]] sockaddr_in loopback(std::uint16_t port);

/// A bound socket with large buffers; closed in the end. Throws std::system_error.
class LoopbackSocket {
public:
    explicit LoopbackSocket(std::uint16_t port = 0);
    ~LoopbackSocket();
    LoopbackSocket(const LoopbackSocket &) = delete;
    LoopbackSocket &operator=(const LoopbackSocket &) = delete;

    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }
    [[nodiscard]] std::uint16_t port() const;

private:
    int m_descriptor;
};

/// As many datagrams as one system call takes.
class Batch {
public:
    static constexpr std::size_t Size = 64;
    static constexpr std::size_t MaxDatagram = 4096;

    Batch();
    Batch(const Batch &) = delete;
    Batch &operator=(const Batch &) = delete;

    /// recvmmsg with `flags`; the number of datagrams read.
    std::size_t receive(int descriptor, int flags);
    /// Sends the first `count` datagrams, each to the address it came from or was given.
    void send(int descriptor, std::size_t count);

    [[nodiscard]] std::uint8_t *data(std::size_t i) noexcept { return m_bytes.data() + i * MaxDatagram; }
    [[nodiscard]] std::size_t size(std::size_t i) const noexcept { return m_pieces[i].iov_len; }
    void setSize(std::size_t i, std::size_t size) noexcept { m_pieces[i].iov_len = size; }
    [[nodiscard]] sockaddr_in &peer(std::size_t i) noexcept { return m_peers[i]; }
    void swap(std::size_t a, std::size_t b) noexcept;

private:
    std::vector<std::uint8_t> m_bytes;
    std::array<sockaddr_in, Size> m_peers{};
    std::array<iovec, Size> m_pieces{};
    std::array<mmsghdr, Size> m_headers{};
};

} // namespace bench
