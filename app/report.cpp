// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"

#include "safefile.h"
#include "sessionservice.h"
#include "sessionstext.h"
#include "sessiontreemodel.h"
#include "statustext.h"

#include <QBuffer>
#include <QFile>
#include <QPixmap>
#include <QWidget>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

constexpr std::chrono::milliseconds checkInterval{100};
constexpr int mostListed = 20;

} // namespace

Report::Report(const CommandLineOptions &options, const SessionService &service,
               const SessionTreeModel &table, QWidget &window)
    : m_options(options)
    , m_service(service)
    , m_table(table)
    , m_window(window)
{
    connect(&service, &SessionService::pollsFinished, this, &Report::takePolls);
    connect(&service, &SessionService::sessionsChanged, this, &Report::takeChanges);
    connect(&service, &SessionService::sessionsRemoved, this, &Report::takeRemovals);
    m_check.setInterval(checkInterval);
    connect(&m_check, &QTimer::timeout, this, &Report::check);
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finish(lateSessions()); });
}

void Report::start(const QList<SessionId> &sessions, std::chrono::milliseconds limit)
{
    m_all = QSet<SessionId>(sessions.begin(), sessions.end());
    m_waiting = m_all;
    takeChanges(m_service.sessions());
    m_limit.start(limit);
    m_check.start();
}

void Report::takePolls(const QList<PollResult> &results)
{
    for (const PollResult &result : results)
        m_waiting.remove(result.session);
}

void Report::takeChanges(const QList<SessionInfo> &sessions)
{
    for (const SessionInfo &session : sessions) {
        if (!m_all.contains(session.id))
            continue;
        if (session.state == SessionState::Refused && m_waiting.remove(session.id))
            m_refused.insert(session.id);
        else if (session.polls > 0)
            m_waiting.remove(session.id);
    }
}

void Report::takeRemovals(const QList<SessionId> &ids)
{
    for (const SessionId id : ids) {
        m_all.remove(id);
        m_waiting.remove(id);
        m_refused.remove(id);
    }
}

void Report::check()
{
    if (m_waiting.isEmpty() && tableShowsUsage())
        write();
}

bool Report::tableShowsUsage() const
{
    return std::all_of(m_all.begin(), m_all.end(),
                       [this](SessionId id) { return m_refused.contains(id) || rowIsComplete(id); });
}

bool Report::rowIsComplete(SessionId id) const
{
    // The table learns of polls at once, of memory and messages with the next reading of the library.
    const auto number = [this, id](SessionTreeModel::Columns column) {
        return m_table.indexOf(id, column).data(SessionTreeModel::SortRole).toULongLong();
    };
    const std::optional<SessionInfo> session = m_service.session(id);
    const bool ended = session
        && (session->lastOutcome == PollOutcome::Answered || session->lastOutcome == PollOutcome::TimedOut
            || session->lastOutcome == PollOutcome::PortClosed);
    return number(SessionTreeModel::Bytes) > 0
        && (!ended || number(SessionTreeModel::Answered) + number(SessionTreeModel::TimeOuts) > 0);
}

void Report::write()
{
    QStringList problems{refusals(), writeScreenshot(), writeSessions()};
    problems.removeAll(QString());
    finish(problems.join(u'\n'));
}

QString Report::writeScreenshot() const
{
    if (m_options.screenshotFile.isEmpty())
        return {};
    QByteArray picture;
    QBuffer buffer(&picture);
    const bool drawn = buffer.open(QIODevice::WriteOnly) && m_window.grab().save(&buffer, "PNG");
    const QString reason =
        drawn ? safefile::write(m_options.screenshotFile, picture) : tr("there is not enough memory for it");
    return reason.isEmpty()
        ? QString()
        : tr("The picture “%1” could not be written: %2.").arg(m_options.screenshotFile, reason);
}

QString Report::writeSessions() const
{
    if (m_options.sessionsFile.isEmpty())
        return {};
    const QByteArray text = sessionsText(m_table).toUtf8();
    if (m_options.sessionsFile == u"-") {
        QFile output;
        if (output.open(stdout, QIODevice::WriteOnly) && output.write(text) == text.size() && output.flush())
            return {};
        return tr("The session table could not be written to standard output: %1.").arg(output.errorString());
    }
    const QString reason = safefile::write(m_options.sessionsFile, text);
    return reason.isEmpty()
        ? QString()
        : tr("The session table “%1” could not be written: %2.").arg(m_options.sessionsFile, reason);
}

QString Report::refusals() const
{
    if (m_refused.isEmpty())
        return {};
    QStringList lines;
    for (const SessionInfo &session : m_service.sessions()) {
        if (m_refused.contains(session.id)) {
            lines.append(tr("%1: %2", "a session's name and what is wrong with it")
                             .arg(session.displayName(), StatusText::faultSentence(session)));
        }
    }
    return tr("%n session(s) could not be opened:", nullptr, static_cast<int>(m_refused.size())) + u'\n'
        + listed(lines);
}

QString Report::lateSessions() const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_limit.intervalAsDuration());
    const int count = static_cast<int>(seconds.count());
    if (m_waiting.isEmpty())
        return tr("After %n second(s) the session table had no usage to show.", nullptr, count);
    QStringList lines;
    for (const SessionInfo &session : m_service.sessions()) {
        if (m_waiting.contains(session.id))
            lines.append(session.displayName());
    }
    return tr("After %n second(s) these sessions had not been polled:", nullptr, count) + u'\n'
        + listed(lines);
}

QString Report::listed(const QStringList &lines)
{
    if (lines.size() <= mostListed)
        return lines.join(u'\n');
    const int more = static_cast<int>(lines.size()) - mostListed;
    return lines.mid(0, mostListed).join(u'\n') + u'\n' + tr("... and %n more", nullptr, more);
}

void Report::finish(const QString &problem)
{
    m_check.stop();
    m_limit.stop();
    emit finished(problem);
}
