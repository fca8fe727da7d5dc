// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintooltip.h"

#include "visibletext.h"

#include <QStringList>

namespace {

constexpr qsizetype mostCharacters = 2000;

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    QString cut = text.left(mostCharacters);
    if (cut.size() < text.size())
        cut += QChar(0x2026);
    QStringList lines;
    for (const QString &line : cut.split(u'\n'))
        lines.append(visibleText(line).toHtmlEscaped());
    return QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(lines.join(QStringLiteral("<br>")));
}
