// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurelogmodel.h"
#include "fixtures.h"
#include "resourcemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace fixtures;
using winsnmp::RefusalCause;

namespace {

Reading readingOf(int sessions, const winsnmp::Limits &limits)
{
    Reading reading;
    winsnmp::LibrarySnapshot snapshot = library(sessions);
    snapshot.handles = static_cast<std::uint64_t>(sessions) * 3;
    snapshot.memory.bytes = static_cast<std::uint64_t>(sessions) * 400;
    reading.snapshot = shared(snapshot);
    reading.limits = limits;
    reading.openFiles = 20;
    reading.openFilesLimit = 1024;
    return reading;
}

winsnmp::AllocationFailure failure(quint64 sequence, RefusalCause cause = RefusalCause::ByteLimit)
{
    winsnmp::AllocationFailure made;
    made.sequence = sequence;
    made.time = TimePoint(std::chrono::seconds(1000));
    made.threadId = 4;
    made.threadLabel = "Worker 1";
    made.session = handleOf(1);
    made.function = "SnmpCreatePdu";
    made.cause = cause;
    made.asked = 2048;
    made.inUse = 1024;
    made.limit = 2000;
    return made;
}

QList<winsnmp::AllocationFailure> failures(int count, quint64 first = 1)
{
    QList<winsnmp::AllocationFailure> made;
    for (int i = 0; i < count; ++i)
        made.append(failure(first + static_cast<quint64>(i)));
    return made;
}

} // namespace

class TestResourceModels : public QObject {
    Q_OBJECT
private slots:
    void gaugesStartEmpty();
    void gauges_data();
    void gauges();
    void gaugesWithoutLimit();
    void onlyChangedGaugesAreAnnounced();
    void raisedLevelsAreAnnouncedOnce();
    void failureCells_data();
    void failureCells();
    void ioRefusalsHaveATransportCode();
    void countsAreNoBytes();
    void failuresAreAppended();
    void failureLogIsBounded();
    void missedFailuresAreCounted();
    void sessionNamesAreLookedUpOnce();
    void lastSentenceSaysWhy();
    void headersAreComplete();
};

void TestResourceModels::gaugesStartEmpty()
{
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), int(ResourceModel::RowCount));
    QCOMPARE(model.worst(), ResourceModel::Level::Unlimited);
}

void TestResourceModels::gauges_data()
{
    QTest::addColumn<int>("sessions");
    QTest::addColumn<double>("fraction");
    QTest::addColumn<ResourceModel::Level>("level");
    QTest::addColumn<QString>("share");
    QTest::newRow("low") << 10 << 0.1 << ResourceModel::Level::Normal << "10 %";
    QTest::newRow("below the warning") << 79 << 0.79 << ResourceModel::Level::Normal << "79 %";
    QTest::newRow("warning") << 80 << 0.8 << ResourceModel::Level::Warning << "80 %";
    QTest::newRow("exhausted") << 100 << 1.0 << ResourceModel::Level::Exhausted << "100 %";
    QTest::newRow("above a lowered limit") << 150 << 1.0 << ResourceModel::Level::Exhausted << "100 %";
}

void TestResourceModels::gauges()
{
    QFETCH(int, sessions);
    QFETCH(ResourceModel::Level, level);
    ResourceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    winsnmp::Limits limits;
    limits.sessions = 100;
    model.setReading(readingOf(sessions, limits));
    const QModelIndex row = model.index(ResourceModel::Sessions, 0);
    QCOMPARE(row.data(ResourceModel::UsedRole).toDouble(), double(sessions));
    QCOMPARE(row.data(ResourceModel::LimitRole).toDouble(), 100.0);
    QTEST(row.data(ResourceModel::FractionRole).toDouble(), "fraction");
    QCOMPARE(row.data(ResourceModel::LevelRole).toInt(), static_cast<int>(level));
    QTEST(row.siblingAtColumn(ResourceModel::Share).data().toString(), "share");
    QCOMPARE(model.worst(), level);
}

