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

/// Sent again, a request may have taken another of the shared sockets than the first time.
bool isSocketOf(const Request &request, const Channel &channel) noexcept
{
    const Transport *own = request.parts().transport.get();
    return own ? own == &channel : channel.role == Channel::Role::Shared;
}

} // namespace

Exchange::Exchange(Channels &channels, Transmitter &transmitter, Notifier &notifier)
    : m_channels(channels)
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
    if (!request.expectsAnswer())
        return true;
    if (request.wireNumber == 0 && !enterWireTable(request))
        return false;
    if (!request.isRunning()) // what the queue and this thread took counts
        arm(request, ticksOf(request.accepted()));
    return true;
}

bool Exchange::enterWireTable(Request &request) noexcept
{
    const CallScope scope = ioScope(request.session());
    try {
        m_wire.add(request);
    } catch (const std::bad_alloc &) {
        end(request, &MessageCounters::failed, Code::TlResourceError);
        return false;
    }
    writeWireId(request);
    return true;
}

void Exchange::writeWireId(Request &request) const noexcept
{
    codec::patchRequestId(request.bytes(), request.requestIdOffset, m_wire.idOf(request));
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

bool Exchange::end(Request &request, std::uint64_t MessageCounters::*counter, Code code) noexcept
{
    if (request.ended)
        return false;
    request.ended = true;
    m_wheel.stop(request);
    m_transmitter.remove(request);
    m_wire.remove(request);
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
    if (former.wireNumber != 0 && !successor.ended
        && former.parts().transport == successor.parts().transport) {
        m_wire.handOver(former, successor);
        successor.transport = former.transport;
        writeWireId(successor);
    }
    end(former, &MessageCounters::cancelled, Code::Success);
}

std::optional<DropReason> Exchange::deliverAnswer(Request &request, OctetView octets,
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
        const Session::Delivery delivery = session.deliver(entry, octets.size());
        if (delivery != Session::Delivery::QueueFull) {
            const bool queued = delivery == Session::Delivery::Queued;
            end(request, queued ? &MessageCounters::answered : &MessageCounters::cancelled, Code::Success);
            if (!queued)
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

/// Why the answer with this request's id is not its answer (reference 4.4).
std::optional<DropReason> Exchange::mismatch(const Request &request, const Datagram &datagram,
                                             const codec::MessageView &view) noexcept
{
    const Request::Parts &parts = request.parts();
    if (parts.version != view.version)
        return DropReason::OtherVersion;
    if (parts.peer == datagram.peer)
        return std::nullopt;
    if (!parts.destination->takesAnswersFromAnywhere)
        return DropReason::OtherAddress;
    if (!std::ranges::equal(parts.context->community(), view.community))
        return DropReason::OtherCommunity;
    return std::nullopt;
}

std::optional<DropReason> Exchange::answer(const Channel &channel, const Datagram &datagram,
                                           const codec::MessageView &view) noexcept
{
    const Ref<Request> request = m_wire.find(view.pdu.requestId);
    if (!request || !isSocketOf(*request, channel))
        return DropReason::UnknownRequest;
    const std::optional<DropReason> reason = mismatch(*request, datagram, view);
    if (!reason)
        return deliverAnswer(*request, datagram.octets.first(view.size), view);
    if (*reason == DropReason::OtherAddress)
        dropLedger().noteStray(request->session().id(), datagram.peer, request->parts().peer);
    else
        dropLedger().count(*reason, request->session().id());
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

/// The request is known by its id where the error quotes the whole of it; else it is one of those to that
/// peer.
void Exchange::noteClosedPort(const ReturnedDatagram &returned) noexcept
{
    const auto note = [&](Request &request) {
        if (request.parts().peer == returned.peer)
            request.metClosedPort = true;
    };
    if (const std::optional<codec::MessageView> view = codec::validate(returned.octets)) {
        if (const Ref<Request> request = m_wire.find(view->pdu.requestId))
            note(*request);
        return;
    }
    m_wire.forEach(note);
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
    m_wire.forEach([&](Request &request) {
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
