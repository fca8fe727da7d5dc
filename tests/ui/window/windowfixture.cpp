// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowfixture.h"

#include "messagestack.h"
#include "sessiontreemodel.h"

#include <QAbstractProxyModel>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QPushButton>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

WindowFixture::WindowFixture()
    : m_service(std::make_unique<SessionService>())
{
    show();
}

WindowFixture::~WindowFixture()
{
    m_window->close();
}

void WindowFixture::show()
{
    m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_settings->setAsksBeforeQuit(false);
    m_window = std::make_unique<MainWindow>(*m_service, m_mibs, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void WindowFixture::restart()
{
    m_window->close();
    m_window.reset();
    m_settings.reset();
    show();
}

QTreeView &WindowFixture::table()
{
    return part<QTreeView>("sessionView");
}

QStringList WindowFixture::pages()
{
    QStringList titles;
    const QList<QAction *> actions = m_window->findChildren<QAction *>();
    for (int key = Qt::Key_1; key <= Qt::Key_9; ++key) {
        for (const QAction *action : actions) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)))
                titles.append(action->iconText());
        }
    }
    return titles;
}

QDockWidget &WindowFixture::page(const QString &title)
{
    const QList<QDockWidget *> docks = m_window->findChildren<QDockWidget *>();
    const auto dock = std::ranges::find(docks, title, &QDockWidget::windowTitle);
    if (dock == docks.end())
        qFatal("no page is called %s", qPrintable(title));
    return **dock;
}

std::pair<QTabBar *, int> WindowFixture::tabOf(const QString &title)
{
    const QList<QTabBar *> rows = m_window->findChildren<QTabBar *>(Qt::FindDirectChildrenOnly);
    for (QTabBar *row : rows) {
        for (int tab = 0; tab < row->count(); ++tab) {
            if (row->isVisible() && row->tabText(tab) == title)
                return {row, tab};
        }
    }
    return {nullptr, -1};
}

void WindowFixture::showPage(const QString &title)
{
    const QDockWidget &dock = page(title);
    if (const auto [row, tab] = tabOf(title); row)
        QTest::mouseClick(row, Qt::LeftButton, {}, row->tabRect(tab).center());
    QTRY_VERIFY2(dock.widget()->isVisible(), qPrintable(title));
}

void WindowFixture::showPageOf(const QWidget &widget)
{
    const QStringList titles = pages();
    for (const QString &title : titles) {
        if (page(title).isAncestorOf(&widget))
            showPage(title);
    }
}

void WindowFixture::clickToolButton(const QString &text)
{
    const QList<QToolButton *> buttons = m_window->findChildren<QToolButton *>();
    const auto button = std::find_if(buttons.begin(), buttons.end(), [&](const QToolButton *each) {
        return each->isVisible() && each->text() == text && qobject_cast<QToolBar *>(each->parentWidget());
    });
    if (button == buttons.end())
        qFatal("no tool button says %s", qPrintable(text));
    // A button follows what the sessions do, which the window hears of a moment later.
    QTRY_VERIFY2((*button)->isEnabled(), qPrintable(text));
    QTest::mouseClick(*button, Qt::LeftButton);
}

QString WindowFixture::message(const char *subject)
{
    return part<MessageStack>("messages").text(QLatin1String(subject));
}

void WindowFixture::clickMessageButton(const char *subject, const QString &text)
{
    const auto &messages = part<MessageStack>("messages");
    for (qsizetype i = 0; i < messages.count() && messages.shown() != QLatin1String(subject); ++i)
        QTest::mouseClick(&part<QToolButton>("moreMessages"), Qt::LeftButton);
    const QList<QPushButton *> buttons = messages.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->isVisible() && button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    qFatal("no button of the message on %s says %s", subject, qPrintable(text));
}

QDialog *WindowFixture::dialog()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *each : windows) {
        auto *dialog = qobject_cast<QDialog *>(each);
        if (dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

SessionSpec WindowFixture::specFor(int port, const QString &name)
{
    SessionSpec spec;
    spec.name = name;
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = port;
    spec.setCommunity("public");
    spec.timeout = std::chrono::milliseconds(2000); // longer than a machine is busy
    spec.retries = 1;
    spec.plan.interval = std::chrono::milliseconds(200);
    return spec;
}

QList<SessionId> WindowFixture::open(const QList<SessionSpec> &specs)
{
    const QList<SessionId> ids = m_service->open(specs);
    const auto allOpen = [&] {
        return std::all_of(ids.begin(), ids.end(),
                           [&](SessionId id) { return m_service->session(id)->isOpen(); });
    };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(allOpen(), 20000); }();
    return ids;
}

void WindowFixture::select(const QList<SessionId> &ids)
{
    QTreeView &view = table();
    view.clearSelection();
    const auto *proxy = qobject_cast<QAbstractProxyModel *>(view.model());
    for (const SessionId id : ids) {
        const QModelIndex row = proxy->mapFromSource(m_window->sessions().indexOf(id));
        view.selectionModel()->setCurrentIndex(row, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    view.setFocus();
    QApplication::processEvents();
}

QList<SessionId> WindowFixture::selected()
{
    QList<SessionId> ids;
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(table().model());
    const QModelIndexList rows = table().selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.append(m_window->sessions().sessionId(proxy->mapToSource(row)));
    std::sort(ids.begin(), ids.end());
    return ids;
}

int WindowFixture::shownSessions()
{
    return table().model()->rowCount(); // in one list, as at the first start
}
