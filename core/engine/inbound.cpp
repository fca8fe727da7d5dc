// SPDX-License-Identifier: MIT
#include "engine/inbound.h"

#include "base/callcontext.h"
#include "codec/translate.h"
#include "engine/dropledger.h"
#include "objects/entity.h"
#include "objects/received.h"
#include "objects/requestids.h"

#include <new>
#include <variant>

namespace winsnmp::core {

using codec::MessageView;
using codec::PduType;

namespace {

Parties partiesOf(const Registration &registration, const Datagram &datagram)
{
    return {.source = registration.agent,
            .destination = registration.manager,
            .context = registration.context,
            .newSource = !registration.agent,
            .newDestination = !registration.manager,
            .newContext = !registration.context,
            .peer = datagram.peer,
            .local = datagram.local};
}

} // namespace

Inbound::Inbound(MessageProcessing &processing, Exchange &exchange, Transmitter &transmitter,
                 Notifier &notifier, Registrations &registrations)
    : m_processing(processing)
    , m_exchange(exchange)
    , m_transmitter(transmitter)
    , m_notifier(notifier)
    , m_registrations(registrations)
{
}

void Inbound::take(Channel &channel, const Datagram &datagram) noexcept
{
    const Incoming incoming = m_processing.accept(channel, datagram);
    Dropped dropped;
    if (const auto *answer = std::get_if<Answer>(&incoming))
        dropped =
            m_exchange.complete(*answer->request, datagram.octets.first(answer->view.size), answer->view);
    else if (const auto *unasked = std::get_if<Unasked>(&incoming))
        dropped = dispatch(channel, datagram, unasked->view);
    else
        count(std::get<Rejected>(incoming), datagram);
    if (dropped)
        dropLedger().count(*dropped);
}

void Inbound::count(const Rejected &rejected, const Datagram &datagram) noexcept
{
    const auto &[reason, request] = rejected;
    dropLedger().count(reason);
    if (!request)
        return;
    if (reason == DropReason::OtherAddress)
        dropLedger().noteStray(request->session().id(), datagram.peer, request->parts().peer);
    else
        dropLedger().count(reason, request->session().id());
}

Inbound::Dropped Inbound::dispatch(Channel &channel, const Datagram &datagram,
                                   const MessageView &view) noexcept
{
    switch (channel.role) {
    case Channel::Role::Agent:
        return toAgent(channel, datagram, view);
    case Channel::Role::Trap:
        return toRegistrations(channel, datagram, view);
    case Channel::Role::Shared:
        break;
    }
    return DropReason::NotExpected;
}

Inbound::Dropped Inbound::deliver(Session &session, Parties parties, std::int32_t requestId, OctetView octets,
                                  const MessageView &view) noexcept
{
    const CallScope scope("I/O", session.id(), session.handle().bits());
    try {
        Ref<QueueEntry> entry = Received::create(session, std::move(parties), requestId, octets, view);
        const Session::Delivery delivery = session.deliver(entry, octets.size());
        if (delivery == Session::Delivery::Queued) {
            m_notifier.add(std::move(entry));
            return std::nullopt;
        }
        if (delivery == Session::Delivery::Closed)
            return DropReason::SessionClosed;
        dropLedger().count(DropReason::QueueFull, session.id());
        return DropReason::QueueFull;
    } catch (const std::bad_alloc &) {
        return DropReason::NoMemory; // the gate has recorded it; the sender will repeat or has to live with
                                     // it
    }
}

Inbound::Dropped Inbound::toAgent(Channel &channel, const Datagram &datagram,
                                  const MessageView &view) noexcept
{
    Entity *agent = channel.agent();
    if (!agent)
        return DropReason::NotExpected;
    Parties parties;
    parties.destination = Ref<Entity>(agent);
    parties.newSource = parties.newContext = true;
    parties.answersFromLocal = channel.isWildcard;
    parties.peer = datagram.peer;
    parties.local = datagram.local;
    const std::int32_t id = view.pdu.type == PduType::V1Trap ? nextRequestId() : view.pdu.requestId;
    return deliver(*agent->owner(), std::move(parties), id, datagram.octets.first(view.size), view);
}

Inbound::Dropped Inbound::toRegistrations(Channel &channel, const Datagram &datagram,
                                          const MessageView &view) noexcept
{
    const bool isInform = view.pdu.type == PduType::Inform;
    if (!isInform && view.pdu.type != PduType::Trap && view.pdu.type != PduType::V1Trap)
        return DropReason::NotExpected;
    std::uint32_t trapOid[MaxSubIdentifiers];
    const std::size_t length = codec::trapOidOf(view, trapOid);
    const std::int32_t id = view.pdu.type == PduType::V1Trap ? nextRequestId() : view.pdu.requestId;
    bool taken = false;
    DropReason reason = DropReason::NotRegistered;
    Ref<Request> confirmation; // of the first session that gets the inform, and made before it gets it:
                               // else the sender would repeat what has arrived
    const TrapKey key{datagram.peer, view.community, {trapOid, length}};
    m_registrations.forEachAccepting(key, [&](const Registration &registration) {
        Session &session = *registration.session;
        Ref<Request> response;
        if (isInform && !confirmation && !makeConfirmation(session, channel, datagram, view, response)) {
            reason = DropReason::NoMemory;
            return;
        }
        if (const Dropped dropped = deliver(session, partiesOf(registration, datagram), id,
                                            datagram.octets.first(view.size), view)) {
            reason = *dropped;
            return;
        }
        taken = true;
        if (!confirmation)
            confirmation = std::move(response);
    });
    if (confirmation && confirmation->session().acceptConfirmation())
        (void)m_transmitter.enqueue(confirmation); // this thread is awake
    return taken ? Dropped() : reason;
}

bool Inbound::makeConfirmation(Session &session, Channel &channel, const Datagram &datagram,
                               const MessageView &inform, Ref<Request> &response) noexcept
{
    const CallScope scope("I/O", session.id(), session.handle().bits());
    try {
        const Entity::Settings sender{
            .endpoint = datagram.peer, .version = inform.version, .answersFrom = &datagram.local};
        Request::Parts parts{.session = Ref<Session>(&session),
                             .source = {},
                             .destination = Entity::create(session, sender, ""),
                             .context = {},
                             .transport = Ref<Transport>(&channel),
                             .peer = datagram.peer,
                             .pdu = {PduType::Response, inform.pdu.requestId, 0, 0},
                             .version = inform.version,
                             .timeoutTicks = DefaultTimeoutTicks,
                             .retransmits = false};
        response = m_processing.confirm(std::move(parts), datagram, inform);
        return true;
    } catch (const std::bad_alloc &) {
        return false; // recorded by the gate
    }
}

} // namespace winsnmp::core
