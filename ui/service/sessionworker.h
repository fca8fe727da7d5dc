// SPDX-License-Identifier: GPL-3.0-or-later
//
// Owns sessions and polls through them, on one thread. Everything public but the constructor runs on that
// thread; the service reaches it through queued calls, with values only.
#pragma once

#include "hostresolver.h"
#include "mailbox.h"
#include "outbox.h"
#include "pollschedule.h"
#include "workersession.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>
#include <unordered_map>

/// A session to open, or to open again under the id it has.
struct OpenOrder {
    SessionSettings settings;
    ResolvedPlanPtr plan;
};

class SessionWorker : public QObject {
    Q_OBJECT
public:
    explicit SessionWorker(QString label);
    ~SessionWorker() override;

    void start();
    void open(const QList<OpenOrder> &orders);
    /// Closes and confirms each in WorkerBatch::closed.
    void close(const QList<SessionId> &ids);
    /// Closes without a word: the session goes on elsewhere.
    void drop(const QList<SessionId> &ids);
    void poll(const QList<SessionId> &ids);
    void setPolling(const QList<SessionId> &ids, bool on, std::chrono::milliseconds interval);
    void setPlan(const QList<SessionId> &ids, const ResolvedPlanPtr &plan);
    void acceptAnswersFromAnywhere(const QList<SessionId> &ids);
    void startOperation(const Request &request);
    void cancelOperation(SessionId session, OperationId operation);
    /// Ends everything that is in flight.
    void cancel(const QList<SessionId> &ids);

signals:
    void started(qint64 nativeThreadId);
    void batchReady(const WorkerBatch &batch);

private:
    using Clock = PollSchedule::Clock;

    /// Lets a look-up that outlives the worker find out that it does.
    struct Reachable {
        std::mutex mutex;
        SessionWorker *worker = nullptr;
    };
    struct Waiting {
        SessionId id = 0;
        quint32 opening = 0;
    };

    void openAt(WorkerSession &session, const QByteArray &address, Clock::time_point firstPoll);
    void resolve(WorkerSession &session);
    void resolved(const QString &host, const HostAddress &result);
    void readMail();
    void pollDue();
    void startPoll(WorkerSession &session);
    void spreadPolls(const QList<SessionId> &ids);
    void armTimer();
    void tell(const WorkerSession &session, const SessionEvents &events = {});
    [[nodiscard]] WorkerSession *find(SessionId id) const;

    QString m_label;
    std::shared_ptr<Reachable> m_reachable = std::make_shared<Reachable>();
    Mailbox m_mailbox;
    Outbox m_outbox;
    PollSchedule m_schedule;
    QTimer m_pollTimer;
    QHash<QString, QList<Waiting>> m_lookups; ///< by host name
    std::unordered_map<SessionId, std::unique_ptr<WorkerSession>> m_sessions;
};
