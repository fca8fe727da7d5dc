// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include <utility>

Outbox::Outbox(QObject *parent)
    : QObject(parent)
    , m_throttle(Interval, this)
{
    connect(&m_throttle, &Throttle::due, this, &Outbox::flush);
}

void Outbox::changed(const SessionNews &news)
{
    m_changed.insert(news.id, news);
    m_throttle.request();
}

void Outbox::happened(const SessionEvents &events)
{
    m_events.polls += events.polls;
    m_events.responses += events.responses;
    m_throttle.request();
}

void Outbox::closed(SessionId id)
{
    m_changed.remove(id);
    m_closed.append(id);
    m_throttle.request();
}

void Outbox::forget(SessionId id)
{
    m_changed.remove(id);
    m_events.polls.removeIf([id](const PollResult &result) { return result.session == id; });
    m_events.responses.removeIf([id](const Response &response) { return response.session == id; });
}

void Outbox::flush()
{
    const WorkerBatch batch{m_changed.values(), std::exchange(m_events, {}), std::exchange(m_closed, {})};
    m_changed.clear();
    emit batchReady(batch);
}
