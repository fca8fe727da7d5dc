// SPDX-License-Identifier: GPL-3.0-or-later
#include "notices.h"

#include "failurelogmodel.h"
#include "sessionservice.h"
#include "statustext.h"

#include <winsnmp.h>

#include <QLocale>
#include <QVBoxLayout>

namespace {

// What messages are about.
const QString troubleshooting = QStringLiteral("troubleshooting");
const QString refusal = QStringLiteral("refusal");
const QString closed = QStringLiteral("closed");
const QString modulesSubject = QStringLiteral("modules");

/// More of these at once say nothing new.
constexpr qsizetype mostStrayed = 20;

QString straySubject(SessionId id)
{
    return QStringLiteral("stray-%1").arg(id);
}

class ActiveText {
    Q_DECLARE_TR_FUNCTIONS(ActiveLimits)

public:
    static QStringList of(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults)
    {
        QStringList active;
        const auto add = [&active](std::uint64_t number, const QString &text) {
            if (number > 0)
                active.append(text);
        };
        add(limits.sessions, tr("sessions: %1").arg(limits.sessions));
        add(limits.bytes, tr("bytes: %1").arg(limits.bytes));
        add(limits.bytesPerSession, tr("bytes per session: %1").arg(limits.bytesPerSession));
        add(limits.handlesPerSession, tr("handles per session: %1").arg(limits.handlesPerSession));
        add(limits.outstandingRequests, tr("requests in flight: %1").arg(limits.outstandingRequests));
        add(limits.queuedMessages == winsnmp::DefaultQueuedMessages ? 0 : limits.queuedMessages,
            tr("messages queued per session: %1").arg(limits.queuedMessages));
        add(faults.failNth, tr("allocation number %1 fails").arg(faults.failNth));
        add(faults.probability > 0.0 ? 1 : 0,
            tr("allocations fail at random: %1 %")
                .arg(QLocale().toString(faults.probability * 100.0, 'g', 4)));
        add(faults.aboveSize, tr("allocations above %1 bytes fail").arg(faults.aboveSize));
        return active;
    }
};

} // namespace

