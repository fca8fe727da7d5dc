// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox.h"

#include <algorithm>

Outbox::Outbox(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::flush);
}

void Outbox::changed(const SessionInfo &session)
{
    m_changed.insert(session.id, session);
    schedule();
}

void Outbox::finished(const PollResult &result)
{
    m_results.append(result);
    schedule();
}

void Outbox::closed(SessionId id)
{
    m_changed.remove(id);
    m_closed.append(id);
    schedule();
}

void Outbox::forget(SessionId id)
{
    m_changed.remove(id);
    m_results.removeIf([id](const PollResult &result) { return result.session == id; });
}

void Outbox::schedule()
{
    if (m_timer.isActive())
        return;
    const qint64 passed = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : Interval;
    m_timer.start(static_cast<int>(std::clamp<qint64>(Interval - passed, 0, Interval)));
}

void Outbox::flush()
{
    m_sinceFlush.start();
    WorkerBatch batch{m_changed.values(), std::move(m_results), std::move(m_closed)};
    m_changed.clear();
    m_results.clear();
    m_closed.clear();
    emit batchReady(batch);
}
