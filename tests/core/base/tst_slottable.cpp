// SPDX-License-Identifier: GPL-3.0-or-later
//
// Slots with generations: reuse in turn, wrapping, and growing in two halves.
#include "base/slottable.h"

#include <QTest>

#include <memory_resource>
#include <set>

using Table = winsnmp::core::SlotTable<int>;

namespace {

/// Refuses when told to.
class Memory : public std::pmr::memory_resource {
public:
    bool refuses = false;
    std::size_t blocks = 0;

private:
    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        if (refuses)
            throw std::bad_alloc();
        ++blocks;
        return std::pmr::new_delete_resource()->allocate(bytes, alignment);
    }
    void do_deallocate(void *block, std::size_t bytes, std::size_t alignment) override
    {
        --blocks;
        std::pmr::new_delete_resource()->deallocate(block, bytes, alignment);
    }
    [[nodiscard]] bool do_is_equal(const memory_resource &other) const noexcept override
    {
        return this == &other;
    }
};

} // namespace

class TestSlotTable : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsThere();
    void oldestFreeFirst();
    void generationsWrap();
    void growing();
    void refusedGrowthChangesNothing();
    void unusedGrowthIsGivenBack();
};

void TestSlotTable::findsWhatIsThere()
{
    Memory memory;
    Table table(16, &memory);
    QVERIFY(table.isFull()); // until it grows
    QVERIFY(!table.find({0, 0}));
    table.grow();
    const Table::Place place = table.add(42);
    QCOMPARE(*table.find(place), 42);
    QVERIFY(!table.find({place.index, place.generation + 1}));
    QVERIFY(!table.find({place.index + 1, place.generation}));
    QVERIFY(!table.find({Table::ChunkSize, 0}));
    table.remove(place.index);
    QVERIFY(!table.find(place));
    QVERIFY(!table.find({place.index, place.generation + 1})); // free as yet
    QCOMPARE(table.used(), 0U);
}

void TestSlotTable::oldestFreeFirst()
{
    Memory memory;
    Table table(16, &memory);
    table.grow();
    const std::uint32_t first = table.add(1).index;
    const std::uint32_t second = table.add(2).index;
    table.remove(second);
    table.remove(first);
    for (std::uint32_t i = 2; i < Table::ChunkSize; ++i) {
        const std::uint32_t index = table.add(0).index;
        QVERIFY(index != first && index != second);
    }
    QCOMPARE(table.add(0).index, second);
    QCOMPARE(table.add(0).index, first);
    QVERIFY(table.isFull());
}

void TestSlotTable::generationsWrap()
{
    constexpr std::uint32_t generations = 5;
    Memory memory;
    Table table(generations, &memory);
    table.grow();
    for (std::uint32_t i = 1; i < Table::ChunkSize; ++i)
        static_cast<void>(table.add(0)); // one slot is left
    for (std::uint32_t turn = 0; turn < 3 * generations; ++turn) {
        const Table::Place place = table.add(1);
        QCOMPARE(place.generation, turn % generations);
        table.remove(place.index);
    }
}

void TestSlotTable::growing()
{
    Memory memory;
    Table table(16, &memory);
    std::set<std::uint32_t> indexes;
    constexpr int count = 3000;
    for (int i = 0; i < count; ++i) {
        if (table.isFull())
            table.grow();
        indexes.insert(table.add(i).index);
    }
    QCOMPARE(indexes.size(), std::size_t{count});
    QCOMPARE(table.used(), static_cast<std::uint32_t>(count));
    int sum = 0;
    table.forEach([&](int item) { sum += item; });
    QCOMPARE(sum, count * (count - 1) / 2);
    QCOMPARE(*table.find({2999, 0}), 2999);
    QVERIFY(table.bytes() >= count * sizeof(int));
}

void TestSlotTable::refusedGrowthChangesNothing()
{
    Memory memory;
    Table table(16, &memory);
    table.grow();
    const Table::Place place = table.add(7);
    memory.refuses = true;
    QVERIFY_EXCEPTION_THROWN(table.grow(), std::bad_alloc);
    memory.refuses = false;
    QCOMPARE(table.capacity(), std::size_t{Table::ChunkSize});
    QCOMPARE(*table.find(place), 7);
}

void TestSlotTable::unusedGrowthIsGivenBack()
{
    Memory memory;
    {
        Table table(16, &memory);
        table.grow();
        const std::size_t before = memory.blocks;
        {
            const auto growth = table.prepareGrowth();
            QVERIFY(memory.blocks > before);
        }
        QCOMPARE(memory.blocks, before);
        QCOMPARE(table.capacity(), std::size_t{Table::ChunkSize});
    }
    QCOMPARE(memory.blocks, std::size_t{0});
}

QTEST_APPLESS_MAIN(TestSlotTable)
#include "tst_slottable.moc"
