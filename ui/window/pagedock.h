// SPDX-License-Identifier: GPL-3.0-or-later
//
// The dock of one page. It keeps the page up to date while somebody sees it, and lets it rest otherwise.
#pragma once

#include "ids.h"
#include "pages.h"

#include <QDockWidget>

class PagePanel;
class PageTitle;
class QAction;

class PageDock final : public QDockWidget {
    Q_OBJECT

public:
    /// `action` shows the page; its icon, text and tip are the page's.
    PageDock(const pages::Descriptor &page, const pages::Sources &sources, const QAction &action,
             QWidget *window);

    [[nodiscard]] const pages::Descriptor &page() const { return m_page; }
    [[nodiscard]] PagePanel &panel() const { return *m_panel; }
    /// What the page shows, in one sentence.
    [[nodiscard]] const QString &tip() const { return m_tip; }
    /// False also for a page below another one's tab.
    [[nodiscard]] bool isSeen() const;

    void setSessions(const QList<SessionId> &ids);
    /// Tells the page what is selected, if it does not know yet.
    void bringUpToDate();
    /// Shows newer numbers if the page is seen.
    void refresh();

    /// `titled`: no tab says what the page is.
    void showState(bool titled, bool maximised);

signals:
    void seen();
    void maximiseRequested();
    void tearOffRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setSeen(bool seen);

    const pages::Descriptor &m_page;
    QString m_tip;
    PagePanel *m_panel;
    PageTitle *m_title;
    QList<SessionId> m_ids;
    bool m_isStale = false; ///< the panel has not been told of m_ids
};
