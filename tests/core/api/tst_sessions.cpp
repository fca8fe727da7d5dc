// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opening and closing sessions, and how they are notified (reference 3.1, 4.2).
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QTest>

#include <atomic>
#include <latch>
#include <thread>

using namespace apitest;

namespace {

struct Posted {
    HWND window;
    UINT message;
    WPARAM wParam;
    LPARAM lParam;
};

/// The application's windows: one valid one, and what was posted.
class Windows {
public:
    Windows()
    {
        winsnmp::setWindowHooks({.isWindow = [this](HWND window) { return window == this; },
                                 .postMessage =
                                     [this](HWND window, UINT message, WPARAM wParam, LPARAM lParam) {
                                         const std::lock_guard lock(m_mutex);
                                         m_posted.push_back({window, message, wParam, lParam});
                                     }});
    }
    ~Windows() { winsnmp::setWindowHooks({}); }
    Windows(const Windows &) = delete;
    Windows &operator=(const Windows &) = delete;

    [[nodiscard]] HWND valid() { return this; }
    [[nodiscard]] std::vector<Posted> posted()
    {
        const std::lock_guard lock(m_mutex);
        return m_posted;
    }

private:
    std::mutex m_mutex;
    std::vector<Posted> m_posted;
};

void sendFrom(HSNMP_SESSION session, World &world)
{
    HSNMP_PDU pdu = SnmpDuplicatePdu(session, world.handles.pdu);
    QVERIFY(SnmpSendMsg(session, nullptr, world.handles.destination, world.handles.context, pdu));
    QVERIFY(world.peer.answer());
}

} // namespace

class TestSessions : public QObject {
    Q_OBJECT

private slots:
    void createTakesEitherWay();
    void callbackGetsEverything();
    void callbackGoesBeforeWindow();
    void windowIsNotified_data();
    void windowIsNotified();
    void openTakesAnyMessageNumber();
    void sessionsShareAWindow();
    void closeFreesWhatItOwns();
    void closeTwice();
    void closeCancelsTraffic();
    void closeStopsCallbacks();
    void closeWaitsForRunningCallback();
    void closeInsideOwnCallback();
    void failingCallbackCloses();
    void objectsServeOtherSessions();
};

void TestSessions::createTakesEitherWay()
{
    World world;
    QVERIFY(SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr));
    QVERIFY(
        SnmpCreateSession(&world, 0xFFFFFFFF, &ignoreNotification, &world)); // not checked with a callback
    Windows windows;
    QVERIFY(SnmpCreateSession(windows.valid(), 1, nullptr, nullptr));
    QVERIFY(SnmpCreateSession(windows.valid(), 0xFFFF, nullptr, nullptr));
    QVERIFY(SnmpOpen(windows.valid(), 1));
    QVERIFY(!SnmpOpen(&world, 1)); // the hook does not know it
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_HWND_INVALID});
    QCOMPARE(winsnmp::snapshot().sessionCount, 6U);
}

void TestSessions::callbackGetsEverything()
{
    World world;
    std::thread::id thread;
    world.mailbox.inside = [&](const Notification &) -> SNMPAPI_STATUS {
        thread = std::this_thread::get_id();
        return SNMPAPI_SUCCESS;
    };
    HSNMP_SESSION session = SnmpCreateSession(&world, 1234, &Mailbox::callback, &world.mailbox);
    sendFrom(session, world);
    QVERIFY(world.mailbox.wait(1));
    const Notification told = world.mailbox.last();
    QCOMPARE(told.session, session);
    QCOMPARE(told.window, HWND(&world));
    QCOMPARE(told.message, 1234U);
    QCOMPARE(told.wParam, WPARAM{0});
    QCOMPARE(told.lParam, LPARAM{World::RequestId});
    QVERIFY(thread != std::thread::id() && thread != std::this_thread::get_id());
}

void TestSessions::callbackGoesBeforeWindow()
{
    World world;
    Windows windows;
    HSNMP_SESSION session = SnmpCreateSession(windows.valid(), 5, &Mailbox::callback, &world.mailbox);
    sendFrom(session, world);
    QVERIFY(world.mailbox.wait(1));
    QVERIFY(SnmpClose(session));
    QVERIFY(windows.posted().empty());
}

void TestSessions::windowIsNotified_data()
{
    QTest::addColumn<bool>("byOpen");
    QTest::newRow("SnmpOpen") << true;
    QTest::newRow("SnmpCreateSession") << false;
}

void TestSessions::windowIsNotified()
{
    QFETCH(const bool, byOpen);
    World world;
    Windows windows;
    HSNMP_SESSION session =
        byOpen ? SnmpOpen(windows.valid(), 7) : SnmpCreateSession(windows.valid(), 7, nullptr, nullptr);
    sendFrom(session, world);
    QTRY_COMPARE(windows.posted().size(), std::size_t{1});
    const Posted posted = windows.posted()[0];
    QCOMPARE(posted.window, windows.valid());
    QCOMPARE(posted.message, 7U);
    QCOMPARE(posted.wParam, WPARAM{0});
    QCOMPARE(posted.lParam, LPARAM{World::RequestId});
}

