// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkprobe.h"

#include "snmptarget.h"
#include "snmpvalue.h"

#include <QRandomGenerator>

#include <cerrno>
#include <cstring>

namespace {

SNMPAPI_STATUS SNMPAPI_CALL ignoreNotification(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

winsnmp::OwnedSession makeSession()
{
    return winsnmp::OwnedSession(SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr));
}

Finding findingOf(int error)
{
    switch (error) {
    case ECONNREFUSED:
        return Finding::PortClosed;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case EHOSTDOWN:
    case ENETDOWN:
        return Finding::HostUnreachable;
    default:
        return Finding::SendFailed;
    }
}

/// The request as it goes out; empty when the library refuses to make it, which the session then tells of.
QByteArray encode(const SessionSpec &spec, const QByteArray &address)
{
    const Oid upTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const winsnmp::OwnedSession session = makeSession();
    if (!session)
        return {};
    const winsnmp::OwnedEntity target = makeEntity(session.get(), address, spec.version);
    const winsnmp::OwnedContext context = makeContext(session.get(), spec.community());
    const smiOID name = oidView(upTime);
    const winsnmp::OwnedVbl list(SnmpCreateVbl(session.get(), &name, nullptr));
    const auto id = static_cast<smiINT32>(QRandomGenerator::global()->bounded(1, 0x40000000));
    const winsnmp::OwnedPdu pdu(list ? SnmpCreatePdu(session.get(), SNMP_PDU_GET, id, 0, 0, list.get())
                                     : nullptr);
    winsnmp::OwnedOctets message;
    if (!target || !context || !pdu
        || SnmpEncodeMsg(session.get(), nullptr, target.get(), context.get(), pdu.get(), message.receive())
            == SNMPAPI_FAILURE)
        return {};
    return QByteArray(reinterpret_cast<const char *>(message.get().ptr), message.get().len);
}

/// Type and request id of a message; nothing when it is none.
std::optional<PduContents> decode(const QByteArray &datagram)
{
    const winsnmp::OwnedSession session = makeSession();
    if (!session)
        return std::nullopt;
    smiOCTETS octets{static_cast<smiUINT32>(datagram.size()),
                     reinterpret_cast<smiLPBYTE>(const_cast<char *>(datagram.constData()))};
    winsnmp::OwnedEntity source;
    winsnmp::OwnedEntity destination;
    winsnmp::OwnedContext context;
    winsnmp::OwnedPdu pdu;
    if (SnmpDecodeMsg(session.get(), source.receive(), destination.receive(), context.receive(),
                      pdu.receive(), &octets)
        == SNMPAPI_FAILURE)
        return std::nullopt;
    return contentsOf(pdu.get());
}

} // namespace

NetworkProbe::NetworkProbe(const SessionSpec &spec, const QByteArray &address)
    : m_socket(address, spec.port)
    , m_message(encode(spec, address))
{
    if (m_socket.error() != 0)
        fail(m_socket.error());
    else if (const int error = m_message.isEmpty() ? 0 : m_socket.send(m_message); error != 0)
        fail(error);
}

void NetworkProbe::fail(int error)
{
    m_obstacle = {findingOf(error), QString::fromLocal8Bit(std::strerror(error))};
}

void NetworkProbe::look()
{
    while (m_obstacle.finding == Finding::None) {
        const ProbeSocket::Received received = m_socket.receive(std::chrono::milliseconds(0));
        if (received.timedOut)
            return;
        if (received.error != 0)
            fail(received.error);
        else
            m_oddity = judge(received.datagram);
    }
}

NetworkProbe::Seen NetworkProbe::judge(const QByteArray &datagram) const
{
    const auto answer = decode(datagram);
    if (!answer)
        return {Finding::NotSnmp, QString::number(datagram.size())};
    const auto asked = decode(m_message);
    const bool ours = asked && answer->type == SNMP_PDU_RESPONSE && answer->requestId == asked->requestId;
    return {ours ? Finding::None : Finding::ForeignAnswer, {}};
}
