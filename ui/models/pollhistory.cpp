// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollhistory.h"

#include "sessionservice.h"
#include "snmpvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

constexpr double Gap = std::numeric_limits<double>::quiet_NaN();

double rate(const Series &series, quint64 raw, const PollMoment &moment)
{
    const auto seconds = secondsBetween(series.lastMoment, moment);
    if (!seconds)
        return Gap;
    const double last = series.points.empty() ? Gap : series.points.back().value;
    const auto step = counterIncrease(series.syntax, series.lastRaw, raw, *seconds,
                                      std::isnan(last) ? std::nullopt : std::optional(last));
    return step ? static_cast<double>(*step) / *seconds : Gap;
}

Series newSeries(const Sample &sample)
{
    Series series;
    series.oid = sample.oid;
    series.name = sample.name;
    series.counter = sample.isCounter();
    series.syntax = sample.syntax;
    return series;
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

void addSample(Series &series, const Sample &sample, TimePoint time, const PollMoment &moment,
               std::size_t most)
{
    series.name = sample.name;
    if (!series.counter) {
        addPoint(series, time, *sample.number(), most);
        return;
    }
    const quint64 now = std::get<quint64>(sample.raw);
    if (series.hasLast)
        addPoint(series, time, rate(series, now, moment), most);
    series.hasLast = true;
    series.lastRaw = now;
    series.lastMoment = moment;
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
    followClock(result);
    const PollMoment moment = PollMoment::of(result);
    const std::size_t most = pointsPerSeries();
    QSet<const Series *> seen;
    for (const Sample &sample : result.values) {
        if (!sample.number())
            continue;
        Series *series = seriesFor(entry, sample);
        if (!series)
            continue;
        addSample(*series, sample, result.time, moment, most);
        seen.insert(series);
    }
    for (auto &[oid, series] : entry.series) {
        if (!seen.contains(&series))
            addPoint(series, result.time, Gap, most);
    }
}

// A person or NTP has set this computer's clock: the points move along, so that the distances between them
// stay what they were.
void PollHistory::followClock(const PollResult &result)
{
    using namespace std::chrono;
    constexpr auto unnoticed = seconds(1);
    const auto set =
        duration_cast<TimePoint::duration>(result.time.time_since_epoch() - result.moment.time_since_epoch());
    const auto step = set - m_clockSet.value_or(set);
    if (m_clockSet && step < unnoticed && step > -unnoticed)
        return;
    m_clockSet = set;
    if (step == TimePoint::duration::zero())
        return;
    for (Entry &entry : m_entries) {
        for (auto &[oid, series] : entry.series) {
            for (SeriesPoint &point : series.points)
                point.time += step;
        }
    }
}

Series *PollHistory::seriesFor(Entry &entry, const Sample &sample)
{
    const auto found = entry.series.find(sample.oid);
    if (found != entry.series.end() && found->second.syntax == sample.syntax)
        return &found->second;
    if (found != entry.series.end()) {
        // The agent changed its mind about the type: what was drawn so far means something else.
        found->second = newSeries(sample);
        return &found->second;
    }
    if (entry.series.size() >= MaxSeriesPerSession || m_seriesCount >= MaxSeries)
        return nullptr;
    ++m_seriesCount;
    return &entry.series.emplace(sample.oid, newSeries(sample)).first->second;
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