Notices::Notices(SessionService &service, SnapshotSampler &sampler, const FailureLogModel &failures,
                 QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_sampler(sampler)
    , m_failures(failures)
    , m_messages(new MessageStack(this))
{
    m_messages->setObjectName(QStringLiteral("messages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_messages);

    connect(&service, &SessionService::sessionsAdded, this, &Notices::followSessions);
    connect(&service, &SessionService::sessionsChanged, this, &Notices::followSessions);
    connect(&service, &SessionService::sessionsRemoved, this, &Notices::forget);
    connect(&sampler, &SnapshotSampler::readingTaken, this, &Notices::followAnswers);
    // The row in the log comes a little later than the refusal and knows its cause.
    connect(&failures, &FailureLogModel::appended, this, [this] {
        if (m_messages->holds(refusal))
            showRefusals();
    });
}

void Notices::followSessions(const QList<SessionInfo> &sessions)
{
    bool more = false;
    QList<SessionId> recovered;
    for (const SessionInfo &session : sessions) {
        if (session.state != SessionState::Refused) {
            recovered.append(session.id);
        } else if (!m_refused.contains(session.id)) {
            m_refused.insert(session.id);
            m_lastRefused = session.id;
            more = true;
        }
    }
    forget(recovered);
    if (more) {
        m_sampler.readNow();
        showRefusals();
    }
}

void Notices::forget(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        if (m_strayed.contains(id) && !m_service.session(id)) {
            m_strayed.remove(id);
            m_messages->withdraw(straySubject(id));
        }
    }
    const qsizetype before = m_refused.size();
    for (const SessionId id : ids)
        m_refused.remove(id);
    if (m_refused.size() == before)
        return;
    if (m_refused.isEmpty())
        m_messages->withdraw(refusal);
    else if (m_messages->holds(refusal))
        showRefusals();
}

void Notices::followAnswers(const Reading &reading)
{
    for (const winsnmp::SessionSnapshot &core : reading.snapshot->sessions) {
        if (!core.strayAnswer || m_strayed.size() >= mostStrayed)
            continue;
        const std::optional<SessionInfo> session = m_service.session(m_service.sessionOfHandle(core.handle));
        if (session && !session->spec->answersFromAnywhere && !m_strayed.contains(session->id))
            tellOfStrayAnswer(*session, *core.strayAnswer);
    }
}

void Notices::tellOfStrayAnswer(const SessionInfo &session, const winsnmp::StrayAnswer &answer)
{
    const auto place = [](const winsnmp::UdpAddress &address) {
        SessionSpec spec;
        spec.host = QString::fromStdString(address.address);
        spec.port = address.port;
        return spec.target();
    };
    m_strayed.insert(session.id);
    const QString text =
        tr("For %1 an answer came from %2 instead of %3. It was not taken: anybody could have "
           "sent it. Devices with several addresses do that too.",
           "session, an address, another one")
            .arg(nameAndTarget(session), place(answer.from), place(answer.asked));
    m_messages->post(
        straySubject(session.id),
        {MessageBar::Kind::Warning, text, {{tr("Accept it for this session"), [this, id = session.id] {
                                                m_service.acceptAnswersFromAnywhere({id});
                                            }}}});
}

QString Notices::refusalText() const
{
    const std::optional<SessionInfo> last = m_service.session(m_lastRefused);
    if (!last)
        return tr("%n session(s) were not opened.", nullptr, static_cast<int>(m_refused.size()));
    const QString sentence = StatusText::faultSentence(*last);
    const QString name = nameAndTarget(*last);
    if (m_refused.size() == 1)
        return tr("%1 was not opened: %2", "session and target, sentence with the reason")
            .arg(name, sentence);
    return tr("%n session(s) were not opened, the last one is %1: %2",
              "session and target, sentence with the reason", static_cast<int>(m_refused.size()))
        .arg(name, sentence);
}

void Notices::showRefusals()
{
    const std::optional<SessionInfo> last = m_service.session(m_lastRefused);
    const bool memory = last && last->fault.code == SNMPAPI_ALLOC_ERROR;
    QString text = refusalText();
    QList<MessageBar::Choice> choices;
    if (memory) {
        const QString cause = m_failures.lastSentence();
        if (!cause.isEmpty())
            text = tr("%1\n%2", "what happened, its cause").arg(text, cause);
        choices.append({tr("Show in allocation failures"), [this] { emit failuresRequested(); }, false});
    }
    choices.append(
        {tr("Try again"), [this] { m_service.reopen(QList(m_refused.cbegin(), m_refused.cend())); }});
    m_messages->post(refusal, {MessageBar::Kind::Error, text, choices});
}

void Notices::sessionsClosed(const QList<SessionSpec> &specs)
{
    const QString text = specs.size() == 1
        ? tr("Closed %1.", "session and target")
              .arg(nameAndTarget(specs.front().displayName(), specs.front().target()))
        : tr("Closed %n session(s).", nullptr, static_cast<int>(specs.size()));
    m_messages->post(closed, {MessageBar::Kind::Information, text, {{tr("Reopen with same settings"), [this] {
                                                                         emit reopenClosedRequested();
                                                                     }}}});
}

void Notices::modulesRead(int modules, int problems)
{
    const QString read = tr("%n MIB module(s) were read; values show their new names.", nullptr, modules);
    if (problems == 0) {
        say(MessageBar::Kind::Success, read, modulesSubject);
        return;
    }
    warnOfModules(tr("%1 %2", "two sentences").arg(read, tr("%n problem(s) were found.", nullptr, problems)));
}

void Notices::moduleProblemsFound(int problems)
{
    warnOfModules(
        tr("%n problem(s) were found in MIB modules; names may be missing from values.", nullptr, problems));
}

void Notices::moduleReadingStopped(int filesLeft)
{
    warnOfModules(tr("Reading MIB modules was stopped; %n file(s) were not read.", nullptr, filesLeft));
}

void Notices::warnOfModules(const QString &text)
{
    m_messages->post(
        modulesSubject,
        {MessageBar::Kind::Warning, text, {{tr("Show MIB folders"), [this] { emit modulesRequested(); }}}});
}

void Notices::say(MessageBar::Kind kind, const QString &text, const QString &subject)
{
    if (kind != MessageBar::Kind::Success) {
        m_messages->post(subject, {kind, text});
        return;
    }
    m_messages->withdraw(subject);
    emit saidInPassing(text);
}

void Notices::withdraw(const QString &subject)
{
    m_messages->withdraw(subject);
}

QString Notices::nameAndTarget(const QString &name, const QString &target)
{
    return name == target ? target : tr("“%1” (%2)", "session name, host and port").arg(name, target);
}

QString Notices::nameAndTarget(const SessionInfo &session)
{
    return nameAndTarget(session.displayName(), session.spec->target());
}

void Notices::showTroubleshooting(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults)
{
    const QStringList active = ActiveText::of(limits, faults);
    if (active.isEmpty()) {
        m_messages->withdraw(troubleshooting);
        return;
    }
    const QString text =
        tr("Limits for troubleshooting are on (%1). Sessions and requests may be refused on purpose.",
           "list of limits")
            .arg(active.join(QStringLiteral(", ")));
    if (m_messages->text(troubleshooting) == text)
        return;
    m_messages->post(troubleshooting,
                     {MessageBar::Kind::Warning,
                      text,
                      {{tr("Show limits"), [this] { emit limitsRequested(); }, false},
                       {tr("Turn all off"), [this] { emit turnOffRequested(); }, false}},
                      MessageBar::Closing::Never});
}
