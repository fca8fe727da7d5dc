// SPDX-License-Identifier: GPL-3.0-or-later
//
// What polls brought, kept for tables and charts under one fixed budget for all sessions together.
#pragma once

#include "counterrate.h"
#include "ids.h"
#include "sample.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <deque>
#include <map>
#include <optional>

class SessionService;

/// One point of a series. A failed poll is a gap: its value is NaN.
struct SeriesPoint {
    TimePoint time;
    double value = 0;
};

/// One polled number of one session over time.
struct Series {
    Oid oid;
    QString name;
    bool counter = false; ///< points are rates per second; what cannot be one (a restart) is a gap
    std::deque<SeriesPoint> points;
    quint32 syntax = 0;
    quint64 lastRaw = 0; ///< the counter's value at the last good poll
    PollMoment lastMoment; ///< of that poll
    bool hasLast = false;
};

class PollHistory : public QObject {
    Q_OBJECT
public:
    static constexpr int ResultBudget = 100000; ///< values kept in all results together
    static constexpr int PointBudget = 2000000; ///< points kept in all series together
    static constexpr int MaxResults = 200; ///< per session
    static constexpr int MaxPoints = 3600; ///< per series
    static constexpr int MinPoints = 30;
    static constexpr int MaxSeriesPerSession = 64;
    static constexpr int MaxSeries = 60000; ///< with MinPoints each still within PointBudget

    explicit PollHistory(QObject *parent = nullptr);

    /// Connects to a service: records every poll, forgets removed sessions.
    void attach(SessionService *service);

    void record(const QList<PollResult> &results);
    void forget(const QList<SessionId> &ids);
    void clear();
    /// Looks up anew what modules say of everything that is kept.
    void nameAgain();

    /// The last polls of a session, oldest first.
    [[nodiscard]] QList<PollResult> results(SessionId id) const;
    [[nodiscard]] std::optional<PollResult> last(SessionId id) const;
    /// The numbers this session polls, ordered by OID.
    [[nodiscard]] QList<Oid> seriesOf(SessionId id) const;
    /// Null when there is none. Valid until the next record(), forget() or clear().
    [[nodiscard]] const Series *series(SessionId id, const Oid &oid) const;

signals:
    /// These sessions have new results; emitted once per record().
    void recorded(const QSet<SessionId> &ids);
    void forgotten(const QSet<SessionId> &ids);

private:
    struct Entry {
        std::deque<PollResult> results;
        std::map<Oid, Series> series;
    };

    void keep(Entry &entry, const PollResult &result);
    void keepNumbers(Entry &entry, const PollResult &result);
    void followClock(const PollResult &result);
    [[nodiscard]] Series *seriesFor(Entry &entry, const Sample &sample);
    [[nodiscard]] std::size_t resultsPerSession(const Entry &entry) const;
    [[nodiscard]] std::size_t pointsPerSeries() const;

    QHash<SessionId, Entry> m_entries;
    qsizetype m_seriesCount = 0;
    std::optional<TimePoint::duration> m_clockSet; ///< how far the time of day is from BootClock
};
