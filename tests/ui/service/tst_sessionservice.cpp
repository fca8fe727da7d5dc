// SPDX-License-Identifier: GPL-3.0-or-later
//
// The service against agents of our own on loopback ports.
#include "servicetest.h"

#include <QTest>

class TestSessionService : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void startsWithTheWorkersAskedFor();
    void addsWorkers();
    void spreadsSessionsOverWorkers();
    void opensPollsAndCloses();
    void pollsPeriodically();
    void polledValuesAreComplete();
    void version1PollBringsWhatTheAgentHas();
    void walksATable_data();
    void walksATable();
    void endsWithoutAnswer_data();
    void endsWithoutAnswer();
    void recoversWhenTheAgentDoes();
    void cancelKeepsTheSession();
    void changesPlanAndInterval();
    void renames();
    void answersOnceWhenTheAgentAnswersTwice();
};

void TestSessionService::cleanup()
{
    winsnmp::setLimits({});
    QVERIFY(isEmptyOfObjects());
}

void TestSessionService::startsWithTheWorkersAskedFor()
{
    SessionService service(3);
    QVERIFY(winsnmp::snapshot().started);
    QCOMPARE(service.workers().size(), 3);
    QTRY_VERIFY(service.workers().last().nativeId != 0);
    QCOMPARE(service.workers().first().label, QStringLiteral("Worker 1"));
}

void TestSessionService::addsWorkers()
{
    SessionService service(1);
    QSignalSpy changed(&service, &SessionService::workersChanged);
    QCOMPARE(service.addWorker(), 2);
    QVERIFY(!changed.isEmpty());
    while (service.workers().size() < SessionService::MaxWorkers)
        QVERIFY(service.addWorker() > 0);
    QCOMPARE(service.addWorker(), 0);
}

void TestSessionService::spreadsSessionsOverWorkers()
{
    const TestAgent agent;
    SessionService service(2);
    SessionSpec chosen = specFor(agent.port());
    chosen.worker = 2;
    service.open({specFor(agent.port()), specFor(agent.port()), chosen, specFor(agent.port())});
    QCOMPARE(service.workers()[0].sessions, 2);
    QCOMPARE(service.workers()[1].sessions, 2);
}

void TestSessionService::opensPollsAndCloses()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    const SessionId id = service.open(specFor(agent.port()));
    QCOMPARE(recorder.additions, 1);
    QCOMPARE(stateOf(service, id), SessionState::Opening);
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    QCOMPARE(service.sessionOfHandle(service.session(id)->handle), id);
    QCOMPARE(winsnmp::snapshot().sessionCount, 1U);
    QCOMPARE(agent.requests(), 0);

    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::Answered);
    QTRY_COMPARE(service.session(id)->polls, 1U);
    QCOMPARE(stateOf(service, id), SessionState::Open);

    service.close({id});
    QCOMPARE(service.sessionCount(), 0);
    QTRY_COMPARE(recorder.removed, QList<SessionId>{id});
    QVERIFY(isEmptyOfObjects());
}

void TestSessionService::pollsPeriodically()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.enabled = true;
    spec.plan.interval = 100ms;
    const SessionId id = service.open(spec);
    QTRY_VERIFY(recorder.polls.size() >= 4);
    for (qsizetype i = 0; i < recorder.polls.size(); ++i)
        QCOMPARE(recorder.polls[i].sequence, quint64(i + 1));
    service.setPolling({id}, false);
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    const qsizetype before = recorder.polls.size();
    QTest::qWait(500);
    QVERIFY(recorder.polls.size()
            <= before + 1); // what was in flight arrives, five intervals bring nothing more
}

