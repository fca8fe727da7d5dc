// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every table and list shows of its cells: text for the eye, never HTML, on one line.
#pragma once

#include <QStyledItemDelegate>

class PlainDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};
