// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollfixtures.h"
#include "pollschedule.h"

#include <QTest>

using namespace pollfixtures;
using namespace std::chrono_literals;

class TestPollRun : public QObject {
    Q_OBJECT
private slots:
    void listsAreOneRequest_data();
    void listsAreOneRequest();
    void errorStatusEndsAnyPoll_data();
    void errorStatusEndsAnyPoll();
    void version1LeavesMissingObjectsOut_data();
    void version1LeavesMissingObjectsOut();
    void allObjectsMissingIsAnError();
    void otherErrorsNameTheOriginalPlace();
    void increasing_data();
    void increasing();
    void tooBigListMeansFewerRepetitions();
    void scheduleGivesWhatIsDue();
    void following_data();
    void following();
    void spacingKeepsSessionsApart();
};

void TestPollRun::listsAreOneRequest_data()
{
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<int>("type");
    QTest::newRow("GET") << PollOperation::Get << SNMP_PDU_GET;
    QTest::newRow("GETNEXT") << PollOperation::GetNext << SNMP_PDU_GETNEXT;
    QTest::newRow("GETBULK") << PollOperation::GetBulk << SNMP_PDU_GETBULK;
}

void TestPollRun::listsAreOneRequest()
{
    QFETCH(PollOperation, operation);
    PollRun run = runOf(planOf(operation, {First, Second}), SnmpVersion::V2c);
    QTEST(run.request().pduType, "type");
    QCOMPARE(run.request().objects, (QList<Oid>{First, Second}));
    const QList<Sample> answer = operation == PollOperation::Get ? samples({First, Second})
                                                                 : samples({First + Oid{0}, Second + Oid{0}});
    QVERIFY(run.take(0, 0, answer));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(oidsOf(run.values()), oidsOf(answer));
}

void TestPollRun::errorStatusEndsAnyPoll_data()
{
    QTest::addColumn<PollOperation>("operation");
    QTest::newRow("GET") << PollOperation::Get;
    QTest::newRow("GETNEXT") << PollOperation::GetNext;
    QTest::newRow("GETBULK") << PollOperation::GetBulk;
    QTest::newRow("walk") << PollOperation::Walk;
}

void TestPollRun::errorStatusEndsAnyPoll()
{
    QFETCH(PollOperation, operation);
    PollRun run = runOf(planOf(operation, {First}), SnmpVersion::V2c);
    QVERIFY(run.take(SNMP_ERROR_GENERR, 1, samples({First})));
    QCOMPARE(run.outcome(), PollOutcome::ErrorStatus);
    QCOMPARE(run.errorStatus(), SNMP_ERROR_GENERR);
    QCOMPARE(run.errorIndex(), 1);
    QVERIFY(run.values().isEmpty());
}

void TestPollRun::version1LeavesMissingObjectsOut_data()
{
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<QList<int>>("missing");
    for (const auto operation : {PollOperation::Get, PollOperation::GetNext}) {
        const char *name = operation == PollOperation::Get ? "GET" : "GETNEXT";
        QTest::addRow("%s: first", name) << operation << QList<int>{0};
        QTest::addRow("%s: in the middle", name) << operation << QList<int>{2};
        QTest::addRow("%s: last", name) << operation << QList<int>{3};
        QTest::addRow("%s: from the front", name) << operation << QList<int>{0, 1, 2};
        QTest::addRow("%s: from the back", name) << operation << QList<int>{3, 2, 1};
        QTest::addRow("%s: in any order", name) << operation << QList<int>{2, 0, 3};
    }
}

