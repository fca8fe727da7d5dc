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

    [[nodiscard]] QString notTaken() const;
    [[nodiscard]] static QString reasonName(winsnmp::DropReason reason);
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

QString Describer::reasonName(winsnmp::DropReason reason)
{
    using winsnmp::DropReason;
    switch (reason) {
    case DropReason::Malformed:
        return tr("malformed");
    case DropReason::UnknownRequest:
        return tr("late, or for nobody");
    case DropReason::OtherAddress:
        return tr("from another address");
    case DropReason::OtherCommunity:
        return tr("other community");
    case DropReason::OtherVersion:
        return tr("other version");
    case DropReason::NotExpected:
        return tr("not an answer");
    case DropReason::NotRegistered:
        return tr("not registered for");
    case DropReason::QueueFull:
        return tr("queue full");
    case DropReason::NoMemory:
        return tr("no memory");
    case DropReason::SessionClosed:
        return tr("session closing");
    }
    return {};
}

QString Describer::notTaken() const
{
    QStringList reasons;
    for (std::size_t i = 0; i < winsnmp::DropReasonCount; ++i) {
        const auto reason = static_cast<winsnmp::DropReason>(i);
        const quint64 count = held([reason](const auto &session) { return session.drops.of(reason); });
        if (count > 0)
            reasons.append(
                tr("%1 %2", "a number, and what is counted").arg(format::count(count), reasonName(reason)));
    }
    return reasons.isEmpty() ? format::count(0) : reasons.join(QStringLiteral(", "));
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
        return subject.info.polling() ? format::interval(subject.info.interval()) : tr("on request");
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
             {tr("Not taken"), notTaken()},
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

QString overview::strayAnswer(const Subject &subject)
{
    if (!subject.held || !subject.held->strayAnswer || subject.info.spec->answersFromAnywhere)
        return {};
    const winsnmp::StrayAnswer &answer = *subject.held->strayAnswer;
    const bool otherAddress = answer.from.address != answer.asked.address;
    const auto text = [otherAddress](const winsnmp::UdpAddress &at) {
        QString address = QString::fromStdString(at.address);
        if (otherAddress)
            return address;
        return (at.address.find(':') == std::string::npos ? QStringLiteral("%1:%2")
                                                          : QStringLiteral("[%1]:%2"))
            .arg(address)
            .arg(at.port);
    };
    return QCoreApplication::translate("Overview", "An answer came from %1 instead of %2.", "two addresses")
        .arg(text(answer.from), text(answer.asked));
}
