// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/librarytest.h"

#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QTest>

namespace testsupport {

void LibraryTest::init()
{
    QCOMPARE(SnmpStartup(nullptr, nullptr, nullptr, nullptr, nullptr), 1U);
}

void LibraryTest::cleanup()
{
    winsnmp::setLimits({});
    winsnmp::setFaultPlan({});
    SnmpCleanup(); // a test may have cleaned up itself
    // A clean-up that a callback asked for ends when the callback returns.
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().sockets, std::uint64_t{0}, 20'000);
    const winsnmp::LibrarySnapshot left = winsnmp::snapshot();
    QCOMPARE(left.handles, std::uint64_t{0});
    QCOMPARE(left.sessionCount, std::uint64_t{0});
    QCOMPARE(left.outstanding, std::uint64_t{0});
    QCOMPARE(left.descriptors, std::uint64_t{0});
    QTRY_COMPARE_WITH_TIMEOUT(winsnmp::snapshot().memory.bytes, std::uint64_t{0}, 20'000);
}

void verifyCountersAddUp()
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    const auto ended = [](const winsnmp::MessageCounters &counters) {
        return counters.answered + counters.timedOut + counters.cancelled + counters.failed;
    };
    for (const winsnmp::SessionSnapshot &session : now.sessions)
        QCOMPARE(session.messages.sent, ended(session.messages) + session.outstanding);
    QCOMPARE(now.messages.sent, ended(now.messages) + now.outstanding);
}

} // namespace testsupport
