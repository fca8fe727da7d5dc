// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/wiretable.h"
#include "testrequest.h"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <array>
#include <new>
#include <random>
#include <set>
#include <vector>

using namespace enginetest;
using winsnmp::core::WireTable;

class TestWireTable : public QObject {
    Q_OBJECT

private slots:
    void idsNeedFourOctets();
    void idsOfLiveRequestsDiffer();
    void endedIdsMiss();
    void slotIsReusedLast();
    void idsDifferFromTableToTable();
    void idsTellNothingAboutTheNext();
    void foreignIdsMiss_data();
    void foreignIdsMiss();
    void holdsReferences();
    void successorTakesOver();
    void fullTableRefuses();
};

namespace {

/// BER's rule for a minimal INTEGER: the first nine bits are not all equal.
bool needsFourOctets(std::int32_t id)
{
    return id > 0x007FFFFF;
}

} // namespace

void TestWireTable::idsNeedFourOctets()
{
    const Ref<Session> session = makeSession();
    WireTable table;
    const Ref<Request> request = makeRequest(*session, 1);
    for (int turn = 0; turn < 5000; ++turn) { // every generation of one slot, and round again
        table.add(*request);
        QVERIFY2(needsFourOctets(table.idOf(*request)),
                 qPrintable(QString::number(table.idOf(*request), 16)));
        QCOMPARE(table.find(table.idOf(*request)).get(), request.get());
        table.remove(*request);
        QCOMPARE(request->wireNumber, 0U);
    }
    QCOMPARE(table.size(), std::size_t{0});
}

void TestWireTable::idsOfLiveRequestsDiffer()
{
    const Ref<Session> session = makeSession();
    WireTable table;
    std::mt19937 random(1);
    std::vector<Ref<Request>> live;
    std::set<std::int32_t> ids;
    for (int step = 0; step < 5000; ++step) {
        if (live.empty() || random() % 3 != 0) {
            live.push_back(makeRequest(*session, 7)); // the application's id plays no part
            table.add(*live.back());
            QVERIFY(ids.insert(table.idOf(*live.back())).second);
        } else {
            const std::size_t index = random() % live.size();
            ids.erase(table.idOf(*live[index]));
            table.remove(*live[index]);
            live.erase(live.begin() + static_cast<std::ptrdiff_t>(index));
        }
        QCOMPARE(table.size(), live.size());
    }
    std::size_t visited = 0;
    table.forEach([&](Request &request) {
        ++visited;
        QVERIFY(ids.contains(table.idOf(request)));
    });
    QCOMPARE(visited, live.size());
    for (const Ref<Request> &request : live) {
        QCOMPARE(table.find(table.idOf(*request)).get(), request.get());
        table.remove(*request);
    }
}

void TestWireTable::endedIdsMiss()
{
    const Ref<Session> session = makeSession();
    WireTable table;
    const Ref<Request> request = makeRequest(*session, 1);
    std::set<std::int32_t> former;
    for (int turn = 0; turn < 2000; ++turn) { // one slot has 2040 generations
        table.add(*request);
        QVERIFY(former.insert(table.idOf(*request)).second);
        table.remove(*request);
    }
    table.add(*request);
    for (const std::int32_t id : former)
        QVERIFY(id == table.idOf(*request) || !table.find(id));
    table.remove(*request);
    table.remove(*request); // has no id: nothing happens
    QCOMPARE(table.size(), std::size_t{0});
}

void TestWireTable::slotIsReusedLast()
{
    const Ref<Session> session = makeSession();
    WireTable table;
    std::vector<Ref<Request>> requests;
    std::set<std::uint32_t> slotsSeen;
    for (int i = 0; i < 10; ++i) {
        requests.push_back(makeRequest(*session, i));
        table.add(*requests.back());
    }
    for (const Ref<Request> &request : requests)
        table.remove(*request);
    const Ref<Request> next = makeRequest(*session, 99);
    for (int i = 0; i < 10; ++i) {
        table.add(*next);
        QVERIFY(slotsSeen.insert(next->wireNumber & 0xFFFFF).second);
        table.remove(*next);
    }
}

