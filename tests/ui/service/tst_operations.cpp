// SPDX-License-Identifier: GPL-3.0-or-later
//
// Operations: what is asked of an agent once, beside the polls of a session.
#include "operationtest.h"

class TestOperations : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void oneRequestOneResponse_data();
    void oneRequestOneResponse();
    void severalAtOnce();
    void pollsGoOnBeside();
    void cancelsOneOfTwo();
    void cancelEndsAllOfTheSession();
    void walkComesInPieces();
    void walkIsCutShort();
    void needsAnOpenSession();
    void endsOnceWhenTheSessionIsReopened();
    void endsOnceWhenTheSessionIsClosed();
    void destructionWithOperationsInFlight();
};

void TestOperations::cleanup()
{
    QVERIFY(isEmptyOfObjects());
}

void TestOperations::oneRequestOneResponse_data()
{
    QTest::addColumn<Operation>("operation");
    QTest::addColumn<QList<Oid>>("names");
    QTest::addColumn<Oid>("firstName");
    QTest::addColumn<qsizetype>("count");
    QTest::newRow("GET") << Operation::Get << QList<Oid>{SysName, SysDescr} << SysName << qsizetype{2};
    QTest::newRow("GETNEXT") << Operation::GetNext << QList<Oid>{SysName.first(8)} << SysName << qsizetype{1};
    QTest::newRow("GETBULK") << Operation::GetBulk << QList<Oid>{SysName.first(8)} << SysName << qsizetype{5};
}

void TestOperations::oneRequestOneResponse()
{
    QFETCH(Operation, operation);
    QFETCH(QList<Oid>, names);
    OpenSession at;
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    Request asked = request(session, operation, names);
    asked.maxRepetitions = 5;
    const OperationId id = service.start(asked);
    QVERIFY(id > 0);
    QTRY_VERIFY(recorder.endOf(id));
    const Response end = *recorder.endOf(id);
    QCOMPARE(recorder.piecesOf(id).size(), 1);
    QCOMPARE(end.session, session);
    QCOMPARE(end.outcome, PollOutcome::Answered);
    QCOMPARE(end.requests, 1);
    QVERIFY(end.roundTrip.count() > 0 && end.took >= end.roundTrip);
    QTEST(end.values.size(), "count");
    QCOMPARE(end.received, end.values.size());
    QTEST(end.values.front().oid, "firstName");
    QVERIFY(recorder.polls.isEmpty());
    QCOMPARE(service.session(session)->polls, 0U);
}

/// A request that is not answered holds up no other.
void TestOperations::severalAtOnce()
{
    OpenSession at(Behaviour::NoBulk);
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    const OperationId silent = service.start(request(session, Operation::GetBulk, {Interfaces}));
    const OperationId first = service.start(request(session, Operation::Get, {SysName}));
    const OperationId second = service.start(request(session, Operation::Get, {SysDescr}));
    QVERIFY(silent != first && first != second);
    QTRY_VERIFY(recorder.endOf(first) && recorder.endOf(second));
    QCOMPARE(recorder.endOf(first)->values.front().oid, SysName);
    QCOMPARE(recorder.endOf(second)->values.front().oid, SysDescr);
    QVERIFY(recorder.piecesOf(silent).isEmpty());
    QTRY_COMPARE(service.session(session)->operations, 1);
    QCOMPARE(service.inFlight({session}), 1);
    QCOMPARE(stateOf(service, session), SessionState::Open);
    service.cancelOperation(silent);
    QTRY_VERIFY(recorder.endOf(silent));
    QTRY_COMPARE(service.inFlight({session}), 0);
}

void TestOperations::pollsGoOnBeside()
{
    OpenSession at(Behaviour::NoBulk);
    SessionSpec spec = specFor(at.agent.port());
    spec.plan.enabled = true;
    spec.plan.interval = 100ms;
    QVERIFY(at.open(spec));
    auto &[agent, service, recorder, session] = at;
    const OperationId silent = service.start(request(session, Operation::GetBulk, {Interfaces}));
    QTRY_VERIFY(recorder.polls.size() >= 3);
    for (const PollResult &poll : recorder.polls)
        QVERIFY(poll.isGood());
    QVERIFY(recorder.piecesOf(silent).isEmpty());
}

void TestOperations::cancelsOneOfTwo()
{
    OpenSession at(Behaviour::NoBulk);
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    const OperationId cancelled = service.start(request(session, Operation::GetBulk, {Interfaces}));
    const OperationId kept = service.start(request(session, Operation::GetBulk, {Interfaces}));
    QTRY_COMPARE(service.session(session)->operations, 2);
    service.cancelOperation(cancelled);
    QTRY_VERIFY(recorder.endOf(cancelled));
    QCOMPARE(recorder.endOf(cancelled)->outcome, PollOutcome::Cancelled);
    QTRY_COMPARE(service.session(session)->operations, 1);
    QVERIFY(recorder.piecesOf(kept).isEmpty());
    QCOMPARE(winsnmp::snapshot().outstanding, 1U);
    service.cancelOperation(cancelled);
    service.cancelOperation(kept + 1);
    service.cancelOperation(kept);
    QTRY_VERIFY(recorder.endOf(kept));
    QCOMPARE(recorder.piecesOf(cancelled).size(), 1);
}

