// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks: which request comes next, when they end, how they ended.
#include "pollfixtures.h"

#include <QTest>

#include <algorithm>

using namespace pollfixtures;

class TestWalkRun : public QObject {
    Q_OBJECT
private slots:
    void walkGoesOnAfterTheLastObject_data();
    void walkGoesOnAfterTheLastObject();
    void walkEnds_data();
    void walkEnds();
    void walkOfAnInstanceReadsIt();
    void walkVisitsEverySubtree();
    void walkIsBoundedByOctets();
    void walkEndsWithNoSuchName_data();
    void walkEndsWithNoSuchName();
    void exceptionInTheMiddleCutsOff_data();
    void exceptionInTheMiddleCutsOff();
    void exceptionBeforeTheFirstValueIsAnEmptySubtree();
    void walkWithoutLimitGoesOn();
    void walkByGetNextAsksForOne();
    void tooBigMeansFewerRepetitions();
    void tooBigForGetNextIsAnError();
    void silenceMeansFewerRepetitions();
    void paceIsKeptForTheNextWalk();
    void silentAgentIsAskedWithGetNextFirst();
};

void TestWalkRun::walkGoesOnAfterTheLastObject_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<int>("type");
    QTest::newRow("v1") << SnmpVersion::V1 << SNMP_PDU_GETNEXT;
    QTest::newRow("v2c") << SnmpVersion::V2c << SNMP_PDU_GETBULK;
}

void TestWalkRun::walkGoesOnAfterTheLastObject()
{
    QFETCH(SnmpVersion, version);
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), version);
    QTEST(run.request().pduType, "type");
    QCOMPARE(run.request().objects, QList<Oid>{Table});
    QVERIFY(!run.take(0, 0, samples({First})));
    QCOMPARE(run.request().objects, QList<Oid>{First});
    QVERIFY(!run.take(0, 0, samples({Second})));
    QCOMPARE(run.request().objects, QList<Oid>{Second});
    QVERIFY(run.take(0, 0, samples({Outside})));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(oidsOf(run.values()), (QList<Oid>{First, Second}));
}

void TestWalkRun::walkEnds_data()
{
    QTest::addColumn<QList<Sample>>("last");
    QTest::addColumn<PollOutcome>("outcome");
    QTest::newRow("out of the subtree") << samples({Outside}) << PollOutcome::Answered;
    QTest::newRow("end of the view") << QList<Sample>{end(First)} << PollOutcome::Answered;
    QTest::newRow("an answer without bindings") << QList<Sample>() << PollOutcome::CutOff;
    QTest::newRow("same object again") << samples({First}) << PollOutcome::NotIncreasing;
    QTest::newRow("object before the subtree") << samples({Oid{1, 3}}) << PollOutcome::NotIncreasing;
    QTest::newRow("goes back within one answer") << samples({Second, First}) << PollOutcome::NotIncreasing;
    QTest::newRow("too many") << samples({Second, Second + Oid{1}, Second + Oid{2}}) << PollOutcome::CutShort;
}

void TestWalkRun::walkEnds()
{
    QFETCH(QList<Sample>, last);
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}, 3), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, samples({First})));
    QVERIFY(run.take(0, 0, last));
    QTEST(run.outcome(), "outcome");
    QCOMPARE(run.values().first().oid, First);
    QVERIFY(run.values().size() <= 3);
}

void TestWalkRun::walkOfAnInstanceReadsIt()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {First}), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, samples({Outside})));
    QCOMPARE(run.request().pduType, SNMP_PDU_GET);
    QCOMPARE(run.request().objects, QList<Oid>{First});
    QVERIFY(run.take(0, 0, samples({First})));
    QCOMPARE(oidsOf(run.values()), QList<Oid>{First});
}

void TestWalkRun::walkVisitsEverySubtree()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {First, Second}), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, samples({First + Oid{1}, Second})));
    QCOMPARE(run.request().objects, QList<Oid>{Second});
    QVERIFY(run.take(0, 0, samples({Second + Oid{1}, Outside})));
    QCOMPARE(oidsOf(run.values()), (QList<Oid>{First + Oid{1}, Second + Oid{1}}));
}

void TestWalkRun::walkIsBoundedByOctets()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}, PollPlan::MaxValuesLimit), SnmpVersion::V2c);
    const QByteArray large(65000, 'x');
    quint32 row = 1;
    while (!run.take(0, 0, {sample(Table + Oid{row++}, SNMP_SYNTAX_OCTETS, large)}))
        QVERIFY(row < 1000);
    QCOMPARE(run.outcome(), PollOutcome::CutShort);
}

void TestWalkRun::walkEndsWithNoSuchName_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::newRow("v1") << SnmpVersion::V1;
    QTest::newRow("v2c agent that does as v1") << SnmpVersion::V2c;
}

void TestWalkRun::walkEndsWithNoSuchName()
{
    QFETCH(SnmpVersion, version);
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), version);
    QVERIFY(!run.take(0, 0, samples({First})));
    QVERIFY(run.take(SNMP_ERROR_NOSUCHNAME, 1, samples({First})));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(oidsOf(run.values()), QList<Oid>{First});
}

void TestWalkRun::exceptionInTheMiddleCutsOff_data()
{
    QTest::addColumn<QList<Sample>>("answer");
    QTest::newRow("no such instance") << QList<Sample>{exception(Second, SNMP_SYNTAX_NOSUCHINSTANCE)};
    QTest::newRow("no such object behind a value")
        << QList<Sample>{sample(Second), exception(Second + Oid{1}, SNMP_SYNTAX_NOSUCHOBJECT)};
    QTest::newRow("values behind the end of the view") << QList<Sample>{end(Second), sample(Second + Oid{1})};
}

