// SPDX-License-Identifier: GPL-3.0-or-later
//
// What existing programs rely on although no document promises it: section 5 of the functional reference, row
// by row, and the robustness that follows from it.
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

smiINT32 requestIdOf(HSNMP_PDU pdu)
{
    smiINT32 id = 0;
    return SnmpGetPduData(pdu, nullptr, &id, nullptr, nullptr, nullptr) ? id : 0;
}

SNMPAPI_STATUS bindingsOf(HSNMP_PDU pdu)
{
    HSNMP_VBL list = nullptr;
    SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &list);
    return SnmpCountVbl(list);
}

} // namespace

class TestReliedUpon : public QObject {
    Q_OBJECT

private slots:
    void row1SameHandles();
    void row2FreeingKeepsOriginals();
    void row6NullSource();
    void row7NullContext();
    void row8ReceiveInsideCallback();
    void row9RequestIdOnSuccess();
    void row10FreeRightAfterSend();
    void row11StartupPointers();
    void row12CompareWithFailure();
    void originalsFreedWhileOutstanding();
    void listFreedRightAfterCreate();
    void everythingInsideCallback();
    void timeoutByNotificationAlone();
    void oneNotificationPerEntry();
    void polling();
    void replaceById();
    void cancelSuppressesResponse();
};

/// With a source as well, so that both entities come back.
void TestReliedUpon::row1SameHandles()
{
    World world;
    const Handles &given = world.handles;
    QVERIFY(SnmpSendMsg(given.session, given.source, given.destination, given.context, given.pdu));
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    const Taken taken(given.session);
    QCOMPARE(taken.result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(taken.source, given.destination);
    QCOMPARE(taken.destination, given.source);
    QCOMPARE(taken.context, given.context);
    QVERIFY(taken.pdu != given.pdu);
    QCOMPARE(requestIdOf(taken.pdu), World::RequestId);
}

void TestReliedUpon::row2FreeingKeepsOriginals()
{
    World world;
    for (int round = 0; round < 3; ++round) {
        world.queueAnswer();
        const QString before = usage();
        const Taken taken(world.handles.session);
        QVERIFY(SnmpFreeEntity(taken.source));
        QVERIFY(SnmpFreeContext(taken.context));
        QVERIFY(SnmpFreePdu(taken.pdu));
        QVERIFY(usage() != before); // the queue entry is gone
        QCOMPARE(winsnmp::snapshot().handles, 6U);
    }
    char text[16];
    QCOMPARE(SnmpEntityToStr(world.handles.destination, sizeof text, text), 10U);
}

void TestReliedUpon::row6NullSource()
{
    World world;
    world.queueAnswer();
    const Taken taken(world.handles.session);
    QCOMPARE(taken.result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(taken.destination, nullptr);
}

/// No reference is given for what is not asked for.
void TestReliedUpon::row7NullContext()
{
    World world;
    world.queueAnswer();
    HSNMP_ENTITY source = nullptr;
    HSNMP_PDU pdu = nullptr;
    QVERIFY(SnmpRecvMsg(world.handles.session, &source, nullptr, nullptr, &pdu));
    QVERIFY(source && pdu);
    QVERIFY(SnmpFreeContext(world.handles.context));
    QVERIFY(!SnmpFreeContext(world.handles.context));
}

void TestReliedUpon::row8ReceiveInsideCallback()
{
    World world;
    smiINT32 id = 0;
    world.mailbox.inside = [&](const Notification &notification) -> SNMPAPI_STATUS {
        const Taken taken(notification.session);
        id = requestIdOf(taken.pdu);
        return SNMPAPI_SUCCESS;
    };
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(id, World::RequestId);
}

void TestReliedUpon::row9RequestIdOnSuccess()
{
    World world;
    world.queueAnswer();
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{0});
    QCOMPARE(world.mailbox.last().lParam, LPARAM{World::RequestId});

    const smiINT32 negative = -7;
    QVERIFY(SnmpSetPduData(world.handles.pdu, nullptr, &negative, nullptr, nullptr, nullptr));
    world.queueAnswer();
    QVERIFY(world.mailbox.wait(2));
    QCOMPARE(world.mailbox.last().lParam, LPARAM{-7}); // with its sign
}

void TestReliedUpon::row10FreeRightAfterSend()
{
    World world;
    const Handles &given = world.handles;
    SnmpSetTimeout(given.destination, 20);
    world.send();
    QVERIFY(SnmpFreeVbl(given.list));
    QVERIFY(SnmpFreePdu(given.pdu));
    const QByteArray first = world.peer.receive();
    const QByteArray again = world.peer.receive();
    QVERIFY(!first.isEmpty());
    QCOMPARE(again, first); // the very same octets
    world.peer.reply(withPduType(again, SNMP_PDU_RESPONSE));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(bindingsOf(Taken(given.session).pdu), 1U);
}

void TestReliedUpon::row11StartupPointers()
{
    const World world;
    smiUINT32 value = 99;
    QCOMPARE(SnmpStartup(&value, &value, &value, &value, &value), SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr), SNMPAPI_STATUS{SNMPAPI_SUCCESS});
}

void TestReliedUpon::row12CompareWithFailure()
{
    const World world;
    HSNMP_SESSION session = SNMPAPI_FAILURE;
    QVERIFY(session == SNMPAPI_FAILURE);
    session = world.handles.session;
    QVERIFY(session != SNMPAPI_FAILURE);
    QVERIFY(SnmpStrToEntity(session, "nonsense") == SNMPAPI_FAILURE);
}

