// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.2: windows through the application's hooks.
#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <memory>

using namespace testsupport;

namespace {

const auto someWindow = reinterpret_cast<HWND>(std::uintptr_t{0x77});
const auto otherWindow = reinterpret_cast<HWND>(std::uintptr_t{0x78});

bool failsWith(HSNMP_SESSION session, SNMPAPI_STATUS code)
{
    return !session && SnmpGetLastError(nullptr) == code;
}

/// What was posted, in order.
class Posts {
public:
    void operator()(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_posts.append({nullptr, window, message, wParam, lParam});
        }
        m_count.release();
    }
    bool waitForOne() { return m_count.tryAcquire(1, Patience); }
    QList<Notification> all()
    {
        const std::lock_guard lock(m_mutex);
        return m_posts;
    }

private:
    std::mutex m_mutex;
    QList<Notification> m_posts;
    QSemaphore m_count;
};

winsnmp::WindowHooks hooksTo(Posts &posts)
{
    return {{}, [&posts](HWND window, UINT message, WPARAM w, LPARAM l) { posts(window, message, w, l); }};
}

/// One request that times out at once, and so notifies `session`.
void provoke(HSNMP_SESSION session, smiINT32 id)
{
    TestSession helper;
    const UdpPeer silent;
    const HSNMP_PDU pdu = helper.pdu(SNMP_PDU_GET, id);
    QVERIFY(SnmpSendMsg(session, nullptr, helper.entity(silent, SNMPAPI_UNTRANSLATED_V2, 1, 1),
                        helper.context(), pdu));
}

} // namespace

class TestWindowHooks : public LibraryTest {
    Q_OBJECT

private slots:
    void init() { LibraryTest::init(); }
    void cleanup()
    {
        winsnmp::setWindowHooks({});
        LibraryTest::cleanup();
    }

    void noWindowWithoutHooks();
    void anyWindowWithoutQuestion();
    void questionDecides();
    void messagesArePosted();
    void receivingInsideTheHook();
    void callbackGoesFirst();
    void replacedHooksAreNoLongerCalled();
    void hooksTakenAwayLeaveSessions();
    void changeWaitsForARunningHook();
    void changeInsideTheHook();
    void changeInsideTheQuestion();
    void changesInTwoHooks();
    void postThatThrows();
};

void TestWindowHooks::noWindowWithoutHooks()
{
    QVERIFY(failsWith(SnmpOpen(someWindow, 0x400), SNMPAPI_HWND_INVALID));
    QVERIFY(failsWith(SnmpOpen(nullptr, 0x400), SNMPAPI_HWND_INVALID));
    QVERIFY(failsWith(SnmpCreateSession(someWindow, 0x400, nullptr, nullptr), SNMPAPI_HWND_INVALID));
    QVERIFY(failsWith(SnmpCreateSession(nullptr, 0x400, nullptr, nullptr), SNMPAPI_HWND_INVALID));
    QVERIFY(failsWith(SnmpCreateSession(nullptr, 0, nullptr, nullptr), SNMPAPI_OPERATION_INVALID));
    winsnmp::WindowHooks incomplete; // without a way to post no window can be told
    incomplete.isWindow = [](HWND) { return true; };
    winsnmp::setWindowHooks(incomplete);
    QVERIFY(failsWith(SnmpOpen(someWindow, 0x400), SNMPAPI_HWND_INVALID));
}

void TestWindowHooks::anyWindowWithoutQuestion()
{
    Posts posts;
    winsnmp::setWindowHooks(hooksTo(posts));
    QVERIFY(SnmpOpen(someWindow, 0));
    QVERIFY(SnmpOpen(otherWindow, 0xFFFFFFFF)); // SnmpOpen checks no message number
    QVERIFY(failsWith(SnmpOpen(nullptr, 0x400), SNMPAPI_HWND_INVALID));
    QVERIFY(SnmpCreateSession(someWindow, 0xFFFF, nullptr, nullptr));
    QVERIFY(failsWith(SnmpCreateSession(someWindow, 0, nullptr, nullptr), SNMPAPI_MESSAGE_INVALID));
    QVERIFY(failsWith(SnmpCreateSession(someWindow, 0x10000, nullptr, nullptr), SNMPAPI_MESSAGE_INVALID));
}

