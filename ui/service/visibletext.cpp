// SPDX-License-Identifier: GPL-3.0-or-later
#include "visibletext.h"

#include <QList>

#include <algorithm>

namespace {

/// What has no picture of its own, ends lines or changes the direction of its neighbours. Octets are judged
/// by the library, which knows no Unicode tables (core/mib/printable.cpp).
bool isInvisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
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
