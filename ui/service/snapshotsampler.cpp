// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotsampler.h"

#include "snapshotreader.h"

#include <QTimer>

#include <utility>

SnapshotSampler::SnapshotSampler(QObject *parent)
    : QObject(parent)
    , m_reader(new SnapshotReader)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(Interval);
    connect(m_timer, &QTimer::timeout, this, &SnapshotSampler::request);
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &SnapshotReader::readingTaken, this, &SnapshotSampler::take);
    connect(m_reader, &SnapshotReader::handlesRead, this, &SnapshotSampler::handlesRead);
    m_thread.setObjectName(QStringLiteral("snapshots"));
    m_thread.start();
}

SnapshotSampler::~SnapshotSampler()
{
    m_thread.quit();
    m_thread.wait();
}

void SnapshotSampler::start()
{
    m_timer->start();
    request();
}

void SnapshotSampler::pause()
{
    m_timer->stop();
}

// A reading under way may be older than this call, so another one follows it.
void SnapshotSampler::readNow()
{
    m_again = m_pending;
    request();
}

// Readings never pile up behind a slow one.
void SnapshotSampler::request()
{
    if (m_pending)
        return;
    m_pending = true;
    QMetaObject::invokeMethod(m_reader, &SnapshotReader::read, Qt::QueuedConnection);
}

void SnapshotSampler::readHandles(quintptr session)
{
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, session] { reader->readHandles(session); }, Qt::QueuedConnection);
}

void SnapshotSampler::take(const Reading &reading)
{
    m_pending = false;
    if (std::exchange(m_again, false))
        request();
    m_last = reading;
    m_history.add(*reading.snapshot, reading.moment);
    emit readingTaken(m_last);
}

const Reading &SnapshotSampler::last() const
{
    return m_last;
}

const MetricHistory &SnapshotSampler::history() const
{
    return m_history;
}
