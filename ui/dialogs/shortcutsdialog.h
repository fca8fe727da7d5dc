// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists the keys of the window.
#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QTableWidget;

class ShortcutsDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);

private:
    QTableWidget *m_table;
};
