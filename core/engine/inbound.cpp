// SPDX-License-Identifier: MIT
#include "engine/inbound.h"

#include "base/callcontext.h"
#include "codec/translate.h"
#include "engine/dropledger.h"
#include "engine/packetinfo.h"
#include "objects/received.h"
#include "objects/requestids.h"

#include <new>
#include <sys/socket.h>

namespace winsnmp::core {

using codec::MessageView;
using codec::PduType;

Inbound::Inbound(Exchange &exchange, Notifier &notifier, Registrations &registrations)
    : m_exchange(exchange)
    , m_notifier(notifier)
    , m_registrations(registrations)
{
}

void Inbound::take(const Channel &channel, const Datagram &datagram) noexcept
{
    const std::optional<MessageView> view = codec::validate(datagram.octets);
    if (const Dropped reason = view ? dispatch(channel, datagram, *view) : DropReason::Malformed)
        dropLedger().count(*reason);
}

Inbound::Dropped Inbound::dispatch(const Channel &channel, const Datagram &datagram,
                                   const MessageView &view) noexcept
{
    if (view.pdu.type == PduType::Response)
        return m_exchange.answer(channel, datagram, view);
    if (!codec::isDeliverable(view))
        return DropReason::Malformed;
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

Inbound::Dropped Inbound::toAgent(const Channel &channel, const Datagram &datagram,
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

Inbound::Dropped Inbound::toRegistrations(const Channel &channel, const Datagram &datagram,
                                          const MessageView &view) noexcept
{
    const bool isInform = view.pdu.type == PduType::Inform;
    if (!isInform && view.pdu.type != PduType::Trap && view.pdu.type != PduType::V1Trap)
        return DropReason::NotExpected;
    std::uint32_t trapOid[MaxSubIdentifiers];
    const std::size_t length = codec::trapOidOf(view, trapOid);
    const std::int32_t id = view.pdu.type == PduType::V1Trap ? nextRequestId() : view.pdu.requestId;
    bool accepted = false;
    DropReason reason = DropReason::NotRegistered;
    const TrapKey key{datagram.peer, view.community, {trapOid, length}};
    m_registrations.forEachAccepting(key, [&](const Registration &registration) {
        Parties parties{.source = registration.agent,
                        .destination = registration.manager,
                        .context = registration.context,
                        .newSource = !registration.agent,
                        .newDestination = !registration.manager,
                        .newContext = !registration.context,
                        .peer = datagram.peer,
                        .local = datagram.local};
        if (const Dropped dropped = deliver(*registration.session, std::move(parties), id,
                                            datagram.octets.first(view.size), view))
            reason = *dropped;
        else
            accepted = true;
    });
    if (accepted && isInform)
        confirmInform(channel, datagram, view);
    return accepted ? Dropped() : reason;
}

/// The confirming Response is the Inform itself with another PDU tag (RFC 3416 section 4.2.7): same id, same
/// list.
void Inbound::confirmInform(const Channel &channel, const Datagram &datagram,
                            const MessageView &view) const noexcept
{
    if (view.pdu.errorStatus != 0 || view.pdu.errorIndex != 0)
        return; // an Inform has zeros there; what claims to be one and has not gets no answer
    auto *tag =
        const_cast<std::uint8_t *>(view.community.data() + view.community.size()); // in the receive buffer
    *tag = static_cast<std::uint8_t>(PduType::Response);
    iovec piece{const_cast<std::uint8_t *>(datagram.octets.data()), view.size};
    msghdr header{};
    header.msg_name = const_cast<sockaddr *>(datagram.peer.system());
    header.msg_namelen = datagram.peer.systemSize();
    header.msg_iov = &piece;
    header.msg_iovlen = 1;
    SourceControl control;
    sendFrom(header, control, datagram.local);
    ::sendmsg(channel.socket.descriptor(), &header, MSG_DONTWAIT);
}

} // namespace winsnmp::core
