// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the pages' docks share: a window, and what a person does with tabs and actions.
#pragma once

#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QTabBar>

#include <algorithm>

namespace pagetitles {

inline const QString overview = QStringLiteral("Overview");
inline const QString results = QStringLiteral("Results");
inline const QString chart = QStringLiteral("Chart");
inline const QString resources = QStringLiteral("Resources");

} // namespace pagetitles

class PageDocksTest : public QObject {
protected:
    void begin() { m_fixture = std::make_unique<WindowFixture>(); }
    void end()
    {
        while (QWidget *menu = QApplication::activePopupWidget())
            menu->close();
        m_fixture.reset();
    }

    [[nodiscard]] QDockWidget &page(const QString &title) { return m_fixture->page(title); }
    [[nodiscard]] bool isSeen(const QString &title) { return page(title).widget()->isVisible(); }
    [[nodiscard]] bool hasTab(const QString &title) { return m_fixture->tabOf(title).first; }

    QAction &action(const QString &text)
    {
        const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
        const auto found = std::ranges::find(actions, text, &QAction::iconText);
        if (found == actions.end())
            qFatal("no action says %s", qPrintable(text));
        return **found;
    }

    void doubleClickTab(const QString &title)
    {
        const auto [row, tab] = m_fixture->tabOf(title);
        QVERIFY2(row, qPrintable(title));
        const QPoint place = row->tabRect(tab).center();
        QTest::mouseClick(row, Qt::LeftButton, {}, place);
        QTest::mouseDClick(row, Qt::LeftButton, {}, place);
    }

    /// Makes the page the current one and triggers the action.
    void apply(const QString &text, const QString &title)
    {
        action(title).trigger();
        QTRY_VERIFY2(isSeen(title), qPrintable(title));
        action(text).trigger();
        QTest::qWait(0);
    }

    std::unique_ptr<WindowFixture> m_fixture;
};
