// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps how the window looks from one start to the next: geometry, docks, toolbars, splitters, columns,
// sorting, filters.
#pragma once

#include <QByteArray>
#include <QList>

class Actions;
class DataTable;
class FilterBar;
class QMainWindow;
class QTabWidget;
class SessionView;
class Settings;

class ViewState {
public:
    struct Parts {
        QMainWindow &window;
        SessionView &sessions;
        QList<DataTable *> tables;
        QTabWidget &pages;
        FilterBar &filter;
        const Actions &actions;
    };

    /// Takes the look of the finished window as the first layout.
    ViewState(Settings &settings, const Parts &parts);

    void restore();
    void save();
    void reset();

private:
    void setFirstGeometry();
    void restoreColumns();

    Settings &m_settings;
    Parts m_parts;
    QByteArray m_firstDocks;
    QList<QByteArray> m_firstSplitters;
};
