// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens the context menu of a table or list with Shift+F10 or the menu key, at the current row.
#pragma once

#include <QObject>

class QAbstractItemView;

class ContextMenuKey final : public QObject {
    Q_OBJECT

public:
    /// Lives as long as the view.
    explicit ContextMenuKey(QAbstractItemView &view);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open();

    QAbstractItemView &m_view;
};
