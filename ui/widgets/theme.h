// SPDX-License-Identifier: GPL-3.0-or-later
//
// Light and dark palettes, and every colour that is not in a palette. No other file names a colour.
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

enum class ThemeChoice { System, Light, Dark };

/// What a colour says; shown beside an icon and a word, never instead of them.
enum class Tone { Text, Muted, Good, Caution, Bad };

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

/// What of a desktop's palette cannot be read (placeholders that Qt leaves black on a dark ground, selected
/// rows), as a palette that sets just these colours.
[[nodiscard]] QPalette correctionsOf(const QPalette &palette);

/// Changes style and palette of the running application.
void applyTheme(ThemeChoice choice);

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QColor toneColour(Tone tone, const QPalette &palette);

/// Colours of a chart's lines, distinct on the palette's base.
[[nodiscard]] QList<QColor> seriesColours(const QPalette &palette);

/// `ink`, or the closest shade of it that can be read on `ground`; both opaque.
[[nodiscard]] QColor readableOn(const QColor &ink, const QColor &ground);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] qreal contrastRatio(const QColor &a, const QColor &b);
