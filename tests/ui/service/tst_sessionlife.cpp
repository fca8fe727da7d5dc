// SPDX-License-Identifier: GPL-3.0-or-later
//
// Refused, closed and opened again: how sessions of the service come and go.
#include "servicetest.h"

#include <QTest>

class TestSessionLife : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void refusesBadSettings();
    void refusesUnknownHost();
    void resolvesHostNames();
    void refusedByLimitAndRetried();
    void refusalWhilePollingHarmsNobodyElse();
    void closesWithRequestsInFlight();
    void reopenKeepsTheIdAndDropsStaleNews();
    void closedPortIsSaidWhilePolling();
    void lastErrorOutlivesRecoveryUntilCleared();
    void isNamedByTheAgentUnlessNamed();
    void reopenOnAnotherWorker();
    void lastClosedCanBeReopened();
    void manySessionsOpenPollAndClose();
    void destructionClosesEverything();
};

void TestSessionLife::cleanup()
{
    winsnmp::setLimits({});
    QVERIFY(isEmptyOfObjects());
}

void TestSessionLife::refusesBadSettings()
{
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(70000);
    const SessionId id = service.open(spec);
    QCOMPARE(stateOf(service, id), SessionState::Refused);
    QCOMPARE(service.session(id)->fault.stage, FaultStage::Settings);
    SessionSpec wrongWorker = specFor(161);
    wrongWorker.worker = 17;
    QCOMPARE(stateOf(service, service.open(wrongWorker)), SessionState::Refused);
    service.close(idsOf(service));
    QTRY_COMPARE(recorder.removed.size(), 2);
}

void TestSessionLife::refusesUnknownHost()
{
    SessionService service;
    SessionSpec spec = specFor(161);
    spec.host = QStringLiteral("no..host"); // never leaves this computer: a label is empty
    const SessionId id = service.open(spec);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(service, id), SessionState::Refused, 30000);
    QCOMPARE(service.session(id)->fault.stage, FaultStage::Resolve);
    QVERIFY(!service.session(id)->fault.detail.isEmpty());
    QVERIFY(isEmptyOfObjects());
}

void TestSessionLife::resolvesHostNames()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.host = QStringLiteral("localhost");
    spec.plan.enabled = true;
    const SessionId id = service.open(spec);
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::Answered);
    QCOMPARE(service.session(id)->spec->target(), QStringLiteral("localhost:%1").arg(agent.port()));
}

void TestSessionLife::refusedByLimitAndRetried()
{
    const TestAgent agent;
    SessionService service;
    winsnmp::Limits limits;
    limits.sessions = 2;
    winsnmp::setLimits(limits);
    const QList<SessionId> ids =
        service.open({specFor(agent.port()), specFor(agent.port()), specFor(agent.port())});
    const auto refused = [&] {
        QList<SessionId> found;
        for (const SessionInfo &info : service.sessions()) {
            if (info.state == SessionState::Refused)
                found.append(info.id);
        }
        return found;
    };
    QTRY_COMPARE(refused().size(), 1);
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, 2U);
    const SessionId id = refused().first();
    QCOMPARE(service.session(id)->fault, (SessionFault{FaultStage::Session, SNMPAPI_ALLOC_ERROR, {}}));
    const auto log = winsnmp::allocationFailures();
    QCOMPARE(log.back().cause, winsnmp::RefusalCause::SessionLimit);
    QCOMPARE(QString::fromStdString(log.back().threadLabel).left(7), QStringLiteral("Worker "));

    winsnmp::setLimits({});
    service.reopen({id});
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
}

void TestSessionLife::refusalWhilePollingHarmsNobodyElse()
{
    const TestAgent agent;
    SessionService service(1);
    Recorder recorder(service);
    const QList<SessionId> ids = service.open({specFor(agent.port()), specFor(agent.port())});
    QTRY_COMPARE(stateOf(service, ids[1]), SessionState::Open);
    winsnmp::Limits limits;
    limits.handlesPerSession = 2; // target and community are there already
    winsnmp::setLimits(limits);
    service.pollNow({ids[0]});
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls[0].outcome, PollOutcome::Refused);
    QCOMPARE(recorder.polls[0].fault, (SessionFault{FaultStage::VarBinds, SNMPAPI_ALLOC_ERROR, {}}));
    QCOMPARE(stateOf(service, ids[1]), SessionState::Open);

    winsnmp::setLimits({});
    service.pollNow(ids);
    QTRY_COMPARE(recorder.polls.size(), 3);
    QCOMPARE(recorder.polls[1].outcome, PollOutcome::Answered);
    QCOMPARE(recorder.polls[2].outcome, PollOutcome::Answered);
}

void TestSessionLife::closesWithRequestsInFlight()
{
    const TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 60s;
    const QList<SessionId> ids = service.open(QList<SessionSpec>(20, spec));
    service.pollNow(ids);
    QTRY_COMPARE(service.inFlight(ids), 20);
    service.close(idsOf(service));
    QTRY_COMPARE(recorder.removed.size(), 20);
    QVERIFY(isEmptyOfObjects());
    QVERIFY(recorder.polls.isEmpty());
}

