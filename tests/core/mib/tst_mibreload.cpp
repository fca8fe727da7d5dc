// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lookups from several threads while modules are loaded: each sees the old or the new modules, never a
// mixture.
#include "mibtesting.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace mibtest;
namespace mib = winsnmp::mib;

namespace {

constexpr int Threads = 4;
constexpr int Loads = 8;

/// Column 1 is named and enumerated differently in each version, which tells them apart.
QByteArray version(const char *word)
{
    return QByteArray("V-MIB DEFINITIONS ::= BEGIN\nIMPORTS enterprises, OBJECT-TYPE FROM SNMPv2-SMI;\n")
        + word + "Thing OBJECT-TYPE SYNTAX INTEGER { " + word
        + "One(1) } MAX-ACCESS read-only STATUS current\nDESCRIPTION \"" + word
        + "\" ::= { enterprises 9 }\nEND\n";
}

/// Looks everything up until told to stop; counts what fits neither version.
void lookUp(const std::atomic<bool> &stop, std::atomic<int> &wrong, std::atomic<int> &rounds)
{
    const OidVector thing{1, 3, 6, 1, 4, 1, 9, 0};
    smiVALUE one{};
    one.syntax = SNMP_SYNTAX_INT;
    one.value.sNumber = 1;
    while (!stop) {
        const std::string name = mib::name(thing);
        const std::string shown = mib::display(thing, one);
        const auto info = mib::find(thing);
        const bool known = info && (info->description == "old" || info->description == "new");
        const bool whole = known && info->label == info->description + "Thing" && info->enums.size() == 1
            && info->enums.front().second == info->description + "One";
        if (!whole || (name != "V-MIB::oldThing.0" && name != "V-MIB::newThing.0")
            || (shown != "oldOne(1)" && shown != "newOne(1)"))
            ++wrong;
        if (mib::parse("sysDescr.0") != OidVector{1, 3, 6, 1, 2, 1, 1, 1, 0}
            || mib::children(OidVector{1}).size() != 1)
            ++wrong;
        ++rounds;
    }
}

} // namespace

class TestMibReload : public QObject {
    Q_OBJECT

private slots:
    void lookupsDuringLoads();
    void loadsFromSeveralThreads();
};

void TestMibReload::lookupsDuringLoads()
{
    const ModuleFolder oldFolder{{"V", version("old")}};
    const ModuleFolder newFolder{{"V", version("new")}};
    QCOMPARE(list(loadOwn({oldFolder.path()})), QByteArray());

    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> rounds = 0;
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int i = 0; i < Threads; ++i)
        threads.emplace_back([&] { lookUp(stop, wrong, rounds); });
    int problems = 0;
    for (int i = 0; i < Loads; ++i)
        problems += static_cast<int>(loadOwn({(i % 2 == 0 ? newFolder : oldFolder).path()}).problems.size());
    while (rounds < Threads * 10)
        std::this_thread::yield();
    stop = true;
    for (std::thread &thread : threads)
        thread.join();

    QCOMPARE(problems, 0);
    QCOMPARE(wrong.load(), 0);
}

void TestMibReload::loadsFromSeveralThreads()
{
    const ModuleFolder folder{{"V", version("old")}};
    std::atomic<int> problems = 0;
    std::vector<std::thread> threads;
    threads.reserve(Threads);
    for (int i = 0; i < Threads; ++i) {
        threads.emplace_back([&] {
            for (int j = 0; j < Loads / Threads; ++j)
                problems += static_cast<int>(loadOwn({folder.path()}).problems.size());
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(problems.load(), 0);
    QCOMPARE(mib::name(oid("1.3.6.1.4.1.9.0")), std::string("V-MIB::oldThing.0"));
}

QTEST_GUILESS_MAIN(TestMibReload)

#include "tst_mibreload.moc"
