// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything at once: closing and cleaning up while other threads send, receive and are called back. Most of
// what can go wrong here is for the sanitizers to see; the rest is what must be left: nothing.
#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QSemaphore>
#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <random>

using namespace testsupport;

namespace {

constexpr SNMPAPI_STATUS V2 = SNMPAPI_UNTRANSLATED_V2;

/// Answers what comes until it is destroyed; every fourth request is ignored.
class EchoAgent {
public:
    EchoAgent()
        : m_thread([this] { run(); })
    {
    }
    ~EchoAgent()
    {
        m_stop = true;
        m_thread.join();
    }
    EchoAgent(const EchoAgent &) = delete;
    EchoAgent &operator=(const EchoAgent &) = delete;

    [[nodiscard]] const UdpPeer &peer() const { return m_peer; }

private:
    void run()
    {
        unsigned number = 0;
        while (!m_stop) {
            const auto datagram = m_peer.receive(20);
            if (datagram && ++number % 4 != 0)
                m_peer.reply(*datagram, WireMessage::parse(datagram->octets)->answer().encode());
        }
    }

    UdpPeer m_peer;
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

/// Starts them together and waits for all.
template <typename Body>
void inThreads(int count, Body &&body)
{
    std::atomic<int> waiting{count};
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            --waiting;
            while (waiting > 0)
                std::this_thread::yield();
            body(i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

void readAll(const TestSession &session)
{
    for (;;) {
        Message message = session.receive();
        if (message.code != SNMPAPI_SUCCESS && message.code != SNMPAPI_TL_TIMEOUT)
            return;
        message.release();
    }
}

} // namespace

class TestRaces : public LibraryTest {
    Q_OBJECT

private slots:
    void sharedSessions();
    void closeWhileSending();
    void closeFromSeveralThreads();
    void closeWhileCalledBack();
    void cleanupWhileSending();
    void cleanupFromSeveralThreads();
    void livesComeAndGo();
    void listenersComeAndGo();
    void listenMeetsFree();
    void registrationsComeAndGo();
    void cancelMeetsAnswer();
    void modesChangeMeanwhile();
};

void TestRaces::sharedSessions()
{
    const EchoAgent agent;
    std::array<TestSession, 3> sessions;
    std::array<HSNMP_ENTITY, 3> entities{};
    std::array<HSNMP_CONTEXT, 3> contexts{};
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        entities[i] = sessions[i].entity(agent.peer(), V2, 5, 1);
        contexts[i] = sessions[i].context();
    }
    inThreads(4, [&](int thread) {
        std::mt19937 random(static_cast<unsigned>(thread));
        for (smiINT32 i = 0; i < 60; ++i) {
            const std::size_t at = random() % sessions.size();
            sessions[at].send(entities[random() % 3], contexts[random() % 3], SNMP_PDU_GET,
                              thread * 1000 + i);
            if (i % 8 == 0)
                SnmpCancelMsg(sessions[at].handle(), thread * 1000 + i);
            readAll(sessions[random() % sessions.size()]);
            if (i % 16 == 0)
                (void)winsnmp::snapshot();
        }
    });
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().outstanding, std::uint64_t{0}, Patience);
    verifyCountersAddUp();
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    for (const winsnmp::SessionSnapshot &session : now.sessions) {
        const auto &messages = session.messages;
        QCOMPARE(messages.received, messages.answered);
    }
}

void TestRaces::closeWhileSending()
{
    const EchoAgent agent;
    for (int round = 0; round < 20; ++round) {
        TestSession session;
        const HSNMP_ENTITY entity = session.entity(agent.peer(), V2, 2, 1);
        const HSNMP_CONTEXT context = session.context();
        const HSNMP_SESSION handle = session.handle();
        inThreads(4, [&](int thread) {
            for (smiINT32 i = 0; i < 20; ++i) {
                if (thread == 0 && i == round)
                    SnmpClose(handle);
                if (thread == 1)
                    session.send(entity, context, SNMP_PDU_TRAP, i);
                else if (thread == 2)
                    readAll(session);
                else
                    session.send(entity, context, SNMP_PDU_GET, i);
            }
        });
        const int told = static_cast<int>(session.notifications().size());
        QCOMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
        QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
        QCOMPARE(static_cast<int>(session.notifications().size()), told);
    }
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{0});
    verifyCountersAddUp();
}

