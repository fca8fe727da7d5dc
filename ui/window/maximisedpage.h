// SPDX-License-Identifier: GPL-3.0-or-later
//
// One page over the whole window, and the way back to exactly what was there before. Messages stay in sight.
#pragma once

#include <QByteArray>
#include <QObject>

class PageDock;
class QMainWindow;

class MaximisedPage final : public QObject {
    Q_OBJECT

public:
    /// Of layouts. Raised when docks or toolbars get other names; the first had one dock for all pages.
    static constexpr int LayoutVersion = 2;

    /// `covered` is what gives its room to the page; it stands in the central widget of `window`.
    MaximisedPage(QMainWindow &window, QWidget &covered);

    [[nodiscard]] bool isOn() const { return !m_before.isEmpty(); }
    /// The layout without what this has changed: QMainWindow::saveState(LayoutVersion).
    [[nodiscard]] QByteArray layout() const;

    /// Pages that share a row of tabs with `dock` stay within reach; `all` others are hidden.
    void show(PageDock &dock, const QList<PageDock *> &all);
    void end();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeRoom();

    QMainWindow &m_window;
    QWidget &m_covered;
    QByteArray m_before; ///< empty: nothing is maximised
    PageDock *m_dock = nullptr;
};
