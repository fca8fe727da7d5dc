// SPDX-License-Identifier: MIT
#include "engine/communityprocessing.h"

#include "codec/translate.h"
#include "objects/context.h"
#include "objects/entity.h"

#include <algorithm>

namespace winsnmp::core {

using codec::MessageView;
using codec::PduType;

namespace {

/// Sent again, a request may have taken another of the shared sockets than the first time.
bool isSocketOf(const Request &request, const Channel &channel) noexcept
{
    const Transport *own = request.parts().transport.get();
    return own ? own == &channel : channel.role == Channel::Role::Shared;
}

/// Why the answer with this request's id is not its answer (reference 4.4).
std::optional<DropReason> mismatch(const Request &request, const Datagram &datagram,
                                   const MessageView &view) noexcept
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

} // namespace

void CommunityProcessing::prepare(Request &request)
{
    if (!request.expectsAnswer() || request.wireNumber != 0)
        return;
    m_wire.add(request);
    writeId(request);
}

void CommunityProcessing::writeId(Request &request) const noexcept
{
    codec::patchRequestId(request.bytes(), request.requestIdOffset, m_wire.idOf(request));
}

void CommunityProcessing::replace(Request &former, Request &successor) noexcept
{
    if (former.wireNumber == 0)
        return;
    m_wire.handOver(former, successor);
    writeId(successor);
}

Incoming CommunityProcessing::accept(const Channel &channel, const Datagram &datagram) noexcept
{
    const std::optional<MessageView> view = codec::validate(datagram.octets);
    if (!view)
        return Rejected{DropReason::Malformed, {}};
    if (view->pdu.type != PduType::Response) {
        if (!codec::isDeliverable(*view))
            return Rejected{DropReason::Malformed, {}};
        return Unasked{*view};
    }
    Ref<Request> request = m_wire.find(view->pdu.requestId);
    if (!request || !isSocketOf(*request, channel))
        return Rejected{DropReason::UnknownRequest, {}};
    if (const std::optional<DropReason> reason = mismatch(*request, datagram, *view))
        return Rejected{*reason, std::move(request)};
    return Answer{std::move(request), *view};
}

/// The confirming Response is the Inform itself with another PDU tag (RFC 3416 section 4.2.7): same id, same
/// list.
Ref<Request> CommunityProcessing::confirm(Request::Parts parts, const Datagram &datagram,
                                          const MessageView &inform)
{
    if (inform.pdu.errorStatus != 0 || inform.pdu.errorIndex != 0)
        return {}; // an Inform has zeros there; what claims to be one and has not gets no answer
    Ref<Request> response = Request::create(std::move(parts), inform.size);
    std::ranges::copy(datagram.octets.first(inform.size), response->bytes().begin());
    const auto tag = inform.community.data() + inform.community.size() - datagram.octets.data();
    response->bytes()[static_cast<std::size_t>(tag)] = static_cast<std::uint8_t>(PduType::Response);
    return response;
}

/// Known by the id if the whole of it was quoted; else it may be anybody's.
void CommunityProcessing::visitSenders(OctetView octets, Visit visit, void *visitor) noexcept
{
    const std::optional<MessageView> view = codec::validate(octets);
    if (!view)
        return visitOutstanding(visit, visitor);
    if (const Ref<Request> request = m_wire.find(view->pdu.requestId))
        visit(visitor, *request);
}

void CommunityProcessing::visitOutstanding(Visit visit, void *visitor) noexcept
{
    m_wire.forEach([&](Request &request) { visit(visitor, request); });
}

} // namespace winsnmp::core
