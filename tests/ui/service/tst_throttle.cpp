// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttle.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class TestThrottle : public QObject {
    Q_OBJECT
private slots:
    void firstIsNotHeldUp();
    void manyRequestsAreOne();
    void keepsTheInterval();
    void silentWithoutRequest();
};

/// From the event loop all the same: whoever asks may still be at work.
void TestThrottle::firstIsNotHeldUp()
{
    Throttle throttle(1h);
    const QSignalSpy due(&throttle, &Throttle::due);
    throttle.request();
    QCOMPARE(due.size(), 0);
    QTRY_COMPARE(due.size(), 1);
}

void TestThrottle::manyRequestsAreOne()
{
    Throttle throttle(10ms);
    const QSignalSpy due(&throttle, &Throttle::due);
    for (int round = 1; round <= 3; ++round) {
        for (int i = 0; i < 100; ++i)
            throttle.request();
        QTRY_COMPARE(due.size(), round);
    }
    QTest::qWait(50);
    QCOMPARE(due.size(), 3);
}

void TestThrottle::keepsTheInterval()
{
    constexpr auto interval = 60ms;
    Throttle throttle(interval);
    QList<qint64> times;
    QElapsedTimer clock;
    clock.start();
    connect(&throttle, &Throttle::due, this, [&] {
        times.append(clock.elapsed());
        throttle.request();
    });
    throttle.request();
    QTRY_VERIFY(times.size() >= 4);
    throttle.disconnect(this);
    for (qsizetype i = 1; i < times.size(); ++i)
        QVERIFY2(times[i] - times[i - 1] >= interval.count() * 9 / 10, // coarse timers are up to 5 % early
                 qPrintable(QString::number(times[i] - times[i - 1])));
}

void TestThrottle::silentWithoutRequest()
{
    Throttle throttle(5ms);
    const QSignalSpy due(&throttle, &Throttle::due);
    throttle.request();
    QTRY_COMPARE(due.size(), 1);
    QTest::qWait(50);
    QCOMPARE(due.size(), 1);
}

QTEST_GUILESS_MAIN(TestThrottle)
#include "tst_throttle.moc"
