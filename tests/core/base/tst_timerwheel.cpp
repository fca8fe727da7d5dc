// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/timerwheel.h"

#include <QTest>

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <vector>

using winsnmp::core::TimerWheel;
using winsnmp::core::WheelTimer;

namespace {

/// The same as the wheel, the simple way: every running timer with its due tick.
class Model {
public:
    void start(const WheelTimer *timer, std::uint64_t due) { m_due[timer] = due; }
    void stop(const WheelTimer *timer) { m_due.erase(timer); }
    [[nodiscard]] bool runs(const WheelTimer *timer) const { return m_due.count(timer) != 0; }
    [[nodiscard]] bool empty() const { return m_due.empty(); }
    [[nodiscard]] std::uint64_t dueOf(const WheelTimer *timer) const { return m_due.at(timer); }
    [[nodiscard]] std::uint64_t earliest() const
    {
        const auto byDue = [](const auto &a, const auto &b) { return a.second < b.second; };
        return std::ranges::min_element(m_due, byDue)->second;
    }

private:
    std::map<const WheelTimer *, std::uint64_t> m_due;
};

/// Every timer that expires is the right one at the right tick; nothing that is due stays behind.
void advanceBoth(TimerWheel &wheel, Model &model, std::uint64_t target)
{
    while (WheelTimer *timer = wheel.advance(target)) {
        QVERIFY(model.runs(timer));
        QCOMPARE(wheel.now(), model.dueOf(timer));
        QVERIFY(!timer->isRunning());
        model.stop(timer);
    }
    QCOMPARE(wheel.now(), target);
    QVERIFY(model.empty() || model.earliest() > target);
}

std::uint64_t randomDelay(std::mt19937_64 &random)
{
    static constexpr std::uint64_t edges[] = {0, 1, 255, 256, 257, 511, 512, 65535, 65536, 65537, 65792};
    if (random() % 4 == 0)
        return edges[random() % std::size(edges)];
    return random() % (std::uint64_t{1} << (1 + random() % 18));
}

} // namespace

class TestTimerWheel : public QObject {
    Q_OBJECT

private slots:
    void firesOnItsTick_data();
    void firesOnItsTick();
    void agreesWithModel_data();
    void agreesWithModel();
    void hugeDelayWaits_data();
    void hugeDelayWaits();
    void oneAtATime();
    void stoppedTimerNeverFires();
    void emptyWheelJumps();
};

void TestTimerWheel::firesOnItsTick_data()
{
    QTest::addColumn<quint64>("begin");
    QTest::addColumn<quint64>("delay");
    const quint64 begins[] = {0,
                              1,
                              255,
                              256,
                              65535,
                              65536,
                              (1ULL << 24) - 1,
                              1ULL << 24,
                              (1ULL << 32) - 3,
                              1ULL << 32,
                              (1ULL << 40) + 12345};
    const quint64 delays[] = {1, 2, 254, 255, 256, 257, 511, 512, 65535, 65536, 65537};
    for (const quint64 begin : begins) {
        for (const quint64 delay : delays)
            QTest::addRow("%llu after %llu", delay, begin) << begin << delay;
    }
    QTest::newRow("a turn of the third level") << quint64{77} << quint64{1ULL << 24};
    QTest::newRow("past a turn of the third level") << quint64{(1ULL << 24) - 1} << quint64{(1ULL << 24) + 1};
}

void TestTimerWheel::firesOnItsTick()
{
    QFETCH(const quint64, begin);
    QFETCH(const quint64, delay);
    TimerWheel wheel(begin);
    WheelTimer timer;
    wheel.start(timer, delay);
    QVERIFY(timer.isRunning());
    QVERIFY(!wheel.empty());
    QVERIFY(!wheel.advance(begin + delay - 1));
    QCOMPARE(wheel.now(), begin + delay - 1);
    QVERIFY(*wheel.nextDue() <= begin + delay);
    QCOMPARE(wheel.advance(begin + delay), &timer);
    QCOMPARE(wheel.now(), begin + delay);
    QVERIFY(wheel.empty());
    QVERIFY(!wheel.nextDue());
}

void TestTimerWheel::agreesWithModel_data()
{
    QTest::addColumn<quint64>("begin");
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << quint64{0} << seed;
    QTest::newRow("before a level's end") << quint64{(1ULL << 16) - 100} << 5U;
    QTest::newRow("before the last level's end") << quint64{(1ULL << 32) - 5000} << 6U;
    QTest::newRow("far on") << quint64{(1ULL << 60) + 17} << 7U;
}