void TestPollRun::version1LeavesMissingObjectsOut()
{
    QFETCH(PollOperation, operation);
    QFETCH(QList<int>, missing);
    const QList<Oid> objects{First, Second, Second + Oid{1}, Outside};
    PollRun run = runOf(planOf(operation, objects), SnmpVersion::V1);
    for (const int place : missing) {
        const auto asked = run.request().objects;
        QVERIFY(!run.take(SNMP_ERROR_NOSUCHNAME, static_cast<int>(asked.indexOf(objects[place]) + 1),
                          samples(asked)));
        QCOMPARE(run.request().objects.size(), asked.size() - 1);
        QVERIFY(!run.request().objects.contains(objects[place]));
    }
    QList<Oid> answer = run.request().objects;
    for (Oid &oid : answer)
        oid += operation == PollOperation::GetNext ? Oid{7} : Oid();
    QVERIFY(run.take(0, 0, samples(answer)));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(run.values().size(), objects.size());
    for (int place = 0; place < objects.size(); ++place) {
        const Sample &value = run.values()[place];
        QCOMPARE(value.isException(), missing.contains(place));
        QCOMPARE(value.type == u"noSuchName", missing.contains(place));
        QCOMPARE(value.oid.first(objects[place].size()), objects[place]);
    }
}

void TestPollRun::allObjectsMissingIsAnError()
{
    PollRun run = runOf(planOf(PollOperation::Get, {First, Second}), SnmpVersion::V1);
    QVERIFY(!run.take(SNMP_ERROR_NOSUCHNAME, 1, samples({First, Second})));
    QVERIFY(run.take(SNMP_ERROR_NOSUCHNAME, 1, samples({Second})));
    QCOMPARE(run.outcome(), PollOutcome::ErrorStatus);
    QCOMPARE(run.errorStatus(), SNMP_ERROR_NOSUCHNAME);
    QCOMPARE(run.errorIndex(), 2);
    QVERIFY(run.values().isEmpty());
}

void TestPollRun::otherErrorsNameTheOriginalPlace()
{
    const QList<Oid> objects{First, Second, Outside};
    PollRun run = runOf(planOf(PollOperation::Get, objects), SnmpVersion::V1);
    QVERIFY(!run.take(SNMP_ERROR_NOSUCHNAME, 2, samples(objects)));
    QVERIFY(run.take(SNMP_ERROR_GENERR, 2, samples({First, Outside})));
    QCOMPARE(run.errorIndex(), 3);
    PollRun blamesNobody = runOf(planOf(PollOperation::Get, objects), SnmpVersion::V1);
    QVERIFY(blamesNobody.take(SNMP_ERROR_NOSUCHNAME, 0, samples(objects)));
    QCOMPARE(blamesNobody.errorIndex(), 0);
    PollRun blamesNothing = runOf(planOf(PollOperation::Get, objects), SnmpVersion::V1);
    QVERIFY(blamesNothing.take(SNMP_ERROR_NOSUCHNAME, 9, samples(objects)));
    QCOMPARE(blamesNothing.outcome(), PollOutcome::ErrorStatus);
}

void TestPollRun::increasing_data()
{
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<int>("nonRepeaters");
    QTest::addColumn<QList<Oid>>("answer");
    QTest::addColumn<PollOutcome>("outcome");
    const Oid firstRow = First + Oid{1};
    const Oid firstRow2 = First + Oid{2};
    const Oid secondRow = Second + Oid{1};
    const Oid secondRow2 = Second + Oid{2};
    const auto next = PollOperation::GetNext;
    const auto bulk = PollOperation::GetBulk;
    QTest::newRow("next") << next << 0 << QList<Oid>{firstRow, secondRow} << PollOutcome::Answered;
    QTest::newRow("next returns the same")
        << next << 0 << QList<Oid>{First, secondRow} << PollOutcome::NotIncreasing;
    QTest::newRow("next returns less")
        << next << 0 << QList<Oid>{firstRow, Table} << PollOutcome::NotIncreasing;
    QTest::newRow("next returns too many")
        << next << 0 << QList<Oid>{firstRow, secondRow, secondRow2} << PollOutcome::NotIncreasing;
    QTest::newRow("bulk") << bulk << 0 << QList<Oid>{firstRow, secondRow, firstRow2, secondRow2}
                          << PollOutcome::Answered;
    QTest::newRow("bulk repeats a row")
        << bulk << 0 << QList<Oid>{firstRow, secondRow, firstRow, secondRow2} << PollOutcome::NotIncreasing;
    QTest::newRow("bulk with a non-repeater")
        << bulk << 1 << QList<Oid>{firstRow, secondRow, secondRow2} << PollOutcome::Answered;
    QTest::newRow("bulk with nothing but non-repeaters")
        << bulk << 2 << QList<Oid>{firstRow, secondRow, firstRow2} << PollOutcome::NotIncreasing;
    QTest::newRow("bulk empty") << bulk << 0 << QList<Oid>() << PollOutcome::Answered;
}

