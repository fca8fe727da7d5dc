// SPDX-License-Identifier: GPL-3.0-or-later
#include "testsession.h"

#include <algorithm>

namespace {

// How long a diagnosis that is cancelled may go on waiting.
constexpr std::chrono::milliseconds Slice{50};

SessionSettings settingsOf(const SessionSpec &spec)
{
    SessionSettings settings;
    settings.spec = std::make_shared<const SessionSpec>(spec);
    return settings;
}

} // namespace

TestSession::TestSession(const SessionSpec &spec, const ResolvedPlanPtr &plan, const QByteArray &address)
    : m_mailbox([this] {
        const std::lock_guard lock(m_mutex);
        m_mail = true;
        m_woken.notify_one();
    })
    , m_session(settingsOf(spec), plan, m_mailbox)
{
    m_session.open(address);
}

void TestSession::wait()
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, Slice, [this] { return m_mail; });
    m_mail = false;
}

std::optional<PollResult> TestSession::poll(const ResolvedPlanPtr &plan, const std::function<bool()> &goOn)
{
    m_session.setPlan(plan);
    if (const SessionEvents atOnce = m_session.startPoll(); !atOnce.polls.isEmpty())
        return atOnce.polls.front();
    while (goOn()) {
        wait();
        for (const Notice &notice : m_mailbox.take()) {
            if (const SessionEvents events = m_session.take(notice); !events.polls.isEmpty())
                return events.polls.front();
        }
    }
    static_cast<void>(m_session.cancelAll());
    return std::nullopt;
}

std::optional<winsnmp::SessionSnapshot> TestSession::counted() const
{
    const std::vector<winsnmp::SessionSnapshot> sessions = winsnmp::snapshot().sessions;
    const auto mine =
        std::ranges::find(sessions, m_session.facts().handle, &winsnmp::SessionSnapshot::handle);
    return mine == sessions.end() ? std::nullopt : std::optional(*mine);
}
