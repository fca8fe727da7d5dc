// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionspec.h"

#include <QTest>

#include <functional>

using namespace std::chrono_literals;

namespace {

SessionSpec goodSpec()
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.setCommunity("public");
    return spec;
}

using Change = std::function<void(SessionSpec &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestSessionSpec : public QObject {
    Q_OBJECT
private slots:
    void goodSpecHasNoProblem();
    void problems_data();
    void problems();
    void repetitionsCountWhereGetBulkIsUsed_data();
    void repetitionsCountWhereGetBulkIsUsed();
    void everyProblemIsReported();
    void objects_data();
    void objects();
    void literalAddresses_data();
    void literalAddresses();
    void targets_data();
    void targets();
    void debugTextHidesTheCommunity();
    void secretsAreNotCompared();
    void unchangedCommunityKeepsItsReference();
    void credentialsLiveAsLongAsTheirReferences();
    void splitsTypedObjects();
};

void TestSessionSpec::goodSpecHasNoProblem()
{
    QCOMPARE(validate(goodSpec()), QList<SpecProblem>());
}

void TestSessionSpec::problems_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<SpecField>("field");
    QTest::addColumn<SpecFault>("fault");

    const auto row = [](const char *name, SpecField field, SpecFault fault, const Change &change) {
        QTest::newRow(name) << change << field << fault;
    };
    const auto host = [&row](const char *name, SpecFault fault, const QString &text) {
        row(name, SpecField::Host, fault, [text](SessionSpec &spec) { spec.host = text; });
    };
    host("no host", SpecFault::Empty, QString());
    host("host with port", SpecFault::ContainsPort, QStringLiteral("192.0.2.1:161"));
    host("IPv6 host with port", SpecFault::ContainsPort, QStringLiteral("[::1]:161"));
    host("octet above 255", SpecFault::BadAddress, QStringLiteral("192.0.2.256"));
    host("three octets", SpecFault::BadAddress, QStringLiteral("192.0.2"));
    host("broken IPv6", SpecFault::BadAddress, QStringLiteral("fe80:::1"));
    host("space in the host", SpecFault::BadCharacter, QStringLiteral("my switch"));
    host("line end in the host", SpecFault::BadCharacter, QStringLiteral("switch\n"));
    host("endless host", SpecFault::TooLong, QString(300, u'a'));
    row("port 0", SpecField::Port, SpecFault::OutOfRange, [](SessionSpec &s) { s.port = 0; });
    row("port 70000", SpecField::Port, SpecFault::OutOfRange, [](SessionSpec &s) { s.port = 70000; });
    row("negative port", SpecField::Port, SpecFault::OutOfRange, [](SessionSpec &s) { s.port = -1; });
    row("no community", SpecField::Community, SpecFault::Empty, [](SessionSpec &s) { s.setCommunity({}); });
    row("endless community", SpecField::Community, SpecFault::TooLong,
        [](SessionSpec &s) { s.setCommunity(QByteArray(256, 'c')); });
    row("no time-out", SpecField::Timeout, SpecFault::OutOfRange, [](SessionSpec &s) { s.timeout = 0ms; });
    row("endless time-out", SpecField::Timeout, SpecFault::OutOfRange,
        [](SessionSpec &s) { s.timeout = 1h; });
    row("fewer retries than none", SpecField::Retries, SpecFault::OutOfRange,
        [](SessionSpec &s) { s.retries = -1; });
    row("too many retries", SpecField::Retries, SpecFault::OutOfRange,
        [](SessionSpec &s) { s.retries = 21; });
    row("negative worker", SpecField::Worker, SpecFault::UnknownWorker,
        [](SessionSpec &s) { s.worker = -1; });
    row("GETBULK over v1", SpecField::Operation, SpecFault::NeedsVersion2c, [](SessionSpec &s) {
        s.version = SnmpVersion::V1;
        s.plan.operation = PollOperation::GetBulk;
    });
    row("no objects", SpecField::Objects, SpecFault::Empty, [](SessionSpec &s) { s.plan.objects.clear(); });
    row("too many objects", SpecField::Objects, SpecFault::TooMany, [](SessionSpec &s) {
        s.plan.objects = QStringList(PollPlan::MaxObjects + 1, QStringLiteral("1.3.6"));
    });
    row("bad OID", SpecField::Objects, SpecFault::BadOid,
        [](SessionSpec &s) { s.plan.objects = {QStringLiteral("1.3..6")}; });
    row("unknown object", SpecField::Objects, SpecFault::UnknownObject,
        [](SessionSpec &s) { s.plan.objects = {QStringLiteral("noSuchThing.0")}; });
    row("interval too short", SpecField::Interval, SpecFault::OutOfRange,
        [](SessionSpec &s) { s.plan.interval = 1ms; });
    row("too many non-repeaters", SpecField::NonRepeaters, SpecFault::OutOfRange, [](SessionSpec &s) {
        s.plan.operation = PollOperation::GetBulk;
        s.plan.nonRepeaters = 3;
    });
    row("no repetitions", SpecField::MaxRepetitions, SpecFault::OutOfRange, [](SessionSpec &s) {
        s.plan.operation = PollOperation::Walk;
        s.plan.maxRepetitions = 0;
    });
    row("walk of nothing", SpecField::MaxValues, SpecFault::OutOfRange,
        [](SessionSpec &s) { s.plan.maxValues = -1; });
    row("control character in the name", SpecField::Name, SpecFault::BadCharacter,
        [](SessionSpec &s) { s.name = QStringLiteral("a\x1b[31mb"); });
    row("endless name", SpecField::Name, SpecFault::TooLong,
        [](SessionSpec &s) { s.name = QString(200, u'n'); });
}

