// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both themes can be read: WCAG asks 4.5 for text and 3 for drawings.
#include "icons.h"
#include "stateicons.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <algorithm>

namespace {

constexpr qreal readable = 4.5;
constexpr qreal visible = 3.0;
constexpr QSize iconSize(16, 16);

/// The colour most of the drawn pixels have.
QColor inkOf(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    const QImage image = icon.pixmap(iconSize, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > 200)
                return image.pixelColor(x, y).toRgb();
        }
    }
    return {};
}

bool isClose(const QColor &a, const QColor &b)
{
    return std::abs(a.red() - b.red()) < 4 && std::abs(a.green() - b.green()) < 4
        && std::abs(a.blue() - b.blue()) < 4;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void contrast_data();
    void contrast();
    void tonesReadable_data();
    void tonesReadable();
    void linesVisible_data();
    void linesVisible();
    void iconsFollowTheme_data();
    void iconsFollowTheme();
    void everyIconDraws_data();
    void everyIconDraws();
    void statesDifferInShape();
    void systemThemeComesBack();
    void systemPalettesAreReadable_data();
    void systemPalettesAreReadable();
    void readableShadeIsTheClosest();

private:
    static void addThemes();
};

void TestTheme::addThemes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestTheme::contrast_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<QPalette::ColorRole>("text");
    QTest::addColumn<QPalette::ColorRole>("ground");
    const std::pair<const char *, QPalette> themes[]{{"light", lightPalette()}, {"dark", darkPalette()}};
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[]{
        {QPalette::WindowText, QPalette::Window},
        {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button},
        {QPalette::ToolTipText, QPalette::ToolTipBase},
        {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::Link, QPalette::Base},
        {QPalette::PlaceholderText, QPalette::Base},
    };
    for (const auto &[name, palette] : themes) {
        for (const auto &[text, ground] : pairs)
            QTest::addRow("%s %d on %d", name, text, ground) << palette << text << ground;
    }
}

void TestTheme::contrast()
{
    QFETCH(QPalette, palette);
    QFETCH(QPalette::ColorRole, text);
    QFETCH(QPalette::ColorRole, ground);
    QVERIFY(contrastRatio(palette.color(text), palette.color(ground)) >= readable);
}

void TestTheme::tonesReadable_data()
{
    addThemes();
}

void TestTheme::tonesReadable()
{
    QFETCH(QPalette, palette);
    for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Good, Tone::Caution, Tone::Bad}) {
        for (const auto ground : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
            QVERIFY(contrastRatio(toneColour(tone, palette), palette.color(ground)) >= readable);
    }
}

void TestTheme::linesVisible_data()
{
    addThemes();
}

void TestTheme::linesVisible()
{
    QFETCH(QPalette, palette);
    const QList<QColor> colours = seriesColours(palette);
    QVERIFY(colours.size() >= 8);
    for (const QColor &colour : colours) {
        QVERIFY(contrastRatio(colour, palette.color(QPalette::Base)) >= visible);
        QCOMPARE(colours.count(colour), 1);
    }
}

void TestTheme::iconsFollowTheme_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
    QTest::newRow("light again") << ThemeChoice::Light;
}

void TestTheme::iconsFollowTheme()
{
    QFETCH(ThemeChoice, theme);
    static const QIcon icon = icons::named(QStringLiteral("poll-stop"));
    applyTheme(theme);
    const QPalette palette = QApplication::palette();
    QCOMPARE(isDark(palette), theme == ThemeChoice::Dark);
    QVERIFY(isClose(inkOf(icon), palette.color(QPalette::Text)));
    QVERIFY(isClose(inkOf(icon, QIcon::Disabled), palette.color(QPalette::Disabled, QPalette::Text)));
    QVERIFY(isClose(inkOf(icon, QIcon::Selected), palette.color(QPalette::HighlightedText)));
}

void TestTheme::everyIconDraws_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
    QVERIFY(files.size() > 30);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestTheme::everyIconDraws()
{
    QFETCH(QString, name);
    QVERIFY(inkOf(icons::named(name)).isValid());
}

