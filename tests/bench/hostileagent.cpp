// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileagent.h"

#include "answer.h"
#include "sampler.h"

#include <cerrno>
#include <deque>
#include <new>
#include <random>
#include <span>
#include <sys/mman.h>
#include <system_error>
#include <vector>

namespace bench {

namespace {

using namespace std::chrono_literals;
using Bytes = std::span<const std::uint8_t>;

/// Longer than the measurement's time-out: what is held back so long answers nothing any more.
constexpr Clock::duration Late = 500ms;

/// One id of 64.
bool isUnlucky(std::uint32_t requestId)
{
    constexpr std::uint32_t mixer = 2654435761U;
    return requestId * mixer >> 26 == 0;
}

class Agent {
public:
    Agent(int socket, int stranger, HostileCounts &counts)
        : m_socket(socket)
        , m_stranger(stranger)
        , m_counts(counts)
    {
    }

    [[noreturn]] void run()
    {
        Batch batch;
        for (;;) {
            const std::size_t received = batch.receive(m_socket, MSG_DONTWAIT);
            for (std::size_t i = received; i-- > 0;) { // in another order than they came
                if (answerInPlace({batch.data(i), batch.size(i)}))
                    answer({batch.data(i), batch.size(i)}, batch.peer(i));
            }
            sendLate();
        }
    }

private:
    struct Held {
        Clock::time_point due;
        std::vector<std::uint8_t> octets;
        sockaddr_in peer;
    };

    /// Of ten datagrams three are bad, one kind after the other.
    void answer(std::span<std::uint8_t> octets, const sockaddr_in &peer)
    {
        const std::uint64_t number = m_number++;
        if (isUnlucky(requestIdOf(octets))) { // the same again when it is repeated: this request times out
            m_held.push_back({Clock::now() + Late, {octets.begin(), octets.end()}, peer});
            return;
        }
        if (number % 7 == 2)
            bad(m_stranger, octets, peer);
        if (number % 7 == 4)
            damaged(octets, peer);
        transmit(m_socket, octets, peer);
        ++m_counts.good;
        if (number % 7 == 6)
            bad(m_socket, octets, peer);
    }

    void damaged(Bytes octets, const sockaddr_in &peer)
    {
        if (m_number % 2 == 0) {
            bad(m_socket, octets.first(m_random() % octets.size()), peer);
            return;
        }
        std::vector<std::uint8_t> noise(octets.size());
        for (std::uint8_t &octet : noise)
            octet = static_cast<std::uint8_t>(m_random());
        bad(m_socket, noise, peer);
    }

    void sendLate()
    {
        while (!m_held.empty() && m_held.front().due <= Clock::now()) {
            bad(m_socket, m_held.front().octets, m_held.front().peer);
            m_held.pop_front();
        }
    }

    void bad(int descriptor, Bytes octets, const sockaddr_in &peer)
    {
        transmit(descriptor, octets, peer);
        ++m_counts.bad;
    }

    static void transmit(int descriptor, Bytes octets, const sockaddr_in &peer)
    {
        ::sendto(descriptor, octets.data(), octets.size(), 0, reinterpret_cast<const sockaddr *>(&peer),
                 sizeof peer);
    }

    int m_socket;
    int m_stranger;
    HostileCounts &m_counts;
    std::deque<Held> m_held;
    std::uint64_t m_number = 0;
    std::mt19937 m_random{1};
};

HostileCounts *sharedCounts()
{
    void *memory =
        ::mmap(nullptr, sizeof(HostileCounts), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "shared memory");
    return new (memory) HostileCounts;
}

} // namespace

HostileAgent::HostileAgent()
    : m_port(m_socket.port())
    , m_counts(sharedCounts())
    , m_process(startChild(
          AgentCore, [this] { Agent(m_socket.descriptor(), m_stranger.descriptor(), *m_counts).run(); }))
{
}

HostileAgent::~HostileAgent()
{
    endChild(m_process);
    ::munmap(m_counts, sizeof(HostileCounts));
}

} // namespace bench
