// SPDX-License-Identifier: GPL-3.0-or-later
//
// Eight threads over the same sessions, entities, contexts, lists and PDUs, each doing anything at any time.
// What they get back may be a failure, since another thread may have closed or freed what they use, but only
// a documented one, and nothing may be left in the end. Meant to run under ThreadSanitizer as well.
#include "apifunctions.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <array>
#include <atomic>
#include <random>
#include <thread>

using namespace apitest;

namespace {

constexpr int ThreadCount = 8;
constexpr int Rounds = 400;
constexpr std::size_t Places = 6;

/// Handles that all threads read and replace.
using Shared = std::array<std::atomic<HANDLE>, Places>;

struct Pool {
    Shared sessions{};
    Shared entities{};
    Shared contexts{};
    Shared pdus{};
    Shared lists{};
};

class Worker {
public:
    Worker(Pool &pool, std::uint16_t port, unsigned seed)
        : m_pool(pool)
        , m_port(port)
        , m_random(seed)
    {
    }

    void run()
    {
        for (int round = 0; round < Rounds; ++round)
            step();
    }

private:
    std::atomic<HANDLE> &any(Shared &shared) { return shared[m_random() % Places]; }
    HANDLE session() { return any(m_pool.sessions).load(); }

    /// Puts a new handle in and frees the one that was there, which another thread may be using.
    template <typename Free>
    void replace(Shared &shared, HANDLE fresh, Free free)
    {
        if (HANDLE former = any(shared).exchange(fresh))
            free(former);
    }

    void create()
    {
        replace(m_pool.entities, makeEntity(session(), m_port), &SnmpFreeEntity);
        replace(m_pool.contexts, makeContext(session(), "public"), &SnmpFreeContext);
        replace(m_pool.lists, makeList(session()), &SnmpFreeVbl);
        replace(m_pool.pdus, SnmpCreatePdu(session(), SNMP_PDU_GET, 0, 0, 0, any(m_pool.lists)),
                &SnmpFreePdu);
    }
    void reopen()
    {
        replace(m_pool.sessions, SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr), &SnmpClose);
    }
    void edit()
    {
        HSNMP_VBL list = any(m_pool.lists);
        OidArgument name{1, 3, 6, 1, static_cast<smiUINT32>(m_random())};
        const smiOID oid = name.get();
        SnmpSetVb(list, 0, &oid, nullptr);
        if (SnmpCountVbl(list) > 20)
            SnmpDeleteVb(list, 1);
        smiOID read{};
        if (SnmpGetVb(list, 1, &read, nullptr))
            SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&read));
    }
    void duplicate()
    {
        replace(m_pool.lists, SnmpDuplicateVbl(session(), any(m_pool.lists)), &SnmpFreeVbl);
        replace(m_pool.pdus, SnmpDuplicatePdu(session(), any(m_pool.pdus)), &SnmpFreePdu);
        const HSNMP_VBL list = any(m_pool.lists);
        SnmpSetPduData(any(m_pool.pdus), nullptr, nullptr, nullptr, nullptr, &list);
        HSNMP_VBL copy = nullptr;
        if (SnmpGetPduData(any(m_pool.pdus), nullptr, nullptr, nullptr, nullptr, &copy) && copy)
            SnmpFreeVbl(copy);
    }
    void send()
    {
        HSNMP_SESSION from = session();
        SnmpSendMsg(from, nullptr, any(m_pool.entities), any(m_pool.contexts), any(m_pool.pdus));
        smiOCTETS message{};
        if (SnmpEncodeMsg(from, nullptr, any(m_pool.entities), any(m_pool.contexts), any(m_pool.pdus),
                          &message))
            SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &message);
    }
    void receive()
    {
        HSNMP_ENTITY source = nullptr;
        HSNMP_CONTEXT context = nullptr;
        HSNMP_PDU pdu = nullptr;
        if (!SnmpRecvMsg(session(), &source, nullptr, &context, &pdu))
            return;
        SnmpFreeEntity(source);
        SnmpFreeContext(context);
        SnmpFreePdu(pdu);
    }
    void inspect()
    {
        HSNMP_SESSION of = session();
        const SNMPAPI_STATUS code = SnmpGetLastError(of);
        if (winsnmp::statusName(code) == "unknown")
            qFatal("last error %u", code);
        if (winsnmp::handlesOf(of).size() > 100000
            || winsnmp::snapshot().sessions.size() > Places + ThreadCount)
            qFatal("more than there can be");
    }
    void step()
    {
        switch (m_random() % 12) {
        case 0:
            return reopen();
        case 1:
        case 2:
        case 3:
            return create();
        case 4:
        case 5:
            return edit();
        case 6:
        case 7:
            return duplicate();
        case 8:
        case 9:
            return send();
        case 10:
            return receive();
        default:
            return inspect();
        }
    }

    Pool &m_pool;
    std::uint16_t m_port;
    std::mt19937 m_random;
};

