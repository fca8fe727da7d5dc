// SPDX-License-Identifier: GPL-3.0-or-later
//
// The light lock: nobody else is inside, and a waiter gets in even when the holder takes its time.
#include "base/lightlock.h"

#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using winsnmp::core::LightLock;

class TestLightLock : public QObject {
    Q_OBJECT

private slots:
    void oneAtATime();
    void slowHolder();
    void withACondition();
};

void TestLightLock::oneAtATime()
{
    constexpr int threadCount = 4;
    constexpr int turns = 20000;
    LightLock lock;
    std::uint64_t counter = 0; // plain on purpose: what is lost was not excluded
    std::vector<std::thread> threads;
    for (int i = 0; i < threadCount; ++i) {
        threads.emplace_back([&] {
            for (int turn = 0; turn < turns; ++turn) {
                const std::lock_guard guard(lock);
                ++counter;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(counter, std::uint64_t{threadCount} * turns);
}

void TestLightLock::slowHolder()
{
    LightLock lock;
    bool released = false;
    std::unique_lock holder(lock);
    bool seen = false;
    std::thread waiter([&] {
        const std::lock_guard guard(lock);
        seen = released;
    });
    QTest::qSleep(20); // past pauses and yields: the waiter sleeps now
    released = true;
    holder.unlock();
    waiter.join();
    QVERIFY(seen);
}

void TestLightLock::withACondition()
{
    LightLock lock;
    std::condition_variable_any changed;
    int turn = 0;
    std::thread other([&] {
        for (int i = 0; i < 100; ++i) {
            std::unique_lock guard(lock);
            changed.wait(guard, [&] { return turn % 2 == 1; });
            ++turn;
            changed.notify_all();
        }
    });
    for (int i = 0; i < 100; ++i) {
        std::unique_lock guard(lock);
        changed.wait(guard, [&] { return turn % 2 == 0; });
        ++turn;
        changed.notify_all();
    }
    other.join();
    QCOMPARE(turn, 200);
}

QTEST_APPLESS_MAIN(TestLightLock)
#include "tst_lightlock.moc"
