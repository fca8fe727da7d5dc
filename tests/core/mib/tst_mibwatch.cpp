// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loading says how far it has come, ends early with what it has read, or leaves everything as it was.
#include "mibtesting.h"

#include <QTest>

#include <new>
#include <vector>

using namespace mibtest;
namespace mib = winsnmp::mib;
using mib::LoadProgress;
using mib::LoadWish;

namespace {

QByteArray module(int number)
{
    const QByteArray text = QByteArray::number(number);
    return "W" + text + "-MIB DEFINITIONS ::= BEGIN IMPORTS enterprises FROM SNMPv2-SMI;\nw" + text
        + " OBJECT IDENTIFIER ::= { enterprises " + text + " } END\n";
}

ModuleFolder fiveModules()
{
    return {{"1", module(1)}, {"2", module(2)}, {"3", module(3)}, {"4", module(4)}, {"5", module(5)}};
}

} // namespace

class TestMibWatch : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { (void)mib::load({}); }
    void tellsHowFarItIs();
    void finishKeepsWhatWasRead();
    void abandonChangesNothing_data();
    void abandonChangesNothing();
};

void TestMibWatch::tellsHowFarItIs()
{
    const ModuleFolder folder = fiveModules();
    std::vector<LoadProgress> seen;
    const std::filesystem::path path = folder.path();
    const LoadReport report = mib::load({&path, 1}, [&seen](const LoadProgress &progress) {
        seen.push_back(progress);
        return LoadWish::GoOn;
    });
    QCOMPARE(report.filesLeft, std::size_t(0));
    QVERIFY(!report.abandoned);
    QVERIFY(seen.size() >= 10);
    for (std::size_t i = 0; i < 5; ++i) {
        QCOMPARE(seen[i].files, std::size_t(5));
        QCOMPARE(seen[i].done, i);
        QCOMPARE(seen[i].file, folder.file(QByteArray::number(int(i) + 1).constData()));
    }
    QCOMPARE(seen.back().done, std::size_t(5));
    QCOMPARE(seen.back().file, std::string());
}

void TestMibWatch::finishKeepsWhatWasRead()
{
    const ModuleFolder folder = fiveModules();
    const std::vector<std::filesystem::path> paths{ownModules(), folder.path()};
    const std::string third = folder.file("3");
    const LoadReport report = mib::load(paths, [&third](const LoadProgress &progress) {
        return progress.file == third ? LoadWish::Finish : LoadWish::GoOn;
    });
    QVERIFY(!report.abandoned);
    QCOMPARE(report.filesLeft, std::size_t(3));
    QVERIFY(mib::parse("w2"));
    QVERIFY(!mib::parse("w3"));
    QVERIFY(mib::parse("sysDescr"));
}

void TestMibWatch::abandonChangesNothing_data()
{
    QTest::addColumn<std::size_t>("step");

    QTest::newRow("before the first file") << std::size_t(0);
    QTest::newRow("between files") << std::size_t(3);
    QTest::newRow("when all are read") << std::size_t(5);
    QTest::newRow("before the last module") << std::size_t(9);
}

void TestMibWatch::abandonChangesNothing()
{
    QFETCH(const std::size_t, step);
    loadOwn();
    const ModuleFolder folder = fiveModules();
    std::size_t asked = 0;
    const std::filesystem::path path = folder.path();
    const LoadReport report = mib::load({&path, 1}, [&](const LoadProgress &) {
        return asked++ < step ? LoadWish::GoOn : LoadWish::Abandon;
    });
    QVERIFY(report.abandoned);
    QCOMPARE(asked, step + 1);
    QVERIFY(!mib::parse("w1"));
    QVERIFY(mib::parse("sysDescr"));
}

QTEST_GUILESS_MAIN(TestMibWatch)

#include "tst_mibwatch.moc"
