// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include "watches.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QTreeView>

#include <stdexcept>
#include <string>

namespace bench {

namespace {

constexpr qint64 MostPatience = 60000; // milliseconds

} // namespace

Hands::Hands()
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")))
    , m_window(m_service, m_mibs, m_settings)
{
    const PaintWatch painted(*table().viewport());
    m_window.resize(1600, 1000);
    m_window.show();
    waitFor("the window", [&painted] { return painted.paints() > 0; });
}

void Hands::missing(const char *what)
{
    throw std::runtime_error(std::string("the window has no ") + what);
}

QTreeView &Hands::table()
{
    return part<QTreeView>("sessionView");
}

void Hands::waitFor(const char *what, const std::function<bool()> &done)
{
    QElapsedTimer waited;
    waited.start();
    while (!done()) {
        if (waited.hasExpired(MostPatience))
            throw std::runtime_error(std::string("this took more than a minute: ") + what);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void Hands::runFor(double seconds)
{
    QEventLoop loop;
    QTimer::singleShot(static_cast<int>(seconds * 1000.0), Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

int Hands::shownSessions()
{
    return table().model()->rowCount(); // in one list, as at the first start
}

void Hands::closeAll()
{
    const QList<QAction *> actions = m_window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->iconText() == u"Close all")
            action->trigger();
    }
    auto *yes = m_window.findChild<QPushButton *>(QStringLiteral("confirmClose"));
    if (!yes)
        missing("question before closing");
    yes->click();
}

void Hands::clickBar(const char *bar)
{
    const QList<QPushButton *> buttons = part<QWidget>(bar).findChildren<QPushButton *>();
    if (buttons.isEmpty())
        missing("button in a message bar");
    buttons.front()->click();
}

void Hands::type(QWidget &field, QChar character)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent key(type, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(&field, &key);
    }
}

} // namespace bench