void TestResourceModels::gaugesWithoutLimit()
{
    ResourceModel model;
    model.setReading(readingOf(10, {}));
    const QModelIndex bytes = model.index(ResourceModel::Bytes, ResourceModel::Used);
    QCOMPARE(bytes.data().toString(), QStringLiteral("3.9 KiB"));
    QCOMPARE(bytes.siblingAtColumn(ResourceModel::Limit).data().toString(), QStringLiteral("None"));
    QCOMPARE(bytes.siblingAtColumn(ResourceModel::Share).data().toString(), QString());
    const QModelIndex fullest = model.index(ResourceModel::SessionHandles, ResourceModel::Used);
    QCOMPARE(fullest.data().toString(), QStringLiteral("2"));
    QCOMPARE(
        model.index(ResourceModel::OpenFiles, ResourceModel::Limit).data(ResourceModel::SortRole).toInt(),
        1024);
}

void TestResourceModels::onlyChangedGaugesAreAnnounced()
{
    ResourceModel model;
    model.setReading(readingOf(10, {}));
    QSignalSpy changed(&model, &ResourceModel::dataChanged);
    model.setReading(readingOf(10, {}));
    QCOMPARE(changed.size(), 0);
    winsnmp::Limits limits;
    limits.queuedMessages = 5;
    model.setReading(readingOf(10, limits));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), int(ResourceModel::Queued));
}

void TestResourceModels::raisedLevelsAreAnnouncedOnce()
{
    ResourceModel model;
    QSignalSpy raised(&model, &ResourceModel::levelRaised);
    winsnmp::Limits limits;
    limits.sessions = 10;
    model.setReading(readingOf(7, limits));
    QCOMPARE(raised.size(), 0);
    model.setReading(readingOf(8, limits));
    model.setReading(readingOf(9, limits));
    QCOMPARE(raised.size(), 1);
    model.setReading(readingOf(10, limits));
    QCOMPARE(raised.size(), 2);
    QCOMPARE(raised.last().last().value<ResourceModel::Level>(), ResourceModel::Level::Exhausted);
}

void TestResourceModels::failureCells_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << int(FailureLogModel::Number) << "7";
    QTest::newRow("thread") << int(FailureLogModel::Thread) << "Worker 1";
    QTest::newRow("session") << int(FailureLogModel::Session) << "agent 1";
    QTest::newRow("function") << int(FailureLogModel::Function) << "SnmpCreatePdu";
    QTest::newRow("asked") << int(FailureLogModel::Asked) << "2.0 KiB";
    QTest::newRow("in use") << int(FailureLogModel::InUse) << "1.0 KiB";
    QTest::newRow("limit") << int(FailureLogModel::Limit) << "2.0 KiB";
    QTest::newRow("cause") << int(FailureLogModel::Cause) << "Byte limit";
    QTest::newRow("code") << int(FailureLogModel::Code) << "SNMPAPI_ALLOC_ERROR";
}

void TestResourceModels::failureCells()
{
    QFETCH(int, column);
    FailureLogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNameLookup(
        [](quintptr handle) { return handle == handleOf(1) ? QStringLiteral("agent 1") : QString(); });
    model.append({failure(7)});
    QTEST(model.index(0, column).data().toString(), "text");
    QVERIFY(!model.index(0, FailureLogModel::Time).data().toString().isEmpty());
    QCOMPARE(model.index(0, FailureLogModel::Asked).data(FailureLogModel::SortRole).toInt(), 2048);
}

void TestResourceModels::ioRefusalsHaveATransportCode()
{
    FailureLogModel model;
    winsnmp::AllocationFailure io = failure(1);
    io.function = "I/O";
    model.append({io});
    QCOMPARE(model.index(0, FailureLogModel::Code).data().toString(),
             QStringLiteral("SNMPAPI_TL_RESOURCE_ERROR"));
}

