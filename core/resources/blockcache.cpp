// SPDX-License-Identifier: MIT
#include "resources/blockcache.h"

#include "base/threadend.h"

#include <array>
#include <cstdint>
#include <new>
#include <utility>

namespace winsnmp::core {

namespace {

// Sanitizers find uses of freed blocks only if blocks are freed.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool KeepsStock = false;
#else
constexpr bool KeepsStock = true;
#endif

/// Sizes go up by 16 octets from 24 on, as the C library's do, so that rounding up costs nothing.
constexpr std::size_t Step = 16;
constexpr std::size_t Smallest = 24;
constexpr std::size_t SizeCount = 32; // up to 520 octets
constexpr std::uint32_t MostPerSize = 256; // what one turn of the I/O thread receives

struct FreeBlock {
    FreeBlock *next;
};
struct Stock {
    FreeBlock *first;
    std::uint32_t count;
};

/// Trivial, so that blocks can be returned until a thread's very end.
constinit thread_local std::array<Stock, SizeCount> t_stocks{};
enum class Phase : std::uint8_t { Unused, InUse, Over };
constinit thread_local Phase t_phase = Phase::Unused;

void emptyStocks(void *) noexcept
{
    t_phase = Phase::Over;
    for (Stock &stock : t_stocks) {
        while (FreeBlock *block = stock.first) {
            stock.first = block->next;
            ::operator delete(block);
        }
        stock.count = 0;
    }
}

/// False at the thread's very end, and where memory is gone: nothing would empty the stock.
bool beginStock() noexcept
{
    static const ThreadEnd end(emptyStocks);
    if (t_phase == Phase::Unused && end.promise())
        t_phase = Phase::InUse;
    return t_phase == Phase::InUse;
}

constexpr std::size_t indexOf(std::size_t bytes) noexcept
{
    return bytes <= Smallest ? 0 : (bytes - Smallest + Step - 1) / Step;
}

constexpr bool isKept(std::size_t bytes, std::size_t alignment) noexcept
{
    return KeepsStock && indexOf(bytes) < SizeCount && alignment <= __STDCPP_DEFAULT_NEW_ALIGNMENT__;
}

} // namespace

void *takeBlock(std::size_t bytes, std::size_t alignment) noexcept
{
    if (alignment > __STDCPP_DEFAULT_NEW_ALIGNMENT__)
        return ::operator new(bytes, std::align_val_t(alignment), std::nothrow);
    if (!isKept(bytes, alignment))
        return ::operator new(bytes, std::nothrow);
    Stock &stock = t_stocks[indexOf(bytes)];
    FreeBlock *block = stock.first;
    if (!block)
        return ::operator new(Smallest + indexOf(bytes) * Step, std::nothrow);
    stock.first = block->next;
    --stock.count;
    return block;
}

void returnBlock(void *block, std::size_t bytes, std::size_t alignment) noexcept
{
    if (alignment > __STDCPP_DEFAULT_NEW_ALIGNMENT__) {
        ::operator delete(block, std::align_val_t(alignment));
        return;
    }
    if (isKept(bytes, alignment) && (t_phase == Phase::InUse || beginStock())) {
        Stock &stock = t_stocks[indexOf(bytes)];
        if (stock.count < MostPerSize) {
            stock.first = new (block) FreeBlock{stock.first};
            ++stock.count;
            return;
        }
    }
    ::operator delete(block);
}

} // namespace winsnmp::core
