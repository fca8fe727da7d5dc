// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps how the window looks from one start to the next: geometry, docks, toolbars, splitters, columns,
// sorting, filters. Choices and columns are kept by word and layouts with a version: what this version of the
// program does not know, it leaves at its first look.
#pragma once

#include <QByteArray>
#include <QHash>

class Actions;
class FilterBar;
class PageDocks;
class QHeaderView;
class QMainWindow;
class SessionView;
class Settings;

class ViewState {
public:
    struct Parts {
        QMainWindow &window;
        SessionView &sessions;
        PageDocks &pages;
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
    void restorePages();
    void restoreColumns();
    void savePages();
    void saveColumns();
    void restoreFilters();
    /// By the object names of their tables.
    [[nodiscard]] QHash<QString, QHeaderView *> headers() const;

    Settings &m_settings;
    Parts m_parts;
    QByteArray m_firstLayout;
    QHash<QString, QByteArray> m_firstSplitters; ///< by object name
};
