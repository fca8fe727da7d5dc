// SPDX-License-Identifier: GPL-3.0-or-later
//
// The service against agents that do not do what the standards say, or that are not there.
#include "servicetest.h"

#include <QTest>

class TestOddAgents : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void closedPortIsTold();
    void walksInSpiteOfOddAgents_data();
    void walksInSpiteOfOddAgents();
    void paceIsRemembered();
    void roundTripIsPerRequest();
    void retries_data();
    void retries();
    void answersFromElsewhere();
};

void TestOddAgents::cleanup()
{
    QVERIFY(isEmptyOfObjects());
}

void TestOddAgents::closedPortIsTold()
{
    SessionService service;
    Recorder recorder(service);
    const SessionId id = service.open(silentSpecFor(TestAgent::closedPort()));
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::PortClosed);
    QCOMPARE(recorder.polls.first().fault.code, quint32(SNMPAPI_TL_TIMEOUT));
    QCOMPARE(recorder.polls.first().requests, 0);
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
}

void TestOddAgents::walksInSpiteOfOddAgents_data()
{
    QTest::addColumn<TestAgent::Behaviour>("behaviour");
    QTest::newRow("no GETBULK") << TestAgent::Behaviour::NoBulk;
    QTest::newRow("tooBig above two repetitions") << TestAgent::Behaviour::FewRepetitions;
    QTest::newRow("another community in the answer") << TestAgent::Behaviour::OtherCommunity;
}

void TestOddAgents::walksInSpiteOfOddAgents()
{
    QFETCH(TestAgent::Behaviour, behaviour);
    const TestAgent agent(behaviour);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    if (behaviour == TestAgent::Behaviour::NoBulk)
        spec.timeout = 200ms;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    service.pollNow({service.open(spec)});
    QTRY_COMPARE_WITH_TIMEOUT(recorder.polls.size(), 1, 20000);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::Answered);
    QCOMPARE(recorder.polls.first().values.size(), 7);
}

void TestOddAgents::paceIsRemembered()
{
    const TestAgent agent(TestAgent::Behaviour::FewRepetitions);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const int first = agent.requests();
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 2);
    QCOMPARE(recorder.polls.last().values.size(), 7);
    // 20, 10, 5 repetitions were too many: nothing of that is tried again.
    QCOMPARE(agent.requests() - first, first - 3);
}

void TestOddAgents::roundTripIsPerRequest()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.operation = PollOperation::Walk;
    spec.plan.walkByGetNext = true;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const PollResult &walk = recorder.polls.first();
    QCOMPARE(walk.requests, 8); // one more than values: it finds the end
    QCOMPARE(walk.values.size(), 7);
    QVERIFY(walk.roundTrip.count() > 0);
    QVERIFY(walk.took >= walk.roundTrip * walk.requests);
    QTRY_COMPARE(service.session(id)->lastValues, 7);
    QVERIFY(service.session(id)->took == walk.took);
}

void TestOddAgents::retries_data()
{
    QTest::addColumn<int>("retries");
    QTest::addColumn<int>("sent");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 2;
    QTest::newRow("two") << 2 << 3;
}

void TestOddAgents::retries()
{
    QFETCH(int, retries);
    const TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = silentSpecFor(agent.port());
    spec.retries = retries;
    service.pollNow({service.open(spec)});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QTEST(agent.requests(), "sent");
}

void TestOddAgents::answersFromElsewhere()
{
    const TestAgent agent(TestAgent::Behaviour::Elsewhere);
    SessionService service;
    Recorder recorder(service);
    const SessionId id = service.open(silentSpecFor(agent.port()));
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.last().outcome, PollOutcome::TimedOut);
    const auto sessions = winsnmp::snapshot().sessions;
    QVERIFY(sessions.front().strayAnswer);
    QCOMPARE(sessions.front().strayAnswer->from.address, std::string("127.0.0.2"));

    service.acceptAnswersFromAnywhere({id});
    QVERIFY(service.session(id)->spec->answersFromAnywhere);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 2);
    QCOMPARE(recorder.polls.last().outcome, PollOutcome::Answered);

    // A session that begins so takes them at once.
    SessionSpec spec = specFor(agent.port());
    spec.answersFromAnywhere = true;
    service.pollNow({service.open(spec)});
    QTRY_COMPARE(recorder.polls.size(), 3);
    QCOMPARE(recorder.polls.last().outcome, PollOutcome::Answered);
}

QTEST_GUILESS_MAIN(TestOddAgents)
#include "tst_oddagents.moc"
