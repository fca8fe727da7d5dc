// SPDX-License-Identifier: GPL-3.0-or-later
//
// Linked into tests that look for leaks. Qt Test ends its watchdog without joining it, so the thread may
// still be on its way out when leaks are looked for, and what it is about to free then counts as lost. This
// waits for it.
#include <chrono>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <thread>

namespace {

/// A program that ends on purpose with threads of its own goes on after this time.
constexpr std::chrono::seconds Patience{2};

class LastThreads {
public:
    LastThreads() = default;
    ~LastThreads()
    {
        const auto end = std::chrono::steady_clock::now() + Patience;
        while (count() > 1 && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    LastThreads(const LastThreads &) = delete;
    LastThreads &operator=(const LastThreads &) = delete;

private:
    static std::ptrdiff_t count() noexcept
    {
        std::error_code error;
        const std::filesystem::directory_iterator threads("/proc/self/task", error);
        return error ? 1 : std::distance(begin(threads), end(threads));
    }
};

const LastThreads lastThreads;

} // namespace
