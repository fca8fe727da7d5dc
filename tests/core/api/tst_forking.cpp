// SPDX-License-Identifier: GPL-3.0-or-later
//
// A forked child can do nothing with the library and nothing to its parent (winsnmp.h, "Forked children").
#include "apifunctions.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"
#include "winsnmp/mib.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QTest>

#include <atomic>
#include <cstring>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace apitest;

namespace {

constexpr unsigned LongestLife = 60; // seconds; a child that hangs ends by SIGALRM

/// What is left of the body's result in a child's exit status; -1 when it crashed or hung.
int inChild(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::alarm(LongestLife);
        ::_exit(body());
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool isRefused(bool succeeded)
{
    return !succeeded && SnmpGetLastError(nullptr) == SNMPAPI_NOT_INITIALIZED;
}

} // namespace

#if defined(__SANITIZE_ADDRESS__)
const pid_t parent = ::getpid();

/// A child that ends as programs end has only one of its parent's threads: what the others held is no leak.
extern "C" int __lsan_is_turned_off()
{
    return ::getpid() != parent ? 1 : 0;
}
#endif

class TestForking : public QObject {
    Q_OBJECT

private slots:
    void everyFunction_data();
    void everyFunction();
    void afterCleanup();
    void inspection();
    void duringCalls();
    void insideCallback();
    void exitInChild();
    void threadEndsInChild();
};

void TestForking::everyFunction_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const ApiFunction &function : apiFunctions()) {
        if (std::strcmp(function.name, "SnmpGetLastError") != 0)
            QTest::newRow(function.name) << QByteArray(function.name);
    }
}

void TestForking::everyFunction()
{
    QFETCH(const QByteArray, name);
    World world;
    const ApiFunction &function = apiFunction(name.constData());
    function.prepare(world);
    QCOMPARE(inChild([&] {
                 const bool refused = isRefused(function.call(world.handles));
                 const bool ofSession = SnmpGetLastError(world.handles.session) == SNMPAPI_NOT_INITIALIZED;
                 return refused && ofSession ? 0 : 1;
             }),
             0);
    QVERIFY(function.call(world.handles)); // all of the parent's is as it was
}

/// Its memory may have been caught in the middle of something by then, too.
void TestForking::afterCleanup()
{
    {
        const World world;
    }
    QCOMPARE(inChild([] {
                 return isRefused(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr))
                         && isRefused(SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr))
                     ? 0
                     : 1;
             }),
             0);
}

void TestForking::inspection()
{
    World world;
    SnmpFreePdu(nullptr); // a row in the log
    QCOMPARE(inChild([&] {
                 const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
                 winsnmp::setThreadLabel("child");
                 winsnmp::setWindowHooks({});
                 winsnmp::setNameDatabase({});
                 winsnmp::setFaultPlan({.failNth = 1});
                 return now.started || !now.sessions.empty()
                     || !winsnmp::handlesOf(world.handles.session).empty() || !winsnmp::apiFailures().empty()
                     || !winsnmp::allocationFailures().empty() || winsnmp::faultPlan().failNth != 0
                     || winsnmp::metClosedPort(world.handles.pdu) || !winsnmp::mib::load({}).abandoned
                     || !winsnmp::mib::children({}).empty();
             }),
             0);
    QVERIFY(!winsnmp::handlesOf(world.handles.session).empty());
}

/// Other threads are inside the library, with its locks, when the process forks.
void TestForking::duringCalls()
{
    World world;
    std::atomic<bool> stop{false};
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back([&] {
            while (!stop) {
                SnmpFreeContext(makeContext(world.handles.session, "public"));
                SnmpFreePdu(nullptr);
                (void)winsnmp::snapshot();
            }
        });
    }
    int good = 0;
    for (int i = 0; i < 50; ++i) {
        good += inChild([&] {
                    const bool started = winsnmp::snapshot().started;
                    return !started && isRefused(openSession(world.mailbox)) ? 0 : 1;
                })
            == 0;
    }
    stop = true;
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good, 50);
}

/// The child goes on as a copy of the I/O thread: it does not touch the sockets when the callback returns.
void TestForking::insideCallback()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("the sanitizer does not survive the end of a forked child's thread");
#endif
    World world;
    std::atomic<pid_t> child{0};
    world.mailbox.inside = [&](const Notification &) -> SNMPAPI_STATUS {
        child = child == 0 ? ::fork() : child.load();
        if (child == 0)
            ::alarm(LongestLife);
        return SNMPAPI_SUCCESS;
    };
    world.queueAnswer();
    QTRY_VERIFY(child != 0); // the callback may still be at it
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child.load());
    QVERIFY(WIFEXITED(status));
    world.queueAnswer();
}

void TestForking::exitInChild()
{
    World world;
    world.queueAnswer();
    QCOMPARE(inChild([]() -> int {
                 std::atexit([] { ::_exit(7); }); // runs first: what was registered before is left alone
                 std::exit(0);
             }),
             7);
    world.queueAnswer();
}

/// As when a worker thread forks and its copy returns.
void TestForking::threadEndsInChild()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("the sanitizer does not survive the end of a forked child's thread");
#endif
    const World world;
    int result = -1;
    std::thread([&] {
        const HSNMP_CONTEXT context = makeContext(world.handles.session, "thread");
        SnmpFreeContext(context);
        const pid_t child = ::fork();
        if (child == 0) {
            ::alarm(LongestLife);
            ::pthread_exit(nullptr);
        }
        int status = 0;
        result = ::waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }).join();
    QCOMPARE(result, 0);
}

QTEST_GUILESS_MAIN(TestForking)
#include "tst_forking.moc"
