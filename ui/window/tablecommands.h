// SPDX-License-Identifier: GPL-3.0-or-later
//
// Copy, select all, export and the column menu, the same for every table of the window.
#pragma once

#include "tableexport.h"

#include <QObject>

class Actions;
class QAbstractItemView;
class QMenu;
class Settings;
class TimeChart;

class TableCommands final : public QObject {
    Q_OBJECT

public:
    TableCommands(Actions &actions, Settings &settings, QWidget *window);

    /// Gives the table its column menu, and a context menu that begins with the table's own actions.
    void add(QAbstractItemView &view);
    void addHeaderMenu(QAbstractItemView &view);
    /// Copy, select all, export: for a context menu of `view`.
    void fillMenu(QMenu &menu) const;

    void exportTable(const QAbstractItemView &view);
    void exportChart(TimeChart &chart);

signals:
    void saved(const QString &path);
    void notSaved(const QString &path, const QString &reason);

private:
    [[nodiscard]] QAbstractItemView *focusedView() const;
    void copy() const;
    /// What a person may choose to save as.
    struct Choice {
        QString filter;
        QString suffix;
        tableexport::Formulas formulas = tableexport::Formulas::Disarmed;
    };
    struct Chosen {
        QString path; ///< empty: nothing was chosen
        Choice choice;
    };

    [[nodiscard]] Chosen askForFile(const QString &name, const QList<Choice> &choices);
    void report(const QString &path, const QString &error);

    Actions &m_actions;
    Settings &m_settings;
    QWidget *m_window;
};