void TestRaces::closeFromSeveralThreads()
{
    const EchoAgent agent;
    for (int round = 0; round < 20; ++round) {
        TestSession session;
        const HSNMP_SESSION handle = session.handle();
        session.send(session.entity(agent.peer()), session.context(), SNMP_PDU_GET, 1);
        std::atomic<int> closed{0};
        inThreads(3, [&](int) {
            if (SnmpClose(handle))
                ++closed;
            else if (SnmpGetLastError(nullptr) != SNMPAPI_SESSION_INVALID)
                closed = 100;
        });
        QCOMPARE(closed, 1);
    }
}

void TestRaces::closeWhileCalledBack()
{
    const EchoAgent agent;
    for (int round = 0; round < 20; ++round) {
        std::atomic<bool> isClosed{false};
        std::atomic<int> calledAfterClose{0};
        QSemaphore entered;
        TestSession *self = nullptr;
        TestSession session([&](const Notification &notification) {
            entered.release();
            if (isClosed)
                ++calledAfterClose;
            self->receive().release();
            return notification.lParam % 7 == 6 ? SnmpClose(notification.session) : SNMPAPI_SUCCESS;
        });
        self = &session;
        const HSNMP_ENTITY entity = session.entity(agent.peer(), V2, 1, 1);
        const HSNMP_CONTEXT context = session.context();
        for (smiINT32 i = 0; i < 2 + round; ++i)
            session.send(entity, context, SNMP_PDU_GET, i);
        QVERIFY(entered.tryAcquire(1, Patience));
        if (SnmpClose(session.handle()))
            isClosed = true; // from now on none may start
        QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
        QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
        QCOMPARE(calledAfterClose, 0);
    }
}

void TestRaces::cleanupWhileSending()
{
    const EchoAgent agent;
    for (int round = 0; round < 12; ++round) {
        QVERIFY(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr));
        TestSession session;
        const HSNMP_ENTITY entity = session.entity(agent.peer(), V2, 1, 1);
        const HSNMP_CONTEXT context = session.context();
        inThreads(4, [&](int thread) {
            for (smiINT32 i = 0; i < 16; ++i) {
                if (thread == 0 && i == round)
                    SnmpCleanup();
                else if (thread == 1)
                    readAll(session);
                else
                    session.send(entity, context, SNMP_PDU_GET, i);
            }
        });
        QVERIFY(!winsnmp::snapshot().started);
        QCOMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
        QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
        QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
        QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{0});
        QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
        const auto threads = winsnmp::snapshot().threads;
        QVERIFY(std::ranges::none_of(threads,
                                     [](const auto &each) { return each.label == "I/O" && !each.ended; }));
    }
}

void TestRaces::cleanupFromSeveralThreads()
{
    const UdpPeer silent;
    for (int round = 0; round < 10; ++round) {
        SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
        TestSession session;
        session.send(session.entity(silent), session.context(), SNMP_PDU_GET, 1);
        std::atomic<int> done{0};
        inThreads(3, [&](int) { done += SnmpCleanup() == SNMPAPI_SUCCESS; });
        QCOMPARE(done, 1);
        QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    }
}

/// Counted start-ups: whoever has started finds its session alive until it cleans up, whatever the others
/// end.
void TestRaces::livesComeAndGo()
{
    QVERIFY(SnmpCleanup());
    const EchoAgent agent;
    std::atomic<int> lost{0};
    inThreads(4, [&](int thread) {
        for (smiINT32 i = 0; i < 40; ++i) {
            lost += SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_FAILURE;
            {
                TestSession session;
                lost += !session.handle();
                lost += session.send(session.entity(agent.peer(), V2, 1, 1), session.context(), SNMP_PDU_GET,
                                     thread * 1000 + i)
                    == SNMPAPI_FAILURE;
                if (i % 8 == 0)
                    lost += !session.waitFor(1); // an answer or a time-out
                lost += SnmpClose(session.handle()) == SNMPAPI_FAILURE;
            }
            lost += SnmpCleanupEx() == SNMPAPI_FAILURE;
        }
    });
    QCOMPARE(lost, 0);
    QVERIFY(!winsnmp::snapshot().started);
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
}

