// SPDX-License-Identifier: GPL-3.0-or-later
//
// For --screenshot and --sessions: waits until every session has been polled, writes the files, says how it
// went.
#pragma once

#include "commandline.h"
#include "ids.h"
#include "sessioninfo.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>

class QWidget;
class SessionService;
class SessionTreeModel;

class Report : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds DefaultLimit{60};

    /// All must outlive the report.
    Report(const CommandLineOptions &options, const SessionService &service, const SessionTreeModel &table,
           QWidget &window);

    /// finished() comes when each of `sessions` has been polled, with or without an answer, or after `limit`.
    void start(const QList<SessionId> &sessions, std::chrono::milliseconds limit = DefaultLimit);

signals:
    /// Empty: the files are written. Else what went wrong, to be shown.
    void finished(const QString &problem);

private:
    void takePolls(const QList<PollResult> &results);
    void takeChanges(const QList<SessionInfo> &sessions);
    void takeRemovals(const QList<SessionId> &ids);
    void check();
    [[nodiscard]] bool tableShowsUsage() const;
    [[nodiscard]] bool rowIsComplete(SessionId id) const;
    void write();
    [[nodiscard]] QString writeScreenshot() const;
    [[nodiscard]] QString writeSessions() const;
    [[nodiscard]] QString refusals() const;
    [[nodiscard]] QString lateSessions() const;
    [[nodiscard]] static QString listed(const QStringList &lines);
    void finish(const QString &problem);

    const CommandLineOptions m_options;
    const SessionService &m_service;
    const SessionTreeModel &m_table;
    QWidget &m_window;
    QSet<SessionId> m_all;
    QSet<SessionId> m_waiting;
    QSet<SessionId> m_refused;
    QTimer m_check;
    QTimer m_limit;
};
