// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartscale.h"
#include "chartzoom.h"

#include <QSet>
#include <QTest>

using chartscale::Prefixes;
using chartscale::Span;

class TestChartScale : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void labels_data();
    void labels();
    void labelsMeanTheirPlaces_data();
    void labelsMeanTheirPlaces();
    void roundsOutwards_data();
    void roundsOutwards();
    void moments_data();
    void moments();
    void dates_data();
    void dates();
    void isoMoment();
    void zoomKeepsTheCentre();
    void zoomEndsAtThePresent();
    void zoomHasBounds();
    void panMoves();
};

namespace {

constexpr double second = 1000.0;
constexpr double day = 24.0 * 3600.0 * second;
constexpr double someDay = 1'769'817'600'000.0; ///< 2026-01-31T00:00:00Z

QStringList labelsOf(const QList<chartscale::Tick> &ticks)
{
    QStringList labels;
    for (const chartscale::Tick &tick : ticks)
        labels.append(tick.label);
    return labels;
}

} // namespace

void TestChartScale::initTestCase()
{
    qputenv("TZ", "Asia/Taipei");
    tzset();
}

void TestChartScale::labels_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<bool>("binary");
    QTest::addColumn<QString>("labels");
    QTest::newRow("small") << 0.0 << 4.0 << false << QStringLiteral("0|1|2|3|4");
    QTest::newRow("halves") << 0.0 << 2.0 << false << QStringLiteral("0|0.5|1.0|1.5|2.0");
    QTest::newRow("thousands") << 0.0 << 4000.0 << false << QStringLiteral("0|1 k|2 k|3 k|4 k");
    QTest::newRow("millions") << 0.0 << 2e6 << false << QStringLiteral("0|0.5 M|1.0 M|1.5 M|2.0 M");
    QTest::newRow("across zero") << -2e9 << 2e9 << false << QStringLiteral("-2 G|-1 G|0|1 G|2 G");
    QTest::newRow("far from zero") << 1e15 << 1e15 + 8 << false
                                   << QStringLiteral("1000000000000000|1000000000000002|1000000000000004|"
                                                     "1000000000000006|1000000000000008");
    QTest::newRow("far from zero, still short")
        << 5e9 << 5.0004e9 << false << QStringLiteral("5000.0 M|5000.1 M|5000.2 M|5000.3 M|5000.4 M");
    QTest::newRow("between round ones") << 1200.0 << 3900.0 << false << QStringLiteral("2 k|3 k");
    QTest::newRow("octets held") << 0.0 << 4096.0 << true << QStringLiteral("0|1 KiB|2 KiB|3 KiB|4 KiB");
    QTest::newRow("few octets") << 0.0 << 400.0 << true << QStringLiteral("0|100 B|200 B|300 B|400 B");
}

void TestChartScale::labels()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(bool, binary);
    QFETCH(QString, labels);
    const auto ticks = chartscale::values({low, high}, binary ? Prefixes::Binary : Prefixes::Decimal);
    QCOMPARE(labelsOf(ticks).join(QLatin1Char('|')), labels);
}

void TestChartScale::labelsMeanTheirPlaces_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    for (const double size :
         {1e-9, 1e-3, 0.7, 1.0, 7.0, 999.0, 1001.0, 123456.0, 1.5e7, 3e9, 4.3e9, 1.8e19}) {
        QTest::addRow("0 to %g", size) << 0.0 << size;
        QTest::addRow("-%g to %g", size, size) << -size << size;
        QTest::addRow("%g to twice", size) << size << 2.0 * size;
        QTest::addRow("%g and a thousandth", size) << size << 1.001 * size;
    }
}

void TestChartScale::labelsMeanTheirPlaces()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const Span span = chartscale::around(low, high);
    const auto ticks = chartscale::values(span, Prefixes::Decimal);
    QVERIFY(ticks.size() >= 2);
    QVERIFY(ticks.size() <= 12);
    QSet<QString> different;
    for (const chartscale::Tick &tick : ticks) {
        const QStringList parts = tick.label.split(QLatin1Char(' '));
        const qsizetype power = QStringLiteral("kMGT").indexOf(parts.value(1, QStringLiteral("-"))) + 1;
        const double meant = parts.front().toDouble() * std::pow(1000.0, static_cast<double>(power));
        QVERIFY2(std::abs(meant - tick.at) <= 1e-9 * span.length() + 1e-9 * std::abs(tick.at),
                 qPrintable(tick.label));
        different.insert(tick.label);
    }
    QCOMPARE(different.size(), ticks.size());
}

