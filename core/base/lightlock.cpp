// SPDX-License-Identifier: MIT
#include "base/lightlock.h"

#include <chrono>
#include <thread>

namespace winsnmp::core {

namespace {

constexpr int Pauses = 64;
constexpr int Yields = 16;
constexpr std::chrono::microseconds Sleep{50};

void pause() noexcept
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#else
    std::atomic_signal_fence(std::memory_order_seq_cst);
#endif
}

} // namespace

void LightLock::lockContended() noexcept
{
    int attempt = 0;
    do {
        while (m_taken.load(std::memory_order_relaxed)) {
            if (attempt < Pauses)
                pause();
            else if (attempt < Pauses + Yields)
                std::this_thread::yield();
            else
                std::this_thread::sleep_for(Sleep);
            ++attempt;
        }
    } while (m_taken.exchange(true, std::memory_order_acquire));
}

} // namespace winsnmp::core