void TestResourceModels::countsAreNoBytes()
{
    FailureLogModel model;
    winsnmp::AllocationFailure limited = failure(1, RefusalCause::SessionLimit);
    limited.session = 0;
    limited.asked = 1;
    limited.limit = 5;
    winsnmp::AllocationFailure fault = failure(2, RefusalCause::FaultNth);
    fault.limit = 0;
    fault.threadLabel.clear();
    model.append({limited, fault});
    QCOMPARE(model.index(0, FailureLogModel::Asked).data().toString(), QStringLiteral("1"));
    QCOMPARE(model.index(0, FailureLogModel::Limit).data().toString(), QStringLiteral("5"));
    QCOMPARE(model.index(0, FailureLogModel::Session).data().toString(), QString());
    QCOMPARE(model.index(1, FailureLogModel::Limit).data().toString(), QStringLiteral("None"));
    QCOMPARE(model.index(1, FailureLogModel::Thread).data().toString(), QStringLiteral("Thread 4"));
    QCOMPARE(model.index(1, FailureLogModel::Session).data().toString(),
             QStringLiteral("0x0000000000100001"));
}

void TestResourceModels::failuresAreAppended()
{
    FailureLogModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &FailureLogModel::rowsInserted);
    QSignalSpy appended(&model, &FailureLogModel::appended);
    model.append(failures(3));
    model.append({});
    model.append(failures(2, 4));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(appended.last().first().toInt(), 2);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestResourceModels::failureLogIsBounded()
{
    FailureLogModel model;
    model.append(failures(FailureLogModel::MaxRows - 1));
    model.append(failures(3, FailureLogModel::MaxRows));
    QCOMPARE(model.rowCount(), FailureLogModel::MaxRows);
    QCOMPARE(model.index(0, FailureLogModel::Number).data().toString(), QStringLiteral("3"));
    model.append(failures(FailureLogModel::MaxRows + 500, 20000));
    QCOMPARE(model.rowCount(), FailureLogModel::MaxRows);
    QCOMPARE(model.index(0, FailureLogModel::Number).data().toString(), QStringLiteral("20500"));
}

void TestResourceModels::missedFailuresAreCounted()
{
    FailureLogModel model;
    model.append(failures(1), 40);
    model.append({}, 2);
    QCOMPARE(model.missed(), 42U);
}

void TestResourceModels::sessionNamesAreLookedUpOnce()
{
    FailureLogModel model;
    int lookups = 0;
    model.setNameLookup([&lookups](quintptr) {
        ++lookups;
        return QStringLiteral("name");
    });
    model.append(failures(2));
    QCOMPARE(model.index(0, FailureLogModel::Session).data().toString(), QStringLiteral("name"));
    QCOMPARE(model.index(1, FailureLogModel::Session).data().toString(), QStringLiteral("name"));
    QCOMPARE(lookups, 2);
}

void TestResourceModels::lastSentenceSaysWhy()
{
    FailureLogModel model;
    QVERIFY(model.lastSentence().isEmpty());
    model.append({failure(1), failure(2, RefusalCause::SessionLimit)});
    QVERIFY(model.lastSentence().contains(QStringLiteral("SnmpCreatePdu")));
    QVERIFY(model.lastSentence().contains(QStringLiteral("As many sessions are open")));
}

void TestResourceModels::headersAreComplete()
{
    const ResourceModel resources;
    const FailureLogModel log;
    for (int column = 0; column < ResourceModel::ColumnCount; ++column)
        QVERIFY(!resources.headerData(column, Qt::Horizontal).toString().isEmpty());
    for (int column = 0; column < FailureLogModel::ColumnCount; ++column)
        QVERIFY(!log.headerData(column, Qt::Horizontal).toString().isEmpty());
    for (int row = 0; row < ResourceModel::RowCount; ++row)
        QVERIFY(!resources.index(row, 0).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestResourceModels)
#include "tst_resourcemodels.moc"