void TestSessionSpec::problems()
{
    QFETCH(Change, change);
    QFETCH(SpecField, field);
    QFETCH(SpecFault, fault);
    SessionSpec spec = goodSpec();
    change(spec);
    const QList<SpecProblem> problems = validate(spec);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, field);
    QCOMPARE(problems.first().fault, fault);
}

void TestSessionSpec::repetitionsCountWhereGetBulkIsUsed_data()
{
    QTest::addColumn<PollOperation>("operation");
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<bool>("byGetNext");
    QTest::addColumn<bool>("count");
    QTest::newRow("walk") << PollOperation::Walk << SnmpVersion::V2c << false << true;
    QTest::newRow("walk by GETNEXT") << PollOperation::Walk << SnmpVersion::V2c << true << false;
    QTest::newRow("walk over v1") << PollOperation::Walk << SnmpVersion::V1 << false << false;
    QTest::newRow("GETBULK") << PollOperation::GetBulk << SnmpVersion::V2c << true << true;
    QTest::newRow("GET") << PollOperation::Get << SnmpVersion::V2c << false << false;
    QTest::newRow("GETNEXT") << PollOperation::GetNext << SnmpVersion::V2c << false << false;
}

void TestSessionSpec::repetitionsCountWhereGetBulkIsUsed()
{
    QFETCH(PollOperation, operation);
    QFETCH(SnmpVersion, version);
    QFETCH(bool, byGetNext);
    PollPlan plan;
    plan.operation = operation;
    plan.walkByGetNext = byGetNext;
    QTEST(usesRepetitions(plan, version), "count");
}

void TestSessionSpec::everyProblemIsReported()
{
    SessionSpec spec;
    spec.port = 0;
    spec.plan.objects = {QStringLiteral("1.3.6.1"), QStringLiteral("1"), QStringLiteral("what")};
    const QList<SpecProblem> expected{{SpecField::Host, SpecFault::Empty, {}},
                                      {SpecField::Port, SpecFault::OutOfRange, QStringLiteral("0")},
                                      {SpecField::Community, SpecFault::Empty, {}},
                                      {SpecField::Objects, SpecFault::BadOid, QStringLiteral("1")},
                                      {SpecField::Objects, SpecFault::UnknownObject, QStringLiteral("what")}};
    QCOMPARE(validate(spec), expected);
}

void TestSessionSpec::objects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Oid>("oid");
    QTest::newRow("dotted") << "1.3.6.1.2.1.1.3.0" << Oid{1, 3, 6, 1, 2, 1, 1, 3, 0};
    QTest::newRow("leading dot") << ".1.3.6" << Oid{1, 3, 6};
    QTest::newRow("white space around") << "  1.3.6\n" << Oid{1, 3, 6};
    QTest::newRow("largest number") << "2.999.4294967295" << Oid{2, 999, 4294967295U};
    QTest::newRow("number too large") << "1.3.4294967296" << Oid();
    QTest::newRow("one number") << "1" << Oid();
    QTest::newRow("first arc 3") << "3.1" << Oid();
    QTest::newRow("second arc 40") << "1.40" << Oid();
    QTest::newRow("trailing dot") << "1.3.6." << Oid();
    QTest::newRow("sign") << "1.+3.6" << Oid();
    QTest::newRow("letters") << "1.3.x" << Oid();
    QTest::newRow("empty") << "" << Oid();
    QTest::newRow("128 numbers") << QString(QStringLiteral("1.3") + QStringLiteral(".1").repeated(126))
                                 << Oid(Oid{1, 3} + Oid(126, 1));
    QTest::newRow("129 numbers") << QString(QStringLiteral("1.3") + QStringLiteral(".1").repeated(127))
                                 << Oid();
}