void TestWindowHooks::questionDecides()
{
    Posts posts;
    winsnmp::WindowHooks hooks = hooksTo(posts);
    hooks.isWindow = [](HWND window) { return window == someWindow; };
    winsnmp::setWindowHooks(hooks);
    QVERIFY(SnmpOpen(someWindow, 0x400));
    QVERIFY(failsWith(SnmpOpen(otherWindow, 0x400), SNMPAPI_HWND_INVALID));
}

void TestWindowHooks::messagesArePosted()
{
    Posts posts;
    winsnmp::setWindowHooks(hooksTo(posts));
    const HSNMP_SESSION sessions[] = {SnmpOpen(someWindow, 0x401), SnmpOpen(someWindow, 0x402)};
    provoke(sessions[0], -3);
    QVERIFY(posts.waitForOne());
    provoke(sessions[1], 4);
    QVERIFY(posts.waitForOne());
    QCOMPARE(posts.all(),
             (QList<Notification>{{nullptr, someWindow, 0x401, SNMPAPI_TL_TIMEOUT, -3},
                                  {nullptr, someWindow, 0x402, SNMPAPI_TL_TIMEOUT, 4}}));
    HSNMP_PDU pdu = nullptr;
    QVERIFY(!SnmpRecvMsg(sessions[0], nullptr, nullptr, nullptr, &pdu));
    QCOMPARE(SnmpGetLastError(sessions[0]), SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
}

void TestWindowHooks::receivingInsideTheHook()
{
    std::atomic<HSNMP_SESSION> session{nullptr};
    QSemaphore done;
    std::atomic<SNMPAPI_STATUS> code{0};
    winsnmp::WindowHooks hooks;
    hooks.postMessage = [&](HWND, UINT, WPARAM, LPARAM) { // no lock is held: everything may be called
        HSNMP_PDU pdu = nullptr;
        SnmpRecvMsg(session, nullptr, nullptr, nullptr, &pdu);
        code = SnmpGetLastError(session);
        SnmpClose(session);
        done.release();
    };
    winsnmp::setWindowHooks(hooks);
    session = SnmpOpen(someWindow, 0x401);
    provoke(session, 1);
    QVERIFY(done.tryAcquire(1, Patience));
    QCOMPARE(code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, std::uint64_t{0});
}

void TestWindowHooks::callbackGoesFirst()
{
    Posts posts;
    winsnmp::setWindowHooks(hooksTo(posts));
    QSemaphore called;
    const SNMPAPI_CALLBACK callback = [](HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM,
                                         LPVOID data) -> SNMPAPI_STATUS {
        static_cast<QSemaphore *>(data)->release();
        return SNMPAPI_SUCCESS;
    };
    const HSNMP_SESSION session = SnmpCreateSession(someWindow, 0x401, callback, &called);
    provoke(session, 1);
    QVERIFY(called.tryAcquire(1, Patience));
    QVERIFY(SnmpClose(session));
    QVERIFY(posts.all().isEmpty());
}

void TestWindowHooks::replacedHooksAreNoLongerCalled()
{
    auto first = std::make_unique<Posts>();
    Posts second;
    winsnmp::setWindowHooks(hooksTo(*first));
    const HSNMP_SESSION session = SnmpOpen(someWindow, 0x401);
    provoke(session, 1);
    QVERIFY(first->waitForOne());
    winsnmp::setWindowHooks(hooksTo(second));
    first.reset(); // what a late call would touch is gone
    provoke(session, 2);
    QVERIFY(second.waitForOne());
    QCOMPARE(second.all().at(0).lParam, LPARAM{2});
}

void TestWindowHooks::hooksTakenAwayLeaveSessions()
{
    Posts posts;
    winsnmp::setWindowHooks(hooksTo(posts));
    const HSNMP_SESSION session = SnmpOpen(someWindow, 0x401);
    winsnmp::setWindowHooks({});
    provoke(session, 1);
    QTRY_COMPARE(winsnmp::snapshot().queued, std::uint64_t{1}); // polling still finds it
    QVERIFY(posts.all().isEmpty());
    HSNMP_PDU pdu = nullptr;
    QVERIFY(!SnmpRecvMsg(session, nullptr, nullptr, nullptr, &pdu));
    QCOMPARE(SnmpGetLastError(session), SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
}

void TestWindowHooks::changeWaitsForARunningHook()
{
    QSemaphore entered;
    QSemaphore goOn;
    std::atomic<bool> ends{false};
    winsnmp::WindowHooks hooks;
    hooks.postMessage = [&](HWND, UINT, WPARAM, LPARAM) {
        entered.release();
        goOn.acquire();
        ends = true;
    };
    winsnmp::setWindowHooks(hooks);
    provoke(SnmpOpen(someWindow, 0x401), 1);
    QVERIFY(entered.tryAcquire(1, Patience));
    std::atomic<bool> isChanging{false};
    bool endedBefore = false;
    std::thread changer([&] {
        isChanging = true;
        winsnmp::setWindowHooks({});
        endedBefore = ends;
    });
    QTRY_VERIFY(isChanging);
    goOn.release();
    changer.join();
    QVERIFY(endedBefore);
}

/// The hook goes on after it has replaced itself, on what it has captured.
void TestWindowHooks::changeInsideTheHook()
{
    Posts posts;
    QSemaphore done;
    std::atomic<bool> isWhole{false};
    winsnmp::WindowHooks hooks;
    hooks.postMessage = [&, witness = std::make_shared<int>(7)](HWND, UINT, WPARAM, LPARAM) {
        winsnmp::setWindowHooks(hooksTo(posts));
        isWhole = *witness == 7;
        done.release();
    };
    winsnmp::setWindowHooks(hooks);
    hooks = {};
    const HSNMP_SESSION session = SnmpOpen(someWindow, 0x401);
    provoke(session, 1);
    QVERIFY(done.tryAcquire(1, Patience));
    QVERIFY(isWhole);
    provoke(session, 2);
    QVERIFY(posts.waitForOne());
    QCOMPARE(posts.all().at(0).lParam, LPARAM{2});
}

void TestWindowHooks::changeInsideTheQuestion()
{
    Posts posts;
    winsnmp::WindowHooks hooks = hooksTo(posts);
    hooks.isWindow = [](HWND) {
        winsnmp::setWindowHooks({});
        return true;
    };
    winsnmp::setWindowHooks(hooks);
    QVERIFY(SnmpOpen(someWindow, 0x401)); // the hooks that were asked said yes
    QVERIFY(failsWith(SnmpOpen(someWindow, 0x401), SNMPAPI_HWND_INVALID));
}

/// One on the I/O thread, one on this: each would have to wait for the other.
void TestWindowHooks::changesInTwoHooks()
{
    QSemaphore posting;
    QSemaphore asking;
    QSemaphore done;
    winsnmp::WindowHooks hooks;
    hooks.isWindow = [&](HWND window) {
        if (window == otherWindow) {
            asking.release();
            if (posting.tryAcquire(1, Patience))
                winsnmp::setWindowHooks({});
        }
        return true;
    };
    hooks.postMessage = [&](HWND, UINT, WPARAM, LPARAM) {
        posting.release();
        if (asking.tryAcquire(1, Patience))
            winsnmp::setWindowHooks({});
        done.release();
    };
    winsnmp::setWindowHooks(hooks);
    provoke(SnmpOpen(someWindow, 0x401), 1);
    QVERIFY(SnmpOpen(otherWindow, 0x402));
    QVERIFY(done.tryAcquire(1, Patience));
    QVERIFY(failsWith(SnmpOpen(someWindow, 0x401), SNMPAPI_HWND_INVALID));
}

void TestWindowHooks::postThatThrows()
{
    QSemaphore called;
    winsnmp::WindowHooks hooks;
    hooks.postMessage = [&](HWND, UINT, WPARAM, LPARAM) {
        called.release();
        throw std::bad_alloc();
    };
    winsnmp::setWindowHooks(hooks);
    const HSNMP_SESSION session = SnmpOpen(someWindow, 0x401);
    for (smiINT32 id = 1; id <= 2; ++id) {
        provoke(session, id);
        QVERIFY(called.tryAcquire(1, Patience));
    }
    QCOMPARE(winsnmp::snapshot().queued, std::uint64_t{2});
}

QTEST_GUILESS_MAIN(TestWindowHooks)
#include "tst_windowhooks.moc"