void TestOperations::cancelEndsAllOfTheSession()
{
    OpenSession at(Behaviour::Silent);
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    const OperationId first = service.start(request(session, Operation::Get, {SysName}));
    const OperationId second = service.start(request(session, Operation::Walk, {Interfaces}));
    service.pollNow({session});
    QTRY_COMPARE(winsnmp::snapshot().outstanding, 3U);
    service.cancel({session});
    QTRY_VERIFY(recorder.endOf(first) && recorder.endOf(second));
    QCOMPARE(recorder.endOf(first)->outcome, PollOutcome::Cancelled);
    QCOMPARE(recorder.endOf(second)->outcome, PollOutcome::Cancelled);
    QCOMPARE(recorder.polls.size(), 1);
    QCOMPARE(winsnmp::snapshot().outstanding, 0U);
    QCOMPARE(stateOf(service, session), SessionState::Open);
}

void TestOperations::walkComesInPieces()
{
    OpenSession at;
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    Request walk = request(session, Operation::Walk, {Interfaces});
    walk.walkByGetNext = true;
    const OperationId id = service.start(walk);
    QTRY_VERIFY(recorder.endOf(id));
    const QList<Response> pieces = recorder.piecesOf(id);
    QCOMPARE(pieces.size(), InterfaceValues + 1);
    QList<Sample> values;
    for (const Response &piece : pieces) {
        QCOMPARE(piece.finished, values.size() == InterfaceValues);
        values += piece.values;
        QCOMPARE(piece.received, values.size());
    }
    QVERIFY(std::ranges::is_sorted(values, std::ranges::lexicographical_compare, &Sample::oid));
    QCOMPARE(pieces.back().outcome, PollOutcome::Answered);
    QCOMPARE(pieces.back().requests, InterfaceValues + 1);
}

void TestOperations::walkIsCutShort()
{
    OpenSession at;
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    Request walk = request(session, Operation::Walk, {Interfaces});
    walk.maxRepetitions = 2;
    walk.maxValues = 5;
    const OperationId id = service.start(walk);
    QTRY_VERIFY(recorder.endOf(id));
    QCOMPARE(recorder.endOf(id)->outcome, PollOutcome::CutShort);
    QCOMPARE(recorder.endOf(id)->received, 5);
}

void TestOperations::needsAnOpenSession()
{
    const TestAgent agent;
    SessionService service;
    const Recorder recorder(service);
    QCOMPARE(service.start(request(77, Operation::Get, {SysName})), OperationId{0});
    SessionSpec broken = specFor(agent.port());
    broken.port = 0;
    const SessionId refused = service.open(broken);
    const OperationId onRefused = service.start(request(refused, Operation::Get, {SysName}));
    const SessionId session = service.open(specFor(agent.port()));
    QTRY_COMPARE(stateOf(service, session), SessionState::Open);
    const OperationId empty = service.start(request(session, Operation::Get, {}));
    const OperationId emptyWalk = service.start(request(session, Operation::Walk, {}));
    QTRY_VERIFY(recorder.endOf(onRefused) && recorder.endOf(empty) && recorder.endOf(emptyWalk));
    QCOMPARE(recorder.endOf(onRefused)->outcome, PollOutcome::Refused);
    QCOMPARE(recorder.endOf(onRefused)->fault.code, quint32(SNMPAPI_SESSION_INVALID));
    for (const OperationId id : {empty, emptyWalk}) {
        QCOMPARE(recorder.endOf(id)->outcome, PollOutcome::Refused);
        QCOMPARE(recorder.endOf(id)->fault.code, quint32(SNMPAPI_VBL_INVALID));
    }
}

/// Answers may be on their way already: whoever asked hears of the end once, and nothing after it.
void TestOperations::endsOnceWhenTheSessionIsReopened()
{
    const TestAgent agent;
    SessionService service;
    const Recorder recorder(service);
    const SessionId session = service.open(specFor(agent.port()));
    QList<OperationId> ids;
    for (int round = 0; round < 20; ++round) {
        QTRY_COMPARE(stateOf(service, session), SessionState::Open);
        for (int i = 0; i < 5; ++i)
            ids.append(service.start(request(session, Operation::Walk, {Interfaces})));
        QTest::qWait(round % 4);
        service.reopen({session});
    }
    QTRY_COMPARE(stateOf(service, session), SessionState::Open);
    const OperationId last = service.start(request(session, Operation::Get, {SysName}));
    QTRY_VERIFY(recorder.endOf(last));
    QVERIFY(recorder.endOf(last)->isGood());
    for (const OperationId id : std::as_const(ids)) {
        const QList<Response> pieces = recorder.piecesOf(id);
        QCOMPARE(std::ranges::count_if(pieces, &Response::finished), 1);
        QVERIFY(pieces.back().finished);
    }
}

void TestOperations::endsOnceWhenTheSessionIsClosed()
{
    OpenSession at(Behaviour::Silent);
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    const OperationId first = service.start(request(session, Operation::Get, {SysName}));
    const OperationId second = service.start(setName(session, "late"));
    QTRY_COMPARE(winsnmp::snapshot().outstanding, 2U);
    service.close({session});
    QTRY_COMPARE(recorder.removed, QList<SessionId>{session});
    for (const OperationId id : {first, second}) {
        QCOMPARE(recorder.piecesOf(id).size(), 1);
        QCOMPARE(recorder.endOf(id)->outcome, PollOutcome::Cancelled);
    }
    QVERIFY(isEmptyOfObjects());
}

void TestOperations::destructionWithOperationsInFlight()
{
    const TestAgent agent(Behaviour::Silent);
    SessionService service;
    const SessionId session = service.open(specFor(agent.port()));
    QTRY_COMPARE(stateOf(service, session), SessionState::Open);
    for (int i = 0; i < 10; ++i)
        QVERIFY(service.start(request(session, Operation::Walk, {Interfaces})) > 0);
    QTRY_COMPARE(winsnmp::snapshot().outstanding, 10U);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
