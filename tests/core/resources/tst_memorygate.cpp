// SPDX-License-Identifier: GPL-3.0-or-later
//
// The gate all memory comes through, the accounts behind it, and what a refusal leaves behind.
#include "objects/session.h"
#include "resources/account.h"
#include "resources/memorygate.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <thread>

using namespace winsnmp;
using namespace winsnmp::core;

// Sanitizers end the program instead of refusing memory, unless they are told.
extern "C" const char *__asan_default_options() // NOLINT(bugprone-reserved-identifier)
{
    return "allocator_may_return_null=1";
}
extern "C" const char *__tsan_default_options() // NOLINT(bugprone-reserved-identifier)
{
    return "allocator_may_return_null=1";
}

namespace {

/// A block that is given back in any case.
class Block {
public:
    Block(std::pmr::memory_resource &memory, std::size_t size)
        : m_memory(memory)
        , m_size(size)
        , m_address(memory.allocate(size))
    {
    }
    ~Block() { m_memory.deallocate(m_address, m_size); }
    Block(const Block &) = delete;
    Block &operator=(const Block &) = delete;

private:
    std::pmr::memory_resource &m_memory;
    std::size_t m_size;
    void *m_address;
};

bool isRefused(std::pmr::memory_resource &memory, std::size_t size)
{
    try {
        const Block block(memory, size);
        return false;
    } catch (const std::bad_alloc &) {
        return true;
    }
}

AllocationFailure latestFailure()
{
    const auto all = allocationFailures();
    return all.empty() ? AllocationFailure{} : all.back();
}

} // namespace

class TestMemoryGate : public QObject {
    Q_OBJECT

private slots:
    void cleanup();
    void counts();
    void peak();
    void limitOfObjects();
    void machineryIsNotLimited();
    void heapExhausted();
    void accountPassesOn();
    void limitOfAccount();
    void accountOfOtherSession();
    void failureRow();
    void manyThreads();
};

void TestMemoryGate::cleanup()
{
    setLimits({});
    setFaultPlan({});
}

void TestMemoryGate::counts()
{
    const MemoryUsage before = objectMemory().usage();
    {
        const Block first(objectMemory(), 100);
        const Block second(objectMemory(), 28);
        QCOMPARE(objectMemory().usage().bytes, before.bytes + 128);
        QCOMPARE(objectMemory().usage().blocks, before.blocks + 2);
    }
    QCOMPARE(objectMemory().usage().bytes, before.bytes);
    QCOMPARE(objectMemory().usage().blocks, before.blocks);
    QCOMPARE(objectMemory().usage().refusals, before.refusals);
}

void TestMemoryGate::peak()
{
    Account account(50);
    QCOMPARE(account.usage().peakBytes, 50U);
    {
        const Block first(account, 1000);
        const Block second(account, 500);
    }
    const Block small(account, 10);
    QCOMPARE(account.usage().bytes, 60U);
    QCOMPARE(account.usage().peakBytes, 1550U);
}

void TestMemoryGate::limitOfObjects()
{
    const std::uint64_t inUse = objectMemory().usage().bytes;
    setLimits({.bytes = inUse + 100});
    const std::uint64_t refusals = objectMemory().usage().refusals;
    QVERIFY(isRefused(objectMemory(), 101));
    QVERIFY(!isRefused(objectMemory(), 100));
    QCOMPARE(objectMemory().usage().refusals, refusals + 1);
    const Block half(objectMemory(), 50);
    QVERIFY(isRefused(objectMemory(), 51));
}

void TestMemoryGate::machineryIsNotLimited()
{
    setLimits({.bytes = 1, .bytesPerSession = 1});
    QVERIFY(!isRefused(machineryMemory(), 100000));
}

void TestMemoryGate::heapExhausted()
{
    QVERIFY(isRefused(objectMemory(), std::size_t{1} << 60));
    QVERIFY(latestFailure().cause == RefusalCause::SystemMemory);
    QCOMPARE(latestFailure().asked, std::uint64_t{1} << 60);
}

void TestMemoryGate::accountPassesOn()
{
    const std::uint64_t before = objectMemory().usage().bytes;
    Account account(0);
    const Block block(account, 64);
    QCOMPARE(account.usage().bytes, 64U);
    QCOMPARE(objectMemory().usage().bytes, before + 64);
    setLimits({.bytes = before + 64});
    QVERIFY(isRefused(account, 1));
    QCOMPARE(account.usage().refusals, 1U);
}

void TestMemoryGate::limitOfAccount()
{
    Account account(40);
    setLimits({.bytesPerSession = 100});
    QVERIFY(isRefused(account, 61));
    QVERIFY(!isRefused(account, 60));
    QVERIFY(latestFailure().cause == RefusalCause::SessionByteLimit);
    QCOMPARE(latestFailure().inUse, 40U);
    QCOMPARE(latestFailure().limit, 100U);
    QCOMPARE(account.usage().refusals, 1U);
}

void TestMemoryGate::accountOfOtherSession()
{
    Account full(100);
    Account empty(0);
    setLimits({.bytesPerSession = 100});
    QVERIFY(isRefused(full, 1));
    QVERIFY(!isRefused(empty, 100));
}

void TestMemoryGate::failureRow()
{
    const std::uint64_t before = allocationFailures().empty() ? 0 : allocationFailures().back().sequence;
    setFaultPlan({.failNth = 1, .thisThreadOnly = true});
    QVERIFY(isRefused(objectMemory(), 77));
    const auto rows = allocationFailures(before);
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].sequence, before + 1);
    QVERIFY(rows[0].cause == RefusalCause::FaultNth);
    QCOMPARE(rows[0].asked, 77U);
    QCOMPARE(rows[0].limit, 0U);
    QCOMPARE(rows[0].sessionId, 0U);
}

void TestMemoryGate::manyThreads()
{
    const MemoryUsage before = objectMemory().usage();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (std::size_t size = 1; size < 2000; ++size)
                const Block block(objectMemory(), size);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(objectMemory().usage().bytes, before.bytes);
    QCOMPARE(objectMemory().usage().blocks, before.blocks);
}

QTEST_GUILESS_MAIN(TestMemoryGate)
#include "tst_memorygate.moc"
