// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of notifications have in common.
#pragma once

#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace testsupport;

inline constexpr SNMPAPI_STATUS V2 = SNMPAPI_UNTRANSLATED_V2;

/// Requests that are answered the moment answer() is called.
class Answering {
public:
    void send(TestSession &session, smiINT32 id)
    {
        const HSNMP_ENTITY entity = session.entity(m_agent);
        const HSNMP_CONTEXT context = session.context();
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
        (void)m_agent.receiveMessage(&m_requests.emplace_back());
    }
    void answer()
    {
        for (const UdpDatagram &request : m_requests)
            QVERIFY(m_agent.reply(request, WireMessage::parse(request.octets)->answer().encode()));
        m_requests.clear();
    }

private:
    UdpPeer m_agent;
    std::vector<UdpDatagram> m_requests;
};

inline QList<int> idsOf(const QList<Notification> &notifications)
{
    QList<int> ids;
    for (const Notification &notification : notifications)
        ids.append(static_cast<int>(notification.lParam));
    return ids;
}
