// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionstext.h"

#include "sessiontreemodel.h"
#include "visibletext.h"

#include <QStringList>

#include <algorithm>

namespace {

constexpr int MaxCell = 48;

const QList<int> &columns()
{
    static const QList<int> shown{
        SessionTreeModel::Name,      SessionTreeModel::Target,    SessionTreeModel::Version,
        SessionTreeModel::State,     SessionTreeModel::LastValue, SessionTreeModel::Interval,
        SessionTreeModel::RoundTrip, SessionTreeModel::Thread,    SessionTreeModel::Handle,
        SessionTreeModel::Age,       SessionTreeModel::InFlight,  SessionTreeModel::Sent,
        SessionTreeModel::Answered,  SessionTreeModel::TimeOuts,  SessionTreeModel::Retries,
        SessionTreeModel::Bytes,     SessionTreeModel::PeakBytes, SessionTreeModel::Entities,
        SessionTreeModel::Contexts,  SessionTreeModel::Pdus,      SessionTreeModel::VarBindLists,
        SessionTreeModel::LastError};
    return shown;
}

// East Asian wide characters take two places in a fixed-width font.
int widthOf(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFD);
        width += wide ? 2 : 1;
    }
    return width;
}

QString cellOf(const QModelIndex &row, int column)
{
    QString text = visibleText(row.siblingAtColumn(column).data().toString());
    if (text.size() > MaxCell)
        text = text.left(MaxCell - 1) + QChar(0x2026);
    return text;
}

QString padded(const QString &text, int width, bool right)
{
    const QString space(std::max(width - widthOf(text), 0), u' ');
    return right ? space + text : text + space;
}

using Lines = QList<QStringList>;

QString aligned(const Lines &lines, const QList<bool> &right)
{
    QList<int> widths(columns().size(), 0);
    for (const QStringList &cells : lines) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(cells[i]));
    }
    QString text;
    for (const QStringList &cells : lines) {
        QString line = QStringLiteral(" ");
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += u' ' + padded(cells[i], widths[i], right[i]) + u' ';
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

} // namespace

QString sessionsText(const SessionTreeModel &model)
{
    QStringList headers;
    QList<bool> right;
    for (const int column : columns()) {
        headers.append(model.headerData(column, Qt::Horizontal).toString());
        right.append(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
    }
    QString text;
    for (const QModelIndex &heading : model.sessionParents()) {
        Lines lines{headers};
        for (int row = 0; row < model.rowCount(heading); ++row) {
            QStringList cells;
            for (const int column : columns())
                cells.append(cellOf(model.index(row, 0, heading), column));
            lines.append(cells);
        }
        if (heading.isValid())
            text += cellOf(heading, SessionTreeModel::Name) + u'\n';
        if (lines.size() > 1 || !heading.isValid())
            text += aligned(lines, right);
        if (heading.isValid())
            text += u'\n';
    }
    return text;
}
