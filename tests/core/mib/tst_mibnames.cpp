// SPDX-License-Identifier: GPL-3.0-or-later
//
// OIDs as names and back, compared with what Net-SNMP's own program prints.
#include "mibtesting.h"

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mibtest;
namespace mib = winsnmp::mib;

class TestMibNames : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void name_data();
    void name();
    void sameAsSnmptranslate_data();
    void sameAsSnmptranslate();
    void parse_data();
    void parse();
    void everyNameParsesToItsOid();
};

void TestMibNames::initTestCase()
{
    QCOMPARE(list(loadOwn()), QByteArray());
}

void TestMibNames::name_data()
{
    QTest::addColumn<QByteArray>("numbers");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("scalar") << QByteArray("1.3.6.1.2.1.1.3.0") << QByteArray("SNMPv2-MIB::sysUpTime.0");
    QTest::newRow("column") << QByteArray("1.3.6.1.2.1.2.2.1.2.2") << QByteArray("IF-MIB::ifDescr.2");
    QTest::newRow("long index") << QByteArray("1.3.6.1.2.1.4.22.1.2.3.192.168.0.1")
                                << QByteArray("IP-MIB::ipNetToMediaPhysAddress.3.192.168.0.1");
    QTest::newRow("object") << QByteArray("1.3.6.1.2.1.2.2") << QByteArray("IF-MIB::ifTable");
    QTest::newRow("no such column") << QByteArray("1.3.6.1.2.1.2.2.1.99.1")
                                    << QByteArray("IF-MIB::ifEntry.99.1");
    QTest::newRow("enterprise") << QByteArray("1.3.6.1.4.1.8072.3.2.10")
                                << QByteArray("SNMPv2-SMI::enterprises.8072.3.2.10");
    QTest::newRow("zeroDotZero") << QByteArray("0.0") << QByteArray("SNMPv2-SMI::zeroDotZero");
    QTest::newRow("no module") << QByteArray("1.2.840.113549") << QByteArray("1.2.840.113549");
    QTest::newRow("root") << QByteArray("1") << QByteArray("1");
    QTest::newRow("largest numbers") << QByteArray("4294967295.0.4294967295")
                                     << QByteArray("4294967295.0.4294967295");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestMibNames::name()
{
    QFETCH(const QByteArray, numbers);
    QTEST(QByteArray::fromStdString(mib::name(oid(numbers))), "text");
}

void TestMibNames::sameAsSnmptranslate_data()
{
    QTest::addColumn<QByteArray>("numbers");

    for (const char *numbers : {"1.3",
                                "1.3.6.1",
                                "1.3.6.1.2.1",
                                "1.3.6.1.2.1.1.1.0",
                                "1.3.6.1.2.1.1.9.1.2.4",
                                "1.3.6.1.2.1.2.2.1.8.7",
                                "1.3.6.1.2.1.2.2.1.99.1",
                                "1.3.6.1.2.1.4.20.1.3.10.0.0.1",
                                "1.3.6.1.2.1.4.34.1.3.1.4.127.0.0.1",
                                "1.3.6.1.2.1.5.1.0",
                                "1.3.6.1.2.1.6.13.1.1.0.0.0.0.22.0.0.0.0.0",
                                "1.3.6.1.2.1.10.7",
                                "1.3.6.1.2.1.11.30.0",
                                "1.3.6.1.2.1.25.2.3.1.5.36",
                                "1.3.6.1.2.1.25.2.1.4",
                                "1.3.6.1.2.1.25.3.5.1.2.1",
                                "1.3.6.1.2.1.25.4.2.1.2.4711",
                                "1.3.6.1.2.1.31.1.1.1.18.12",
                                "1.3.6.1.2.1.33.1.3.3.1.3.1",
                                "1.3.6.1.2.1.33.1.6.3.2",
                                "1.3.6.1.2.1.43.11.1.1.9.1.1",
                                "1.3.6.1.2.1.47.1.1.1.1.7.67108992",
                                "1.3.6.1.4.1.2021.10.1.3.1",
                                "1.3.6.1.6.3.1.1.4.1.0",
                                "1.3.6.1.6.3.1.1.5.4",
                                "1.3.6.1.6.3.10.2.1.3.0",
                                "0.0"})
        QTest::newRow(numbers) << QByteArray(numbers);
}

void TestMibNames::sameAsSnmptranslate()
{
    QFETCH(const QByteArray, numbers);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("snmptranslate"));
    QVERIFY2(!program.isEmpty(), "snmptranslate is missing: see test_packages in app/packages.sh");
    const QTemporaryDir persistent;
    QVERIFY(QDir(persistent.path()).mkdir(QStringLiteral("cert_indexes"))); // else it says that it makes one
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("SNMP_PERSISTENT_DIR"), persistent.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    // -Ob: indexes as numbers, which is how this library shows them.
    process.start(program,
                  {QStringLiteral("-Ob"), QStringLiteral("-m"), QStringLiteral("ALL"), QStringLiteral("-M"),
                   QString::fromStdString(ownModules().string()), QString::fromLatin1('.' + numbers)});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(QByteArray::fromStdString(mib::name(oid(numbers))), process.readAllStandardOutput().trimmed());
}

