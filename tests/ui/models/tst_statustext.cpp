// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "format.h"
#include "statustext.h"

#include <QSet>
#include <QTest>

using namespace std::chrono_literals;

namespace {

QList<quint32> allCodes()
{
    QList<quint32> codes{SNMPAPI_OTHER_ERROR, SNMPAPI_TL_OTHER};
    for (quint32 code = SNMPAPI_FAILURE; code <= SNMPAPI_HWND_INVALID; ++code)
        codes.append(code);
    for (quint32 code = SNMPAPI_TL_NOT_INITIALIZED; code <= SNMPAPI_TL_PDU_TOO_BIG; ++code)
        codes.append(code);
    return codes;
}

/// A sentence ends with a full stop, and no placeholder was left in it.
bool isSentence(const QString &text)
{
    return text.endsWith(u'.') && !text.contains(QStringLiteral("%1"))
        && !text.contains(QStringLiteral("%n"));
}

/// A session whose last poll failed in this way.
SessionInfo failed(PollOutcome outcome, int errorStatus = 0)
{
    SessionInfo info = fixtures::session(1, 1, SessionState::Failing);
    info.lastOutcome = outcome;
    info.lastErrorStatus = errorStatus;
    if (outcome == PollOutcome::ErrorStatus || outcome == PollOutcome::NotIncreasing
        || outcome == PollOutcome::CutOff)
        info.fault = {};
    info.lastFailure = {info.lastPoll, outcome, info.fault, errorStatus};
    return info;
}

} // namespace

class TestStatusText : public QObject {
    Q_OBJECT
private slots:
    void everyCodeIsExplained();
    void unknownCodes();
    void everyErrorStatusIsExplained();
    void everyCauseIsExplained();
    void everyFindingIsExplained();
    void everySpecProblemIsASentence();
    void communityIsNotInProblems();
    void faultSentences_data();
    void faultSentences();
    void everyOutcomeHasItsName();
    void lastValueOfAWalkIsACount();
    void stateIsTheLastOutcome_data();
    void stateIsTheLastOutcome();
    void lastErrorStaysUntilCleared();
    void formats_data();
    void formats();
    void times();
};

void TestStatusText::everyCodeIsExplained()
{
    QSet<QString> meanings;
    for (const quint32 code : allCodes()) {
        QVERIFY2(StatusText::codeName(code).startsWith(QStringLiteral("SNMPAPI_")), QByteArray::number(code));
        QVERIFY(isSentence(StatusText::codeMeaning(code)));
        meanings.insert(StatusText::codeMeaning(code));
        if (code != SNMPAPI_SUCCESS && code != SNMPAPI_NOOP)
            QVERIFY(isSentence(StatusText::codeAdvice(code)));
    }
    QCOMPARE(meanings.size(), allCodes().size());
}

void TestStatusText::unknownCodes()
{
    QCOMPARE(StatusText::codeName(77), QStringLiteral("unknown code 77"));
    QVERIFY(isSentence(StatusText::codeMeaning(77)));
    QCOMPARE(StatusText::errorStatusName(99), QStringLiteral("error-status 99"));
    QCOMPARE(StatusText::errorStatusName(-1), QStringLiteral("error-status -1"));
    QVERIFY(isSentence(StatusText::errorStatusMeaning(99)));
}

void TestStatusText::everyErrorStatusIsExplained()
{
    QCOMPARE(StatusText::errorStatusName(SNMP_ERROR_NOSUCHNAME), QStringLiteral("noSuchName (2)"));
    QCOMPARE(StatusText::errorStatusName(SNMP_ERROR_INCONSISTENTNAME),
             QStringLiteral("inconsistentName (18)"));
    for (int status = SNMP_ERROR_NOERROR; status <= SNMP_ERROR_INCONSISTENTNAME; ++status) {
        QVERIFY(isSentence(StatusText::errorStatusMeaning(status)));
        for (const SnmpVersion version : {SnmpVersion::V1, SnmpVersion::V2c})
            QCOMPARE(StatusText::errorStatusAdvice(status, version).isEmpty(), status == SNMP_ERROR_NOERROR);
    }
    // Version 2c is no advice for a session that has it.
    const QString other = QStringLiteral("version 2c");
    QVERIFY(StatusText::errorStatusAdvice(SNMP_ERROR_NOSUCHNAME, SnmpVersion::V1).contains(other));
    QVERIFY(!StatusText::errorStatusAdvice(SNMP_ERROR_NOSUCHNAME, SnmpVersion::V2c).contains(other));
}

