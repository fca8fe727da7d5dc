// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesizelimit.h"
#include "theme.h"
#include "timechart.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>
#include <limits>

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
    void failedSaveKeepsTheOldFile();
    void pictureNamesSubjectTimeAndZone();
    void pictureHasNoMarksOfReading();
    void unitIsOnTheAxis();
    void readsUnderThePointer();
    void readsWithTheKeyboard();
    void gapReadsAsNoValue();
    void hostileNamesAreNoHtml();
    void wheelZooms_data();
    void wheelZooms();
    void bandZooms_data();
    void bandZooms();
    void keysZoomAndMove();
    void whatIsZoomedStays();
    void infinityIsAGap();
    void menuOfTheKeyboard();

private:
    [[nodiscard]] QString drawing();
    [[nodiscard]] QPoint placeIn(double across, double down);
    void wheel(Qt::KeyboardModifiers modifiers, int steps);
    [[nodiscard]] QAction *command(const QString &text);
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
    m_chart->clearFocus(); // its frame has the colour of the first line
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
    // The heading is above the chart.
    const QSize size = QImage(path).size();
    QCOMPARE(size.width(), qRound(m_chart->width() * m_chart->devicePixelRatio()));
    QVERIFY(size.height() > m_chart->height() * m_chart->devicePixelRatio());
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

