// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks at pictures of the window: a part that stays empty, or that is drawn in its own ground's colour,
// fails here.
#include "testagent.h"
#include "windowfixture.h"

#include "theme.h"
#include "timechart.h"

#include <QDockWidget>
#include <QImage>
#include <QMenuBar>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>

namespace {

/// The colour that covers most of the picture.
QRgb groundOf(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb ground = 0;
    int most = 0;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() > most) {
            most = count.value();
            ground = count.key();
        }
    }
    return ground;
}

/// Pixels that stand out from the ground as writing does.
int inkIn(const QImage &picture)
{
    const QImage image = picture.convertToFormat(QImage::Format_RGB32);
    const QColor ground(groundOf(image));
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (contrastRatio(image.pixelColor(x, y), ground) > 3.0)
                ++ink;
        }
    }
    return ink;
}

} // namespace

class TestScreenshot : public QObject {
    Q_OBJECT

private slots:
    void ink_data();
    void ink();
    void everyRowIsWritten();
    void chartIsDrawn();
    void emptyTableSaysWhatToDo();

private:
    void show(ThemeChoice theme);
    [[nodiscard]] QImage picture(QWidget &widget);

    std::unique_ptr<TestAgent> m_agent;
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestScreenshot::show(ThemeChoice theme)
{
    m_agent = std::make_unique<TestAgent>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->settings().setTheme(theme);
    m_fixture->window().resize(1280, 720);
    const SessionSpec spec = WindowFixture::specFor(m_agent->port(), QStringLiteral("Core switch"));
    const QList<SessionId> ids = m_fixture->open({spec, spec, spec});
    m_fixture->select({ids.front()});
    QTRY_VERIFY(m_fixture->service().session(ids.back())->polls > 1);
}

QImage TestScreenshot::picture(QWidget &widget)
{
    return widget.grab().toImage();
}

void TestScreenshot::ink_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestScreenshot::ink()
{
    QFETCH(ThemeChoice, theme);
    show(theme);
    // About ten words each, a word is some 60 pixels of ink.
    constexpr int tenWords = 600;
    MainWindow &window = m_fixture->window();
    QTRY_VERIFY(inkIn(picture(*m_fixture->table().viewport())) > tenWords);
    QTRY_VERIFY(inkIn(picture(*window.menuBar())) > tenWords / 3);
    QTRY_VERIFY(inkIn(picture(*window.statusBar())) > tenWords / 5);
    for (const char *name : {"sessionToolBar", "findToolBar"})
        QTRY_VERIFY2(inkIn(picture(m_fixture->part<QToolBar>(name))) > tenWords / 2, name);
    const QStringList pages = m_fixture->pages();
    for (const QString &page : pages) {
        m_fixture->showPage(page);
        QTRY_VERIFY2(inkIn(picture(*m_fixture->page(page).widget())) > tenWords / 2, qPrintable(page));
    }
}

void TestScreenshot::everyRowIsWritten()
{
    show(ThemeChoice::Light);
    m_fixture->table().clearSelection();
    QTreeView &table = m_fixture->table();
    QTRY_COMPARE(m_fixture->shownSessions(), 3);
    const QImage image = picture(*table.viewport());
    int sessions = 0;
    for (QModelIndex row = table.indexAt(QPoint(5, 5)); row.isValid(); row = table.indexBelow(row)) {
        QVERIFY2(inkIn(image.copy(table.visualRect(row))) > 20, qPrintable(row.data().toString()));
        sessions += row.parent().isValid() ? 0 : 1;
    }
    QCOMPARE(sessions, 3);
}

void TestScreenshot::chartIsDrawn()
{
    show(ThemeChoice::Light);
    m_fixture->showPage(QStringLiteral("Chart"));
    auto *chart = &m_fixture->part<TimeChart>("chart");
    QTRY_VERIFY(chart->isVisible());
    const QColor line = seriesColours(chart->palette()).front();
    const auto lineIsThere = [&] {
        const QImage image = picture(*chart);
        for (int y = 0; y < image.height() * 3 / 4; ++y) { // the legend is below
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == line)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(lineIsThere());
}

void TestScreenshot::emptyTableSaysWhatToDo()
{
    m_fixture = std::make_unique<WindowFixture>();
    QTRY_VERIFY(inkIn(picture(*m_fixture->table().viewport())) > 600);
}

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