void TestTimerWheel::agreesWithModel()
{
    QFETCH(const quint64, begin);
    QFETCH(const unsigned, seed);
    std::mt19937_64 random(seed);
    TimerWheel wheel(begin);
    Model model;
    std::deque<WheelTimer> timers(200);
    for (int step = 0; step < 4000; ++step) {
        WheelTimer &timer = timers[random() % timers.size()];
        if (random() % 8 == 0) {
            advanceBoth(wheel, model, wheel.now() + random() % (random() % 64 == 0 ? 100'000 : 300));
            if (QTest::currentTestFailed())
                return;
        } else if (timer.isRunning()) {
            wheel.stop(timer);
            model.stop(&timer);
        } else {
            const std::uint64_t delay = randomDelay(random);
            wheel.start(timer, delay);
            model.start(&timer, wheel.now() + std::max<std::uint64_t>(delay, 1));
        }
        QCOMPARE(wheel.empty(), model.empty());
        if (!model.empty()) {
            QVERIFY(*wheel.nextDue() <= model.earliest());
            QVERIFY(*wheel.nextDue() >= wheel.now());
        }
    }
    advanceBoth(wheel, model, wheel.now() + (1U << 19));
    QVERIFY(wheel.empty());
}

void TestTimerWheel::hugeDelayWaits_data()
{
    QTest::addColumn<quint64>("delay");
    QTest::newRow("last level") << quint64{(1ULL << 32) - 1};
    QTest::newRow("first beyond") << quint64{1ULL << 32};
    QTest::newRow("longest time-out in hundredths, and the clock behind") << quint64{(1ULL << 32) + 1000};
    QTest::newRow("far beyond") << quint64{1ULL << 45};
}

void TestTimerWheel::hugeDelayWaits()
{
    QFETCH(const quint64, delay);
    TimerWheel wheel((1ULL << 24) - 300);
    WheelTimer huge;
    WheelTimer small;
    wheel.start(huge, delay);
    wheel.start(small, 70'000);
    const std::uint64_t begin = wheel.now();
    QCOMPARE(wheel.advance(begin + 3'000'000), &small);
    QVERIFY(!wheel.advance(begin + 3'000'000));
    QVERIFY(huge.isRunning());
    QVERIFY(*wheel.nextDue() <= begin + delay);
    wheel.stop(huge);
    QVERIFY(wheel.empty());
}

void TestTimerWheel::oneAtATime()
{
    TimerWheel wheel;
    std::deque<WheelTimer> timers(5);
    for (WheelTimer &timer : timers)
        wheel.start(timer, 300);
    std::vector<WheelTimer *> fired;
    while (WheelTimer *timer = wheel.advance(1000)) {
        QCOMPARE(wheel.now(), std::uint64_t{fired.size() < 4 ? 300U : 305U});
        fired.push_back(timer);
        if (fired.size() == 1)
            wheel.stop(timers[4]); // what is due at the same tick can still be stopped
        if (fired.size() == 2)
            wheel.start(*fired[0], 5); // and what has fired can start again
    }
    QCOMPARE(fired.size(), std::size_t{5});
    QCOMPARE(std::ranges::count(fired, &timers[4]), 0);
    QCOMPARE(fired.back(), fired.front());
}

void TestTimerWheel::stoppedTimerNeverFires()
{
    TimerWheel wheel;
    WheelTimer timer;
    wheel.stop(timer); // not running: nothing happens
    wheel.start(timer, 10);
    wheel.stop(timer);
    wheel.stop(timer);
    QVERIFY(wheel.empty());
    QVERIFY(!wheel.advance(1000));
}

void TestTimerWheel::emptyWheelJumps()
{
    TimerWheel wheel;
    QVERIFY(!wheel.advance(1ULL << 62)); // tick by tick this would not end
    QCOMPARE(wheel.now(), std::uint64_t{1ULL << 62});
    WheelTimer timer;
    wheel.start(timer, 3);
    QVERIFY(!wheel.advance((1ULL << 62) - 50)); // a clock that is behind does not move it back
    QCOMPARE(wheel.now(), std::uint64_t{1ULL << 62});
    QCOMPARE(wheel.advance((1ULL << 62) + 3), &timer);
}

QTEST_APPLESS_MAIN(TestTimerWheel)
#include "tst_timerwheel.moc"