void TestSessions::openTakesAnyMessageNumber()
{
    const World world;
    Windows windows;
    QVERIFY(SnmpOpen(windows.valid(), 0));
    QVERIFY(SnmpOpen(windows.valid(), 0x10000));
}

void TestSessions::sessionsShareAWindow()
{
    World world;
    Windows windows;
    HSNMP_SESSION first = SnmpOpen(windows.valid(), 1);
    HSNMP_SESSION second = SnmpOpen(windows.valid(), 2);
    sendFrom(second, world);
    sendFrom(first, world);
    QTRY_COMPARE(windows.posted().size(), std::size_t{2});
    QCOMPARE(windows.posted()[0].message, 2U);
    QCOMPARE(windows.posted()[1].message, 1U);
}

void TestSessions::closeFreesWhatItOwns()
{
    World world;
    const QString before = usage();
    Mailbox mailbox;
    HSNMP_SESSION session = openSession(mailbox);
    HSNMP_ENTITY entity = makeEntity(session, freePort());
    QVERIFY(SnmpListen(entity, SNMPAPI_ON));
    HSNMP_CONTEXT context = makeContext(session, "private");
    HSNMP_VBL list = makeList(session);
    HSNMP_PDU pdu = SnmpCreatePdu(session, SNMP_PDU_GET, 1, 0, 0, list);
    QVERIFY(entity && context && list && pdu);
    QVERIFY(SnmpClose(session));
    QVERIFY(!SnmpFreeEntity(entity));
    QVERIFY(!SnmpFreeContext(context));
    QVERIFY(!SnmpFreeVbl(list));
    QVERIFY(!SnmpFreePdu(pdu));
    QCOMPARE(usage(), before);
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
}

void TestSessions::closeTwice()
{
    const World world;
    QVERIFY(SnmpClose(world.handles.session));
    QVERIFY(!SnmpClose(world.handles.session));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SESSION_INVALID});
}

void TestSessions::closeCancelsTraffic()
{
    World world;
    world.queueAnswer();
    world.send();
    QVERIFY(!world.peer.receive().isEmpty());
    QVERIFY(SnmpClose(world.handles.session));
    const winsnmp::LibrarySnapshot after = winsnmp::snapshot();
    QCOMPARE(after.outstanding, 0U);
    QCOMPARE(after.queued, 0U);
    QCOMPARE(after.handles, 0U);
}

void TestSessions::closeStopsCallbacks()
{
    World world;
    world.send();
    const QByteArray request = world.peer.receive();
    QVERIFY(SnmpClose(world.handles.session));
    const std::uint64_t dropped = winsnmp::snapshot().droppedDatagrams;
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QTRY_COMPARE(winsnmp::snapshot().droppedDatagrams, dropped + 1);
    QVERIFY(world.mailbox.all().isEmpty());
}

void TestSessions::closeWaitsForRunningCallback()
{
    World world;
    std::latch entered(1);
    std::atomic<bool> finished = false;
    world.mailbox.inside = [&](const Notification &) -> SNMPAPI_STATUS {
        entered.count_down();
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        finished = true;
        return SNMPAPI_SUCCESS;
    };
    world.send();
    QVERIFY(world.peer.answer());
    entered.wait();
    QVERIFY(SnmpClose(world.handles.session));
    QVERIFY(finished);
}

void TestSessions::closeInsideOwnCallback()
{
    World world;
    SNMPAPI_STATUS closed = 0;
    SNMPAPI_STATUS again = 99;
    world.mailbox.inside = [&](const Notification &notification) -> SNMPAPI_STATUS {
        closed = SnmpClose(notification.session);
        again = SnmpClose(notification.session);
        return SNMPAPI_SUCCESS;
    };
    world.send();
    QVERIFY(world.peer.answer());
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(closed, SNMPAPI_STATUS{SNMPAPI_SUCCESS});
    QCOMPARE(again, SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QTRY_COMPARE(winsnmp::snapshot().handles, 0U);
}

void TestSessions::failingCallbackCloses()
{
    World world;
    world.mailbox.inside = [](const Notification &) { return SNMPAPI_STATUS{SNMPAPI_FAILURE}; };
    world.send();
    QVERIFY(world.peer.answer());
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, 0U);
    QVERIFY(!SnmpClose(world.handles.session));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_SESSION_INVALID});
}

/// Handles may be used with any session, and outlive their own session inside another one's request.
void TestSessions::objectsServeOtherSessions()
{
    World world;
    Mailbox mailbox;
    HSNMP_SESSION other = openSession(mailbox);
    QVERIFY(SnmpSendMsg(other, nullptr, world.handles.destination, world.handles.context, world.handles.pdu));
    const QByteArray request = world.peer.receive();
    QVERIFY(SnmpClose(world.handles.session));
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QVERIFY(mailbox.wait(1));
    HSNMP_ENTITY source = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    QVERIFY(SnmpRecvMsg(other, &source, nullptr, &context, &pdu));
    char text[32];
    QCOMPARE(SnmpEntityToStr(source, sizeof text, text), 10U);
    QCOMPARE(QByteArray(text), QByteArray("127.0.0.1"));
    QVERIFY(SnmpFreeEntity(source));
    QVERIFY(SnmpFreeContext(context));
    QVERIFY(SnmpFreePdu(pdu));
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
