// SPDX-License-Identifier: GPL-3.0-or-later
//
// The service against agents of our own on loopback ports.
#include "sessionservice.h"
#include "testagent.h"

#include <winsnmp.h>
#include <winsnmp/inspect.hpp>
#include <winsnmp/limits.hpp>

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {

SessionSpec specFor(int port)
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = port;
    spec.community = "public";
    spec.timeout = 100ms;
    spec.retries = 1;
    spec.plan.enabled = false;
    return spec;
}

/// Keeps everything a service says.
class Recorder : public QObject {
public:
    explicit Recorder(SessionService &service)
    {
        connect(&service, &SessionService::pollsFinished, this,
                [this](const QList<PollResult> &results) { polls += results; });
        connect(&service, &SessionService::sessionsRemoved, this,
                [this](const QList<SessionId> &ids) { removed += ids; });
        connect(&service, &SessionService::sessionsAdded, this, [this] { ++additions; });
        connect(&service, &SessionService::sessionsChanged, this, [this] { ++changes; });
    }

    QList<PollResult> polls;
    QList<SessionId> removed;
    int additions = 0;
    int changes = 0;
};

bool isEmptyOfObjects()
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    return now.handles == 0 && now.memory.bytes == 0 && now.descriptors == 0 && now.outstanding == 0;
}

SessionState stateOf(const SessionService &service, SessionId id)
{
    return service.session(id)->state;
}

} // namespace

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
    void walksATable_data();
    void walksATable();
    void endsWithoutAnswer_data();
    void endsWithoutAnswer();
    void recoversWhenTheAgentDoes();
    void refusesBadSettings();
    void refusesUnknownHost();
    void resolvesHostNames();
    void refusedByLimitAndRetried();
    void refusalWhilePollingHarmsNobodyElse();
    void cancelKeepsTheSession();
    void closesWithRequestsInFlight();
    void reopenKeepsTheIdAndDropsStaleNews();
    void reopenOnAnotherWorker();
    void lastClosedCanBeReopened();
    void changesPlanAndInterval();
    void renames();
    void answersOnceWhenTheAgentAnswersTwice();
    void manySessionsOpenPollAndClose();
    void destructionClosesEverything();
};

void TestSessionService::cleanup()
{
    winsnmp::setLimits({});
    QVERIFY(isEmptyOfObjects());
}

void TestSessionService::startsWithTheWorkersAskedFor()
{
    SessionService service(3);
    QCOMPARE(service.startupCode(), quint32(SNMPAPI_SUCCESS));
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
    QTest::qWait(150); // what was in flight arrives
    const qsizetype before = recorder.polls.size();
    QTest::qWait(300);
    QCOMPARE(recorder.polls.size(), before);
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
    const TestAgent agent(behaviour);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.plan.operation = operation;
    if (operation == PollOperation::Walk)
        spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    const SessionId id = service.open(spec);
    service.pollNow({id});
    QTRY_COMPARE(recorder.polls.size(), 1);
    const PollResult &result = recorder.polls.first();
    QTEST(result.outcome, "outcome");
    QVERIFY(result.isFailure());
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
    QVERIFY(service.session(id)->isFailing());
    QCOMPARE(service.session(id)->failedPolls, 1U);
    if (result.outcome == PollOutcome::TimedOut) {
        QVERIFY(result.values.isEmpty());
        QCOMPARE(result.fault.code, quint32(SNMPAPI_TL_TIMEOUT));
        QCOMPARE(agent.requests(), 2);
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
    spec.plan.enabled = true;
    spec.plan.interval = 250ms;
    const SessionId id = service.open(spec);
    QTRY_COMPARE(stateOf(service, id), SessionState::Failing);
    agent.setBehaviour(TestAgent::Behaviour::Answer);
    QTRY_COMPARE(stateOf(service, id), SessionState::Waiting);
    QVERIFY(!service.session(id)->isFailing());
    QVERIFY(!service.session(id)->fault.isSet());
}

void TestSessionService::refusesBadSettings()
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
    service.closeAll();
    QTRY_COMPARE(recorder.removed.size(), 2);
}

void TestSessionService::refusesUnknownHost()
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

void TestSessionService::resolvesHostNames()
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

void TestSessionService::refusedByLimitAndRetried()
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

void TestSessionService::refusalWhilePollingHarmsNobodyElse()
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

void TestSessionService::closesWithRequestsInFlight()
{
    const TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 60s;
    const QList<SessionId> ids = service.open(QList<SessionSpec>(20, spec));
    service.pollNow(ids);
    QTRY_COMPARE(service.inFlight(ids), 20);
    service.closeAll();
    QTRY_COMPARE(recorder.removed.size(), 20);
    QVERIFY(isEmptyOfObjects());
    QVERIFY(recorder.polls.isEmpty());
}

void TestSessionService::reopenKeepsTheIdAndDropsStaleNews()
{
    TestAgent agent(TestAgent::Behaviour::Silent);
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    const SessionId id = service.open(spec);
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

void TestSessionService::reopenOnAnotherWorker()
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

void TestSessionService::lastClosedCanBeReopened()
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
    QCOMPARE(service.session(id)->interval, 150ms);
    service.setPolling({id}, true, 1ms);
    QCOMPARE(service.session(id)->interval, PollPlan::MinInterval);
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

void TestSessionService::manySessionsOpenPollAndClose()
{
    constexpr int Count = 1000;
    const TestAgent agent;
    SessionService service;
    Recorder recorder(service);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 2s;
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
    service.closeAll();
    QTRY_COMPARE_WITH_TIMEOUT(recorder.removed.size(), Count, 30000);
    QVERIFY(isEmptyOfObjects());
}

void TestSessionService::destructionClosesEverything()
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

QTEST_GUILESS_MAIN(TestSessionService)
#include "tst_sessionservice.moc"