void TestSessionService::polledValuesAreComplete()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.1.3.0"), QStringLiteral("1.3.6.1.2.1.1.5.0"),
                         QStringLiteral("1.3.6.1.2.1.1.9.0")};
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const PollResult &result = recorder.polls.first();
    QCOMPARE(result.session, id);
    QVERIFY(result.time.time_since_epoch().count() > 0);
    QVERIFY(result.roundTrip.count() > 0);
    QCOMPARE(result.values.size(), 3);
    QCOMPARE(result.values[0].syntax, quint32(SNMP_SYNTAX_TIMETICKS));
    QCOMPARE(std::get<quint64>(result.values[0].raw), quint64(123456));
    QCOMPARE(result.values[0].type, QStringLiteral("TimeTicks"));
    QCOMPARE(std::get<QByteArray>(result.values[1].raw), QByteArray("tester"));
    QCOMPARE(result.values[1].text, QStringLiteral("tester"));
    QVERIFY(!result.values[1].isException());
    QVERIFY(result.values[2].isException());
    QCOMPARE(result.values[2].dotted(), QStringLiteral("1.3.6.1.2.1.1.9.0"));
    QCOMPARE(service.session(id)->lastValue, result.values[0].text);
}

void TestSessionService::version1PollBringsWhatTheAgentHas()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.version = SnmpVersion::V1;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.1.8.0"), QStringLiteral("1.3.6.1.2.1.1.3.0"),
                         QStringLiteral("1.3.6.1.2.1.1.9.0"), QStringLiteral("1.3.6.1.2.1.1.5.0")};
    service.pollNow({service.open(spec)});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const PollResult &result = recorder.polls.first();
    QCOMPARE(result.outcome, PollOutcome::Answered);
    QCOMPARE(agent.requests(), 3);
    QStringList texts;
    for (const Sample &value : result.values)
        texts.append(value.dotted() + u' ' + value.type);
    QCOMPARE(texts,
             (QStringList{QStringLiteral("1.3.6.1.2.1.1.8.0 noSuchName"),
                          QStringLiteral("1.3.6.1.2.1.1.3.0 TimeTicks"),
                          QStringLiteral("1.3.6.1.2.1.1.9.0 noSuchName"),
                          QStringLiteral("1.3.6.1.2.1.1.5.0 OCTET STRING")}));
}

void TestSessionService::walksATable_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<int>("repetitions");
    QTest::newRow("v1") << SnmpVersion::V1 << 1;
    QTest::newRow("v2c one by one") << SnmpVersion::V2c << 1;
    QTest::newRow("v2c in bulk") << SnmpVersion::V2c << 10;
}

void TestSessionService::walksATable()
{
    QFETCH(SnmpVersion, version);
    QFETCH(int, repetitions);
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.version = version;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.maxRepetitions = repetitions;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    service.pollNow({service.open(spec)});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::Answered);
    QCOMPARE(recorder.polls.first().values.size(), 7);
    QCOMPARE(recorder.polls.first().values.last().dotted(), QStringLiteral("1.3.6.1.2.1.2.2.1.10.3"));
}

void TestSessionService::endsWithoutAnswer_data()
{
    QTest::addColumn<TestAgent::Behaviour>("behaviour");
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<PollOutcome>("outcome");
    using enum TestAgent::Behaviour;
    const auto get = PollOperation::Get;
    QTest::newRow("silent") << Silent << get << PollOutcome::TimedOut;
    QTest::newRow("garbage") << Garbage << get << PollOutcome::TimedOut;
    QTest::newRow("another request's id") << ForeignId << get << PollOutcome::TimedOut;
    QTest::newRow("error-status") << ErrorStatus << get << PollOutcome::ErrorStatus;
    QTest::newRow("walk in a circle") << GoBack << PollOperation::Walk << PollOutcome::NotIncreasing;
}

