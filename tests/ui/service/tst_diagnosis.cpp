// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionservice.h"
#include "testagent.h"

#include <winsnmp.h>
#include <winsnmp/inspect.hpp>
#include <winsnmp/limits.hpp>

#include <QTest>

using namespace std::chrono_literals;
using Kind = DiagnosisStepKind;

namespace {

/// How long a diagnosis waits where no right answer comes.
constexpr auto Silence = 500ms;

SessionSpec specFor(int port)
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = port;
    spec.setCommunity("public");
    spec.timeout = 5s; // longer than any machine is busy
    spec.retries = 1;
    return spec;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void passes();
    void namesTheCause_data();
    void namesTheCause();
    void closedPort();
    void unknownHost();
    void otherVersion_data();
    void otherVersion();
    void judgesAsTheSessionDoes_data();
    void judgesAsTheSessionDoes();
    void proposesTheInstance_data();
    void proposesTheInstance();
    void walksEachSubtree();
    void answersInAnotherVersionOnly();
    void missingObject_data();
    void missingObject();
    void badSettingsFailCleanly_data();
    void badSettingsFailCleanly();
    void refusedByTheLibrary();
    void canBeCancelled();
    void destructionEndsARunningTest();

private:
    Diagnosis run(const SessionSpec &spec);
    static DiagnosisStep step(const Diagnosis &diagnosis, Kind kind);

    std::unique_ptr<SessionService> m_service;
};

void TestDiagnosis::init()
{
    m_service = std::make_unique<SessionService>(1);
}

void TestDiagnosis::cleanup()
{
    winsnmp::setLimits({});
    m_service.reset();
    QCOMPARE(winsnmp::snapshot().handles, 0U);
    QCOMPARE(winsnmp::snapshot().memory.bytes, 0U);
}

Diagnosis TestDiagnosis::run(const SessionSpec &spec)
{
    Diagnosis last;
    const auto connection = connect(m_service.get(), &SessionService::diagnosisChanged, this,
                                    [&last](const Diagnosis &diagnosis) { last = diagnosis; });
    const DiagnosisId id = m_service->test(spec);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(last.id == id && last.finished, 30000); }();
    disconnect(connection);
    return last;
}

DiagnosisStep TestDiagnosis::step(const Diagnosis &diagnosis, Kind kind)
{
    return diagnosis.steps.value(static_cast<int>(kind));
}

void TestDiagnosis::passes()
{
    const TestAgent agent;
    const Diagnosis diagnosis = run(specFor(agent.port()));
    QVERIFY(diagnosis.passed());
    QCOMPARE(diagnosis.steps.size(), 5);
    for (const DiagnosisStep &step : diagnosis.steps)
        QCOMPARE(step.state, StepState::Passed);
    QCOMPARE(diagnosis.values.size(), 2);
    QCOMPARE(diagnosis.values.last().text, QStringLiteral("tester"));
}

void TestDiagnosis::namesTheCause_data()
{
    QTest::addColumn<TestAgent::Behaviour>("behaviour");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<StepState>("state");
    QTest::addColumn<Finding>("finding");
    using enum TestAgent::Behaviour;
    const QByteArray ours = "public";
    QTest::newRow("garbage") << Garbage << ours << Kind::Reach << StepState::Failed << Finding::NotSnmp;
    QTest::newRow("another id") << ForeignId << ours << Kind::Reach << StepState::Failed
                                << Finding::ForeignAnswer;
    QTest::newRow("silent") << Silent << ours << Kind::Reach << StepState::Unclear << Finding::NoAnswer;
    QTest::newRow("wrong community") << Answer << QByteArray("secret") << Kind::Community
                                     << StepState::Unclear << Finding::CommunityDoubtful;
    QTest::newRow("error-status") << ErrorStatus << ours << Kind::Read << StepState::Failed
                                  << Finding::ReadError;
    QTest::newRow("answer in the other version")
        << OtherVersion << ours << Kind::Version << StepState::Failed << Finding::OtherVersionOnly;
    QTest::newRow("answer from another address")
        << Elsewhere << ours << Kind::Reach << StepState::Failed << Finding::AnswerFromElsewhere;
}

void TestDiagnosis::namesTheCause()
{
    QFETCH(TestAgent::Behaviour, behaviour);
    QFETCH(QByteArray, community);
    QFETCH(Kind, kind);
    const TestAgent agent(behaviour, community);
    SessionSpec spec = specFor(agent.port());
    if (behaviour != TestAgent::Behaviour::ErrorStatus)
        spec.timeout = Silence;
    const Diagnosis diagnosis = run(spec);
    QVERIFY(!diagnosis.passed());
    QTEST(step(diagnosis, kind).state, "state");
    QTEST(step(diagnosis, kind).finding, "finding");
}