QString TestTimeChart::drawing()
{
    const QString path = m_folder.filePath(QStringLiteral("drawing.svg"));
    if (const QString why = m_chart->save(path); !why.isEmpty())
        qFatal("%s", qPrintable(why));
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QPoint TestTimeChart::placeIn(double across, double down)
{
    const QRectF plot = m_chart->plotInViewport();
    return QPointF(plot.left() + across * plot.width(), plot.top() + down * plot.height()).toPoint();
}

void TestTimeChart::wheel(Qt::KeyboardModifiers modifiers, int steps)
{
    const QPointF place = placeIn(0.5, 0.5);
    QWheelEvent event(place, m_chart->viewport()->mapToGlobal(place), {}, {0, 120 * steps}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_chart->viewport(), &event);
}

QAction *TestTimeChart::command(const QString &text)
{
    const QList<QAction *> actions = m_chart->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    qFatal("no command says %s", qPrintable(text));
}

void TestTimeChart::pictureNamesSubjectTimeAndZone()
{
    m_chart->setSubject(QStringLiteral("sw1 <b> (192.0.2.1:161)"));
    draw({1, 2, 3});
    const QString text = drawing();
    QVERIFY(text.contains(QStringLiteral("sw1 &lt;b&gt; (192.0.2.1:161)")));
    QVERIFY(text.contains(chartscale::isoMoment(m_chart->timeInSight().low)));
    QVERIFY(text.contains(chartscale::isoMoment(m_chart->timeInSight().high)));
    QVERIFY(text.contains(chartscale::dates(m_chart->timeInSight())));
}

void TestTimeChart::pictureHasNoMarksOfReading()
{
    draw({1, 2, 3});
    const QString before = drawing();
    m_chart->readNear(10'000.0);
    QCOMPARE(drawing(), before);
}

void TestTimeChart::unitIsOnTheAxis()
{
    const QList<QPointF> points{{0, 1e6}, {10'000, 4e6}};
    m_chart->setLines({{QStringLiteral("in"), points, QStringLiteral("bit/s")},
                       {QStringLiteral("out"), points, QStringLiteral("bit/s")},
                       {QStringLiteral("load"), points, QStringLiteral("<i>percent")}},
                      0, 10'000);
    const QString text = drawing();
    QVERIFY(text.contains(QStringLiteral(">bit/s, &lt;i&gt;percent<")));
    QVERIFY(text.contains(QStringLiteral(">0<")));
    QVERIFY(text.contains(QStringLiteral(">4 M<")));
}

void TestTimeChart::readsUnderThePointer()
{
    draw({10, 20, 30, 40, 50});
    QTest::mouseMove(m_chart->viewport(), placeIn(0.52, 0.5));
    QCOMPARE(m_chart->reading(), chartscale::isoMoment(20'000.0) + QStringLiteral("\nline: 30"));
    QCOMPARE(m_chart->accessibleDescription(), m_chart->reading());
    QTest::mouseMove(m_chart->viewport(), QPoint(1, 1));
    QCOMPARE(m_chart->reading(), QString());
}

void TestTimeChart::readsWithTheKeyboard()
{
    draw({10, 20, 30});
    const auto value = [this] { return m_chart->reading().section(QLatin1Char('\n'), 1); };
    m_chart->setFocus();
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(value(), QStringLiteral("line: 30"));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(value(), QStringLiteral("line: 20"));
    QTest::keyClick(m_chart.get(), Qt::Key_Home);
    QCOMPARE(value(), QStringLiteral("line: 10"));
    QTest::keyClick(m_chart.get(), Qt::Key_Left);
    QCOMPARE(value(), QStringLiteral("line: 10"));
    QTest::keyClick(m_chart.get(), Qt::Key_Right);
    QCOMPARE(value(), QStringLiteral("line: 20"));
    QTest::keyClick(m_chart.get(), Qt::Key_End);
    QCOMPARE(value(), QStringLiteral("line: 30"));
}

void TestTimeChart::gapReadsAsNoValue()
{
    draw({10, std::nan(""), 30});
    m_chart->readNear(10'000.0);
    QCOMPARE(m_chart->reading().section(QLatin1Char('\n'), 1), QStringLiteral("line: –"));
}

void TestTimeChart::hostileNamesAreNoHtml()
{
    const QString name = QStringLiteral("<img src=\"file:///dev/zero\">");
    m_chart->setLines({{name, {{0, 1}, {10'000, 2}}, name}, {name, {{0, 2}, {10'000, 1}}, name}}, 0, 10'000);
    m_chart->readNear(0.0);
    QVERIFY(m_chart->reading().contains(name));
    QVERIFY(drawing().contains(name.toHtmlEscaped()));
    QVERIFY(!m_chart->grab().isNull());
}

void TestTimeChart::wheelZooms_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("timeShrinks");
    QTest::addColumn<bool>("timeMoves");
    QTest::addColumn<bool>("valuesShrink");
    QTest::newRow("time") << Qt::KeyboardModifiers() << true << true << false;
    QTest::newRow("values") << Qt::KeyboardModifiers(Qt::ControlModifier) << false << false << true;
    QTest::newRow("movement") << Qt::KeyboardModifiers(Qt::ShiftModifier) << false << true << false;
}

void TestTimeChart::wheelZooms()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    draw({10, 0, 10, 0, 10, 0, 10, 0, 10});
    const chartscale::Span time = m_chart->timeInSight();
    const chartscale::Span values = m_chart->valuesInSight();
    wheel(modifiers, 1);
    QVERIFY(m_chart->isZoomed());
    QTEST(m_chart->timeInSight().length() < time.length() - 1.0, "timeShrinks");
    QTEST(m_chart->timeInSight().low != time.low, "timeMoves");
    QTEST(m_chart->valuesInSight().length() < values.length(), "valuesShrink");
    QTest::mouseDClick(m_chart->viewport(), Qt::LeftButton, {}, placeIn(0.5, 0.5));
    QVERIFY(!m_chart->isZoomed());
    QCOMPARE(m_chart->timeInSight(), time);
    QCOMPARE(m_chart->valuesInSight(), values);
}

void TestTimeChart::bandZooms_data()
{
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("bottom");
    QTest::addColumn<bool>("choosesValues");
    QTest::newRow("flat: the time") << 0.5 << 0.5 << false;
    QTest::newRow("high: values, too") << 0.25 << 0.75 << true;
}

void TestTimeChart::bandZooms()
{
    QFETCH(double, top);
    QFETCH(double, bottom);
    draw({10, 0, 10, 0, 10, 0, 10, 0, 10});
    const chartscale::Span time = m_chart->timeInSight();
    QTest::mousePress(m_chart->viewport(), Qt::LeftButton, {}, placeIn(0.25, top));
    QTest::mouseMove(m_chart->viewport(), placeIn(0.5, (top + bottom) / 2));
    QTest::mouseMove(m_chart->viewport(), placeIn(0.75, bottom));
    QTest::mouseRelease(m_chart->viewport(), Qt::LeftButton, {}, placeIn(0.75, bottom));
    const double pixel = time.length() / m_chart->plotInViewport().width();
    QVERIFY(std::abs(m_chart->timeInSight().low - (time.low + time.length() * 0.25)) < 3.0 * pixel);
    QVERIFY(std::abs(m_chart->timeInSight().high - (time.low + time.length() * 0.75)) < 3.0 * pixel);
    QTEST(m_chart->zoom().hasValues(), "choosesValues");
}

void TestTimeChart::keysZoomAndMove()
{
    draw({1, 2, 3, 4, 5, 6, 7, 8});
    const chartscale::Span time = m_chart->timeInSight();
    QVERIFY(!command(QStringLiteral("&Reset zoom"))->isEnabled());
    command(QStringLiteral("Zoom &in"))->trigger();
    const chartscale::Span closer = m_chart->timeInSight();
    QVERIFY(closer.length() < time.length());
    QTest::keyClick(m_chart.get(), Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_chart->timeInSight().low < closer.low);
    QTest::keyClick(m_chart.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(qRound(m_chart->timeInSight().low), qRound(closer.low));
    command(QStringLiteral("Zoom &out"))->trigger();
    QCOMPARE(qRound(m_chart->timeInSight().length()), qRound(time.length()));
    command(QStringLiteral("&Reset zoom"))->trigger();
    QCOMPARE(m_chart->timeInSight(), time);
}

void TestTimeChart::whatIsZoomedStays()
{
    draw({1, 2, 3, 4});
    QSignalSpy changed(m_chart.get(), &TimeChart::zoomChanged);
    command(QStringLiteral("Zoom &in"))->trigger();
    QCOMPARE(changed.size(), 1);
    const chartscale::Span seen = m_chart->timeInSight();
    draw({1, 2, 3, 4, 5, 6, 7});
    QCOMPARE(m_chart->timeInSight(), seen);
    command(QStringLiteral("&Reset zoom"))->trigger();
    QCOMPARE(m_chart->timeInSight(), (chartscale::Span{0.0, 60'000.0}));
}

void TestTimeChart::infinityIsAGap()
{
    draw({5, 6, 5, std::numeric_limits<double>::infinity(), 5, 6, 5});
    QCOMPARE(pieces(), 2);
    QVERIFY(m_chart->valuesInSight().high < 100.0);
}

void TestTimeChart::menuOfTheKeyboard()
{
    draw({1, 2, 3});
    m_chart->setFocus();
    bool seen = false;
    QTimer::singleShot(0, m_chart.get(), [&seen] {
        QWidget *menu = QApplication::activePopupWidget();
        seen = menu != nullptr;
        if (menu)
            menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(10, 10),
                            m_chart->mapToGlobal(QPoint(10, 10)));
    QCoreApplication::sendEvent(m_chart.get(), &event);
    QVERIFY(seen);
}

void TestTimeChart::failedSaveKeepsTheOldFile()
{
    draw({1, 2, 3});
    for (const char *name : {"kept.png", "kept.svg"}) {
        const QString path = m_folder.filePath(QLatin1String(name));
        QCOMPARE(m_chart->save(path), QString());
        const FileSizeLimit limit(0);
        QCOMPARE(m_chart->save(path), QStringLiteral("File too large"));
        QVERIFY(QFileInfo(path).size() > 0);
    }
}

QTEST_MAIN(TestTimeChart)
#include "tst_timechart.moc"