void TestSessionService::endsWithoutAnswer()
{
    QFETCH(TestAgent::Behaviour, behaviour);
    QFETCH(PollOperation, operation);
    QFETCH(PollOutcome, outcome);
    const TestAgent agent(behaviour);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = outcome == PollOutcome::TimedOut ? silentSpecFor(agent.port()) : specFor(agent.port());
    spec.plan.operation = operation;
    if (operation == PollOperation::Walk)
        spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const PollResult &result = recorder.polls.first();
    QCOMPARE(result.outcome, outcome);
    QVERIFY(result.isFailure());
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
    QVERIFY(service.session(id)->isFailing());
    QCOMPARE(service.session(id)->failedPolls, 1U);
    if (result.outcome == PollOutcome::TimedOut) {
        QVERIFY(result.values.isEmpty());
        QCOMPARE(result.fault.code, quint32(SNMPAPI_TL_TIMEOUT));
        QTRY_COMPARE(agent.requests(), 2);
    }
    if (result.outcome == PollOutcome::ErrorStatus) {
        QCOMPARE(result.errorStatus, SNMP_ERROR_GENERR);
        QCOMPARE(result.errorIndex, 2);
    }
}

void TestSessionService::recoversWhenTheAgentDoes()
{
    TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 500ms;
    spec.plan.enabled = true;
    spec.plan.interval = 250ms;
    const SessionId id = service.open(spec);
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
    agent.setBehaviour(TestAgent::Behaviour::Answer);
    QTRY_COMPARE(stateOf(service, id), SessionState::Waiting);
    QVERIFY(!service.session(id)->isFailing());
    QVERIFY(!service.session(id)->fault.isSet());
}

void TestSessionService::cancelKeepsTheSession()
{
    TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 60s;
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(stateOf(service, id), SessionState::Polling);
    QCOMPARE(service.inFlight({id}), 1);
    service.cancel({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::Cancelled);
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    QCOMPARE(winsnmp::snapshot().outstanding, 0U);

    agent.setBehaviour(TestAgent::Behaviour::Answer);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 2);
    QCOMPARE(recorder.polls.last().outcome, PollOutcome::Answered);
}

void TestSessionService::changesPlanAndInterval()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    const SessionId id = service.open(specFor(agent.port()));
    PollPlan plan;
    plan.objects = {QStringLiteral("what")};
    QVERIFY(!service.setPlan({id}, plan));
    plan.objects = {QStringLiteral("1.3.6.1.2.1.1.1.0")};
    plan.interval = 150ms;
    QVERIFY(service.setPlan({id}, plan));
    QTRY_VERIFY(recorder.polls.size() >= 2);
    QCOMPARE(recorder.polls.last().values.first().text, QStringLiteral("Test agent"));
    QCOMPARE(service.session(id)->interval(), 150ms);
    service.setPolling({id}, true, 1ms);
    QCOMPARE(service.session(id)->interval(), PollPlan::MinInterval);
    QCOMPARE(service.session(id)->spec->plan.interval, PollPlan::MinInterval);
}

void TestSessionService::renames()
{
    SessionService service;
    const SessionId id = service.open(specFor(TestAgent::closedPort()));
    QSignalSpy changed(&service, &SessionService::sessionsChanged);
    service.rename(id, QStringLiteral("Core switch"));
    QCOMPARE(service.session(id)->spec->displayName(), QStringLiteral("Core switch"));
    QTRY_VERIFY(!changed.isEmpty());
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    QCOMPARE(service.session(id)->spec->displayName(), QStringLiteral("Core switch"));
}

void TestSessionService::answersOnceWhenTheAgentAnswersTwice()
{
    const TestAgent agent(TestAgent::Behaviour::TwiceAndLate);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.enabled = true;
    spec.plan.interval = 100ms;
    const SessionId id = service.open(spec);
    QTRY_VERIFY(recorder.polls.size() >= 5);
    QTRY_COMPARE(service.session(id)->polls, quint64(recorder.polls.size()));
    QVERIFY(recorder.polls.size() <= agent.requests());
}

QTEST_GUILESS_MAIN(TestSessionService)
#include "tst_sessionservice.moc"
