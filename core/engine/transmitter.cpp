// SPDX-License-Identifier: MIT
#include "engine/transmitter.h"

#include "engine/channels.h"
#include "engine/packetinfo.h"
#include "objects/entity.h"
#include "objects/session.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace winsnmp::core {

namespace {

/// An agent on all addresses answers from the one it was asked on (reference 4.10); null: the system chooses.
const Endpoint *answerAddress(const Request &request) noexcept
{
    const bool isFree = request.channel->role == Channel::Role::Agent && request.channel->isWildcard;
    return isFree ? request.parts().destination->answersFrom() : nullptr;
}

} // namespace

bool Transmitter::enqueue(const Ref<Request> &request) noexcept
{
    const std::lock_guard lock(m_mutex);
    if (request->session().isClosed())
        return false;
    m_outgoing.append(request);
    return std::exchange(m_asleep, false);
}

void Transmitter::remove(Request &request) noexcept
{
    const std::lock_guard lock(m_mutex);
    m_outgoing.remove(request);
}

void Transmitter::removeAll(const Session &session) noexcept
{
    OutgoingList gone; // let go of outside the lock
    {
        const std::lock_guard lock(m_mutex);
        OutgoingList kept;
        while (Ref<Request> request = m_outgoing.takeFirst())
            (&request->session() == &session ? gone : kept).append(std::move(request));
        while (Ref<Request> request = kept.takeFirst())
            m_outgoing.append(std::move(request));
    }
    while (gone.takeFirst()) { }
}

void Transmitter::clear() noexcept
{
    const auto takeFirst = [this] {
        const std::lock_guard lock(m_mutex);
        return m_outgoing.takeFirst();
    };
    while (takeFirst()) { // let go of outside the lock
    }
}

bool Transmitter::fallAsleep() noexcept
{
    const std::lock_guard lock(m_mutex);
    m_asleep = m_outgoing.empty();
    return m_asleep;
}

void Transmitter::awake() noexcept
{
    const std::lock_guard lock(m_mutex);
    m_asleep = false;
}

std::size_t Transmitter::takeBatch(Batch &batch, TransmitObserver &observer) noexcept
{
    std::size_t taken = 0;
    {
        const std::lock_guard lock(m_mutex);
        while (taken < BatchSize) {
            Ref<Request> request = m_outgoing.takeFirst();
            if (!request)
                break;
            batch[taken++] = std::move(request);
        }
    }
    const auto end = std::remove_if(batch.begin(), batch.begin() + taken,
                                    [&](const Ref<Request> &request) { return !observer.prepare(*request); });
    return static_cast<std::size_t>(end - batch.begin());
}

void Transmitter::putBack(std::span<Ref<Request>> rest) noexcept
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = rest.size(); i-- > 0;)
        m_outgoing.prepend(std::move(rest[i]));
}

int Transmitter::send(std::span<Ref<Request>> run) noexcept
{
    mmsghdr headers[BatchSize];
    iovec pieces[BatchSize];
    SourceControl controls[BatchSize];
    for (std::size_t i = 0; i < run.size(); ++i) {
        const std::span<std::uint8_t> bytes = run[i]->bytes();
        const Endpoint &peer = run[i]->parts().peer;
        pieces[i] = {bytes.data(), bytes.size()};
        headers[i] = {};
        headers[i].msg_hdr.msg_name = const_cast<sockaddr *>(peer.system());
        headers[i].msg_hdr.msg_namelen = peer.systemSize();
        headers[i].msg_hdr.msg_iov = &pieces[i];
        headers[i].msg_hdr.msg_iovlen = 1;
        if (const Endpoint *local = answerAddress(*run[i]))
            sendFrom(headers[i].msg_hdr, controls[i], *local);
    }
    const int descriptor = run[0]->channel->socket.descriptor();
    return ::sendmmsg(descriptor, headers, static_cast<unsigned>(run.size()), 0);
}

bool Transmitter::transmitBatch(Channels &channels, TransmitObserver &observer) noexcept
{
    Batch batch;
    const std::size_t count = takeBatch(batch, observer);
    std::size_t next = 0;
    while (next < count) {
        Channel &channel = *batch[next]->channel;
        const auto *runEnd =
            std::find_if(batch.data() + next, batch.data() + count,
                         [&](const Ref<Request> &r) { return r->channel.get() != &channel; });
        const int sent = send({batch.data() + next, runEnd});
        if (sent < 0 && errno == EAGAIN) {
            channels.watchWritable(channel, true);
            putBack({batch.data() + next, batch.data() + count});
            return false;
        }
        const int error = sent < 0 ? errno : 0;
        if (error != 0 && error != EINTR && !observer.takeReturned(channel)) {
            observer.failed(*batch[next], error); // the error is the first datagram's
            ++next;
        }
        if (sent > 0) {
            observer.sent({batch.data() + next, static_cast<std::size_t>(sent)});
            next += static_cast<std::size_t>(sent);
        }
    }
    return count == BatchSize;
}

} // namespace winsnmp::core