void TestStatusText::everyCauseIsExplained()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(winsnmp::RefusalCause::FaultSize); ++i) {
        const auto cause = static_cast<winsnmp::RefusalCause>(i);
        names.insert(StatusText::causeName(cause));
        QVERIFY(isSentence(StatusText::causeMeaning(cause)));
        QVERIFY(isSentence(StatusText::causeAdvice(cause)));
    }
    QCOMPARE(names.size(), static_cast<int>(winsnmp::RefusalCause::FaultSize) + 1);
}

void TestStatusText::everyFindingIsExplained()
{
    for (int i = static_cast<int>(Finding::LiteralAddress); i <= static_cast<int>(Finding::NothingToRead);
         ++i) {
        DiagnosisStep step;
        step.finding = static_cast<Finding>(i);
        step.detail = QStringLiteral("2");
        step.errorStatus = SNMP_ERROR_GENERR;
        QVERIFY2(isSentence(StatusText::finding(step)), QByteArray::number(i));
        const QString advice = StatusText::advice(step);
        QVERIFY(advice.isEmpty() || isSentence(advice));
    }
    DiagnosisStep missing;
    missing.finding = Finding::SomeMissing;
    missing.missing = QStringList{QStringLiteral("sysName"), QStringLiteral("sysFoo")};
    missing.proposals = QStringList{QStringLiteral("sysName.0")};
    QCOMPARE(StatusText::finding(missing), QStringLiteral("The agent does not have sysName, sysFoo."));
    QVERIFY(StatusText::advice(missing).contains(QStringLiteral("Enter sysName.0")));
    DiagnosisStep refused;
    refused.finding = Finding::SendFailed;
    refused.code = SNMPAPI_ALLOC_ERROR;
    QCOMPARE(StatusText::finding(refused), StatusText::codeMeaning(SNMPAPI_ALLOC_ERROR));
}

void TestStatusText::everySpecProblemIsASentence()
{
    for (int field = 0; field <= static_cast<int>(SpecField::MaxValues); ++field) {
        QVERIFY(!StatusText::fieldName(static_cast<SpecField>(field)).isEmpty());
        for (int fault = 0; fault <= static_cast<int>(SpecFault::UnknownWorker); ++fault) {
            const SpecProblem problem{static_cast<SpecField>(field), static_cast<SpecFault>(fault),
                                      QStringLiteral("123")};
            QVERIFY2(isSentence(StatusText::specProblem(problem)),
                     qPrintable(StatusText::specProblem(problem)));
        }
    }
}

void TestStatusText::communityIsNotInProblems()
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.setCommunity(QByteArray("hush").repeated(100));
    for (const SpecProblem &problem : validate(spec))
        QVERIFY(!StatusText::specProblem(problem).contains(QStringLiteral("hush")));
}

