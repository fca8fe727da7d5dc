// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the service have in common.
#pragma once

#include "sessionservice.h"
#include "testagent.h"

#include <winsnmp.h>
#include <winsnmp/inspect.hpp>
#include <winsnmp/limits.hpp>

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

/// A session whose agent answers: the time-out is longer than any machine is busy.
inline SessionSpec specFor(int port)
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = port;
    spec.setCommunity("public");
    spec.timeout = 5s;
    spec.retries = 1;
    spec.plan.enabled = false;
    return spec;
}

/// A session whose agent does not answer: two tries are over soon.
inline SessionSpec silentSpecFor(int port)
{
    SessionSpec spec = specFor(port);
    spec.timeout = 100ms;
    return spec;
}

/// Keeps everything a service says.
class Recorder : public QObject {
public:
    explicit Recorder(SessionService &service)
    {
        connect(&service, &SessionService::pollsFinished, this,
                [this](const QList<PollResult> &results) { polls += results; });
        connect(&service, &SessionService::responsesReceived, this,
                [this](const QList<Response> &received) { responses += received; });
        connect(&service, &SessionService::sessionsRemoved, this,
                [this](const QList<SessionId> &ids) { removed += ids; });
        connect(&service, &SessionService::sessionsAdded, this, [this] { ++additions; });
        connect(&service, &SessionService::sessionsChanged, this, [this] { ++changes; });
    }

    /// The pieces of one operation.
    [[nodiscard]] QList<Response> piecesOf(OperationId id) const
    {
        QList<Response> pieces;
        for (const Response &response : responses) {
            if (response.id == id)
                pieces.append(response);
        }
        return pieces;
    }
    /// How an operation ended; nothing while it is in flight.
    [[nodiscard]] std::optional<Response> endOf(OperationId id) const
    {
        const QList<Response> pieces = piecesOf(id);
        return !pieces.isEmpty() && pieces.back().finished ? std::optional(pieces.back()) : std::nullopt;
    }

    QList<PollResult> polls;
    QList<Response> responses;
    QList<SessionId> removed;
    int additions = 0;
    int changes = 0;
};

inline bool isEmptyOfObjects()
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    return now.handles == 0 && now.memory.bytes == 0 && now.descriptors == 0 && now.outstanding == 0;
}

inline QList<SessionId> idsOf(const SessionService &service)
{
    QList<SessionId> ids;
    for (const SessionInfo &session : service.sessions())
        ids.append(session.id);
    return ids;
}

inline SessionState stateOf(const SessionService &service, SessionId id)
{
    return service.session(id)->state;
}