void TestSessionSpec::objects()
{
    QFETCH(QString, text);
    QFETCH(Oid, oid);
    QCOMPARE(parseObject(text), oid);
}

void TestSessionSpec::literalAddresses_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("literal");
    QTest::newRow("IPv4") << "127.0.0.1" << true;
    QTest::newRow("IPv6") << "::1" << true;
    QTest::newRow("IPv6 with zone") << "fe80::1%lo" << true;
    QTest::newRow("IPv6 with empty zone") << "fe80::1%" << false;
    QTest::newRow("IPv4 with zone") << "127.0.0.1%lo" << false;
    QTest::newRow("name") << "localhost" << false;
    QTest::newRow("short IPv4") << "127.1" << false;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("bracketed") << "[::1]" << false;
}

void TestSessionSpec::literalAddresses()
{
    QFETCH(QString, host);
    QTEST(isLiteralAddress(host), "literal");
}

void TestSessionSpec::targets_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("target");
    QTest::newRow("IPv4") << "192.0.2.1"
                          << "192.0.2.1:161";
    QTest::newRow("IPv6") << "2001:db8::1"
                          << "[2001:db8::1]:161";
    QTest::newRow("name") << "core-switch"
                          << "core-switch:161";
}

void TestSessionSpec::targets()
{
    QFETCH(QString, host);
    SessionSpec spec = goodSpec();
    spec.host = host;
    QTEST(spec.target(), "target");
    QTEST(spec.displayName(), "target");
    spec.name = QStringLiteral("Core");
    QCOMPARE(spec.displayName(), QStringLiteral("Core"));
}

void TestSessionSpec::debugTextHidesTheCommunity()
{
    SessionSpec spec = goodSpec();
    spec.setCommunity("s3cret-word");
    QString text;
    QDebug(&text) << spec;
    QVERIFY(text.contains(spec.host));
    QVERIFY(!text.contains(QStringLiteral("s3cret-word")));
}

/// Settings are equal when they refer to the same secret: that two secrets have the same content is not told.
void TestSessionSpec::secretsAreNotCompared()
{
    const SessionSpec spec = goodSpec();
    SessionSpec other = spec;
    QCOMPARE(other, spec);
    other.secret = SecretRef(Community{spec.community()});
    QCOMPARE(other.community(), spec.community());
    QVERIFY(other != spec);
    other.secret = spec.secret;
    QCOMPARE(other, spec);
    other.setCommunity("another");
    QVERIFY(other != spec);
    QVERIFY(spec.community() != other.community());
}

void TestSessionSpec::unchangedCommunityKeepsItsReference()
{
    const SessionSpec spec = goodSpec();
    SessionSpec other = spec;
    other.setCommunity(spec.community());
    QCOMPARE(other, spec);
}

void TestSessionSpec::credentialsLiveAsLongAsTheirReferences()
{
    QVERIFY(SecretRef().isNull());
    QVERIFY(!SecretRef().get<Community>());
    QCOMPARE(SecretRef(), SecretRef());
    SecretRef copy;
    {
        const SecretRef first(Community{"of a scope"});
        copy = first;
        QCOMPARE(copy, first);
    }
    QCOMPARE(copy.get<Community>()->octets, QByteArray("of a scope"));
}

void TestSessionSpec::splitsTypedObjects()
{
    const QStringList expected{QStringLiteral("1.3.6"), QStringLiteral("sysName.0"), QStringLiteral("2.5")};
    QCOMPARE(PollPlan::splitObjects(QStringLiteral(" 1.3.6,sysName.0;\n\t2.5 ,")), expected);
}

QTEST_GUILESS_MAIN(TestSessionSpec)
#include "tst_sessionspec.moc"
