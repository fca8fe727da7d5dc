// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivebed.h"

#include "engine/dropledger.h"
#include "readback.h"
#include "require.h"
#include "resources/memorygate.h"
#include "state/threadregistry.h"
#include "winsnmp/limits.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace fuzz {

using namespace winsnmp::core;
namespace codec = winsnmp::codec;

namespace {

constexpr const char *PeerAddress = "127.0.0.1";
constexpr std::uint16_t PeerPort = 40'161;
constexpr std::uint32_t TrapPrefix[] = {1, 3, 6, 1, 6, 3, 1, 1, 5};

Endpoint endpointOf(const char *literal, std::uint16_t port)
{
    return *Endpoint::fromLiteral(literal, port);
}

OctetView octetsOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

template <typename T>
Ref<T> objectOf(HANDLE handle)
{
    Ref<Object> object = threadRegistry().find(Handle(handle));
    require(static_cast<bool>(object), "the bed's own handles resolve");
    return Ref<T>::adopt(static_cast<T *>(object.detach()));
}

/// Open, because nothing is sent through a closed one; nobody knows its port.
UdpSocket unusedSocket()
{
    int error = 0;
    UdpSocket socket = UdpSocket::open(endpointOf(PeerAddress, 0), UdpSocket::LocalAddress::Untold, error);
    require(socket.isOpen(), "a loopback socket opens");
    return socket;
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL ReceiveBed::Reader::notify(HSNMP_SESSION session, HWND, UINT, WPARAM wParam,
                                                       LPARAM lParam, LPVOID client)
{
    ++static_cast<Reader *>(client)->notifications;
    readBack(session, static_cast<SNMPAPI_STATUS>(wParam), static_cast<smiINT32>(lParam));
    return SNMPAPI_SUCCESS;
}

ReceiveBed::ReceiveBed()
    : m_channels(m_waker)
    , m_exchange(m_processing, m_channels, m_transmitter, m_notifier)
    , m_inbound(m_processing, m_exchange, m_transmitter, m_notifier, m_registrations)
{
    require(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr), "the library starts");
    openSession(0, SNMPAPI_UNTRANSLATED_V2);
    openSession(1, SNMPAPI_UNTRANSLATED_V1);
    m_ways[0] = Channel::create(unusedSocket(), Channel::Role::Shared, Endpoint::Family::Ipv4, nullptr);
    listen();
    m_ways[2] = Channel::create(UdpSocket(), Channel::Role::Trap, Endpoint::Family::Ipv4, nullptr);
    registerTraps();
    for (const std::size_t session : {0U, 1U}) {
        m_peers[session].channel = m_ways[session].get();
        ask(session, codec::PduType::Get);
        ask(session, session == 0 ? codec::PduType::GetBulk : codec::PduType::GetNext);
    }
    ask(0, codec::PduType::Inform);
    ask(0, codec::PduType::Set);
}

ReceiveBed::~ReceiveBed()
{
    endRequests();
    for (const Ref<Session> &session : m_sessions)
        m_registrations.removeAll(*session);
    {
        const Ref<Entity> agent = m_ways[1]->takeAgent();
        m_agent = {};
    }
    for (Ref<Session> &session : m_sessions)
        session = {};
    require(SnmpCleanup(), "the library cleans up");
    require(objectMemory().usage().bytes == 0, "nothing is left after the clean-up");
}

void ReceiveBed::openSession(std::size_t index, SNMPAPI_STATUS mode)
{
    SnmpSetTranslateMode(mode);
    m_handles[index] = SnmpCreateSession(nullptr, 0, &Reader::notify, &m_reader);
    m_sessions[index] = objectOf<Session>(m_handles[index]);
    const OctetView community = octetsOf("public");
    const smiOCTETS octets{static_cast<smiUINT32>(community.size()), const_cast<smiLPBYTE>(community.data())};
    m_peers[index].entity = SnmpStrToEntity(m_handles[index], PeerAddress);
    m_peers[index].context = SnmpStrToContext(m_handles[index], &octets);
    require(SnmpSetPort(m_peers[index].entity, PeerPort), "a session with entity and context is there");
}

void ReceiveBed::listen()
{
    m_agent = objectOf<Entity>(SnmpStrToEntity(m_handles[1], PeerAddress));
    m_ways[1] = Channel::create(unusedSocket(), Channel::Role::Agent, Endpoint::Family::Ipv4, m_agent.get());
    m_ways[1]->isWildcard = true;
}

/// One session wants all, the other only standard traps of the peer with its community.
void ReceiveBed::registerTraps()
{
    m_registrations.add(*m_sessions[0], {});
    Filter filter;
    filter.manager = m_agent;
    filter.agent = objectOf<Entity>(m_peers[1].entity);
    filter.context = objectOf<Context>(m_peers[1].context);
    filter.prefix = TrapPrefix;
    m_registrations.add(*m_sessions[1], filter);
}

void ReceiveBed::ask(std::size_t session, codec::PduType type)
{
    const Peer &peer = m_peers[session];
    Request::Parts parts;
    parts.session = m_sessions[session];
    parts.destination = objectOf<Entity>(peer.entity);
    parts.context = objectOf<Context>(peer.context);
    parts.transport = Ref<Transport>(peer.channel);
    parts.source = session == 1 ? m_agent : Ref<Entity>();
    parts.peer = parts.destination->endpoint();
    parts.version = parts.destination->version();
    parts.pdu = {type, static_cast<std::int32_t>(m_requests.size()) - 1, 0, 0};
    parts.timeoutTicks = 100;
    codec::OutgoingMessage message{
        .version = parts.version, .community = octetsOf("public"), .pdu = parts.pdu};
    message.wideRequestId = true;
    const codec::EncodedSize size = codec::measure(message);
    const Ref<Request> request = Request::create(std::move(parts), size.total);
    request->requestIdOffset = static_cast<std::uint32_t>(codec::encode(message, size, request->bytes()));
    Ref<Request> former;
    require(m_sessions[session]->accept(*request, former) && m_exchange.prepare(*request),
            "a request gets its wire id");
    m_requests.push_back(request);
}

void ReceiveBed::putWireIds(std::vector<std::uint8_t> &octets) const
{
    constexpr std::uint8_t mark[] = {0x7F, 'i', 'd'};
    auto at = octets.begin();
    while ((at = std::search(at, octets.end(), std::begin(mark), std::end(mark))) != octets.end()
           && octets.end() - at > 3) {
        const std::uint8_t index = at[3];
        if (index < m_requests.size())
            std::copy_n(m_requests[index]->bytes().data() + m_requests[index]->requestIdOffset, 4, at);
        at += 4;
    }
}

void ReceiveBed::take(Way way, From from, Memory memory, std::vector<std::uint8_t> octets)
{
    putWireIds(octets);
    const char *const address = from == From::AskedPeer ? PeerAddress : "127.0.0.2";
    const Datagram datagram{endpointOf(address, PeerPort), endpointOf("127.0.0.3", 0), octets};
    const winsnmp::DropCounters before = dropLedger().totals();
    const std::size_t told = m_reader.notifications;
    if (memory == Memory::None)
        winsnmp::setFaultPlan({.aboveSize = 1});
    m_inbound.take(*m_ways[static_cast<std::size_t>(way)], datagram);
    winsnmp::setFaultPlan({});
    m_transmitter.clear(); // confirmations go nowhere
    do // a long turn is taken in pieces
        m_notifier.give([](Session &) { require(false, "no callback asks for its session to be closed"); });
    while (!m_notifier.isEmpty());
    const winsnmp::DropCounters after = dropLedger().totals();
    const bool wasDropped = after.total() != before.total();
    const bool wasRefused =
        after.of(winsnmp::DropReason::NoMemory) != before.of(winsnmp::DropReason::NoMemory);
    require(wasDropped == (m_reader.notifications == told) || wasRefused,
            "a datagram is dropped, or somebody is told; both when there was no memory for an answer");
}

void ReceiveBed::endRequests()
{
    std::uint64_t ended = 0;
    for (const Ref<Request> &request : m_requests)
        ended += m_exchange.end(*request, &winsnmp::MessageCounters::cancelled, Code::Success) ? 0U : 1U;
    m_requests.clear();
    std::uint64_t counted = 0;
    for (const Ref<Session> &session : m_sessions) {
        const winsnmp::SessionSnapshot now = session->snapshot();
        counted += now.messages.answered + now.messages.failed;
        require(now.outstanding == 0 && now.queued == 0, "requests end, and what was queued has been read");
    }
    require(counted == ended, "each request ends once, in one way");
}

} // namespace fuzz