/// Each table has a key of its own: what one gives says nothing about the next.
void TestWireTable::idsDifferFromTableToTable()
{
    const Ref<Session> session = makeSession();
    std::set<std::int32_t> first;
    for (int i = 0; i < 50; ++i) {
        WireTable table;
        const Ref<Request> request = makeRequest(*session, 1);
        table.add(*request);
        first.insert(table.idOf(*request));
        table.remove(*request);
    }
    QVERIFY(first.size() > 45);
}

/// An agent sees the ids of its requests in a row: no bit of them stays, and no two steps are the same.
void TestWireTable::idsTellNothingAboutTheNext()
{
    constexpr int count = 4000;
    const Ref<Session> session = makeSession();
    WireTable table;
    const Ref<Request> request = makeRequest(*session, 1);
    std::set<std::int32_t> ids;
    std::set<std::int32_t> steps;
    std::array<int, 31> ones{};
    std::int32_t last = 0;
    for (int i = 0; i < count; ++i) {
        table.add(*request);
        const std::int32_t id = table.idOf(*request);
        table.remove(*request);
        ids.insert(id);
        steps.insert(id - last);
        last = id;
        for (std::size_t bit = 0; bit < ones.size(); ++bit)
            ones[bit] += id >> bit & 1;
    }
    QVERIFY(ids.size() > 2000); // one slot has 2040 generations, then it begins again
    QVERIFY(steps.size() > 2000);
    for (const int each : ones) // half of them, give or take what no key of a hundred million exceeds
        QVERIFY2(each > count * 2 / 5 && each < count * 3 / 5, qPrintable(QString::number(each)));
}

void TestWireTable::foreignIdsMiss_data()
{
    QTest::addColumn<qint32>("id");
    QTest::newRow("zero") << qint32{0};
    QTest::newRow("negative") << qint32{-1};
    QTest::newRow("smallest") << qint32{INT32_MIN};
    QTest::newRow("slot that was never used") << qint32{0x7FFFFFFF};
    QTest::newRow("slot only") << qint32{1};
}

void TestWireTable::foreignIdsMiss()
{
    QFETCH(const qint32, id);
    const Ref<Session> session = makeSession();
    WireTable table;
    QVERIFY(!table.find(id));
    const Ref<Request> request = makeRequest(*session, 1);
    table.add(*request);
    QVERIFY(!table.find(id));
    QVERIFY(!table.find(table.idOf(*request) ^ (1 << 20)));
    table.remove(*request);
}

void TestWireTable::holdsReferences()
{
    const Ref<Session> session = makeSession();
    const std::uint64_t before = session->memory().usage().blocks;
    WireTable table;
    Ref<Request> request = makeRequest(*session, 1);
    table.add(*request);
    const std::int32_t id = table.idOf(*request);
    request = nullptr;
    QCOMPARE(session->memory().usage().blocks, before + 1);
    table.remove(*table.find(id));
    QCOMPARE(session->memory().usage().blocks, before);
}

void TestWireTable::successorTakesOver()
{
    const Ref<Session> session = makeSession();
    const std::uint64_t before = session->memory().usage().blocks;
    WireTable table;
    Ref<Request> former = makeRequest(*session, 1);
    const Ref<Request> successor = makeRequest(*session, 1);
    table.add(*former);
    const std::int32_t id = table.idOf(*former);
    table.handOver(*former, *successor);
    QCOMPARE(former->wireNumber, 0U);
    QCOMPARE(table.idOf(*successor), id);
    QCOMPARE(table.find(id).get(), successor.get());
    QCOMPARE(table.size(), std::size_t{1});
    former = nullptr;
    QCOMPARE(session->memory().usage().blocks, before + 1);
    table.remove(*successor);
    QVERIFY(!table.find(id));
}

void TestWireTable::fullTableRefuses()
{
    const Ref<Session> session = makeSession();
    WireTable table;
    const Ref<Request> request = makeRequest(*session, 1);
    // One request may take many slots here, for a slot is all that is counted.
    for (int i = 0; i < (1 << 20); ++i) {
        table.add(*request);
        if (i % 4096 == 0)
            QVERIFY(needsFourOctets(table.idOf(*request)));
    }
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, table.add(*request));
    QCOMPARE(table.size(), std::size_t{1} << 20);
    table.forEach([](Request &each) { each.release(); });
}

QTEST_APPLESS_MAIN(TestWireTable)
#include "tst_wiretable.moc"