void TestSessionLife::reopenKeepsTheIdAndDropsStaleNews()
{
    TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    const SessionId id = service.open(silentSpecFor(agent.port()));
    service.pollNow({id});
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
    const quintptr handle = service.session(id)->handle;
    agent.setBehaviour(TestAgent::Behaviour::Answer);
    recorder.polls.clear();
    spec.plan.enabled = true;
    spec.name = QStringLiteral("Again");
    service.reopen(id, spec);
    QCOMPARE(stateOf(service, id), SessionState::Opening);
    QTRY_COMPARE(stateOf(service, id), SessionState::Waiting);
    QTRY_COMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().opening, 2U);
    QCOMPARE(service.session(id)->failedPolls, 0U);
    QCOMPARE(service.session(id)->spec->displayName(), QStringLiteral("Again"));
    QVERIFY(service.session(id)->handle != handle);
    QCOMPARE(service.sessionOfHandle(handle), SessionId(0));
    QCOMPARE(winsnmp::snapshot().sessionCount, 1U);
}

void TestSessionLife::closedPortIsSaidWhilePolling()
{
    SessionService service;
    Recorder recorder(service);
    const SessionId id = service.open(silentSpecFor(TestAgent::closedPort()));
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    service.pollNow({id});
    QTRY_COMPARE(service.session(id)->outcome(), SessionOutcome::PortClosed);
    QCOMPARE(recorder.polls.size(), 1);
    QCOMPARE(recorder.polls.first().outcome, PollOutcome::PortClosed);
    QCOMPARE(recorder.polls.first().fault.code, quint32{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(service.session(id)->failedPolls, 1U);
    QCOMPARE(service.session(id)->lastFailure.outcome, PollOutcome::PortClosed);
}

void TestSessionLife::lastErrorOutlivesRecoveryUntilCleared()
{
    TestAgent agent(TestAgent::Behaviour::ErrorStatus);
    SessionService service;
    const SessionId id = service.open(specFor(agent.port()));
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    service.pollNow({id});
    QTRY_COMPARE(service.session(id)->outcome(), SessionOutcome::AgentError);
    agent.setBehaviour(TestAgent::Behaviour::Answer);
    service.pollNow({id});
    QTRY_COMPARE(service.session(id)->outcome(), SessionOutcome::Ok);
    QVERIFY(service.session(id)->hasFailure());
    QCOMPARE(service.session(id)->lastFailure.outcome, PollOutcome::ErrorStatus);
    service.clearErrors({id});
    QVERIFY(!service.session(id)->hasFailure());
    service.pollNow({id});
    QTRY_COMPARE(service.session(id)->polls, 3U);
    QVERIFY(!service.session(id)->hasFailure());
    agent.setBehaviour(TestAgent::Behaviour::ErrorStatus);
    service.pollNow({id});
    QTRY_VERIFY(service.session(id)->hasFailure());
}

void TestSessionLife::isNamedByTheAgentUnlessNamed()
{
    const TestAgent agent;
    SessionService service;
    const SessionId id = service.open(specFor(agent.port()));
    QCOMPARE(service.session(id)->displayName(), service.session(id)->spec->target());
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    service.pollNow({id});
    QTRY_COMPARE(service.session(id)->displayName(), QStringLiteral("tester"));
    service.rename(id, QStringLiteral("Mine"));
    QCOMPARE(service.session(id)->displayName(), QStringLiteral("Mine"));
    service.rename(id, {});
    QCOMPARE(service.session(id)->displayName(), QStringLiteral("tester"));
}

void TestSessionLife::reopenOnAnotherWorker()
{
    const TestAgent agent;
    SessionService service;
    SessionSpec spec = specFor(agent.port());
    spec.worker = 1;
    const SessionId id = service.open(spec);
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    spec.worker = 2;
    service.reopen(id, spec);
    QTRY_COMPARE(stateOf(service, id), SessionState::Open);
    QCOMPARE(service.session(id)->worker, 2);
    QCOMPARE(service.workers()[0].sessions, 0);
    QCOMPARE(service.workers()[1].sessions, 1);
    QTRY_COMPARE(winsnmp::snapshot().sessionCount, 1U);
}

void TestSessionLife::lastClosedCanBeReopened()
{
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.name = QStringLiteral("Kept");
    service.close({service.open(spec)});
    QTRY_COMPARE(recorder.removed.size(), 1);
    QCOMPARE(service.lastClosed(), QList<SessionSpec>{spec});
    const QList<SessionId> ids = service.open(service.lastClosed());
    QTRY_COMPARE(stateOf(service, ids.first()), SessionState::Open);
}

void TestSessionLife::manySessionsOpenPollAndClose()
{
    constexpr int Count = 1000;
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.enabled = true;
    spec.plan.interval = 5s;
    service.open(QList<SessionSpec>(Count, spec));
    QCOMPARE(recorder.additions, 1);
    const auto answered = [&recorder] {
        QSet<SessionId> ids;
        for (const PollResult &result : std::as_const(recorder.polls)) {
            if (result.isGood())
                ids.insert(result.session);
        }
        return ids.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(answered(), Count, 30000);
    QVERIFY(winsnmp::snapshot().sockets <= 2);
    service.close(idsOf(service));
    QTRY_COMPARE_WITH_TIMEOUT(recorder.removed.size(), Count, 30000);
    QVERIFY(isEmptyOfObjects());
}

void TestSessionLife::destructionClosesEverything()
{
    const TestAgent agent(TestAgent::Behaviour::Silent);
    {
        SessionService service;
        SessionSpec spec = specFor(agent.port());
        spec.timeout = 60s;
        spec.plan.enabled = true;
        const QList<SessionId> ids = service.open(QList<SessionSpec>(50, spec));
        QTRY_COMPARE(service.inFlight(ids), 50);
    }
    QVERIFY(isEmptyOfObjects());
    QVERIFY(!winsnmp::snapshot().started);
}

QTEST_GUILESS_MAIN(TestSessionLife)
#include "tst_sessionlife.moc"
