// SPDX-License-Identifier: GPL-3.0-or-later
//
// SET: what an agent is told to change.
#include "operationtest.h"

class TestSetOperations : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { QVERIFY(isEmptyOfObjects()); }
    void setHasItsEffect_data();
    void setHasItsEffect();
    void setRefusedByTheAgent_data();
    void setRefusedByTheAgent();
    void silenceEndsIt();
    void badValuesAreRefused_data();
    void badValuesAreRefused();
};

void TestSetOperations::setHasItsEffect_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::newRow("v1") << SnmpVersion::V1;
    QTest::newRow("v2c") << SnmpVersion::V2c;
}

void TestSetOperations::setHasItsEffect()
{
    QFETCH(SnmpVersion, version);
    OpenSession at;
    SessionSpec spec = specFor(at.agent.port());
    spec.version = version;
    QVERIFY(at.open(spec));
    auto &[agent, service, recorder, session] = at;
    const OperationId set = service.start(setName(session, QByteArray("new\0name", 8)));
    QTRY_VERIFY(recorder.endOf(set));
    const Response answer = *recorder.endOf(set);
    QCOMPARE(answer.outcome, PollOutcome::Answered);
    QCOMPARE(answer.values.size(), 1);
    QCOMPARE(answer.values.front().oid, SysName);
    QCOMPARE(answer.values.front().raw, RawValue(QByteArray("new\0name", 8)));
    const OperationId get = service.start(request(session, Operation::Get, {SysName}));
    QTRY_VERIFY(recorder.endOf(get));
    QCOMPARE(recorder.endOf(get)->values.front().raw, RawValue(QByteArray("new\0name", 8)));
    QCOMPARE(agent.requests(), 2);
}

void TestSetOperations::setRefusedByTheAgent_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<int>("errorStatus");
    QTest::newRow("v1") << SnmpVersion::V1 << int{SNMP_ERROR_NOSUCHNAME};
    QTest::newRow("v2c") << SnmpVersion::V2c << int{SNMP_ERROR_NOTWRITABLE};
}

/// One request only: what an agent did not want is not tried in another way, nor in part.
void TestSetOperations::setRefusedByTheAgent()
{
    QFETCH(SnmpVersion, version);
    OpenSession at;
    SessionSpec spec = specFor(at.agent.port());
    spec.version = version;
    QVERIFY(at.open(spec));
    auto &[agent, service, recorder, session] = at;
    Request wanted = setName(session, "never");
    wanted.varBinds.append({SysDescr, SNMP_SYNTAX_OCTETS, QByteArray("never")});
    const OperationId set = service.start(wanted);
    QTRY_VERIFY(recorder.endOf(set));
    const Response answer = *recorder.endOf(set);
    QCOMPARE(answer.outcome, PollOutcome::ErrorStatus);
    QTEST(answer.errorStatus, "errorStatus");
    QCOMPARE(answer.errorIndex, 2);
    QVERIFY(answer.values.isEmpty());
    QCOMPARE(agent.requests(), 1);
    QCOMPARE(service.session(session)->failedPolls, 0U);
    const OperationId get = service.start(request(session, Operation::Get, {SysName}));
    QTRY_VERIFY(recorder.endOf(get));
    QCOMPARE(recorder.endOf(get)->values.front().raw, RawValue(QByteArray("tester")));
}

void TestSetOperations::silenceEndsIt()
{
    OpenSession at(Behaviour::Silent);
    QVERIFY(at.open(silentSpecFor(at.agent.port())));
    auto &[agent, service, recorder, session] = at;
    const OperationId id = service.start(setName(session, "unheard"));
    QTRY_VERIFY(recorder.endOf(id));
    QCOMPARE(recorder.endOf(id)->outcome, PollOutcome::TimedOut);
    QCOMPARE(recorder.endOf(id)->fault.code, quint32(SNMPAPI_TL_TIMEOUT));
    QCOMPARE(agent.requests(), 2);
    QVERIFY(!service.session(session)->isFailing());
}

void TestSetOperations::badValuesAreRefused_data()
{
    QTest::addColumn<quint32>("syntax");
    QTest::addColumn<RawValue>("raw");
    QTest::newRow("INTEGER too large") << quint32{SNMP_SYNTAX_INT} << RawValue(qint64{1} << 31);
    QTest::newRow("INTEGER too small") << quint32{SNMP_SYNTAX_INT} << RawValue(-(qint64{1} << 31) - 1);
    QTest::newRow("Gauge32 too large") << quint32{SNMP_SYNTAX_GAUGE32} << RawValue(quint64{1} << 32);
    QTest::newRow("octets for an OID") << quint32{SNMP_SYNTAX_OID} << RawValue(QByteArray(8, 'x'));
    QTest::newRow("OID for octets") << quint32{SNMP_SYNTAX_OCTETS} << RawValue(SysName);
    QTest::newRow("number for octets") << quint32{SNMP_SYNTAX_OCTETS} << RawValue(qint64{5});
    QTest::newRow("nothing for a number") << quint32{SNMP_SYNTAX_INT} << RawValue();
    QTest::newRow("exception") << quint32{SNMP_SYNTAX_NOSUCHOBJECT} << RawValue();
    QTest::newRow("no syntax") << quint32{0} << RawValue();
}

void TestSetOperations::badValuesAreRefused()
{
    QFETCH(quint32, syntax);
    QFETCH(RawValue, raw);
    OpenSession at;
    QVERIFY(at.open());
    auto &[agent, service, recorder, session] = at;
    Request wanted = setName(session, "fine");
    wanted.varBinds.append({SysDescr, syntax, raw});
    const OperationId id = service.start(wanted);
    QTRY_VERIFY(recorder.endOf(id));
    QCOMPARE(recorder.endOf(id)->outcome, PollOutcome::Refused);
    QCOMPARE(recorder.endOf(id)->fault, (SessionFault{FaultStage::VarBinds, SNMPAPI_SYNTAX_INVALID, {}}));
    QCOMPARE(agent.requests(), 0);
}

QTEST_GUILESS_MAIN(TestSetOperations)
#include "tst_setoperations.moc"
