// SPDX-License-Identifier: GPL-3.0-or-later
//
// The block inside an object: when it serves, when the memory behind it does.
#include "objects/firstblock.h"
#include "objects/session.h"
#include "objects/varbindlist.h"

#include <QTest>

using namespace winsnmp::core;

namespace {

constexpr std::size_t Size = 64;

bool isInside(const FirstBlock<Size> &memory, const void *block)
{
    const auto at = reinterpret_cast<std::uintptr_t>(block);
    const auto begin = reinterpret_cast<std::uintptr_t>(&memory);
    return at >= begin && at < begin + sizeof memory;
}

} // namespace

class TestFirstBlock : public QObject {
    Q_OBJECT

private slots:
    void oneAtATime();
    void whatDoesNotFit();
    void bytesOfLists();
};

void TestFirstBlock::oneAtATime()
{
    FirstBlock<Size> memory(&objectMemory());
    const std::uint64_t before = objectMemory().usage().blocks;
    void *first = memory.allocate(Size, 4);
    QVERIFY(isInside(memory, first));
    QVERIFY(memory.isInUse());
    void *second = memory.allocate(8, 4);
    QVERIFY(!isInside(memory, second));
    QCOMPARE(objectMemory().usage().blocks, before + 1);
    memory.deallocate(first, Size, 4);
    QVERIFY(!memory.isInUse());
    void *third = memory.allocate(1, 1);
    QVERIFY(isInside(memory, third));
    memory.deallocate(third, 1, 1);
    memory.deallocate(second, 8, 4);
    QCOMPARE(objectMemory().usage().blocks, before);
}

void TestFirstBlock::whatDoesNotFit()
{
    FirstBlock<Size> memory(&objectMemory());
    void *large = memory.allocate(Size + 1, 4);
    QVERIFY(!isInside(memory, large));
    memory.deallocate(large, Size + 1, 4);
    void *aligned = memory.allocate(8, 64);
    QVERIFY(!isInside(memory, aligned));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(aligned) % 64, 0U);
    memory.deallocate(aligned, 8, 64);
}

/// What a list says that it takes is what its session is charged, inside or outside.
void TestFirstBlock::bytesOfLists()
{
    const Ref<Session> session = Session::create({});
    const std::uint64_t empty = session->memory().usage().bytes;
    const Ref<VarBindList> list = VarBindList::create(*session);
    const std::uint32_t name[] = {1, 3, 6, 1, 2, 1, 1, 3, 0};
    for (int i = 0; i < 20; ++i) {
        list->locked([&](VarBinds &varBinds) { varBinds.append(name, {}); });
        QCOMPARE(session->memory().usage().bytes - empty, list->bytes());
    }
    while (list->count() > 0) {
        list->locked([](VarBinds &varBinds) { varBinds.erase(0); });
        QCOMPARE(session->memory().usage().bytes - empty, list->bytes());
    }
}

QTEST_APPLESS_MAIN(TestFirstBlock)
#include "tst_firstblock.moc"