/// Answers everything on a thread of its own until it is destroyed.
class Echo {
public:
    explicit Echo(Responder &responder)
        : m_thread([this, &responder] {
            while (!m_stop) {
                if (responder.hasDatagram(20))
                    responder.answer();
            }
        })
    {
    }
    ~Echo()
    {
        m_stop = true;
        m_thread.join();
    }
    Echo(const Echo &) = delete;
    Echo &operator=(const Echo &) = delete;

private:
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

void runWorkers(Pool &pool, std::uint16_t port)
{
    std::vector<std::thread> threads;
    for (unsigned seed = 1; seed <= ThreadCount; ++seed)
        threads.emplace_back([&pool, port, seed] { Worker(pool, port, seed).run(); });
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

class TestThreads : public QObject {
    Q_OBJECT

private slots:
    void anythingAtAnyTime_data();
    void anythingAtAnyTime();
    void cleanUpWhileOthersWork();
    void startUpTogether();
    void inspectedWhileRead();
};

void TestThreads::anythingAtAnyTime_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<quint64>("bytes");
    QTest::newRow("memory enough") << 0.0 << quint64{0};
    QTest::newRow("one allocation in twenty fails") << 0.05 << quint64{0};
    QTest::newRow("little memory") << 0.0 << quint64{20000};
}

void TestThreads::anythingAtAnyTime()
{
    QFETCH(const double, probability);
    QFETCH(const quint64, bytes);
    Responder responder;
    Pool pool;
    QVERIFY(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr));
    const winsnmp::MessageCounters before = winsnmp::snapshot().messages;
    winsnmp::setFaultPlan({.probability = probability, .seed = 1});
    winsnmp::setLimits({.bytes = bytes});
    {
        const Echo echo(responder);
        runWorkers(pool, responder.port());
        for (std::atomic<HANDLE> &session : pool.sessions)
            SnmpClose(session);
    }
    winsnmp::setFaultPlan({});
    winsnmp::setLimits({});
    const winsnmp::LibrarySnapshot after = winsnmp::snapshot();
    QCOMPARE(after.sessionCount, 0U);
    QCOMPARE(after.handles, 0U);
    QCOMPARE(after.outstanding, 0U);
    QCOMPARE(after.descriptors, 0U);
    QTRY_COMPARE(winsnmp::snapshot().memory.bytes,
                 0U); // the library's own thread lets go of its last references
    QVERIFY(SnmpCleanup());
    const winsnmp::MessageCounters &counters = after.messages;
    QVERIFY(counters.sent > before.sent);
    QCOMPARE(counters.sent, counters.answered + counters.timedOut + counters.cancelled + counters.failed);
}

/// Whoever starts the library again does so under the others' hands.
void TestThreads::cleanUpWhileOthersWork()
{
    Responder responder;
    Pool pool;
    {
        const Echo echo(responder);
        std::atomic<bool> done = false;
        std::thread starter([&] {
            while (!done) {
                SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr);
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                SnmpCleanup();
            }
        });
        runWorkers(pool, responder.port());
        done = true;
        starter.join();
    }
    QCOMPARE(usage(),
             QStringLiteral("0 bytes in 0 blocks, 0 handles, 0 descriptors of 0 bytes, 0 outstanding, "
                            "0 queued, 0 sockets"));
}

void TestThreads::startUpTogether()
{
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < ThreadCount; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 100; ++round) {
                if (!SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr))
                    ++failures;
                HSNMP_SESSION session = SnmpCreateSession(nullptr, 0, &ignoreNotification, nullptr);
                if (!session || !SnmpClose(session) || !SnmpCleanupEx())
                    ++failures;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failures.load(), 0);
    QVERIFY(!winsnmp::snapshot().started);
}

/// The inspector looks into PDUs and lists while other threads make handles for their lists.
void TestThreads::inspectedWhileRead()
{
    World world;
    std::atomic<bool> done = false;
    std::thread inspector([&] {
        while (!done) {
            const auto handles = winsnmp::handlesOf(world.handles.session);
            const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
            if (handles.size() < 5 || now.sessionCount != 1)
                qFatal("something is missing");
        }
    });
    for (int round = 0; round < 5000; ++round) {
        HSNMP_VBL list = nullptr;
        QVERIFY(SnmpGetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, &list));
        QVERIFY(SnmpFreeVbl(list));
    }
    done = true;
    inspector.join();
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
