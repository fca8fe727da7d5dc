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

/// Who listens on all addresses answers from the one it was asked on (reference 4.10); null: the system
/// chooses.
const Endpoint *answerAddress(const Request &request) noexcept
{
    const Channel &channel = Channel::of(request.transport);
    const bool isFree = channel.role != Channel::Role::Shared && channel.isWildcard;
    return isFree ? request.parts().destination->answersFrom() : nullptr;
}

} // namespace

bool Transmitter::enqueue(const Ref<Request> &request) noexcept
{
    const auto queue = m_queue.lock();
    if (request->session().isClosed() || OutgoingList::isListed(*request))
        return false;
    queue->outgoing.append(request);
    return std::exchange(queue->asleep, false);
}

void Transmitter::remove(Request &request) noexcept
{
    Ref<Request> removed; // let go of outside the lock
    const auto queue = m_queue.lock();
    removed = OutgoingList::take(request);
}

void Transmitter::removeAll(const Session &session) noexcept
{
    OutgoingList gone; // let go of outside the lock
    const auto isOfSession = [&](const Request &request) { return &request.session() == &session; };
    const auto queue = m_queue.lock();
    queue->outgoing.moveIf(gone, isOfSession);
    queue->parked.moveIf(gone, isOfSession);
}

void Transmitter::clear() noexcept
{
    OutgoingList gone; // let go of outside the lock
    const auto queue = m_queue.lock();
    gone.appendAll(queue->outgoing);
    gone.appendAll(queue->parked);
}

bool Transmitter::fallAsleep() noexcept
{
    const auto queue = m_queue.lock();
    queue->asleep = queue->outgoing.empty();
    return queue->asleep;
}

void Transmitter::awake() noexcept
{
    const auto queue = m_queue.lock();
    queue->asleep = false;
}

bool Transmitter::hasParked() noexcept
{
    const auto queue = m_queue.lock();
    return !queue->parked.empty();
}

bool Transmitter::unpark(const Channel &channel) noexcept
{
    const auto queue = m_queue.lock();
    if (queue->parked.empty())
        return false;
    queue->parked.moveIf(queue->outgoing,
                         [&](const Request &request) { return request.transport.get() == &channel; });
    return !queue->outgoing.empty() && std::exchange(queue->asleep, false);
}

void Transmitter::dropStale() noexcept
{
    if (!hasParked())
        return;
    const auto now = std::chrono::steady_clock::now();
    if (now < m_nextStaleLook)
        return;
    m_nextStaleLook = now + StaleTime;
    OutgoingList gone; // let go of outside the lock
    {
        const auto queue = m_queue.lock();
        queue->parked.moveIf(gone, [&](const Request &request) {
            return !request.expectsAnswer() && now - request.accepted() > request.longestWait();
        });
    }
    while (const Ref<Request> request = gone.takeFirst())
        request->ended = true;
}

std::size_t Transmitter::takeBatch(Batch &batch, TransmitObserver &observer) noexcept
{
    std::size_t taken = 0;
    {
        const auto queue = m_queue.lock();
        while (taken < BatchSize) {
            Ref<Request> request = queue->outgoing.takeFirst();
            if (!request)
                break;
            batch[taken++] = std::move(request);
        }
    }
    std::size_t count = 0;
    for (std::size_t i = 0; i < taken; ++i) {
        if (!observer.prepare(*batch[i]))
            batch[i] = nullptr;
        else if (Channel::of(batch[i]->transport).block != Channel::Block::None)
            putBack({&batch[i], 1}, Place::Parked);
        else
            std::swap(batch[count++], batch[i]);
    }
    return count;
}

/// What a session has sent that was closed meanwhile is not wanted any more.
void Transmitter::putBack(std::span<Ref<Request>> requests, Place place) noexcept
{
    OutgoingList gone; // let go of outside the lock
    const auto queue = m_queue.lock();
    for (std::size_t i = requests.size(); i-- > 0;) {
        if (requests[i]->session().isClosed())
            gone.append(std::move(requests[i]));
        else if (place == Place::Front)
            queue->outgoing.prepend(std::move(requests[i]));
        else
            queue->parked.append(std::move(requests[i]));
    }
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
    const int descriptor = Channel::of(run[0]->transport).socket.descriptor();
    return ::sendmmsg(descriptor, headers, static_cast<unsigned>(run.size()), 0);
}

/// Tries messages that leave through one socket; returns how many are done with. What is left when the socket
/// is blocked is prepared again, for it may have another way.
std::size_t Transmitter::transmitRun(std::span<Ref<Request>> run, Channels &channels,
                                     TransmitObserver &observer) noexcept
{
    const int sent = send(run);
    if (sent > 0)
        observer.sent({run.data(), static_cast<std::size_t>(sent)});
    if (sent >= 0)
        return static_cast<std::size_t>(sent);
    switch (errno) {
    case EINTR:
        return 0;
    case EAGAIN:
    case ENOBUFS:
    case ENOMEM:
        channels.block(Channel::of(run[0]->transport),
                       errno == EAGAIN ? Channel::Block::UntilWritable : Channel::Block::Pause);
        putBack(run, Place::Front);
        return run.size();
    default:
        break;
    }
    const int error = errno;
    if (observer.takeReturned(Channel::of(run[0]->transport)))
        return 0;
    observer.failed(*run[0], error); // the error is the first datagram's
    return 1;
}

bool Transmitter::transmitBatch(Channels &channels, TransmitObserver &observer) noexcept
{
    Batch batch;
    const std::size_t count = takeBatch(batch, observer);
    std::size_t next = 0;
    while (next < count) {
        const Channel &channel = Channel::of(batch[next]->transport);
        auto *const first = batch.data() + next;
        auto *const end = std::find_if(first, batch.data() + count,
                                       [&](const Ref<Request> &r) { return r->transport.get() != &channel; });
        if (channel.block != Channel::Block::None) {
            putBack({first, end}, Place::Front);
            next += static_cast<std::size_t>(end - first);
        } else {
            next += transmitRun({first, end}, channels, observer);
        }
    }
    const auto queue = m_queue.lock();
    return !queue->outgoing.empty();
}

} // namespace winsnmp::core
