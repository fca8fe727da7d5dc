// SPDX-License-Identifier: GPL-3.0-or-later
//
// Blocks of every size and alignment, whichever thread returns them: whole, apart from each other, and never
// given twice.
#include "resources/blockcache.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <thread>
#include <vector>

using namespace winsnmp::core;

namespace {

struct Block {
    std::uint8_t *data;
    std::size_t bytes;
    std::size_t alignment;
    std::uint8_t mark;
};

/// Filled from end to end, so that an overlap shows.
Block take(std::size_t bytes, std::size_t alignment, std::uint8_t mark)
{
    auto *data = static_cast<std::uint8_t *>(takeBlock(bytes, alignment));
    std::memset(data, mark, bytes);
    return {data, bytes, alignment, mark};
}

bool isWhole(const Block &block)
{
    return reinterpret_cast<std::uintptr_t>(block.data) % block.alignment == 0
        && std::all_of(block.data, block.data + block.bytes,
                       [&](std::uint8_t octet) { return octet == block.mark; });
}

void returnAll(const std::vector<Block> &blocks)
{
    for (const Block &block : blocks)
        returnBlock(block.data, block.bytes, block.alignment);
}

std::vector<Block> manySizes()
{
    std::vector<Block> blocks;
    for (std::size_t bytes = 1; bytes <= 700; ++bytes) {
        for (const std::size_t alignment : {1U, 8U, 16U, 64U})
            blocks.push_back(take(bytes, alignment, static_cast<std::uint8_t>(blocks.size())));
    }
    return blocks;
}

} // namespace

class TestBlockCache : public QObject {
    Q_OBJECT

private slots:
    void everySize();
    void manyOfOneSize();
    void otherThreads();
};

void TestBlockCache::everySize()
{
    for (int round = 0; round < 3; ++round) { // the later ones come from stock
        const std::vector<Block> blocks = manySizes();
        QVERIFY(std::ranges::all_of(blocks, isWhole));
        returnAll(blocks);
    }
}

void TestBlockCache::manyOfOneSize()
{
    for (int round = 0; round < 3; ++round) { // more than is kept in stock
        std::vector<Block> blocks;
        for (int i = 0; i < 1000; ++i)
            blocks.push_back(take(200, 8, static_cast<std::uint8_t>(i)));
        QVERIFY(std::ranges::all_of(blocks, isWhole));
        returnAll(blocks);
    }
}

/// Taken here, returned by a thread that ends with them in its stock, and the other way round.
void TestBlockCache::otherThreads()
{
    for (int round = 0; round < 3; ++round) {
        const std::vector<Block> ours = manySizes();
        std::vector<Block> theirs;
        std::thread other([&] {
            returnAll(ours);
            theirs = manySizes();
        });
        other.join();
        QVERIFY(std::ranges::all_of(theirs, isWhole));
        returnAll(theirs);
    }
}

QTEST_APPLESS_MAIN(TestBlockCache)
#include "tst_blockcache.moc"
