// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bars above the session table: limits that are on, sessions that were refused, what was just done.
#pragma once

#include "messagebar.h"
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
    void say(MessageBar::Kind kind, const QString &text);
    /// Says for as long as they are on which limits and faults are.
    void showTroubleshooting(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults);

signals:
    void reopenClosedRequested();
    void failuresRequested();
    void limitsRequested();
    void modulesRequested();
    void turnOffRequested();

private:
    void followSessions(const QList<SessionInfo> &sessions);
    void forget(const QList<SessionId> &ids);
    void showRefusals();
    void warnOfModules(const QString &text);
    [[nodiscard]] QString refusalText() const;

    SessionService &m_service;
    SnapshotSampler &m_sampler;
    const FailureLogModel &m_failures;
    MessageBar *m_troubleshooting;
    MessageBar *m_refusal;
    MessageBar *m_done;
    QSet<SessionId> m_refused;
    SessionId m_lastRefused = 0;
};
