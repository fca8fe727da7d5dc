// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnlayout.h"

#include "headerstate.h"

#include <QAbstractProxyModel>
#include <QHeaderView>
#include <QMetaEnum>
#include <QStandardItemModel>

#include <algorithm>

namespace {

constexpr int widest = 10'000;
const QString shownWord = QStringLiteral("shown");
const QString hiddenWord = QStringLiteral("hidden");

/// Every column of the header, those that the layout names in its order.
QList<int> orderOf(const QList<int> &named, const QHeaderView &header)
{
    QList<int> order = named;
    int before = -1;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!named.contains(column))
            order.insert(order.indexOf(before) + 1, column);
        before = column;
    }
    return order;
}

} // namespace

QStringList columnlayout::wordsOf(const QHeaderView &header)
{
    const QAbstractItemModel *model = header.model();
    while (const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model))
        model = proxy->sourceModel();
    const QMetaObject &meta = *model->metaObject();
    const QMetaEnum columns = meta.enumerator(meta.indexOfEnumerator("Columns"));
    QStringList words;
    for (int column = 0; column < header.count(); ++column)
        words.append(QLatin1String(columns.valueToKey(column)));
    return words;
}

columnlayout::Layout columnlayout::layoutOf(const QHeaderView &header)
{
    // Only a header of its own tells the width of a column that is hidden.
    QStandardItemModel model(0, header.count());
    QHeaderView copy(Qt::Horizontal);
    copy.setModel(&model);
    copy.restoreState(header.saveState());
    copy.setStretchLastSection(false);
    const QStringList words = wordsOf(header);
    Layout layout;
    for (int visual = 0; visual < copy.count(); ++visual) {
        const int column = copy.logicalIndex(visual);
        const bool isShown = !copy.isSectionHidden(column);
        copy.setSectionHidden(column, false);
        layout.columns.append({words.at(column), copy.sectionSize(column), isShown});
    }
    layout.sortedBy = words.value(copy.sortIndicatorSection());
    layout.order = copy.sortIndicatorOrder();
    return layout;
}

columnlayout::Layout columnlayout::fromState(const QByteArray &state, const QStringList &words)
{
    const auto read = headerstate::read(state, static_cast<int>(words.size()));
    if (!read)
        return {};
    Layout layout;
    for (const headerstate::Section &section : read->sections)
        layout.columns.append({words.at(section.column), section.size, !section.isHidden});
    layout.sortedBy = words.value(read->sortColumn);
    layout.order = read->order;
    return layout;
}

void columnlayout::apply(const Layout &layout, QHeaderView &header)
{
    const QStringList words = wordsOf(header);
    QList<int> named;
    for (const Column &column : layout.columns) {
        const int number = static_cast<int>(words.indexOf(column.word));
        if (number < 0 || named.contains(number))
            continue;
        named.append(number);
        header.setSectionHidden(number, !column.shown && number != 0);
        header.resizeSection(number, column.width);
    }
    const QList<int> order = orderOf(named, header);
    for (int visual = 0; visual < order.size(); ++visual)
        header.moveSection(header.visualIndex(order.at(visual)), visual);
    header.setSortIndicator(static_cast<int>(words.indexOf(layout.sortedBy)), layout.order);
}

QStringList columnlayout::toText(const QList<Column> &columns)
{
    QStringList texts;
    for (const Column &column : columns) {
        texts.append(QStringLiteral("%1 %2 %3")
                         .arg(column.word)
                         .arg(column.width)
                         .arg(column.shown ? shownWord : hiddenWord));
    }
    return texts;
}

QList<columnlayout::Column> columnlayout::fromText(const QStringList &texts)
{
    QList<Column> columns;
    for (const QString &text : texts) {
        const QStringList parts = text.split(u' ');
        const int width = parts.value(1).toInt();
        const bool shown = parts.value(2) == shownWord;
        if (parts.size() == 3 && width > 0 && width <= widest && (shown || parts.at(2) == hiddenWord))
            columns.append({parts.front(), width, shown});
    }
    return columns;
}