void TestDiagnosis::closedPort()
{
    const Diagnosis diagnosis = run(specFor(TestAgent::closedPort()));
    QCOMPARE(step(diagnosis, Kind::Reach).finding, Finding::PortClosed);
    QCOMPARE(step(diagnosis, Kind::Reach).state, StepState::Failed);
    QCOMPARE(step(diagnosis, Kind::Read).state, StepState::Skipped);
}

void TestDiagnosis::unknownHost()
{
    SessionSpec spec = specFor(161);
    spec.host = QStringLiteral("no..host"); // never leaves this computer: a label is empty
    const Diagnosis diagnosis = run(spec);
    QCOMPARE(step(diagnosis, Kind::Resolve).state, StepState::Failed);
    QVERIFY(!step(diagnosis, Kind::Resolve).detail.isEmpty());
    QCOMPARE(step(diagnosis, Kind::Reach).state, StepState::Skipped);
}

void TestDiagnosis::otherVersion_data()
{
    QTest::addColumn<SnmpVersion>("asked");
    QTest::addColumn<int>("spoken");
    QTest::newRow("agent speaks v1 only") << SnmpVersion::V2c << 0;
    QTest::newRow("agent speaks v2c only") << SnmpVersion::V1 << 1;
}

void TestDiagnosis::otherVersion()
{
    QFETCH(SnmpVersion, asked);
    QFETCH(int, spoken);
    TestAgent agent;
    agent.setOnlyVersion(spoken);
    SessionSpec spec = specFor(agent.port());
    spec.version = asked;
    spec.timeout = Silence;
    const Diagnosis diagnosis = run(spec);
    QCOMPARE(step(diagnosis, Kind::Reach).state, StepState::Passed);
    QCOMPARE(step(diagnosis, Kind::Version).finding, Finding::OtherVersionOnly);
    QCOMPARE(step(diagnosis, Kind::Version).state, StepState::Failed);
}

// Version 2c is asked for and answered, but in version 1; version 1 is not answered.
void TestDiagnosis::answersInAnotherVersionOnly()
{
    TestAgent agent(TestAgent::Behaviour::OtherVersion);
    agent.setOnlyVersion(1);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = Silence;
    const Diagnosis diagnosis = run(spec);
    QCOMPARE(step(diagnosis, Kind::Reach).state, StepState::Passed);
    QCOMPARE(step(diagnosis, Kind::Version).finding, Finding::AnswerInOtherVersion);
    QVERIFY(!diagnosis.passed());
}

void TestDiagnosis::missingObject_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::newRow("v1") << SnmpVersion::V1;
    QTest::newRow("v2c") << SnmpVersion::V2c;
}

void TestDiagnosis::missingObject()
{
    QFETCH(SnmpVersion, version);
    const TestAgent agent;
    SessionSpec spec = specFor(agent.port());
    spec.version = version;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.1.5.0"), QStringLiteral("1.3.6.1.9")};
    const Diagnosis diagnosis = run(spec);
    QVERIFY(diagnosis.passed());
    QCOMPARE(step(diagnosis, Kind::Read).state, StepState::Warning);
    QCOMPARE(step(diagnosis, Kind::Read).finding, Finding::SomeMissing);
    QCOMPARE(step(diagnosis, Kind::Read).detail, QStringLiteral("1"));
    QCOMPARE(step(diagnosis, Kind::Read).missing, QStringList{QStringLiteral("1.3.6.1.9")});
    QVERIFY(step(diagnosis, Kind::Read).proposals.isEmpty());
}

void TestDiagnosis::judgesAsTheSessionDoes_data()
{
    QTest::addColumn<TestAgent::Behaviour>("behaviour");
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<bool>("anywhere");
    QTest::addColumn<bool>("works");
    using enum TestAgent::Behaviour;
    QTest::newRow("another community in the answer") << OtherCommunity << PollOperation::Get << false << true;
    QTest::newRow("another version in the answer") << OtherVersion << PollOperation::Get << false << false;
    QTest::newRow("from another address") << Elsewhere << PollOperation::Get << false << false;
    QTest::newRow("from another address, accepted") << Elsewhere << PollOperation::Get << true << true;
    QTest::newRow("walk without GETBULK") << NoBulk << PollOperation::Walk << false << true;
    QTest::newRow("GETBULK without GETBULK") << NoBulk << PollOperation::GetBulk << false << false;
    QTest::newRow("walk with tooBig") << FewRepetitions << PollOperation::Walk << false << true;
    QTest::newRow("walk in a circle") << GoBack << PollOperation::Walk << false << false;
}