void TestMibNames::parse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("numbers");
    const QByteArray none;

    QTest::newRow("numbers") << QByteArray("1.3.6.1.2.1.1.3.0") << QByteArray("1.3.6.1.2.1.1.3.0");
    QTest::newRow("leading dot") << QByteArray(".1.3.6") << QByteArray("1.3.6");
    QTest::newRow("label") << QByteArray("sysUpTime.0") << QByteArray("1.3.6.1.2.1.1.3.0");
    QTest::newRow("label without instance") << QByteArray("ifTable") << QByteArray("1.3.6.1.2.1.2.2");
    QTest::newRow("label with a hyphen") << QByteArray("mib-2.1") << QByteArray("1.3.6.1.2.1.1");
    QTest::newRow("root") << QByteArray("iso.3.6") << QByteArray("1.3.6");
    QTest::newRow("module") << QByteArray("SNMPv2-MIB::sysUpTime.0") << QByteArray("1.3.6.1.2.1.1.3.0");
    QTest::newRow("module and long index")
        << QByteArray("IP-MIB::ipAdEntAddr.127.0.0.1") << QByteArray("1.3.6.1.2.1.4.20.1.1.127.0.0.1");
    QTest::newRow("largest number") << QByteArray("2.4294967295") << QByteArray("2.4294967295");
    QTest::newRow("wrong module") << QByteArray("IF-MIB::sysUpTime.0") << none;
    QTest::newRow("unknown module") << QByteArray("NO-MIB::sysUpTime.0") << none;
    QTest::newRow("unknown label") << QByteArray("sysDownTime.0") << none;
    QTest::newRow("other case") << QByteArray("SYSUPTIME.0") << none;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("dot") << QByteArray(".") << none;
    QTest::newRow("two dots") << QByteArray("1..3") << none;
    QTest::newRow("dot at the end") << QByteArray("1.3.") << none;
    QTest::newRow("dot after a label") << QByteArray("sysUpTime.") << none;
    QTest::newRow("colons alone") << QByteArray("::") << none;
    QTest::newRow("no module") << QByteArray("::sysUpTime.0") << none;
    QTest::newRow("no label") << QByteArray("SNMPv2-MIB::") << none;
    QTest::newRow("no label but an instance") << QByteArray("SNMPv2-MIB::.0") << none;
    QTest::newRow("word after the label") << QByteArray("sysUpTime.zero") << none;
    QTest::newRow("sign") << QByteArray("1.3.-6") << none;
    QTest::newRow("plus") << QByteArray("1.3.+6") << none;
    QTest::newRow("blank") << QByteArray("1.3. 6") << none;
    QTest::newRow("number too large") << QByteArray("1.3.4294967296") << none;
    QTest::newRow("number far too large") << QByteArray("1.3.99999999999999999999999") << none;
    QTest::newRow("no such root") << QByteArray("3.1") << none;
    QTest::newRow("too many below a root") << QByteArray("1.40") << none;
    QTest::newRow("128 numbers") << QByteArray("1" + QByteArray(".1").repeated(127))
                                 << QByteArray("1" + QByteArray(".1").repeated(127));
    QTest::newRow("129 numbers") << QByteArray("1" + QByteArray(".1").repeated(128)) << none;
    QTest::newRow("too many after a label")
        << QByteArray("sysUpTime" + QByteArray(".1").repeated(121)) << none;
    QTest::newRow("NUL") << QByteArray("sysUpTime\0.0", 12) << none;
    QTest::newRow("long label") << QByteArray(100000, 'a') << none;
}

void TestMibNames::parse()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, numbers);
    const auto found = mib::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    QCOMPARE(found.has_value(), !numbers.isEmpty());
    if (found)
        QCOMPARE(*found, oid(numbers));
}

void TestMibNames::everyNameParsesToItsOid()
{
    std::vector<OidVector> open{{}};
    int names = 0;
    while (!open.empty()) {
        const OidVector parent = open.back();
        open.pop_back();
        for (const mib::ObjectInfo &info : mib::children(parent)) {
            open.push_back(info.oid);
            if (info.module.empty())
                continue;
            const std::string name = mib::name(info.oid);
            QCOMPARE(name, info.module + "::" + info.label);
            QCOMPARE(mib::parse(name), info.oid);
            QCOMPARE(mib::parse(info.label), info.oid);
            ++names;
        }
    }
    QVERIFY(names > 800);
}

QTEST_GUILESS_MAIN(TestMibNames)

#include "tst_mibnames.moc"
