// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does with the tabs of pages, besides choosing one: a double click, a context menu, pulling
// one out of the row. Qt makes and drops these rows as docks come together and part.
#pragma once

#include <QList>
#include <QObject>
#include <QPoint>

class PageDock;
class QMainWindow;
class QMouseEvent;
class QTabBar;

class PageTabs final : public QObject {
    Q_OBJECT

public:
    /// The docks are those of `window`; the list may still grow, and outlives this.
    PageTabs(QMainWindow &window, const QList<PageDock *> &docks);

    /// Whether a tab stands for the dock.
    [[nodiscard]] bool hasTab(const PageDock &dock) const;
    /// Looks after rows and tabs that have come since.
    void update();

signals:
    void maximiseRequested(PageDock *dock);
    void menuRequested(PageDock *dock, const QPoint &place);
    /// The pointer is at `place` of the screen, and holds the page.
    void pulledOut(PageDock *dock, const QPoint &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<QTabBar *> rows() const;
    [[nodiscard]] PageDock *dockAt(const QTabBar &row, int tab) const;
    [[nodiscard]] PageDock *dockAt(const QTabBar &row, const QPoint &place) const;
    void lookAfter(QTabBar &row);
    void pull(QTabBar &row, const QMouseEvent &event);

    QMainWindow &m_window;
    const QList<PageDock *> &m_docks;
    PageDock *m_held = nullptr; ///< its tab is pressed
    PageDock *m_pulled = nullptr; ///< it follows the pointer
};
