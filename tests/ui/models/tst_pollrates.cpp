// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is drawn of polled numbers, counters above all: rates, wraps, restarts, clocks.
#include "fixtures.h"
#include "pollhistory.h"

#include <QTest>

#include <cmath>

using namespace fixtures;

namespace {

const Oid First{1, 3, 6, 1, 1};

} // namespace

class TestPollRates : public QObject {
    Q_OBJECT
private slots:
    void init() { m_history.clear(); }
    void wrapOrSetBack_data();
    void wrapOrSetBack();
    void upTimeTellsTheTime_data();
    void upTimeTellsTheTime();
    void settingTheClockChangesNoRate();
    void opaqueNumbersAreDrawn_data();
    void opaqueNumbersAreDrawn();

private:
    [[nodiscard]] QList<double> points() const
    {
        QList<double> values;
        if (const Series *series = m_history.series(1, First)) {
            for (const SeriesPoint &point : series->points)
                values.append(point.value);
        }
        return values;
    }
    /// The points, gaps written as -1.
    [[nodiscard]] QList<double> comparable() const
    {
        QList<double> values = points();
        std::ranges::replace_if(
            values, [](double value) { return std::isnan(value); }, -1.0);
        return values;
    }

    PollHistory m_history;
};

void TestPollRates::wrapOrSetBack_data()
{
    QTest::addColumn<QList<quint64>>("counts");
    QTest::addColumn<double>("rate");
    constexpr quint64 range = quint64(1) << 32;
    constexpr quint64 fast = 1000000000;
    QTest::newRow("small step") << QList<quint64>{range - 300, range - 200, 100} << 300.0;
    QTest::newRow("as fast as before")
        << QList<quint64>{range - fast - 500, range - 500, fast - 500} << static_cast<double>(fast);
    QTest::newRow("set back above half the range") << QList<quint64>{3000000000U, 3000001000U, 500} << -1.0;
    QTest::newRow("set back below half the range") << QList<quint64>{1000, 2000, 500} << -1.0;
}

// The poll has no sysUpTime to tell a restart by.
void TestPollRates::wrapOrSetBack()
{
    QFETCH(QList<quint64>, counts);
    quint64 sequence = 0;
    for (const quint64 count : counts)
        m_history.record({poll(1, ++sequence, {counter(First, count)})});
    const QList<double> rates = comparable();
    QCOMPARE(rates.size(), 2);
    QTEST(rates.last(), "rate");
}

void TestPollRates::upTimeTellsTheTime_data()
{
    QTest::addColumn<quint64>("upTimeBefore");
    QTest::addColumn<quint64>("upTimeNow");
    QTest::addColumn<quint64>("countBefore");
    QTest::addColumn<quint64>("countNow");
    QTest::addColumn<double>("rate");
    constexpr quint64 range = quint64(1) << 32;
    // The answers come 1 s apart and may each be 0.3 s late.
    QTest::newRow("the agent's time")
        << quint64(5000) << quint64(5080) << quint64(0) << quint64(800) << 1000.0;
    QTest::newRow("restart, counter back")
        << quint64(25000000) << quint64(40) << quint64(3000000000) << quint64(400) << -1.0;
    QTest::newRow("restart, counter above")
        << quint64(25000000) << quint64(40) << quint64(100) << quint64(400) << -1.0;
    QTest::newRow("up-time and counter wrap")
        << range - 40 << quint64(60) << range - 400 << quint64(600) << 1000.0;
    QTest::newRow("up-time stands still")
        << quint64(77) << quint64(77) << quint64(0) << quint64(1000) << 1000.0;
    QTest::newRow("up-time in seconds")
        << quint64(5000) << quint64(5001) << quint64(0) << quint64(1000) << 1000.0;
}

void TestPollRates::upTimeTellsTheTime()
{
    QFETCH(quint64, upTimeBefore);
    QFETCH(quint64, upTimeNow);
    QFETCH(quint64, countBefore);
    QFETCH(quint64, countNow);
    const Oid upTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const auto record = [&](quint64 sequence, quint64 ticks, quint64 count) {
        PollResult result =
            poll(1, sequence, {counter(upTime, ticks, SNMP_SYNTAX_TIMETICKS), counter(First, count)});
        result.took = std::chrono::milliseconds(300);
        m_history.record({result});
    };
    record(1, upTimeBefore, countBefore);
    record(2, upTimeNow, countNow);
    record(3, static_cast<quint32>(upTimeNow + 100), static_cast<quint32>(countNow + 1000));
    // A gap at the very beginning is no point.
    QFETCH(double, rate);
    QCOMPARE(comparable(), rate < 0 ? (QList<double>{1000}) : (QList<double>{rate, 1000}));
}

void TestPollRates::settingTheClockChangesNoRate()
{
    using namespace std::chrono_literals;
    QList<PollResult> polls;
    for (quint64 i = 1; i <= 4; ++i)
        polls.append(poll(1, i, {counter(First, i * 100)}));
    for (PollResult &result : polls) {
        if (result.sequence > 2)
            result.time -= 1h;
    }
    m_history.record(polls);
    QCOMPARE(points(), (QList<double>{100, 100, 100}));
    // What is drawn keeps its distances.
    const std::deque<SeriesPoint> &points = m_history.series(1, First)->points;
    for (std::size_t i = 1; i < points.size(); ++i)
        QVERIFY(points[i].time - points[i - 1].time == 1s);
    QVERIFY(points.back().time == polls.last().time);
}

void TestPollRates::opaqueNumbersAreDrawn_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QList<double>>("points");
    QTest::newRow("float") << QByteArray::fromHex("9f7804415b3333") << QList<double>{13.699999809265137};
    QTest::newRow("double") << QByteArray::fromHex("9f7908402b666666666666") << QList<double>{13.7};
    QTest::newRow("infinite") << QByteArray::fromHex("9f78047f800000") << QList<double>();
    QTest::newRow("no number") << QByteArray::fromHex("9f78047fc00000") << QList<double>();
    QTest::newRow("cut") << QByteArray::fromHex("9f7804415b33") << QList<double>();
    QTest::newRow("octets behind it") << QByteArray::fromHex("9f7804415b333300") << QList<double>();
    QTest::newRow("wrong length inside") << QByteArray::fromHex("9f7808415b3333") << QList<double>();
    QTest::newRow("something else") << QByteArray::fromHex("020500fffffc19") << QList<double>();
    QTest::newRow("nothing") << QByteArray() << QList<double>();
}

void TestPollRates::opaqueNumbersAreDrawn()
{
    QFETCH(QByteArray, octets);
    Sample opaque = sample(First, 0);
    opaque.syntax = SNMP_SYNTAX_OPAQUE;
    opaque.raw = octets;
    m_history.record({poll(1, 1, {opaque})});
    QTEST(points(), "points");
    // The same octets as text are text.
    opaque.syntax = SNMP_SYNTAX_OCTETS;
    QVERIFY(!opaque.number());
}

QTEST_GUILESS_MAIN(TestPollRates)
#include "tst_pollrates.moc"