void TestStatusText::faultSentences_data()
{
    QTest::addColumn<SessionInfo>("session");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("brief");
    QTest::newRow("well") << fixtures::session(1) << ""
                          << "";
    QTest::newRow("refused") << fixtures::session(1, 1, SessionState::Refused) << "SNMPAPI_ALLOC_ERROR"
                             << "SNMPAPI_ALLOC_ERROR";
    QTest::newRow("no answer") << fixtures::session(1, 1, SessionState::Failing) << "No answer came"
                               << "No answer";
    QTest::newRow("port closed") << failed(PollOutcome::PortClosed) << "nothing listens on port 161"
                                 << "Nothing listens there";
    QTest::newRow("error-status") << failed(PollOutcome::ErrorStatus, SNMP_ERROR_NOSUCHNAME)
                                  << "noSuchName (2)"
                                  << "noSuchName (2)";
    QTest::newRow("circle") << failed(PollOutcome::NotIncreasing) << "went back"
                            << "OID not increasing";
    SessionInfo cut = fixtures::session(1);
    cut.polls = 1;
    cut.lastOutcome = PollOutcome::CutShort;
    QTest::newRow("cut short") << cut << "limit of values"
                               << "";
    SessionInfo unknown = fixtures::session(1, 1, SessionState::Refused);
    unknown.fault = {FaultStage::Resolve, SNMPAPI_ENTITY_UNKNOWN, QStringLiteral("no such name")};
    QTest::newRow("unknown host") << unknown << "192.0.2.1"
                                  << "SNMPAPI_ENTITY_UNKNOWN";
    SessionInfo settings = fixtures::session(1, 1, SessionState::Refused);
    SessionSpec spec = *settings.spec;
    spec.port = 70000;
    settings.spec = std::make_shared<const SessionSpec>(spec);
    settings.fault = {FaultStage::Settings, SNMPAPI_OTHER_ERROR, {}};
    QTest::newRow("settings") << settings << "70000 is not a port"
                              << "Invalid settings";
}

void TestStatusText::faultSentences()
{
    QFETCH(SessionInfo, session);
    QFETCH(QString, part);
    const QString sentence = StatusText::faultSentence(session);
    QCOMPARE(sentence.isEmpty(), part.isEmpty());
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY(sentence.isEmpty() || isSentence(sentence));
    QTEST(StatusText::lastError(session), "brief");
}

void TestStatusText::stateIsTheLastOutcome_data()
{
    QTest::addColumn<SessionInfo>("session");
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("inFlight");
    using State = SessionState;
    const auto row = [](const char *name, SessionInfo info, State state, const char *word) {
        info.state = state;
        QTest::newRow(name) << info << QString::fromLatin1(word) << (state == State::Polling);
    };
    SessionInfo good = fixtures::session(1);
    good.polls = 3;
    SessionInfo cut = good;
    cut.lastOutcome = PollOutcome::CutShort;
    const SessionInfo fresh = fixtures::session(1);
    row("looking up", fresh, State::Resolving, "Looking up name");
    row("opening", fresh, State::Opening, "Opening");
    row("never polled", fresh, State::Open, "Open");
    row("first poll in flight", fresh, State::Polling, "Open");
    row("waits for the first poll", fresh, State::Waiting, "Open");
    row("answered", good, State::Waiting, "OK");
    row("answered, polling is off", good, State::Open, "OK");
    row("answered, the next is in flight", good, State::Polling, "OK");
    row("cut short", cut, State::Waiting, "Cut short");
    row("dead device", failed(PollOutcome::TimedOut), State::Failing, "No answer");
    row("dead device, the next is in flight", failed(PollOutcome::TimedOut), State::Polling, "No answer");
    row("closed port", failed(PollOutcome::PortClosed), State::Polling, "Nothing listens there");
    row("error-status", failed(PollOutcome::ErrorStatus, 5), State::Failing, "Refused by agent");
    row("circle", failed(PollOutcome::NotIncreasing), State::Failing, "Failing");
    row("network", failed(PollOutcome::TransportError), State::Failing, "Failing");
    row("no memory", failed(PollOutcome::Refused), State::Failing, "Failing");
    row("refused", fresh, State::Refused, "Not open");
}

void TestStatusText::stateIsTheLastOutcome()
{
    QFETCH(SessionInfo, session);
    QTEST(StatusText::stateName(session.outcome()), "word");
    QTEST(session.isInFlight(), "inFlight");
}

