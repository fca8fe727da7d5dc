// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of known addresses against a map, and what it does when memory is refused.
#include "objects/addresstable.h"
#include "resources/memorygate.h"
#include "winsnmp/limits.hpp"

#include <QTest>

#include <map>
#include <memory>
#include <random>

using namespace winsnmp::core;

namespace {

/// Addresses as an allocator gives them: multiples of 16. Never looked into.
void *address(std::uintptr_t number)
{
    return reinterpret_cast<void *>(number * 16); // NOLINT(performance-no-int-to-ptr)
}

} // namespace

class TestAddressTable : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { winsnmp::setFaultPlan({}); }
    void unknownAddresses();
    void likeAMap_data();
    void likeAMap();
    void takeAllForgets();
    void refusedMemoryChangesNothing();
};

void TestAddressTable::unknownAddresses()
{
    AddressTable table(&machineryMemory());
    QVERIFY(!table.take(nullptr));
    QVERIFY(!table.take(address(1)));
    table.insert(address(1), 10);
    QVERIFY(!table.take(nullptr));
    QVERIFY(!table.take(address(2)));
    QCOMPARE(table.take(address(1)).value_or(0), 10U);
    QVERIFY(!table.take(address(1)));
    QCOMPARE(table.size(), 0U);
}

void TestAddressTable::likeAMap_data()
{
    QTest::addColumn<quint32>("range");
    QTest::newRow("crowded: takes close gaps in long runs") << 24U;
    QTest::newRow("some") << 300U;
    QTest::newRow("many: grows several times") << 20000U;
}

/// A long random sequence of inserting and taking, each answer compared.
void TestAddressTable::likeAMap()
{
    QFETCH(const quint32, range);
    AddressTable table(&machineryMemory());
    std::map<void *, std::size_t> expected;
    std::mt19937 random(range);
    for (int step = 0; step < 60000; ++step) {
        void *where = address(1 + random() % range);
        const auto known = expected.find(where);
        if (known == expected.end() && random() % 3 != 0) {
            const std::size_t bytes = random() % 1000;
            table.insert(where, bytes);
            expected.emplace(where, bytes);
            continue;
        }
        const std::optional<std::size_t> taken = table.take(where);
        QCOMPARE(taken.has_value(), known != expected.end());
        if (taken) {
            QCOMPARE(*taken, known->second);
            expected.erase(known);
        }
        QCOMPARE(table.size(), expected.size());
    }
    for (const auto &[where, bytes] : expected)
        QCOMPARE(table.take(where).value_or(SIZE_MAX), bytes);
    QCOMPARE(table.size(), 0U);
}

void TestAddressTable::takeAllForgets()
{
    const std::uint64_t before = machineryMemory().usage().bytes;
    AddressTable table(&machineryMemory());
    for (std::uintptr_t i = 1; i <= 100; ++i)
        table.insert(address(i), i);
    std::size_t sum = 0;
    table.takeAll([&](void *, std::size_t bytes) { sum += bytes; });
    QCOMPARE(sum, 5050U);
    QCOMPARE(table.size(), 0U);
    QVERIFY(!table.take(address(5)));
    QCOMPARE(machineryMemory().usage().bytes, before);
    table.insert(address(5), 7);
    QCOMPARE(table.take(address(5)).value_or(0), 7U);
}

void TestAddressTable::refusedMemoryChangesNothing()
{
    AddressTable table(&machineryMemory());
    std::uintptr_t last = 0;
    winsnmp::setFaultPlan({.failNth = 3, .thisThreadOnly = true});
    const auto insertMany = [&] {
        for (std::uintptr_t i = 1; i <= 1000; ++i) {
            table.insert(address(i), i);
            last = i;
        }
    };
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, insertMany());
    QVERIFY(last >= 8);
    QCOMPARE(table.size(), last);
    for (std::uintptr_t i = 1; i <= last; ++i)
        QCOMPARE(table.take(address(i)).value_or(0), i);
    QVERIFY(!table.take(address(last + 1)));
}

QTEST_APPLESS_MAIN(TestAddressTable)
#include "tst_addresstable.moc"
