// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/responder.h"

#include "winsnmp.h"

namespace testsupport {

QByteArray Responder::receive()
{
    m_last = m_peer.receive().value_or(UdpDatagram());
    return m_last.octets;
}

bool Responder::answer()
{
    const QByteArray request = receive();
    if (request.isEmpty())
        return false;
    reply(withPduType(request, SNMP_PDU_RESPONSE));
    return true;
}

} // namespace testsupport
