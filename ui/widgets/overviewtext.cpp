// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewtext.h"

#include "format.h"
#include "statustext.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using overview::Field;
using overview::Group;
using overview::Subject;

class Describer {
    Q_DECLARE_TR_FUNCTIONS(Overview)

public:
    Describer(const QList<Subject> &subjects, const QList<WorkerInfo> &workers)
        : m_subjects(subjects)
        , m_workers(workers)
    {
    }

    [[nodiscard]] Group session() const;
    [[nodiscard]] Group polling() const;
    [[nodiscard]] Group memory() const;
    [[nodiscard]] Group messages() const;

private:
    /// The text of the only session, or the one all sessions share; otherwise a word that says they differ.
    template <typename Text>
    [[nodiscard]] QString common(Text text) const
    {
        if (m_subjects.isEmpty())
            return QStringLiteral("–");
        const QString first = text(m_subjects.front());
        const bool same = std::all_of(m_subjects.cbegin(), m_subjects.cend(),
                                      [&](const Subject &subject) { return text(subject) == first; });
        if (!same)
            return tr("(different)", "several sessions have different values");
        return first.isEmpty() ? QStringLiteral("–") : first;
    }

    template <typename Number>
    [[nodiscard]] quint64 sum(Number number) const
    {
        quint64 total = 0;
        for (const Subject &subject : m_subjects)
            total += number(subject.info);
        return total;
    }

    template <typename Number>
    [[nodiscard]] quint64 held(Number number) const
    {
        quint64 total = 0;
        for (const Subject &subject : m_subjects)
            total += subject.held ? number(*subject.held) : 0;
        return total;
    }

    [[nodiscard]] QString workerName(WorkerId id) const;
    [[nodiscard]] static QString objectList(const QStringList &objects);

    const QList<Subject> &m_subjects;
    const QList<WorkerInfo> &m_workers;
};

QString Describer::workerName(WorkerId id) const
{
    const auto at = std::find_if(m_workers.cbegin(), m_workers.cend(),
                                 [id](const WorkerInfo &worker) { return worker.id == id; });
    return at == m_workers.cend() ? QString() : at->label;
}

QString Describer::objectList(const QStringList &objects)
{
    constexpr int shown = 4;
    const QString first =
        objects.first(std::min<qsizetype>(shown, objects.size())).join(QStringLiteral(", "));
    const int more = static_cast<int>(objects.size()) - shown;
    return more > 0 ? tr("%1 and %n more", "list of objects", more).arg(first) : first;
}

Group Describer::session() const
{
    const auto age = [](const Subject &subject) {
        if (!subject.held)
            return QString();
        const auto lived = std::chrono::system_clock::now() - subject.held->opened;
        return format::duration(std::chrono::duration_cast<std::chrono::milliseconds>(lived));
    };
    return {
        tr("Session"),
        {{tr("Agent"), common([](const Subject &s) { return s.info.spec->target(); })},
         {tr("Version"),
          common([](const Subject &s) { return StatusText::versionName(s.info.spec->version); })},
         {tr("Thread"), common([this](const Subject &s) { return workerName(s.info.worker); })},
         {tr("Handle"), common([](const Subject &s) {
              return s.info.isOpen() ? format::handle(s.info.handle) : QString();
          })},
         {tr("Open for"), common(age)},
         {tr("Time-out"), common([](const Subject &s) { return format::interval(s.info.spec->timeout); })},
         {tr("Retries"), common([](const Subject &s) { return QString::number(s.info.spec->retries); })}}};
}

Group Describer::polling() const
{
    const auto interval = [](const Subject &subject) {
        return subject.info.polling ? format::interval(subject.info.interval) : tr("on request");
    };
    return {
        tr("Polling"),
        {{tr("Operation"),
          common([](const Subject &s) { return StatusText::operationName(s.info.spec->plan.operation); })},
         {tr("Objects"), common([](const Subject &s) { return objectList(s.info.spec->plan.objects); })},
         {tr("Interval"), common(interval)},
         {tr("Polls"), format::count(sum([](const SessionInfo &info) { return info.polls; }))},
         {tr("Failed polls"), format::count(sum([](const SessionInfo &info) { return info.failedPolls; }))},
         {tr("Last poll"), common([](const Subject &s) { return format::timeOfDay(s.info.lastPoll); })},
         {tr("Round trip"), common([](const Subject &s) { return format::roundTrip(s.info.roundTrip); })},
         {tr("Whole poll"), common([](const Subject &s) { return format::roundTrip(s.info.took); })}}};
}

Group Describer::memory() const
{
    using Held = winsnmp::SessionSnapshot;
    return {tr("Memory and handles"),
            {{tr("Bytes in use"), format::bytes(held([](const Held &h) { return h.memory.bytes; }))},
             {tr("Most bytes"), format::bytes(held([](const Held &h) { return h.memory.peakBytes; }))},
             {tr("Blocks"), format::count(held([](const Held &h) { return h.memory.blocks; }))},
             {tr("Refused"), format::count(held([](const Held &h) { return h.memory.refusals; }))},
             {tr("Entities and contexts"),
              format::count(held([](const Held &h) { return quint64{h.entities} + h.contexts; }))},
             {tr("PDUs and lists"),
              format::count(held([](const Held &h) { return quint64{h.pdus} + h.varBindLists; }))},
             {tr("Queued messages"), format::count(held([](const Held &h) { return quint64{h.queued}; }))}}};
}

Group Describer::messages() const
{
    using Held = winsnmp::SessionSnapshot;
    return {tr("Messages"),
            {{tr("Requests sent"), format::count(held([](const Held &h) { return h.messages.sent; }))},
             {tr("Answered"), format::count(held([](const Held &h) { return h.messages.answered; }))},
             {tr("Timed out"), format::count(held([](const Held &h) { return h.messages.timedOut; }))},
             {tr("Sent again"), format::count(held([](const Held &h) { return h.messages.retransmitted; }))},
             {tr("In flight"), format::count(held([](const Held &h) { return quint64{h.outstanding}; }))},
             {tr("Bytes sent"), format::bytes(held([](const Held &h) { return h.messages.bytesSent; }))},
             {tr("Bytes received"),
              format::bytes(held([](const Held &h) { return h.messages.bytesReceived; }))}}};
}

} // namespace

QList<Group> overview::describe(const QList<Subject> &subjects, const QList<WorkerInfo> &workers)
{
    const Describer describer(subjects, workers);
    return {describer.session(), describer.polling(), describer.memory(), describer.messages()};
}
