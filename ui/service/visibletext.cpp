// SPDX-License-Identifier: GPL-3.0-or-later
#include "visibletext.h"

#include <QList>

#include <algorithm>
#include <array>

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 12> invisibleRanges{{
    {0x0000, 0x001F}, // C0 controls
    {0x007F, 0x009F}, // delete, C1 controls
    {0x00AD, 0x00AD}, // soft hyphen
    {0x061C, 0x061C}, // Arabic letter mark
    {0x180E, 0x180E}, // Mongolian vowel separator
    {0x200B, 0x200F}, // zero width, direction marks
    {0x2028, 0x202E}, // line and paragraph separators, direction embedding
    {0x2060, 0x206F}, // invisible operators, direction isolates
    {0xFEFF, 0xFEFF}, // byte order mark
    {0xFFF9, 0xFFFB}, // interlinear annotation
    {0xFFFE, 0xFFFF}, // no characters
    {0xE0000, 0xE0FFF}, // tags
}};

bool isInvisible(char32_t c)
{
    return std::ranges::any_of(invisibleRanges,
                               [c](const Range &range) { return c >= range.first && c <= range.last; });
}

QString escape(char32_t c)
{
    switch (c) {
    case U'\t':
        return QStringLiteral("\\t");
    case U'\n':
        return QStringLiteral("\\n");
    case U'\r':
        return QStringLiteral("\\r");
    default:
        break;
    }
    const int digits = c < 0x80 ? 2 : (c > 0xFFFF ? 6 : 4);
    return (c < 0x80 ? QStringLiteral("\\x") : QStringLiteral("\\u"))
        + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(digits, u'0');
}

/// Tells nearly every text at once that nothing is to be done.
bool isSuspect(QChar c)
{
    return c.unicode() < 0x20 || c.isSurrogate() || (c.unicode() >= 0x7F && isInvisible(c.unicode()));
}

} // namespace

QString visibleText(const QString &text)
{
    if (std::ranges::none_of(text, isSuspect))
        return text;
    QString shown;
    shown.reserve(text.size() + 8);
    for (const char32_t c : text.toUcs4()) {
        if (isInvisible(c))
            shown += escape(c);
        else
            shown += QString::fromUcs4(&c, 1);
    }
    return shown;
}
