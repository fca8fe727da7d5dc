// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library's own locks: nobody else is inside, and a waiter gets in even when the holder takes its time.
#include "base/guarded.h"
#include "base/lightlock.h"
#include "base/smallmutex.h"

#include <QTest>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using winsnmp::core::Guarded;
using winsnmp::core::LightLock;
using winsnmp::core::SmallMutex;

class TestLocks : public QObject {
    Q_OBJECT

private slots:
    void oneAtATime_data() { kinds(); }
    void oneAtATime();
    void slowHolder_data() { kinds(); }
    void slowHolder();
    void withACondition_data() { kinds(); }
    void withACondition();
    void fieldsBehindTheirLock();

private:
    enum class Kind { Light, Small };
    static void kinds();
    template <typename Test>
    static void withKind(Test &&test);
};

void TestLocks::kinds()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light lock") << int(Kind::Light);
    QTest::newRow("small mutex") << int(Kind::Small);
}

template <typename Test>
void TestLocks::withKind(Test &&test)
{
    QFETCH(const int, kind);
    if (kind == int(Kind::Light)) {
        LightLock lock;
        test(lock);
    } else {
        SmallMutex lock;
        test(lock);
    }
}

void TestLocks::oneAtATime()
{
    constexpr int threadCount = 4;
    constexpr int turns = 20000;
    std::uint64_t counter = 0; // plain on purpose: what is lost was not excluded
    withKind([&](auto &lock) {
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
    });
    QCOMPARE(counter, std::uint64_t{threadCount} * turns);
}

void TestLocks::slowHolder()
{
    withKind([](auto &lock) {
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
    });
}

void TestLocks::withACondition()
{
    withKind([](auto &lock) {
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
    });
}

/// Another thread does not get at the fields while an access lives, and does in a gap that the holder makes.
void TestLocks::fieldsBehindTheirLock()
{
    struct Fields {
        int number = 3;
    };
    Guarded<Fields> guarded;
    auto access = guarded.lock();
    std::thread other([&] { guarded.lock()->number *= 2; });
    QTest::qSleep(20);
    QCOMPARE(access->number, 3);
    access.unlock();
    other.join();
    access.relock();
    QCOMPARE(access->number, 6);
}

QTEST_APPLESS_MAIN(TestLocks)
#include "tst_locks.moc"
