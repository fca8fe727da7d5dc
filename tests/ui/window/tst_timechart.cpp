// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"
#include "timechart.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

class TestTimeChart : public QObject {
    Q_OBJECT

private slots:
    void init();
    void missingValueIsAGap();
    void loneValueIsADot();
    void anyRangeIsDrawn_data();
    void anyRangeIsDrawn();
    void savesPicture();
    void savesDrawing();
    void tellsWhyNotSaved();

private:
    /// How many runs of the first line's colour the picture has from left to right.
    [[nodiscard]] int pieces();
    void draw(const QList<double> &values);

    std::unique_ptr<TimeChart> m_chart;
    QTemporaryDir m_folder;
};

void TestTimeChart::init()
{
    m_chart = std::make_unique<TimeChart>();
    m_chart->setPalette(lightPalette());
    m_chart->resize(600, 300);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestTimeChart::draw(const QList<double> &values)
{
    QList<QPointF> points;
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({static_cast<double>(i) * 10'000.0, values.at(i)});
    m_chart->setLines({{QStringLiteral("line"), points}}, 0, (values.size() - 1) * 10'000);
    QCoreApplication::processEvents();
}

int TestTimeChart::pieces()
{
    const QImage image = m_chart->grab().toImage();
    const QColor ink = seriesColours(lightPalette()).front();
    const auto isInked = [&](int x) {
        for (int y = 0; y < image.height(); ++y) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - ink.red()) + std::abs(pixel.blue() - ink.blue()) < 60)
                return true;
        }
        return false;
    };
    int runs = 0;
    bool before = false;
    for (int x = 0; x < image.width(); ++x) {
        const bool now = isInked(x);
        runs += now && !before ? 1 : 0;
        before = now;
    }
    return runs;
}

void TestTimeChart::missingValueIsAGap()
{
    draw({5, 6, 5, 6, 5, 6, 5});
    QCOMPARE(pieces(), 1);
    draw({5, 6, 5, std::nan(""), 5, 6, 5});
    QCOMPARE(pieces(), 2);
    draw({5, 6, std::nan(""), 5, 6, std::nan(""), 5, 6});
    QCOMPARE(pieces(), 3);
}

void TestTimeChart::loneValueIsADot()
{
    draw({std::nan(""), 5, std::nan("")});
    QCOMPARE(pieces(), 1);
}

void TestTimeChart::anyRangeIsDrawn_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("zeroes") << QList<double>{0, 0, 0};
    QTest::newRow("constant") << QList<double>{7, 7, 7};
    QTest::newRow("negative") << QList<double>{-5, -7, -6};
    QTest::newRow("around zero") << QList<double>{-5, 5, -5};
    QTest::newRow("tiny") << QList<double>{1e-9, 2e-9, 1e-9};
    QTest::newRow("64 bits") << QList<double>{0, 1.8e19, 9e18};
    QTest::newRow("far from zero") << QList<double>{1e15, 1e15 + 10, 1e15};
}

void TestTimeChart::anyRangeIsDrawn()
{
    QFETCH(QList<double>, values);
    draw(values);
    QCOMPARE(pieces(), 1);
}

void TestTimeChart::savesPicture()
{
    draw({1, 2, 3});
    const QString path = m_folder.filePath(QStringLiteral("chart.png"));
    QCOMPARE(m_chart->save(path), QString());
    QCOMPARE(QImage(path).size(), m_chart->size() * m_chart->devicePixelRatio());
}

void TestTimeChart::savesDrawing()
{
    draw({1, 2, 3});
    const QString path = m_folder.filePath(QStringLiteral("chart.svg"));
    QCOMPARE(m_chart->save(path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray drawing = file.readAll();
    QVERIFY(drawing.contains("<svg"));
    QVERIFY(drawing.contains("polyline"));
}

void TestTimeChart::tellsWhyNotSaved()
{
    draw({1, 2, 3});
    QVERIFY(!m_chart->save(m_folder.filePath(QStringLiteral("none/chart.png"))).isEmpty());
}

QTEST_MAIN(TestTimeChart)
#include "tst_timechart.moc"
