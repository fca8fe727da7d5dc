// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <cmath>

namespace {

constexpr qreal readable = 4.5; ///< WCAG's contrast for text
constexpr qreal placeholderShare = 0.65; ///< of the text's colour

struct Shades {
    QRgb window, base, alternate, button, text, disabled, placeholder, highlight, highlightedText, link, tip;
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(QColor(shades.button), QColor(shades.window));
    palette.setColor(QPalette::Base, QColor(shades.base));
    palette.setColor(QPalette::AlternateBase, QColor(shades.alternate));
    palette.setColor(QPalette::ToolTipBase, QColor(shades.tip));
    palette.setColor(QPalette::Highlight, QColor(shades.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(shades.highlightedText));
    palette.setColor(QPalette::Link, QColor(shades.link));
    palette.setColor(QPalette::LinkVisited, QColor(shades.link));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::BrightText})
        palette.setColor(role, QColor(shades.text));
    palette.setColor(QPalette::PlaceholderText, QColor(shades.placeholder));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, QColor(shades.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(shades.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(shades.disabled));
    return palette;
}

qreal linear(float component)
{
    const auto channel = static_cast<qreal>(component);
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// `share` of one colour, the rest of the other.
QColor mixed(const QColor &ink, const QColor &ground, qreal share)
{
    const auto part = [share](float a, float b) {
        return static_cast<float>(static_cast<qreal>(a) * share + static_cast<qreal>(b) * (1.0 - share));
    };
    return QColor::fromRgbF(part(ink.redF(), ground.redF()), part(ink.greenF(), ground.greenF()),
                            part(ink.blueF(), ground.blueF()));
}

/// As it looks when painted there.
QColor painted(const QColor &ink, const QColor &ground)
{
    return mixed(ink, ground, static_cast<qreal>(ink.alphaF()));
}

} // namespace

QPalette lightPalette()
{
    return paletteOf({.window = 0xf3f4f6,
                      .base = 0xffffff,
                      .alternate = 0xf6f7f9,
                      .button = 0xe9ebee,
                      .text = 0x1b1f24,
                      .disabled = 0x8b929b,
                      .placeholder = 0x5d6470,
                      .highlight = 0x1f6fb2,
                      .highlightedText = 0xffffff,
                      .link = 0x1a5f9c,
                      .tip = 0xffffff});
}

QPalette darkPalette()
{
    return paletteOf({.window = 0x1f2125,
                      .base = 0x2a2d33,
                      .alternate = 0x2f3339,
                      .button = 0x363a41,
                      .text = 0xe6e8eb,
                      .disabled = 0x858c95,
                      .placeholder = 0xa3abb5,
                      .highlight = 0x2f78b7,
                      .highlightedText = 0xffffff,
                      .link = 0x6cb6f0,
                      .tip = 0x363a41});
}

QPalette correctionsOf(const QPalette &palette)
{
    QPalette corrections;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor placeholder = palette.color(group, QPalette::PlaceholderText);
        if (contrastRatio(painted(placeholder, base), base) < readable) {
            const QColor paler = mixed(palette.color(group, QPalette::Text), base, placeholderShare);
            corrections.setColor(group, QPalette::PlaceholderText, readableOn(paler, base));
        }
        const QColor highlight = palette.color(group, QPalette::Highlight);
        const QColor selected = palette.color(group, QPalette::HighlightedText);
        if (contrastRatio(painted(selected, highlight), highlight) < readable)
            corrections.setColor(group, QPalette::HighlightedText, readableOn(selected, highlight));
    }
    return corrections;
}

void applyTheme(ThemeChoice choice)
{
    static const QString systemStyle = QApplication::style()->name();
    if (choice == ThemeChoice::System) {
        QApplication::setStyle(QStyleFactory::create(systemStyle));
        QApplication::setPalette(QPalette());
        QApplication::setPalette(correctionsOf(QApplication::palette()));
        return;
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(choice == ThemeChoice::Dark ? darkPalette() : lightPalette());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor toneColour(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const QColor base = palette.color(QPalette::Base);
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::Text);
    case Tone::Muted:
        return readableOn(painted(palette.color(QPalette::PlaceholderText), base), base);
    case Tone::Good:
        return readableOn(QColor(dark ? 0x63c98a : 0x17703c), base);
    case Tone::Caution:
        return readableOn(QColor(dark ? 0xe8b45a : 0x8a5300), base);
    case Tone::Bad:
        return readableOn(QColor(dark ? 0xff8a80 : 0xb3261e), base);
    }
    return {};
}

QList<QColor> seriesColours(const QPalette &palette)
{
    if (isDark(palette))
        return {0x6cb6f0, 0xe8b45a, 0x63c98a, 0xff8a80, 0xc9a3ff, 0x5fd3d3, 0xf0a3c8, 0xb8c45a};
    return {0x1f6fb2, 0xb35c00, 0x1b7f46, 0xb3261e, 0x6f42b5, 0x0b7a7a, 0xb03a78, 0x66700a};
}

QColor readableOn(const QColor &ink, const QColor &ground)
{
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    const QColor &away = contrastRatio(black, ground) > contrastRatio(white, ground) ? black : white;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        const QColor shade = mixed(away, ink, static_cast<qreal>(step) / steps);
        if (contrastRatio(shade, ground) >= readable)
            return step == 0 ? ink : shade;
    }
    return away;
}

qreal contrastRatio(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}