void TestDiagnosis::judgesAsTheSessionDoes()
{
    QFETCH(TestAgent::Behaviour, behaviour);
    QFETCH(PollOperation, operation);
    QFETCH(bool, anywhere);
    QFETCH(bool, works);
    const TestAgent agent(behaviour);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = Silence;
    spec.answersFromAnywhere = anywhere;
    spec.plan.enabled = false;
    spec.plan.operation = operation;
    if (operation == PollOperation::Walk)
        spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.2")};
    QCOMPARE(run(spec).passed(), works);

    std::optional<PollResult> poll;
    connect(m_service.get(), &SessionService::pollsFinished, this,
            [&poll](const QList<PollResult> &results) { poll = results.first(); });
    const SessionId id = m_service->open(spec);
    m_service->pollNow({id});
    QTRY_VERIFY_WITH_TIMEOUT(poll, 30000);
    QCOMPARE(poll->isGood(), works);
    disconnect(m_service.get(), &SessionService::pollsFinished, this, nullptr);
}

void TestDiagnosis::proposesTheInstance_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<bool>("oneIsThere");
    QTest::addColumn<StepState>("state");
    QTest::newRow("v1") << SnmpVersion::V1 << true << StepState::Warning;
    QTest::newRow("v2c") << SnmpVersion::V2c << true << StepState::Warning;
    QTest::newRow("v1, none is there") << SnmpVersion::V1 << false << StepState::Failed;
    QTest::newRow("v2c, none is there") << SnmpVersion::V2c << false << StepState::Warning;
}

void TestDiagnosis::proposesTheInstance()
{
    QFETCH(SnmpVersion, version);
    QFETCH(bool, oneIsThere);
    const TestAgent agent;
    SessionSpec spec = specFor(agent.port());
    spec.version = version;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.1.5"), QStringLiteral("1.3.6.1.2.1.1.9.0")};
    if (oneIsThere)
        spec.plan.objects.prepend(QStringLiteral("1.3.6.1.2.1.1.3.0"));
    const DiagnosisStep read = step(run(spec), Kind::Read);
    QCOMPARE(read.finding, Finding::SomeMissing);
    QTEST(read.state, "state");
    QCOMPARE(read.missing,
             (QStringList{QStringLiteral("1.3.6.1.2.1.1.5"), QStringLiteral("1.3.6.1.2.1.1.9.0")}));
    QCOMPARE(read.proposals, QStringList{QStringLiteral("1.3.6.1.2.1.1.5.0")});
}

void TestDiagnosis::walksEachSubtree()
{
    const TestAgent agent;
    SessionSpec spec = specFor(agent.port());
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = {QStringLiteral("1.3.6.1.2.1.1"), QStringLiteral("1.3.6.1.9")};
    const Diagnosis diagnosis = run(spec);
    QCOMPARE(step(diagnosis, Kind::Read).missing, QStringList{QStringLiteral("1.3.6.1.9")});
    QCOMPARE(diagnosis.values.size(), 3);
}

void TestDiagnosis::badSettingsFailCleanly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("community");
    QTest::addColumn<QStringList>("objects");
    const QStringList objects{QStringLiteral("1.3.6.1")};
    QTest::newRow("no host") << "" << 161 << QByteArray("c") << objects;
    QTest::newRow("port 0") << "127.0.0.1" << 0 << QByteArray("c") << objects;
    QTest::newRow("port 70000") << "127.0.0.1" << 70000 << QByteArray("c") << objects;
    QTest::newRow("no community") << "127.0.0.1" << 161 << QByteArray() << objects;
}

void TestDiagnosis::badSettingsFailCleanly()
{
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QByteArray, community);
    QFETCH(QStringList, objects);
    SessionSpec spec = specFor(port);
    spec.host = host;
    spec.setCommunity(community);
    spec.plan.objects = objects;
    QVERIFY(!run(spec).passed());
}

void TestDiagnosis::refusedByTheLibrary()
{
    winsnmp::Limits limits;
    limits.bytes = 1;
    winsnmp::setLimits(limits);
    const Diagnosis diagnosis = run(specFor(161));
    QCOMPARE(step(diagnosis, Kind::Reach).finding, Finding::SendFailed);
    QCOMPARE(step(diagnosis, Kind::Reach).code, quint32(SNMPAPI_ALLOC_ERROR));
}

void TestDiagnosis::canBeCancelled()
{
    const TestAgent agent(TestAgent::Behaviour::Silent);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 60s;
    Diagnosis last;
    connect(m_service.get(), &SessionService::diagnosisChanged, this,
            [&last](const Diagnosis &diagnosis) { last = diagnosis; });
    const DiagnosisId id = m_service->test(spec);
    QTRY_COMPARE(step(last, Kind::Reach).state, StepState::Running);
    m_service->cancelTest(id);
    QTRY_VERIFY(last.finished);
    QVERIFY(last.cancelled);
    QVERIFY(!last.passed());
    disconnect(m_service.get(), nullptr, this, nullptr);
}

void TestDiagnosis::destructionEndsARunningTest()
{
    const TestAgent agent(TestAgent::Behaviour::Silent);
    SessionSpec spec = specFor(agent.port());
    spec.timeout = 60s;
    m_service->test(spec);
    QTRY_VERIFY(agent.requests() > 0);
    m_service.reset();
    QVERIFY(!winsnmp::snapshot().started);
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