void TestStatusText::lastErrorStaysUntilCleared()
{
    SessionInfo session = failed(PollOutcome::TimedOut);
    QVERIFY(session.isFailing());
    session.lastOutcome = PollOutcome::Answered;
    session.fault = {};
    ++session.polls;
    QVERIFY(!session.isFailing());
    QCOMPARE(StatusText::lastError(session), QStringLiteral("No answer"));
    QVERIFY(StatusText::failureSentence(session).contains(QStringLiteral("No answer came")));
    session.clearedFailures = session.failedPolls;
    QCOMPARE(StatusText::lastError(session), QString());
    QCOMPARE(StatusText::failureSentence(session), QString());
    ++session.failedPolls;
    QCOMPARE(StatusText::lastError(session), QStringLiteral("No answer"));
}

void TestStatusText::everyOutcomeHasItsName()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(PollOutcome::Cancelled); ++i)
        names.insert(StatusText::outcomeName(static_cast<PollOutcome>(i)));
    QCOMPARE(names.size(), static_cast<int>(PollOutcome::Cancelled) + 1);
    QVERIFY(!names.contains(QString()));
    for (const PollOutcome outcome : {PollOutcome::CutOff, PollOutcome::PortClosed}) {
        const SessionInfo info = failed(outcome);
        QVERIFY(isSentence(StatusText::faultSentence(info)));
        QCOMPARE(StatusText::lastError(info), StatusText::outcomeName(outcome));
    }
}

void TestStatusText::lastValueOfAWalkIsACount()
{
    SessionInfo info = fixtures::session(1);
    info.polls = 1;
    info.lastValue = QStringLiteral("eth0");
    info.lastValues = 42;
    QCOMPARE(StatusText::lastValue(info), QStringLiteral("eth0"));
    SessionSpec spec = *info.spec;
    spec.plan.operation = PollOperation::Walk;
    info.spec = std::make_shared<const SessionSpec>(spec);
    QCOMPARE(StatusText::lastValue(info), QStringLiteral("42 value(s)"));
}

void TestStatusText::formats_data()
{
    QTest::addColumn<QString>("actual");
    QTest::addColumn<QString>("expected");
    QTest::newRow("handle") << format::handle(0x1f) << "0x000000000000001f";
    QTest::newRow("bytes") << format::bytes(512) << "512 bytes";
    QTest::newRow("kibibytes") << format::bytes(1536) << "1.5 KiB";
    QTest::newRow("seconds") << format::duration(5s) << "0:05";
    QTest::newRow("minutes") << format::duration(12min + 34s) << "12:34";
    QTest::newRow("hours") << format::duration(1h + 2min + 3s) << "1:02:03";
    QTest::newRow("days") << format::duration(51h + 4min + 5s) << "2 d 03:04:05";
    QTest::newRow("negative") << format::duration(-1s) << "";
    QTest::newRow("fast") << format::roundTrip(420us) << "0.42 ms";
    QTest::newRow("milliseconds") << format::roundTrip(12400us) << "12 ms";
    QTest::newRow("slow") << format::roundTrip(1200ms) << "1.20 s";
    QTest::newRow("interval in ms") << format::interval(250ms) << "250 ms";
    QTest::newRow("interval in s") << format::interval(5s) << "5 s";
    QTest::newRow("interval in min") << format::interval(2min) << "2 min";
}

void TestStatusText::formats()
{
    QFETCH(QString, actual);
    QTEST(actual, "expected");
}

void TestStatusText::times()
{
    QCOMPARE(format::timeOfDay(TimePoint()), QString());
    QCOMPARE(format::dateTime(TimePoint()), QString());
    QCOMPARE(format::timeOfDay(TimePoint(1234567ms)).size(), 12);
    QCOMPARE(format::dateTime(TimePoint(1234567ms)).size(), 23);
}

QTEST_GUILESS_MAIN(TestStatusText)
#include "tst_statustext.moc"