void TestRaces::listenersComeAndGo()
{
    const UdpPeer manager;
    TestSession session;
    const std::uint16_t port = freePort();
    const HSNMP_ENTITY agent = session.entity("127.0.0.1", port);
    inThreads(3, [&](int thread) {
        for (smiINT32 i = 0; i < 40; ++i) {
            if (thread == 0)
                SnmpListen(agent, i % 2 == 0 ? SNMPAPI_ON : SNMPAPI_OFF);
            else if (thread == 1)
                manager.send(port, notification(0xA0, {1, 3}, i).encode());
            else
                session.send(session.entity(manager), session.context(), SNMP_PDU_INFORM, i, {}, 0, 0, agent);
            readAll(session);
        }
    });
    QCOMPARE(winsnmp::snapshot().sessions.at(0).listeners, 0U);
    session.close();
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    verifyCountersAddUp();
}

/// Nobody is left listening whose handle nobody has.
void TestRaces::listenMeetsFree()
{
    TestSession session;
    for (int round = 0; round < 60; ++round) {
        const HSNMP_ENTITY agent = session.entity("127.0.0.1", freePort());
        inThreads(2, [&](int thread) {
            if (thread == 0)
                SnmpListen(agent, SNMPAPI_ON);
            else
                SnmpFreeEntity(agent);
        });
        QVERIFY(!SnmpFreeEntity(agent));
        QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    }
}

void TestRaces::registrationsComeAndGo()
{
    const std::uint16_t port = freePort("::");
    winsnmp::setTrapPort(port);
    const UdpPeer sender;
    inThreads(4, [&](int thread) {
        for (int i = 0; i < 25; ++i) {
            if (thread == 0) {
                sender.send(port, notification(0xA6, {1, 3, 6, 1}, i).encode());
                continue;
            }
            TestSession session;
            const HSNMP_ENTITY agent = session.entity("127.0.0.1", 1);
            SnmpRegister(session.handle(), nullptr, agent, nullptr, nullptr, SNMPAPI_ON);
            if (i % 2 == 0)
                SnmpRegister(session.handle(), nullptr, agent, nullptr, nullptr, SNMPAPI_OFF);
            readAll(session);
        }
    });
    QCOMPARE(winsnmp::snapshot().handles, std::uint64_t{0});
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
    QVERIFY(UdpPeer("127.0.0.1", port).isOpen());
}

void TestRaces::cancelMeetsAnswer()
{
    const EchoAgent agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent.peer(), V2, 3, 1);
    const HSNMP_CONTEXT context = session.context();
    constexpr int count = 300;
    int cancelled = 0;
    for (smiINT32 id = 0; id < count; ++id) {
        QVERIFY(session.send(entity, context, SNMP_PDU_GET, id));
        if (SnmpCancelMsg(session.handle(), id - 2))
            ++cancelled;
    }
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().outstanding, std::uint64_t{0}, Patience);
    QVERIFY(session.waitFor(count - cancelled)); // each request ends in one way only
    session.close();
    QCOMPARE(session.notifications().size(), count - cancelled);
    verifyCountersAddUp();
}

void TestRaces::modesChangeMeanwhile()
{
    const EchoAgent agent;
    TestSession session;
    const HSNMP_ENTITY entity = session.entity(agent.peer(), V2, 1, 1);
    const HSNMP_CONTEXT context = session.context();
    inThreads(3, [&](int thread) {
        for (smiINT32 i = 0; i < 100; ++i) {
            if (thread == 0)
                SnmpSetRetransmitMode(i % 2 == 0 ? SNMPAPI_OFF : SNMPAPI_ON);
            else
                session.send(entity, context, SNMP_PDU_GET, thread * 1000 + i);
        }
    });
    const auto messages = winsnmp::snapshot().sessions.at(0).messages;
    QCOMPARE(messages.sent, std::uint64_t{200});
    session.close();
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
    verifyCountersAddUp();
}

QTEST_GUILESS_MAIN(TestRaces)
#include "tst_races.moc"
