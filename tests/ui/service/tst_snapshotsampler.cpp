// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotsampler.h"

#include <winsnmp.h>

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace std::chrono_literals;

namespace {

SNMPAPI_STATUS SNMPAPI_CALL ignore(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

/// `set`: by how much somebody has set the time of day.
void add(MetricHistory &history, std::chrono::milliseconds time, quint64 sent,
         std::chrono::milliseconds set = 0ms)
{
    winsnmp::LibrarySnapshot snapshot;
    snapshot.taken = TimePoint(time + set);
    snapshot.messages.sent = sent;
    history.add(snapshot, BootClock::time_point(time));
}

} // namespace

class TestSnapshotSampler : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void readsOnceWhilePaused();
    void readsSteadily();
    void readsHandles();
    void hasNoHandlesForDeadSessions();
    void reportsEachRefusalOnce();
    void knowsOpenFiles();
    void ratesArePerSecond();
    void settingTheClockChangesNoRate();
    void restartedCountersHaveNoRate();
    void historyIsBounded();
};

void TestSnapshotSampler::init()
{
    QCOMPARE(SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr), SNMPAPI_STATUS(SNMPAPI_SUCCESS));
}

void TestSnapshotSampler::cleanup()
{
    winsnmp::setLimits({});
    QCOMPARE(SnmpCleanupEx(), SNMPAPI_STATUS(SNMPAPI_SUCCESS));
}

void TestSnapshotSampler::readsOnceWhilePaused()
{
    SnapshotSampler sampler;
    QSignalSpy readings(&sampler, &SnapshotSampler::readingTaken);
    QVERIFY(!sampler.last().snapshot);
    sampler.readNow();
    QTRY_COMPARE(readings.size(), 1);
    QVERIFY(sampler.last().snapshot->started);
    QCOMPARE(sampler.history().points().size(), 1U);
}

void TestSnapshotSampler::readsSteadily()
{
    SnapshotSampler sampler;
    QSignalSpy readings(&sampler, &SnapshotSampler::readingTaken);
    sampler.start();
    QTRY_VERIFY(readings.size() >= 3);
    sampler.pause();
    const qsizetype before = readings.size();
    QTest::qWait(static_cast<int>((3 * SnapshotSampler::Interval).count()));
    QVERIFY(readings.size() <= before + 1); // one may have been under way
}

void TestSnapshotSampler::readsHandles()
{
    const HSNMP_SESSION session = SnmpCreateSession(nullptr, 0, ignore, nullptr);
    QVERIFY(SnmpStrToEntity(session, "127.0.0.1"));
    SnapshotSampler sampler;
    QSignalSpy handles(&sampler, &SnapshotSampler::handlesRead);
    sampler.readHandles(reinterpret_cast<quintptr>(session));
    QTRY_COMPARE(handles.size(), 1);
    QCOMPARE(handles.first()[0].value<quintptr>(), reinterpret_cast<quintptr>(session));
    const auto found = handles.first()[1].value<QList<winsnmp::HandleSnapshot>>();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, winsnmp::ObjectKind::Entity);
    SnmpClose(session);
}

void TestSnapshotSampler::hasNoHandlesForDeadSessions()
{
    SnapshotSampler sampler;
    QSignalSpy handles(&sampler, &SnapshotSampler::handlesRead);
    sampler.readHandles(12345);
    QTRY_COMPARE(handles.size(), 1);
    QVERIFY(handles.first()[1].value<QList<winsnmp::HandleSnapshot>>().isEmpty());
}

void TestSnapshotSampler::reportsEachRefusalOnce()
{
    SnapshotSampler sampler;
    sampler.readNow();
    QTRY_VERIFY(sampler.last().snapshot);
    winsnmp::Limits limits;
    limits.sessions = 1;
    winsnmp::setLimits(limits);
    const HSNMP_SESSION session = SnmpCreateSession(nullptr, 0, ignore, nullptr);
    QVERIFY(!SnmpCreateSession(nullptr, 0, ignore, nullptr));
    QSignalSpy readings(&sampler, &SnapshotSampler::readingTaken);
    sampler.readNow();
    QTRY_COMPARE(readings.size(), 1);
    QCOMPARE(sampler.last().newFailures.size(), 1);
    QCOMPARE(sampler.last().newFailures.first().cause, winsnmp::RefusalCause::SessionLimit);
    QCOMPARE(sampler.last().missedFailures, 0U);
    QCOMPARE(sampler.last().limits.sessions, 1U);
    sampler.readNow();
    QTRY_COMPARE(readings.size(), 2);
    QVERIFY(sampler.last().newFailures.isEmpty());
    SnmpClose(session);
}

void TestSnapshotSampler::knowsOpenFiles()
{
    SnapshotSampler sampler;
    sampler.readNow();
    QTRY_VERIFY(sampler.last().snapshot);
    QVERIFY(sampler.last().openFiles >= 3);
    QVERIFY(sampler.last().openFilesLimit == 0 || sampler.last().openFilesLimit >= sampler.last().openFiles);
}

void TestSnapshotSampler::ratesArePerSecond()
{
    MetricHistory history;
    add(history, 1000ms, 100);
    QVERIFY(std::isnan(history.last().requestsPerSecond));
    add(history, 1250ms, 150);
    QCOMPARE(history.last().requestsPerSecond, 200.0);
}

void TestSnapshotSampler::settingTheClockChangesNoRate()
{
    MetricHistory history;
    add(history, 1000ms, 100);
    add(history, 2000ms, 150, -1h);
    QCOMPARE(history.last().requestsPerSecond, 50.0);
    // What is drawn keeps its distances.
    QVERIFY(history.last().time == TimePoint(2000ms - 1h));
    QVERIFY(history.points().front().time == TimePoint(1000ms - 1h));
}

void TestSnapshotSampler::restartedCountersHaveNoRate()
{
    MetricHistory history;
    add(history, 1000ms, 100);
    add(history, 2000ms, 5);
    QVERIFY(std::isnan(history.last().requestsPerSecond));
    add(history, 3000ms, 15);
    QCOMPARE(history.last().requestsPerSecond, 10.0);
}

void TestSnapshotSampler::historyIsBounded()
{
    MetricHistory history(5);
    QVERIFY(history.points().empty());
    QCOMPARE(history.last().bytes, 0.0);
    for (int i = 0; i < 20; ++i)
        add(history, std::chrono::seconds(i), quint64(i));
    QCOMPARE(history.points().size(), 5U);
    QVERIFY(history.points().front().time == TimePoint(15s));
}

QTEST_GUILESS_MAIN(TestSnapshotSampler)
#include "tst_snapshotsampler.moc"