/// The response still carries the handles, valid again.
void TestReliedUpon::originalsFreedWhileOutstanding()
{
    World world;
    const Handles &given = world.handles;
    QVERIFY(SnmpSendMsg(given.session, given.source, given.destination, given.context, given.pdu));
    QVERIFY(SnmpFreeEntity(given.source));
    QVERIFY(SnmpFreeEntity(given.destination));
    QVERIFY(SnmpFreeContext(given.context));
    char text[16];
    QVERIFY(!SnmpEntityToStr(given.destination, sizeof text, text));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ENTITY_INVALID});
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    const Taken taken(given.session);
    QCOMPARE(taken.source, given.destination);
    QCOMPARE(taken.destination, given.source);
    QCOMPARE(taken.context, given.context);
    QCOMPARE(SnmpEntityToStr(given.destination, sizeof text, text), 10U);
    QVERIFY(SnmpFreeEntity(taken.source));
    QVERIFY(!SnmpFreeEntity(taken.source));
}

void TestReliedUpon::listFreedRightAfterCreate()
{
    World world;
    QVERIFY(SnmpFreeVbl(world.handles.list));
    world.queueAnswer();
    QCOMPARE(bindingsOf(Taken(world.handles.session).pdu), 1U);
}

void TestReliedUpon::everythingInsideCallback()
{
    World world;
    std::vector<SNMPAPI_STATUS> results;
    world.mailbox.inside = [&](const Notification &notification) -> SNMPAPI_STATUS {
        if (!results.empty())
            return SNMPAPI_SUCCESS;
        const Taken taken(notification.session);
        HSNMP_VBL list = nullptr;
        results.push_back(SnmpGetPduData(taken.pdu, nullptr, nullptr, nullptr, nullptr, &list));
        const smiINT type = SNMP_PDU_GETNEXT;
        const smiINT32 id = 99;
        results.push_back(SnmpSetPduData(taken.pdu, &type, &id, nullptr, nullptr, nullptr));
        results.push_back(SnmpSendMsg(notification.session, nullptr, taken.source, taken.context, taken.pdu));
        for (const SNMPAPI_STATUS freed : {SnmpFreeVbl(list), SnmpFreePdu(taken.pdu),
                                           SnmpFreeEntity(taken.source), SnmpFreeContext(taken.context)})
            results.push_back(freed);
        return SNMPAPI_SUCCESS;
    };
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(2));
    QCOMPARE(results, std::vector<SNMPAPI_STATUS>(7, SNMPAPI_SUCCESS));
    QCOMPARE(world.mailbox.last().lParam, LPARAM{99});
}

/// Programs that never call SnmpRecvMsg for a time-out do not stay one entry behind.
void TestReliedUpon::timeoutByNotificationAlone()
{
    World world;
    SnmpSetTimeout(world.handles.destination, 1);
    SnmpSetRetry(world.handles.destination, 1);
    world.send();
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(world.mailbox.last().lParam, LPARAM{World::RequestId});
    while (world.peer.hasDatagram())
        QVERIFY(!world.peer.receive().isEmpty());

    SnmpSetTimeout(world.handles.destination, 6000);
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(2));
    QCOMPARE(Taken(world.handles.session).result, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(Taken(world.handles.session).result, SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
}

void TestReliedUpon::oneNotificationPerEntry()
{
    World world;
    constexpr smiINT32 count = 100;
    for (smiINT32 id = 1; id <= count; ++id) {
        QVERIFY(SnmpSetPduData(world.handles.pdu, nullptr, &id, nullptr, nullptr, nullptr));
        world.send();
        QVERIFY(world.peer.answer());
    }
    QVERIFY(world.mailbox.wait(count));
    const QList<Notification> told = world.mailbox.all();
    QCOMPARE(told.size(), count);
    for (smiINT32 id = 1; id <= count; ++id) {
        QCOMPARE(told[id - 1].lParam, LPARAM{id});
        QCOMPARE(requestIdOf(Taken(world.handles.session).pdu), id);
    }
    QCOMPARE(Taken(world.handles.session).result, SNMPAPI_STATUS{SNMPAPI_FAILURE});
}

/// Without looking at notifications; all outputs null leaves the message where it is.
void TestReliedUpon::polling()
{
    World world;
    world.queueAnswer();
    QVERIFY(!SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, nullptr));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(winsnmp::snapshot().queued, 1U);
    QVERIFY(Taken(world.handles.session).result);
    QCOMPARE(winsnmp::snapshot().queued, 0U);
}

/// An application that repeats its requests itself: one response completes them.
void TestReliedUpon::replaceById()
{
    World world;
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    world.send();
    QVERIFY(!world.peer.receive().isEmpty());
    world.send();
    QCOMPARE(winsnmp::snapshot().outstanding, 1U);
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(winsnmp::snapshot().outstanding, 0U);
    QVERIFY(Taken(world.handles.session).result);
}

void TestReliedUpon::cancelSuppressesResponse()
{
    World world;
    world.send();
    const QByteArray request = world.peer.receive();
    QVERIFY(SnmpCancelMsg(world.handles.session, World::RequestId));
    QVERIFY(!SnmpCancelMsg(world.handles.session, World::RequestId));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QTRY_COMPARE(winsnmp::snapshot().droppedDatagrams, dropped + 1);
    QVERIFY(world.mailbox.all().isEmpty());
    QCOMPARE(winsnmp::snapshot().sessions.front().messages.cancelled, 1U);
}

QTEST_GUILESS_MAIN(TestReliedUpon)
#include "tst_reliedupon.moc"
