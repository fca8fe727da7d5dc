// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcemodel.h"

#include "resourcecolumns.h"

#include <algorithm>

double ResourceModel::Gauge::fraction() const
{
    return limit == 0 ? 0.0 : std::min(static_cast<double>(used) / static_cast<double>(limit), 1.0);
}

ResourceModel::Level ResourceModel::Gauge::level() const
{
    if (limit == 0)
        return Level::Unlimited;
    if (used >= limit)
        return Level::Exhausted;
    return fraction() >= WarnAt ? Level::Warning : Level::Normal;
}

ResourceModel::ResourceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ResourceModel::attach(SnapshotSampler *sampler)
{
    connect(sampler, &SnapshotSampler::readingTaken, this, &ResourceModel::setReading);
    if (sampler->last().snapshot)
        setReading(sampler->last());
}

void ResourceModel::setReading(const Reading &reading)
{
    const winsnmp::LibrarySnapshot &now = *reading.snapshot;
    const winsnmp::Limits &limits = reading.limits;
    quint64 sessionHandles = 0;
    quint64 queued = 0;
    quint64 sessionBytes = 0;
    for (const winsnmp::SessionSnapshot &session : now.sessions) {
        sessionHandles = std::max<quint64>(sessionHandles,
                                           quint64(session.entities) + session.contexts + session.pdus
                                               + session.varBindLists);
        queued = std::max<quint64>(queued, session.queued);
        sessionBytes = std::max<quint64>(sessionBytes, session.memory.bytes);
    }
    std::array<Gauge, RowCount> gauges;
    gauges[Sessions] = {now.sessionCount, limits.sessions};
    gauges[Handles] = {now.handles, 0};
    gauges[SessionHandles] = {sessionHandles, limits.handlesPerSession};
    gauges[Outstanding] = {now.outstanding, limits.outstandingRequests};
    gauges[Queued] = {queued, limits.queuedMessages};
    gauges[Bytes] = {now.memory.bytes, limits.bytes};
    gauges[SessionBytes] = {sessionBytes, limits.bytesPerSession};
    gauges[Descriptors] = {now.descriptors, 0};
    gauges[Sockets] = {now.sockets, 0};
    gauges[OpenFiles] = {reading.openFiles, reading.openFilesLimit};
    store(gauges);
}

void ResourceModel::store(const std::array<Gauge, RowCount> &gauges)
{
    for (std::size_t i = 0; i < gauges.size(); ++i) {
        if (m_gauges[i] == gauges[i])
            continue;
        const Level before = m_gauges[i].level();
        m_gauges[i] = gauges[i];
        const int row = static_cast<int>(i);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        const Level after = gauges[i].level();
        if (after > before && after >= Level::Warning)
            emit levelRaised(row, after);
    }
}

int ResourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(RowCount);
}

int ResourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ResourceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<Rows>(index.row());
    const Gauge &gauge = m_gauges[static_cast<std::size_t>(row)];
    switch (role) {
    case UsedRole:
        return static_cast<double>(gauge.used);
    case LimitRole:
        return static_cast<double>(gauge.limit);
    case FractionRole:
        return gauge.fraction();
    case LevelRole:
        return static_cast<int>(gauge.level());
    default:
        return resourceColumns()[static_cast<std::size_t>(index.column())].data({row, gauge}, role);
    }
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headOf(resourceColumns(), staticMetaObject.className(), section, orientation, role);
}

ResourceModel::Level ResourceModel::worst() const
{
    Level worst = Level::Unlimited;
    for (const Gauge &gauge : m_gauges)
        worst = std::max(worst, gauge.level());
    return worst;
}
