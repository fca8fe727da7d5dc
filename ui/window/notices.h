// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window says: messages above the session table where a person may want to do something, and the
// rest in passing.
#pragma once

#include "messagestack.h"
#include "sessioninfo.h"
#include "snapshotsampler.h"

#include <QSet>
#include <QWidget>

class FailureLogModel;
class SessionService;

class Notices final : public QWidget {
    Q_OBJECT

public:
    Notices(SessionService &service, SnapshotSampler &sampler, const FailureLogModel &failures,
            QWidget *parent = nullptr);

    void sessionsClosed(const QList<SessionSpec> &specs);
    /// How reading MIB modules went, because a person asked for it.
    void modulesRead(int modules, int problems);
    /// The same at the start, when nobody has asked.
    void moduleProblemsFound(int problems);
    void moduleReadingStopped(int filesLeft);
    /// A success is said in passing, and the message of the same subject goes; all else stays until a person
    /// dismisses it or withdraw() is called.
    void say(MessageBar::Kind kind, const QString &text, const QString &subject = QStringLiteral("said"));
    void withdraw(const QString &subject);
    /// Says for as long as they are on which limits and faults are.
    void showTroubleshooting(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults);

signals:
    /// Worth a few seconds in the status bar.
    void saidInPassing(const QString &text);
    void reopenClosedRequested();
    void failuresRequested();
    void limitsRequested();
    void modulesRequested();
    void turnOffRequested();

private:
    void followSessions(const QList<SessionInfo> &sessions);
    void forget(const QList<SessionId> &ids);
    void showRefusals();
    void followAnswers(const Reading &reading);
    void tellOfStrayAnswer(const SessionInfo &session, const winsnmp::StrayAnswer &answer);
    void warnOfModules(const QString &text);
    [[nodiscard]] QString refusalText() const;
    [[nodiscard]] static QString nameAndTarget(const QString &name, const QString &target);
    [[nodiscard]] static QString nameAndTarget(const SessionInfo &session);

    SessionService &m_service;
    SnapshotSampler &m_sampler;
    const FailureLogModel &m_failures;
    MessageStack *m_messages;
    QSet<SessionId> m_refused;
    SessionId m_lastRefused = 0;
    QSet<SessionId> m_strayed; ///< of which a person has been told that another address answers
};
