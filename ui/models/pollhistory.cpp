// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollhistory.h"

#include "sessionservice.h"
#include "snmpvalue.h"

#include <winsnmp.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr double Gap = std::numeric_limits<double>::quiet_NaN();

// A Counter32 that went back has wrapped or started again; a jump over more than half its range is no wrap.
std::optional<quint64> increase(quint32 syntax, quint64 before, quint64 now)
{
    if (now >= before)
        return now - before;
    const quint64 wrapped = now + (quint64(1) << 32) - before;
    if (syntax == SNMP_SYNTAX_CNTR32 && wrapped < (quint64(1) << 31))
        return wrapped;
    return std::nullopt;
}

double rate(const Series &series, quint64 now, TimePoint time)
{
    const double seconds = std::chrono::duration<double>(time - series.lastTime).count();
    const auto step = increase(series.syntax, series.lastRaw, now);
    return step && seconds > 0 ? static_cast<double>(*step) / seconds : Gap;
}

void addPoint(Series &series, TimePoint time, double value, std::size_t most)
{
    // One gap after another says nothing new.
    if (std::isnan(value) && (series.points.empty() || std::isnan(series.points.back().value)))
        return;
    series.points.push_back({time, value});
    while (series.points.size() > most)
        series.points.pop_front();
}

void addSample(Series &series, const Sample &sample, TimePoint time, std::size_t most)
{
    series.name = sample.name;
    if (!series.counter) {
        addPoint(series, time, *sample.number(), most);
        return;
    }
    const quint64 now = std::get<quint64>(sample.raw);
    if (series.hasLast)
        addPoint(series, time, rate(series, now, time), most);
    series.hasLast = true;
    series.lastRaw = now;
    series.lastTime = time;
}

} // namespace

PollHistory::PollHistory(QObject *parent)
    : QObject(parent)
{
}

void PollHistory::attach(SessionService *service)
{
    connect(service, &SessionService::pollsFinished, this, &PollHistory::record);
    connect(service, &SessionService::sessionsRemoved, this, &PollHistory::forget);
}

void PollHistory::record(const QList<PollResult> &results)
{
    QSet<SessionId> ids;
    for (const PollResult &result : results) {
        Entry &entry = m_entries[result.session];
        keep(entry, result);
        keepNumbers(entry, result);
        ids.insert(result.session);
    }
    if (!ids.isEmpty())
        emit recorded(ids);
}

void PollHistory::nameAgain()
{
    QSet<SessionId> ids;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        for (PollResult &result : entry->results) {
            for (Sample &sample : result.values)
                nameSample(sample);
            for (const Sample &sample : std::as_const(result.values)) {
                const auto series = entry->series.find(sample.oid);
                if (series != entry->series.end())
                    series->second.name = sample.name;
            }
        }
        ids.insert(entry.key());
    }
    if (!ids.isEmpty())
        emit recorded(ids);
}

void PollHistory::keep(Entry &entry, const PollResult &result)
{
    entry.results.push_back(result);
    const std::size_t most = resultsPerSession(entry);
    while (entry.results.size() > most)
        entry.results.pop_front();
}

void PollHistory::keepNumbers(Entry &entry, const PollResult &result)
{
    if (result.outcome == PollOutcome::Cancelled)
        return;
    const std::size_t most = pointsPerSeries();
    QSet<const Series *> seen;
    for (const Sample &sample : result.values) {
        if (!sample.number())
            continue;
        Series *series = seriesFor(entry, sample);
        if (!series)
            continue;
        addSample(*series, sample, result.time, most);
        seen.insert(series);
    }
    for (auto &[oid, series] : entry.series) {
        if (!seen.contains(&series))
            addPoint(series, result.time, Gap, most);
    }
}

Series *PollHistory::seriesFor(Entry &entry, const Sample &sample)
{
    const auto found = entry.series.find(sample.oid);
    if (found != entry.series.end() && found->second.syntax == sample.syntax)
        return &found->second;
    if (found != entry.series.end()) {
        // The agent changed its mind about the type: what was drawn so far means something else.
        found->second = Series{sample.oid, sample.name, sample.isCounter(), {}, sample.syntax, 0, {}, false};
        return &found->second;
    }
    if (entry.series.size() >= MaxSeriesPerSession || m_seriesCount >= MaxSeries)
        return nullptr;
    ++m_seriesCount;
    Series series{sample.oid, sample.name, sample.isCounter(), {}, sample.syntax, 0, {}, false};
    return &entry.series.emplace(sample.oid, std::move(series)).first->second;
}

std::size_t PollHistory::resultsPerSession(const Entry &entry) const
{
    const qsizetype values = std::max<qsizetype>(entry.results.back().values.size(), 1);
    const qsizetype share = ResultBudget / std::max<qsizetype>(m_entries.size(), 1) / values;
    return static_cast<std::size_t>(std::clamp<qsizetype>(share, 2, MaxResults));
}

std::size_t PollHistory::pointsPerSeries() const
{
    const qsizetype share = PointBudget / std::max<qsizetype>(m_seriesCount, 1);
    return static_cast<std::size_t>(std::clamp<qsizetype>(share, MinPoints, MaxPoints));
}

void PollHistory::forget(const QList<SessionId> &ids)
{
    QSet<SessionId> gone;
    for (const SessionId id : ids) {
        const auto found = m_entries.constFind(id);
        if (found == m_entries.constEnd())
            continue;
        m_seriesCount -= static_cast<qsizetype>(found->series.size());
        m_entries.erase(found);
        gone.insert(id);
    }
    if (!gone.isEmpty())
        emit forgotten(gone);
}

void PollHistory::clear()
{
    forget(m_entries.keys());
}

QList<PollResult> PollHistory::results(SessionId id) const
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return {};
    return QList<PollResult>(found->results.begin(), found->results.end());
}

std::optional<PollResult> PollHistory::last(SessionId id) const
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd() || found->results.empty())
        return std::nullopt;
    return found->results.back();
}

QList<Oid> PollHistory::seriesOf(SessionId id) const
{
    QList<Oid> oids;
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return oids;
    for (const auto &[oid, series] : found->series)
        oids.append(oid);
    return oids;
}

const Series *PollHistory::series(SessionId id, const Oid &oid) const
{
    const auto found = m_entries.constFind(id);
    if (found == m_entries.constEnd())
        return nullptr;
    const auto series = found->series.find(oid);
    return series == found->series.end() ? nullptr : &series->second;
}