void TestPollRun::increasing()
{
    QFETCH(PollOperation, operation);
    QFETCH(int, nonRepeaters);
    QFETCH(QList<Oid>, answer);
    auto plan = std::make_shared<ResolvedPlan>(*planOf(operation, {First, Second}));
    plan->plan.nonRepeaters = nonRepeaters;
    PollRun run = runOf(plan, SnmpVersion::V2c);
    QVERIFY(run.take(0, 0, samples(answer)));
    QTEST(run.outcome(), "outcome");
    QCOMPARE(oidsOf(run.values()), answer);
}

void TestPollRun::tooBigListMeansFewerRepetitions()
{
    PollRun run = runOf(planOf(PollOperation::GetBulk, {First, Second}), SnmpVersion::V2c);
    for (const int repetitions : {5, 2}) {
        QCOMPARE(run.request().maxRepetitions, repetitions);
        QVERIFY(!run.take(SNMP_ERROR_TOOBIG, 0, {}));
    }
    QCOMPARE(run.request().maxRepetitions, 1);
    QVERIFY(run.take(SNMP_ERROR_TOOBIG, 0, {}));
    QCOMPARE(run.errorStatus(), SNMP_ERROR_TOOBIG);
}

void TestPollRun::scheduleGivesWhatIsDue()
{
    const PollSchedule::Clock::time_point start{};
    PollSchedule schedule;
    QVERIFY(!schedule.next());
    schedule.set(1, start + 3s);
    schedule.set(2, start + 1s);
    schedule.set(3, start + 2s);
    schedule.set(3, start + 5s);
    schedule.remove(1);
    QVERIFY(schedule.next() == start + 1s);
    const auto due = schedule.takeDue(start + 4s);
    QCOMPARE(due.size(), 1);
    QCOMPARE(due.first().first, SessionId(2));
    QVERIFY(!schedule.contains(2));
    QVERIFY(schedule.contains(3));
    QVERIFY(schedule.next() == start + 5s);
}

void TestPollRun::following_data()
{
    QTest::addColumn<int>("due");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("next");
    QTest::newRow("in time") << 1000 << 1000 << 1500;
    QTest::newRow("a little late") << 1000 << 1003 << 1500;
    QTest::newRow("one missed") << 1000 << 1500 << 2000;
    QTest::newRow("many missed") << 1000 << 9999 << 10000;
    QTest::newRow("early") << 1000 << 900 << 1000;
}

void TestPollRun::following()
{
    QFETCH(int, due);
    QFETCH(int, now);
    QFETCH(int, next);
    const PollSchedule::Clock::time_point start{};
    const auto at = [start](int ms) { return start + std::chrono::milliseconds(ms); };
    QVERIFY(PollSchedule::following(at(due), at(now), 500ms) == at(next));
}

void TestPollRun::spacingKeepsSessionsApart()
{
    QVERIFY(PollSchedule::spacing(5000, 5s) == 1ms);
    QVERIFY(PollSchedule::spacing(10, 60s) == 2ms);
    QVERIFY(PollSchedule::spacing(1000, 100ms) == 100us);
}

QTEST_GUILESS_MAIN(TestPollRun)
#include "tst_pollrun.moc"
