// SPDX-License-Identifier: GPL-3.0-or-later
#include "closequestion.h"

#include "icons.h"
#include "plainlabel.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace {

class CloseText {
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)

public:
    static QString question(int sessions) { return tr("Close %n session(s)?", nullptr, sessions); }
    static QString quitQuestion() { return tr("Quit SNMP Session Manager?"); }
    static QString consequence(int inFlight)
    {
        if (inFlight == 0)
            return tr("They can be reopened with the same settings afterwards.");
        return tr(
            "%n request(s) in flight will be dropped. The sessions can be reopened with the same settings "
            "afterwards.",
            nullptr, inFlight);
    }
    static QString quitConsequence(int sessions, int inFlight)
    {
        const QString closed =
            tr("%n session(s) will be closed and not opened again at the next start.", nullptr, sessions);
        return inFlight == 0
            ? closed
            : tr("%1 %2", "two sentences")
                  .arg(closed, tr("%n request(s) in flight will be dropped.", nullptr, inFlight));
    }
    static QString close(int sessions) { return tr("&Close %n session(s)", nullptr, sessions); }
    static QString quit() { return tr("&Quit"); }
    static QString doNotAsk() { return tr("Do not ask again (File, Ask before quitting brings it back)"); }

    /// A line for each session, as many as can be taken in at a glance.
    static QString names(const QList<SessionInfo> &sessions)
    {
        constexpr qsizetype most = 8;
        QStringList lines;
        for (const SessionInfo &session : sessions.first(std::min(most, sessions.size()))) {
            const QString name = session.displayName();
            const QString target = session.spec->target();
            lines.append(name == target ? target
                                        : tr("%1 (%2)", "session name, host and port").arg(name, target));
        }
        if (sessions.size() > most)
            lines.append(tr("and %n more", "sessions", static_cast<int>(sessions.size() - most)));
        return lines.join(u'\n');
    }
};

int inFlightOf(const QList<SessionInfo> &sessions)
{
    return static_cast<int>(std::ranges::count_if(sessions, &SessionInfo::isInFlight));
}

/// Names come from people and agents, so they stand where text is never taken for HTML.
QMessageBox *makeBox(QWidget *parent, const QString &question, const QList<SessionInfo> &sessions,
                     const QString &consequence)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, QString(), QString(), QMessageBox::Cancel, parent);
    box->setTextFormat(Qt::PlainText);
    box->setText(question + QStringLiteral("\n\n") + CloseText::names(sessions));
    box->setInformativeText(consequence);
    const int extent = box->style()->pixelMetric(QStyle::PM_MessageBoxIconSize);
    box->setIconPixmap(icons::named(QStringLiteral("warning"), Tone::Caution)
                           .pixmap(QSize(extent, extent), box->devicePixelRatioF()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    makeLabelsPlain(*box);
    return box;
}

void open(QMessageBox &box, const QString &yes, const char *name, const std::function<void()> &act)
{
    QPushButton *button = box.addButton(yes, QMessageBox::AcceptRole);
    button->setObjectName(QLatin1String(name));
    box.setDefaultButton(button);
    QObject::connect(&box, &QMessageBox::buttonClicked, box.parentWidget(),
                     [button, act](const QAbstractButton *clicked) {
                         if (clicked == button)
                             act();
                     });
    box.open();
}

} // namespace

void closequestion::ask(QWidget *parent, const QList<SessionInfo> &sessions,
                        const std::function<void()> &close)
{
    const int inFlight = inFlightOf(sessions);
    if (sessions.size() <= 1 && inFlight == 0) {
        close();
        return;
    }
    const int count = static_cast<int>(sessions.size());
    QMessageBox *box =
        makeBox(parent, CloseText::question(count), sessions, CloseText::consequence(inFlight));
    open(*box, CloseText::close(count), "confirmClose", close);
}

void closequestion::askToQuit(QWidget *parent, const QList<SessionInfo> &sessions,
                              const std::function<void(bool askAgain)> &quit)
{
    QMessageBox *box =
        makeBox(parent, CloseText::quitQuestion(), sessions,
                CloseText::quitConsequence(static_cast<int>(sessions.size()), inFlightOf(sessions)));
    box->setObjectName(QStringLiteral("quitQuestion"));
    auto *doNotAsk = new QCheckBox(CloseText::doNotAsk(), box);
    doNotAsk->setObjectName(QStringLiteral("doNotAskAgain"));
    box->setCheckBox(doNotAsk);
    open(*box, CloseText::quit(), "confirmQuit", [quit, doNotAsk] { quit(!doNotAsk->isChecked()); });
}
