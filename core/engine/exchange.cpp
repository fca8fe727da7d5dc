// SPDX-License-Identifier: MIT
#include "engine/exchange.h"

#include "base/callcontext.h"
#include "engine/dropledger.h"
#include "objects/context.h"
#include "objects/entity.h"
#include "objects/received.h"
#include "objects/session.h"

#include <algorithm>
#include <cerrno>
#include <new>

namespace winsnmp::core {

namespace {

/// One tick is the API's unit, a hundredth of a second.
using Ticks = std::chrono::duration<std::uint64_t, std::centi>;

/// How long a request without retransmission waits for an answer before it is dropped silently
/// (reference 4.5).
constexpr std::uint64_t SilentWait = std::uint64_t{10} * 60 * 100;

CallScope ioScope(const Session &session) noexcept
{
    return {"I/O", session.id(), session.handle().bits()};
}

} // namespace

Exchange::Exchange(MessageProcessing &processing, Channels &channels, Transmitter &transmitter,
                   Notifier &notifier)
    : m_processing(processing)
    , m_channels(channels)
    , m_transmitter(transmitter)
    , m_notifier(notifier)
    , m_wheel(ticksNow())
{
}

std::uint64_t Exchange::ticksNow() noexcept
{
    return ticksOf(std::chrono::steady_clock::now());
}

std::uint64_t Exchange::ticksOf(std::chrono::steady_clock::time_point time) noexcept
{
    return std::chrono::duration_cast<Ticks>(time.time_since_epoch()).count();
}

std::chrono::milliseconds Exchange::untilNextDue() const noexcept
{
    const std::optional<std::uint64_t> due = m_wheel.nextDue();
    if (!due)
        return std::chrono::milliseconds(-1);
    const std::chrono::steady_clock::time_point at{
        std::chrono::duration_cast<std::chrono::steady_clock::duration>(Ticks(*due))};
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(at - std::chrono::steady_clock::now());
    return std::max(wait, std::chrono::milliseconds(0));
}

void Exchange::arm(Request &request, std::uint64_t since) noexcept
{
    const std::uint64_t wait = request.retransmits ? request.parts().timeoutTicks : SilentWait;
    // The wheel may lag behind the clock, and the current tick has begun already: never early, at most a tick
    // late.
    const std::uint64_t due = since + wait + 1;
    m_wheel.start(request, due > m_wheel.now() ? due - m_wheel.now() : 1);
}

/// An agent's socket is given; any other message may find another way each time it is sent.
bool Exchange::chooseChannel(Request &request) noexcept
{
    if (request.parts().transport)
        return true;
    int error = 0;
    try {
        request.transport = m_channels.shared(request.parts().peer, error);
    } catch (const std::bad_alloc &) {
        error = ENOBUFS;
    }
    if (request.transport)
        return true;
    giveUp(request, error);
    return false;
}

bool Exchange::prepare(Request &request) noexcept
{
    if (request.ended)
        return false;
    if (!chooseChannel(request))
        return false;
    if (!Channel::of(request.transport)
             .socket.isOpen()) { // the agent it was to leave through has stopped listening
        giveUp(request, ENOTSOCK);
        return false;
    }
    if (!prepareOctets(request))
        return false;
    if (request.expectsAnswer() && !request.isRunning()) // what the queue and this thread took counts
        arm(request, ticksOf(request.accepted()));
    return true;
}

bool Exchange::prepareOctets(Request &request) noexcept
{
    const CallScope scope = ioScope(request.session());
    try {
        m_processing.prepare(request);
        return true;
    } catch (const std::bad_alloc &) {
        giveUp(request, ENOMEM);
        return false;
    }
}

void Exchange::sent(std::span<const Ref<Request>> requests) noexcept
{
    for (const Ref<Request> &request : requests) {
        request->session().countTransmission(request->bytes().size(), request->transmitted);
        request->transmitted = true;
        request->metClosedPort = false;
        if (!request->expectsAnswer())
            request->ended = true;
    }
}

void Exchange::failed(Request &request, int error) noexcept
{
    if (error == ECONNREFUSED && request.expectsAnswer())
        return; // an earlier datagram's refusal; the policy goes on
    giveUp(request, error);
}

void Exchange::giveUp(Request &request, int error) noexcept
{
    if (request.expectsAnswer())
        end(request, &MessageCounters::failed, codeOfSendError(error));
    else
        request.ended = true;
}

void Exchange::retire(Request &request) noexcept
{
    request.ended = true;
    m_wheel.stop(request);
    m_transmitter.remove(request);
    m_processing.forget(request);
}

bool Exchange::end(Request &request, std::uint64_t MessageCounters::*counter, Code code) noexcept
{
    if (request.ended)
        return false;
    retire(request);
    Session &session = request.session();
    if (!session.settle(request, counter))
        return false;
    if (code == Code::Success)
        return true;
    request.code = code;
    Ref<QueueEntry> entry(&request);
    if (session.deliver(entry, 0) == Session::Delivery::Queued)
        m_notifier.add(std::move(entry));
    return true;
}

void Exchange::replace(Request &former, Request &successor) noexcept
{
    if (!former.ended && !successor.ended && former.parts().transport == successor.parts().transport) {
        m_processing.replace(former, successor);
        successor.transport = former.transport;
    }
    end(former, &MessageCounters::cancelled, Code::Success);
}

std::optional<DropReason> Exchange::complete(Request &request, OctetView octets,
                                             const codec::MessageView &view) noexcept
{
    Session &session = request.session();
    const CallScope scope = ioScope(session);
    const Request::Parts &parts = request.parts();
    DropReason reason = DropReason::NoMemory;
    try {
        Parties parties;
        parties.source = parts.destination;
        parties.destination = parts.source;
        parties.context = parts.context;
        Ref<QueueEntry> entry =
            Received::create(session, std::move(parties), request.requestId, octets, view);
        const Session::Delivery delivery = session.complete(request, entry, octets.size());
        if (delivery != Session::Delivery::QueueFull) {
            retire(request);
            if (delivery == Session::Delivery::Closed)
                return DropReason::SessionClosed;
            m_notifier.add(std::move(entry));
            return std::nullopt;
        }
        reason = DropReason::QueueFull;
        dropLedger().count(reason, session.id());
    } catch (const std::bad_alloc &) {
        // recorded by the gate; the request's own block becomes the error entry
    }
    end(request, &MessageCounters::failed, Code::TlResourceError);
    return reason;
}

bool Exchange::takeReturned(const Channel &channel) noexcept
{
    ErrorQueue queue(channel);
    ReturnedDatagram returned;
    bool any = false;
    while (queue.next(returned)) {
        any = true;
        if (returned.error == ECONNREFUSED)
            noteClosedPort(returned);
    }
    return any;
}

void Exchange::noteClosedPort(const ReturnedDatagram &returned) noexcept
{
    m_processing.forEachSender(returned.octets, [&](Request &request) {
        if (request.parts().peer == returned.peer)
            request.metClosedPort = true;
    });
}

void Exchange::fallDue(Request &request) noexcept
{
    if (request.retransmits && request.retriesLeft > 0) {
        --request.retriesLeft;
        arm(request, ticksNow());
        [[maybe_unused]] const bool asleep =
            m_transmitter.enqueue(Ref<Request>(&request)); // this thread is awake
        return;
    }
    if (!request.transmitted && Channel::of(request.transport).block == Channel::Block::Pause) {
        giveUp(request, ENOBUFS); // the system had no buffer for it all the time
        return;
    }
    if (request.retransmits && request.metClosedPort)
        dropLedger().noteClosedPort(request.session().id());
    end(request, &MessageCounters::timedOut, request.retransmits ? Code::TlTimeout : Code::Success);
}

bool Exchange::expire() noexcept
{
    const std::uint64_t now = ticksNow();
    while (!m_notifier.isBusy()) {
        WheelTimer *timer = m_wheel.advance(now);
        if (!timer)
            return true;
        const Ref<Request> request(static_cast<Request *>(timer));
        fallDue(*request);
    }
    return false;
}

void Exchange::stopRetransmissions() noexcept
{
    const std::uint64_t now = ticksNow();
    const auto relax = [](Request &request) {
        request.retransmits = false;
        request.retriesLeft = 0;
    };
    m_transmitter.forEachWaiting(relax);
    m_processing.forEachOutstanding([&](Request &request) {
        relax(request);
        if (request.isRunning()) {
            m_wheel.stop(request);
            arm(request, now);
        }
    });
}

Code codeOfSendError(int error) noexcept
{
    switch (error) {
    case EMSGSIZE:
        return Code::TlPduTooBig;
    case ENETDOWN:
        return Code::TlNotAvailable;
    case ENETUNREACH:
    case EHOSTUNREACH:
        return Code::TlUndeliverable;
    case ENOBUFS:
    case ENOMEM:
    case EMFILE:
    case ENFILE:
        return Code::TlResourceError;
    case EAFNOSUPPORT:
    case EPFNOSUPPORT:
        return Code::TlNotSupported;
    case EINVAL:
    case EACCES:
    case EDESTADDRREQ:
        return Code::TlInvalidParam;
    default:
        return Code::TlOther;
    }
}

} // namespace winsnmp::core
