// SPDX-License-Identifier: MIT
//
// The engine's lock: the I/O thread holds it batch by batch, other threads take it between two batches.
#pragma once

#include <atomic>
#include <mutex>
#include <thread>

namespace winsnmp::core {

/// A plain mutex lets a thread that unlocks and locks again at once starve the others; here the I/O thread
/// lets them go first.
class EngineMutex {
public:
    void lock()
    {
        m_waiting.fetch_add(1, std::memory_order_relaxed);
        m_mutex.lock();
        m_waiting.fetch_sub(1, std::memory_order_relaxed);
    }
    void unlock() { m_mutex.unlock(); }

    void lockAsIoThread()
    {
        while (m_waiting.load(std::memory_order_relaxed) != 0)
            std::this_thread::yield();
        m_mutex.lock();
    }

private:
    std::mutex m_mutex;
    std::atomic<int> m_waiting{0};
};

/// The I/O thread's way to hold the lock for a scope.
class IoThreadLock {
public:
    explicit IoThreadLock(EngineMutex &mutex)
        : m_mutex(mutex)
    {
        m_mutex.lockAsIoThread();
    }
    ~IoThreadLock() { m_mutex.unlock(); }
    IoThreadLock(const IoThreadLock &) = delete;
    IoThreadLock &operator=(const IoThreadLock &) = delete;

private:
    EngineMutex &m_mutex;
};

} // namespace winsnmp::core