void TestTheme::statesDifferInShape()
{
    applyTheme(ThemeChoice::Light);
    QList<QImage> shapes;
    for (int outcome = 0; outcome <= static_cast<int>(SessionOutcome::NotOpen); ++outcome) {
        // Looking up and opening are one thing to a person.
        if (static_cast<SessionOutcome>(outcome) == SessionOutcome::LookingUp)
            continue;
        const QImage shape = icons::ofState(static_cast<SessionOutcome>(outcome))
                                 .pixmap(QSize(32, 32))
                                 .toImage()
                                 .convertToFormat(QImage::Format_Alpha8);
        QVERIFY(!shapes.contains(shape));
        shapes.append(shape);
    }
}

void TestTheme::systemThemeComesBack()
{
    applyTheme(ThemeChoice::System);
    const QColor before = QApplication::palette().color(QPalette::Window);
    applyTheme(ThemeChoice::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window) != before);
    applyTheme(ThemeChoice::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before);
}

void TestTheme::systemPalettesAreReadable_data()
{
    QTest::addColumn<QRgb>("base");
    QTest::addColumn<QRgb>("text");
    QTest::addColumn<QRgb>("placeholder");
    QTest::addColumn<QRgb>("highlight");
    QTest::addColumn<QRgb>("highlightedText");
    QTest::addColumn<bool>("good");
    // Qt 6.4 has no placeholder of its own for the palettes it reads from a desktop's settings.
    QTest::newRow("dark, placeholder left black")
        << 0xff1b1e20U << 0xfffcfcfcU << 0x80000000U << 0xff3daee9U << 0xfffcfcfcU << false;
    QTest::newRow("light, white on pale blue")
        << 0xffffffffU << 0xff232629U << 0x80232629U << 0xff93cee9U << 0xffffffffU << false;
    QTest::newRow("grey in the middle")
        << 0xff808080U << 0xffffffffU << 0x80ffffffU << 0xff909090U << 0xff808080U << false;
    QTest::newRow("black and white") << 0xff000000U << 0xffffffffU << 0xffc0c0c0U << 0xffffff00U
                                     << 0xff000000U << true;
    QTest::newRow("good as it is") << 0xffffffffU << 0xff000000U << 0xff555555U << 0xff204a87U << 0xffffffffU
                                   << true;
}

void TestTheme::systemPalettesAreReadable()
{
    QFETCH(QRgb, base);
    QFETCH(QRgb, text);
    QFETCH(QRgb, placeholder);
    QFETCH(QRgb, highlight);
    QFETCH(QRgb, highlightedText);
    QPalette palette;
    palette.setColor(QPalette::Base, QColor::fromRgba(base));
    palette.setColor(QPalette::Text, QColor::fromRgba(text));
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgba(placeholder));
    palette.setColor(QPalette::Highlight, QColor::fromRgba(highlight));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgba(highlightedText));
    const QPalette corrections = correctionsOf(palette);
    // What could be read before stays as the desktop has it.
    QTEST(corrections.resolveMask() == 0, "good");
    const QPalette corrected = corrections.resolve(palette);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const auto colour = [&](QPalette::ColorRole role) { return corrected.color(group, role); };
        QVERIFY(contrastRatio(colour(QPalette::PlaceholderText), colour(QPalette::Base)) >= readable);
        QVERIFY(contrastRatio(colour(QPalette::HighlightedText), colour(QPalette::Highlight)) >= readable);
        QCOMPARE(colour(QPalette::Text), QColor::fromRgba(text));
    }
    for (const Tone tone : {Tone::Muted, Tone::Good, Tone::Caution, Tone::Bad})
        QVERIFY(contrastRatio(toneColour(tone, corrected), corrected.color(QPalette::Base)) >= readable);
}

void TestTheme::readableShadeIsTheClosest()
{
    QCOMPARE(readableOn(QColor(0x1b1f24), Qt::white), QColor(0x1b1f24));
    const QColor shade = readableOn(QColor(0xff8080), Qt::white);
    QVERIFY(contrastRatio(shade, Qt::white) >= readable);
    QVERIFY(shade.red() > shade.blue());
    QVERIFY(contrastRatio(readableOn(Qt::white, Qt::white), Qt::white) >= readable);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
