// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fault plans: which allocation fails, on which thread, and that equal seeds fail equally.
#include "resources/faults.h"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <thread>

using namespace winsnmp;
using winsnmp::core::faultFor;

namespace {

/// One character for each of `count` allocations: what hit it.
QByteArray outcomes(int count, std::size_t bytes = 8)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const std::optional<RefusalCause> cause = faultFor(bytes);
        if (!cause)
            text += '.';
        else
            text += *cause == RefusalCause::FaultNth ? 'n' : *cause == RefusalCause::FaultSize ? 's' : 'r';
    }
    return text;
}

} // namespace

class TestFaults : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { setFaultPlan({}); }
    void noPlan();
    void nth_data();
    void nth();
    void aboveSize();
    void certainty_data();
    void certainty();
    void seeds();
    void share();
    void thisThreadOnly();
    void allThreads();
    void settingStartsAgain();
};

void TestFaults::noPlan()
{
    QCOMPARE(faultPlan(), FaultPlan{});
    QCOMPARE(outcomes(5), QByteArray("....."));
}

void TestFaults::nth_data()
{
    QTest::addColumn<std::uint64_t>("nth");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("first") << std::uint64_t{1} << QByteArray("n....");
    QTest::newRow("third") << std::uint64_t{3} << QByteArray("..n..");
    QTest::newRow("later") << std::uint64_t{6} << QByteArray(".....");
}

void TestFaults::nth()
{
    QFETCH(const std::uint64_t, nth);
    QFETCH(const QByteArray, expected);
    const FaultPlan plan{.failNth = nth};
    setFaultPlan(plan);
    QVERIFY(faultPlan() == plan);
    QCOMPARE(outcomes(5), expected);
    QCOMPARE(faultPlanAllocations(), 5U);
}

void TestFaults::aboveSize()
{
    setFaultPlan({.aboveSize = 100});
    QCOMPARE(outcomes(2, 100), QByteArray(".."));
    QCOMPARE(outcomes(2, 101), QByteArray("ss"));
}

void TestFaults::certainty_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<char>("outcome");
    QTest::newRow("always") << 1.0 << 'r';
    QTest::newRow("never") << 0.0 << '.';
}

void TestFaults::certainty()
{
    QFETCH(const double, probability);
    QFETCH(const char, outcome);
    setFaultPlan({.probability = probability, .seed = 42});
    QCOMPARE(outcomes(1000), QByteArray(1000, outcome));
}

void TestFaults::seeds()
{
    const FaultPlan plan{.probability = 0.3, .seed = 7};
    setFaultPlan(plan);
    const QByteArray first = outcomes(500);
    setFaultPlan(plan);
    QCOMPARE(outcomes(500), first);
    setFaultPlan({.probability = 0.3, .seed = 8});
    QVERIFY(outcomes(500) != first);
}

void TestFaults::share()
{
    setFaultPlan({.probability = 0.25, .seed = 1});
    const auto hits = outcomes(20000).count('r');
    QVERIFY(hits > 4500 && hits < 5500);
}

void TestFaults::thisThreadOnly()
{
    setFaultPlan({.failNth = 2, .thisThreadOnly = true});
    QByteArray other;
    std::thread([&] { other = outcomes(5); }).join();
    QCOMPARE(other, QByteArray("....."));
    QCOMPARE(faultPlanAllocations(), 0U);
    QCOMPARE(outcomes(3), QByteArray(".n."));
}

void TestFaults::allThreads()
{
    setFaultPlan({.failNth = 4});
    QCOMPARE(outcomes(2), QByteArray(".."));
    QByteArray other;
    std::thread([&] { other = outcomes(3); }).join();
    QCOMPARE(other, QByteArray(".n."));
}

void TestFaults::settingStartsAgain()
{
    setFaultPlan({.failNth = 2});
    QCOMPARE(outcomes(1), QByteArray("."));
    setFaultPlan({.failNth = 2});
    QCOMPARE(faultPlanAllocations(), 0U);
    QCOMPARE(outcomes(2), QByteArray(".n"));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
