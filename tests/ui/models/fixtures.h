// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values as the service and the sampler would hand them out.
#pragma once

#include "sessioninfo.h"
#include "snapshotsampler.h"

#include <winsnmp.h>

namespace fixtures {

inline constexpr quint64 HandleBase = 0x100000;

inline quintptr handleOf(SessionId id)
{
    return HandleBase + static_cast<quintptr>(id);
}

inline SessionInfo session(SessionId id, WorkerId worker = 1, SessionState state = SessionState::Waiting)
{
    SessionSpec spec;
    spec.name = QStringLiteral("agent %1").arg(id);
    spec.host = QStringLiteral("192.0.2.%1").arg(id % 250);
    spec.setCommunity("top-secret");
    SessionInfo info;
    info.id = id;
    info.spec = std::make_shared<const SessionSpec>(spec);
    info.worker = worker;
    info.state = state;
    info.handle = state == SessionState::Refused || state == SessionState::Opening ? 0 : handleOf(id);
    if (state == SessionState::Failing) {
        info.polls = 1;
        info.lastOutcome = PollOutcome::TimedOut;
        info.fault = {FaultStage::Receive, SNMPAPI_TL_TIMEOUT, {}};
        info.failedPolls = 1;
        info.lastFailure = {TimePoint(std::chrono::seconds(1088)), info.lastOutcome, info.fault, 0};
    }
    if (state == SessionState::Refused)
        info.fault = {FaultStage::Session, SNMPAPI_ALLOC_ERROR, {}};
    return info;
}

inline QList<SessionInfo> sessions(int count, int workers = 2, SessionId first = 1)
{
    QList<SessionInfo> infos;
    for (int i = 0; i < count; ++i)
        infos.append(session(first + i, 1 + i % workers));
    return infos;
}

inline QList<WorkerInfo> workers(int count)
{
    QList<WorkerInfo> infos;
    for (int i = 1; i <= count; ++i)
        infos.append({i, QStringLiteral("Worker %1").arg(i), 1000 + i, 0});
    return infos;
}

inline winsnmp::SessionSnapshot coreSession(quintptr handle, std::uint64_t thread, quint64 bytes = 400)
{
    winsnmp::SessionSnapshot core;
    core.id = handle;
    core.handle = handle;
    core.threadId = thread;
    core.opened = TimePoint(std::chrono::seconds(1000));
    core.lastActivity = TimePoint(std::chrono::seconds(1090));
    core.memory = {bytes, 4, bytes + 100, 0};
    core.entities = 1;
    core.contexts = 1;
    core.messages.sent = 10;
    core.messages.answered = 9;
    core.messages.timedOut = 1;
    return core;
}

/// A snapshot in which the service's sessions 1 to `count` are open on workers as sessions() spreads them.
inline winsnmp::LibrarySnapshot library(int count, int workers = 2, quint64 bytes = 400)
{
    winsnmp::LibrarySnapshot snapshot;
    snapshot.started = true;
    snapshot.taken = TimePoint(std::chrono::seconds(1100));
    for (int i = 1; i <= workers; ++i) {
        winsnmp::ThreadSnapshot thread;
        thread.id = static_cast<std::uint64_t>(i);
        thread.nativeId = static_cast<std::uint64_t>(1000 + i);
        thread.label = "Worker " + std::to_string(i);
        thread.handles = static_cast<std::uint32_t>(count);
        snapshot.threads.push_back(thread);
    }
    for (int i = 0; i < count; ++i)
        snapshot.sessions.push_back(
            coreSession(handleOf(i + 1), static_cast<std::uint64_t>(1 + i % workers), bytes));
    snapshot.sessionCount = static_cast<std::uint64_t>(count);
    return snapshot;
}

inline SnapshotPtr shared(winsnmp::LibrarySnapshot snapshot)
{
    return std::make_shared<const winsnmp::LibrarySnapshot>(std::move(snapshot));
}

inline winsnmp::HandleSnapshot handle(quintptr value, winsnmp::ObjectKind kind = winsnmp::ObjectKind::Entity)
{
    winsnmp::HandleSnapshot snapshot;
    snapshot.handle = value;
    snapshot.kind = kind;
    snapshot.bytes = 96;
    snapshot.detail = "192.0.2.1:161";
    return snapshot;
}

inline Sample sample(const Oid &oid, qint64 value)
{
    Sample made;
    made.oid = oid;
    made.syntax = SNMP_SYNTAX_INT;
    made.raw = value;
    made.name = oidText(oid);
    made.type = QStringLiteral("INTEGER");
    made.text = QString::number(value);
    return made;
}

inline Sample counter(const Oid &oid, quint64 value, quint32 syntax = SNMP_SYNTAX_CNTR32)
{
    Sample made = sample(oid, 0);
    made.syntax = syntax;
    made.raw = value;
    made.text = QString::number(value);
    return made;
}

inline PollResult poll(SessionId id, quint64 sequence, const QList<Sample> &values,
                       PollOutcome outcome = PollOutcome::Answered)
{
    PollResult result;
    result.session = id;
    result.sequence = sequence;
    result.time = TimePoint(std::chrono::seconds(2000 + sequence));
    result.moment = BootClock::time_point(std::chrono::seconds(1000 + sequence));
    result.roundTrip = std::chrono::microseconds(1500);
    result.took = result.roundTrip;
    result.requests = 1;
    result.outcome = outcome;
    result.values = values;
    return result;
}

} // namespace fixtures