void TestWalkRun::exceptionInTheMiddleCutsOff()
{
    QFETCH(QList<Sample>, answer);
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, samples({First})));
    QVERIFY(run.take(0, 0, answer));
    QCOMPARE(run.outcome(), PollOutcome::CutOff);
    QVERIFY(isFailure(run.outcome()));
    QCOMPARE(run.values().first().oid, First);
    QVERIFY(std::ranges::none_of(run.values(), &Sample::isException));
}

void TestWalkRun::exceptionBeforeTheFirstValueIsAnEmptySubtree()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {First}), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, {exception(First, SNMP_SYNTAX_NOSUCHOBJECT)}));
    QCOMPARE(run.request().pduType, SNMP_PDU_GET);
    QVERIFY(run.take(0, 0, {exception(First, SNMP_SYNTAX_NOSUCHOBJECT)}));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QVERIFY(run.values().isEmpty());
}

void TestWalkRun::walkWithoutLimitGoesOn()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}, PollPlan::NoLimit), SnmpVersion::V2c);
    constexpr quint32 many = 20000;
    for (quint32 row = 1; row <= many; ++row)
        QVERIFY(!run.take(0, 0, {sample(Table + Oid{row})}));
    QVERIFY(run.take(0, 0, samples({Outside})));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(run.values().size(), qsizetype(many));
}

void TestWalkRun::walkByGetNextAsksForOne()
{
    auto plan = std::make_shared<ResolvedPlan>(*planOf(PollOperation::Walk, {Table}));
    plan->plan.walkByGetNext = true;
    PollRun run = runOf(plan, SnmpVersion::V2c);
    QCOMPARE(run.request().pduType, SNMP_PDU_GETNEXT);
    QVERIFY(!run.take(0, 0, samples({First})));
    QCOMPARE(run.request().pduType, SNMP_PDU_GETNEXT);
}

void TestWalkRun::tooBigMeansFewerRepetitions()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), SnmpVersion::V2c);
    QVERIFY(!run.take(0, 0, samples({First})));
    for (const int repetitions : {5, 2, 1}) {
        QCOMPARE(run.request().pduType, SNMP_PDU_GETBULK);
        QCOMPARE(run.request().maxRepetitions, repetitions);
        QVERIFY(!run.take(SNMP_ERROR_TOOBIG, 0, {}));
        QCOMPARE(run.request().objects, QList<Oid>{First});
    }
    QCOMPARE(run.request().pduType, SNMP_PDU_GETNEXT);
    QVERIFY(!run.take(0, 0, samples({Second})));
    QVERIFY(run.take(0, 0, samples({Outside})));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(oidsOf(run.values()), (QList<Oid>{First, Second}));
}

void TestWalkRun::tooBigForGetNextIsAnError()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), SnmpVersion::V1);
    QVERIFY(run.take(SNMP_ERROR_TOOBIG, 0, {}));
    QCOMPARE(run.outcome(), PollOutcome::ErrorStatus);
    QCOMPARE(run.errorStatus(), SNMP_ERROR_TOOBIG);
}

void TestWalkRun::silenceMeansFewerRepetitions()
{
    PollRun run = runOf(planOf(PollOperation::Walk, {Table}), SnmpVersion::V2c);
    Oid last = Table;
    for (const int repetitions : {5, 2, 1}) {
        QCOMPARE(run.request().pduType, SNMP_PDU_GETBULK);
        QCOMPARE(run.request().maxRepetitions, repetitions);
        QVERIFY(!run.takeSilence());
        QCOMPARE(run.request().pduType, SNMP_PDU_GETNEXT);
        QCOMPARE(run.request().objects, QList<Oid>{last});
        last = Table + Oid{static_cast<quint32>(10 - repetitions)};
        QVERIFY(!run.take(0, 0, samples({last})));
    }
    QCOMPARE(run.request().pduType, SNMP_PDU_GETNEXT);
    QVERIFY(run.take(0, 0, samples({Outside})));
    QCOMPARE(run.outcome(), PollOutcome::Answered);
    QCOMPARE(run.values().size(), 3);
}

void TestWalkRun::paceIsKeptForTheNextWalk()
{
    const ResolvedPlanPtr plan = planOf(PollOperation::Walk, {Table});
    PollRun first = runOf(plan, SnmpVersion::V2c);
    QVERIFY(!first.take(SNMP_ERROR_TOOBIG, 0, {}));
    QVERIFY(!first.take(0, 0, samples({First})));
    QVERIFY(first.take(0, 0, samples({Outside})));
    const PollRun next(plan, SnmpVersion::V2c, first.pace());
    QCOMPARE(next.request().pduType, SNMP_PDU_GETBULK);
    QCOMPARE(next.request().maxRepetitions, 2);
}

void TestWalkRun::silentAgentIsAskedWithGetNextFirst()
{
    const ResolvedPlanPtr plan = planOf(PollOperation::Walk, {Table});
    PollRun dead = runOf(plan, SnmpVersion::V2c);
    QVERIFY(!dead.takeSilence());
    QVERIFY(dead.takeSilence());
    QCOMPARE(dead.outcome(), PollOutcome::TimedOut);
    // One wait only while it stays dead, and all repetitions again when it lives.
    PollRun stillDead(plan, SnmpVersion::V2c, dead.pace());
    QCOMPARE(stillDead.request().pduType, SNMP_PDU_GETNEXT);
    QVERIFY(stillDead.takeSilence());
    PollRun alive(plan, SnmpVersion::V2c, stillDead.pace());
    QVERIFY(!alive.take(0, 0, samples({First})));
    QCOMPARE(alive.request().pduType, SNMP_PDU_GETBULK);
    QCOMPARE(alive.request().maxRepetitions, 5);
}

QTEST_GUILESS_MAIN(TestWalkRun)
#include "tst_walkrun.moc"