void TestChartScale::roundsOutwards_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0 << 1.0;
    QTest::newRow("near zero") << 3.0 << 9.5 << 0.0 << 10.0;
    QTest::newRow("far from zero") << 101.0 << 104.0 << 101.0 << 104.0;
    QTest::newRow("negative") << -9.5 << 9.5 << -10.0 << 10.0;
    QTest::newRow("constant") << 10.0 << 10.0 << 0.0 << 15.0;
}

void TestChartScale::roundsOutwards()
{
    QFETCH(double, low);
    QFETCH(double, high);
    const Span span = chartscale::around(low, high);
    QTEST(span.low, "from");
    QTEST(span.high, "to");
}

void TestChartScale::moments_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("two seconds") << 2.0 * second << "08:00:00.000"
                                 << "08:00:00.500";
    QTest::newRow("a minute") << 60.0 * second << "08:00:00"
                              << "08:00:15";
    QTest::newRow("an hour") << 3600.0 * second << "08:00:00"
                             << "08:15:00";
    QTest::newRow("a day") << day << "12:00:00"
                           << "18:00:00";
    QTest::newRow("three days") << 3.0 * day << "02-01"
                                << "02-02";
}

void TestChartScale::moments()
{
    QFETCH(double, length);
    constexpr int most = 4;
    const auto ticks = chartscale::moments({someDay, someDay + length}, most);
    QVERIFY(ticks.size() >= 2);
    QVERIFY(ticks.size() <= most + 1);
    QTEST(ticks.at(0).label, "first");
    QTEST(ticks.at(1).label, "second");
}

void TestChartScale::dates_data()
{
    QTest::addColumn<double>("length");
    QTest::addColumn<QString>("text");
    QTest::newRow("one day") << 3600.0 * second << "2026-01-31, UTC+08:00";
    QTest::newRow("over midnight") << day << QStringLiteral("2026-01-31 – 2026-02-01, UTC+08:00");
}

void TestChartScale::dates()
{
    QFETCH(double, length);
    QTEST(chartscale::dates({someDay, someDay + length}), "text");
}

void TestChartScale::isoMoment()
{
    QCOMPARE(chartscale::isoMoment(someDay + 4567.0), QStringLiteral("2026-01-31T08:00:04.567+08:00"));
}

void TestChartScale::zoomKeepsTheCentre()
{
    ChartZoom zoom;
    zoom.setWholeTime({0.0, 100.0 * second});
    zoom.setWholeValues({0.0, 10.0});
    QVERIFY(!zoom.isActive());
    zoom.scaleTime(0.5, 20.0 * second);
    QVERIFY(zoom.isActive());
    QCOMPARE(zoom.time(), (Span{10.0 * second, 60.0 * second}));
    QVERIFY(!zoom.hasValues());
    zoom.scaleValues(0.5, 10.0);
    QCOMPARE(zoom.values(), (Span{5.0, 10.0}));
    zoom.reset();
    QVERIFY(!zoom.isActive());
    QCOMPARE(zoom.time(), (Span{0.0, 100.0 * second}));
    QCOMPARE(zoom.values(), (Span{0.0, 10.0}));
}

void TestChartScale::zoomEndsAtThePresent()
{
    ChartZoom zoom;
    zoom.setWholeTime({0.0, 100.0 * second});
    zoom.choose({50.0 * second, 90.0 * second}, std::nullopt);
    zoom.pan(1.0, 0.0);
    QCOMPARE(zoom.time(), (Span{60.0 * second, 100.0 * second}));
}

void TestChartScale::zoomHasBounds()
{
    ChartZoom zoom;
    zoom.setWholeTime({0.0, 100.0 * second});
    zoom.setWholeValues({0.0, 10.0});
    for (int i = 0; i < 1000; ++i) {
        zoom.scaleTime(0.5, 50.0 * second);
        zoom.scaleValues(0.5, 5.0);
    }
    QVERIFY(zoom.time().length() >= second);
    QVERIFY(zoom.values().length() > 0.0);
    for (int i = 0; i < 3000; ++i) {
        zoom.scaleTime(2.0, 50.0 * second);
        zoom.scaleValues(2.0, 5.0);
    }
    QVERIFY(zoom.time().length() <= 366.0 * day);
    QVERIFY(std::isfinite(zoom.values().length()));
}

void TestChartScale::panMoves()
{
    ChartZoom zoom;
    zoom.setWholeTime({0.0, 100.0 * second});
    zoom.setWholeValues({0.0, 10.0});
    zoom.pan(-0.5, 0.0);
    QCOMPARE(zoom.time(), (Span{-50.0 * second, 50.0 * second}));
    QVERIFY(!zoom.hasValues());
    zoom.pan(0.0, 0.1);
    QCOMPARE(zoom.values(), (Span{1.0, 11.0}));
}

QTEST_GUILESS_MAIN(TestChartScale)
#include "tst_chartscale.moc"
