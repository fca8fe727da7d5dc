// SPDX-License-Identifier: GPL-3.0-or-later
#include "objects/requestindex.h"
#include "testrequest.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <new>
#include <random>
#include <vector>

using namespace enginetest;
using winsnmp::core::RequestIndex;

namespace {

/// Refuses everything while told so.
class FickleMemory : public std::pmr::memory_resource {
public:
    bool refuses = false;
    std::size_t blocks = 0;

private:
    void *do_allocate(std::size_t size, std::size_t alignment) override
    {
        if (refuses)
            throw std::bad_alloc();
        ++blocks;
        return std::pmr::new_delete_resource()->allocate(size, alignment);
    }
    void do_deallocate(void *block, std::size_t size, std::size_t alignment) override
    {
        --blocks;
        std::pmr::new_delete_resource()->deallocate(block, size, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace

class TestRequestIndex : public QObject {
    Q_OBJECT

private slots:
    void findsById();
    void tellsFormerOnes();
    void agreesWithModel_data();
    void agreesWithModel();
    void fewNeedNoMemory();
    void refusedGrowthChangesNothing();
};

void TestRequestIndex::findsById()
{
    const Ref<Session> session = makeSession();
    RequestIndex index(std::pmr::new_delete_resource());
    const Ref<Request> first = makeRequest(*session, -5, "127.0.0.1");
    const Ref<Request> second = makeRequest(*session, -5, "127.0.0.2");
    const Ref<Request> other = makeRequest(*session, 0, "127.0.0.1");
    for (const Ref<Request> &request : {first, second, other})
        index.insert(*request);
    QCOMPARE(index.size(), 3U);
    QCOMPARE(index.find(-5).get(), second.get()); // the newest
    QVERIFY(!index.find(5));
    QCOMPARE(index.find(0).get(), other.get());
    QVERIFY(index.remove(*second));
    QVERIFY(!index.remove(*second));
    QCOMPARE(index.find(-5).get(), first.get());
    QVERIFY(index.remove(*first));
    QVERIFY(!index.find(-5));
    QCOMPARE(index.any().get(), other.get());
    QVERIFY(index.remove(*other));
    QVERIFY(!index.any());
    QCOMPARE(index.size(), 0U);
}

void TestRequestIndex::tellsFormerOnes()
{
    const Ref<Session> session = makeSession();
    RequestIndex index(std::pmr::new_delete_resource());
    const Ref<Request> first = makeRequest(*session, -5, "127.0.0.1");
    const Ref<Request> elsewhere = makeRequest(*session, -5, "127.0.0.2");
    const Ref<Request> otherId = makeRequest(*session, 5, "127.0.0.1");
    const Ref<Request> second = makeRequest(*session, -5, "127.0.0.1");
    const Ref<Request> third = makeRequest(*session, -5, "127.0.0.1");
    QVERIFY(!index.insert(*first));
    QVERIFY(!index.insert(*elsewhere));
    QVERIFY(!index.insert(*otherId));
    QCOMPARE(index.insert(*second).get(), first.get());
    QCOMPARE(index.insert(*third).get(), second.get()); // the newest
    for (const Ref<Request> &request : {first, elsewhere, otherId, second, third})
        QVERIFY(index.remove(*request));
}

void TestRequestIndex::agreesWithModel_data()
{
    QTest::addColumn<int>("ids");
    QTest::newRow("many equal ids") << 5;
    QTest::newRow("some") << 100;
    QTest::newRow("rarely equal") << 1'000'000;
}

void TestRequestIndex::agreesWithModel()
{
    QFETCH(const int, ids);
    const Ref<Session> session = makeSession();
    FickleMemory memory;
    RequestIndex index(&memory);
    std::mt19937 random(static_cast<unsigned>(ids));
    std::vector<Ref<Request>> live;
    for (int step = 0; step < 6000; ++step) {
        const bool growing = step % 2000 < 1200;
        if (live.empty() || random() % 4 < (growing ? 3U : 1U)) {
            live.push_back(makeRequest(*session, static_cast<std::int32_t>(random()) % ids));
            index.insert(*live.back());
        } else {
            const std::size_t at = random() % live.size();
            QVERIFY(index.remove(*live[at]));
            live.erase(live.begin() + static_cast<std::ptrdiff_t>(at));
        }
        QCOMPARE(index.size(), live.size());
        const auto wanted = static_cast<std::int32_t>(random()) % ids;
        const auto newest = std::find_if(live.rbegin(), live.rend(),
                                         [&](const auto &request) { return request->requestId == wanted; });
        QCOMPARE(static_cast<bool>(index.find(wanted)), newest != live.rend());
        QCOMPARE(static_cast<bool>(index.any()), !live.empty());
    }
    while (const Ref<Request> request = index.any())
        QVERIFY(index.remove(*request));
    QCOMPARE(memory.blocks, std::size_t{0}); // the array is given back when the last one ends
}

void TestRequestIndex::fewNeedNoMemory()
{
    const Ref<Session> session = makeSession();
    FickleMemory memory;
    memory.refuses = true;
    RequestIndex index(&memory);
    std::vector<Ref<Request>> requests;
    for (int i = 0; i < 8; ++i) {
        requests.push_back(makeRequest(*session, i));
        index.insert(*requests.back());
    }
    QCOMPARE(index.size(), 8U);
    for (const Ref<Request> &request : requests)
        QVERIFY(index.remove(*request));
}

void TestRequestIndex::refusedGrowthChangesNothing()
{
    const Ref<Session> session = makeSession();
    FickleMemory memory;
    RequestIndex index(&memory);
    std::vector<Ref<Request>> requests;
    std::uint32_t refusals = 0;
    for (int i = 0; i < 500; ++i) {
        Ref<Request> request = makeRequest(*session, i);
        memory.refuses = i % 2 == 0;
        const std::uint32_t before = index.size();
        try {
            index.insert(*request);
        } catch (const std::bad_alloc &) {
            ++refusals;
            QCOMPARE(index.size(), before);
            QVERIFY(!index.find(i));
            memory.refuses = false;
            index.insert(*request);
        }
        QCOMPARE(index.find(i).get(), request.get());
        requests.push_back(std::move(request));
    }
    QVERIFY(refusals > 0);
    for (const Ref<Request> &request : requests)
        QVERIFY(index.remove(*request));
}

QTEST_APPLESS_MAIN(TestRequestIndex)
#include "tst_requestindex.moc"
