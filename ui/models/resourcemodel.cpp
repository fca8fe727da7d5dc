// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcemodel.h"

#include "format.h"
#include "tableexport.h"

#include <QLocale>

#include <algorithm>

namespace {

bool isBytes(ResourceModel::Rows row)
{
    return row == ResourceModel::Bytes || row == ResourceModel::SessionBytes;
}

} // namespace

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
    case Qt::DisplayRole:
        return display(row, static_cast<Columns>(index.column()));
    case Qt::ToolTipRole:
        return rowToolTip(row);
    case SortRole:
        return sortValue(row, static_cast<Columns>(index.column()));
    case tableexport::DataRole:
        return dataValue(row, static_cast<Columns>(index.column()));
    case UsedRole:
        return static_cast<double>(gauge.used);
    case LimitRole:
        return static_cast<double>(gauge.limit);
    case FractionRole:
        return gauge.fraction();
    case LevelRole:
        return static_cast<int>(gauge.level());
    case IsBytesRole:
        return isBytes(row);
    default:
        return {};
    }
}

QString ResourceModel::display(Rows row, Columns column) const
{
    const Gauge &gauge = m_gauges[static_cast<std::size_t>(row)];
    const auto amount = [row](quint64 number) {
        return isBytes(row) ? format::bytes(number) : format::count(number);
    };
    switch (column) {
    case Resource:
        return rowName(row);
    case Used:
        return amount(gauge.used);
    case Limit:
        return gauge.limit == 0 ? tr("None", "no limit") : amount(gauge.limit);
    case Share:
        return gauge.limit == 0 ? QString()
                                : tr("%1 %").arg(QLocale().toString(gauge.fraction() * 100, 'f', 0));
    case Condition:
        return levelName(gauge.level());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResourceModel::sortValue(Rows row, Columns column) const
{
    const Gauge &gauge = m_gauges[static_cast<std::size_t>(row)];
    switch (column) {
    case Resource:
        return rowName(row);
    case Used:
        return gauge.used;
    case Limit:
        return gauge.limit;
    case Share:
        return gauge.fraction();
    case Condition:
        return static_cast<int>(gauge.level());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ResourceModel::dataValue(Rows row, Columns column) const
{
    const bool isUnlimited = m_gauges[static_cast<std::size_t>(row)].limit == 0;
    if (isUnlimited && (column == Limit || column == Share))
        return QVariant::fromValue(nullptr);
    return column == Condition ? QVariant() : sortValue(row, column);
}

QVariant ResourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (static_cast<Columns>(section)) {
    case Resource:
        return tr("Resource");
    case Used:
        return tr("Used");
    case Limit:
        return tr("Limit");
    case Share:
        return tr("Share");
    case Condition:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}

QString ResourceModel::levelName(Level level)
{
    switch (level) {
    case Level::Unlimited:
        return tr("No limit");
    case Level::Normal:
        return tr("Normal");
    case Level::Warning:
        return tr("Nearly used up");
    case Level::Exhausted:
        return tr("Used up");
    }
    return {};
}

QString ResourceModel::rowName(Rows row)
{
    switch (row) {
    case Sessions:
        return tr("Sessions");
    case Handles:
        return tr("Handles");
    case SessionHandles:
        return tr("Handles of the fullest session");
    case Outstanding:
        return tr("Outstanding requests");
    case Queued:
        return tr("Longest queue of a session");
    case Bytes:
        return tr("Memory");
    case SessionBytes:
        return tr("Memory of the largest session");
    case Descriptors:
        return tr("Descriptors");
    case Sockets:
        return tr("Sockets");
    case OpenFiles:
        return tr("Open files");
    case RowCount:
        break;
    }
    return {};
}

QString ResourceModel::rowToolTip(Rows row)
{
    switch (row) {
    case Sessions:
        return tr("WinSNMP sessions open in this program.");
    case Handles:
        return tr("Live handles of every kind.");
    case SessionHandles:
        return tr("Entities, contexts, PDUs and variable binding lists of the session that holds most.");
    case Outstanding:
        return tr("Requests of all sessions that wait for an answer.");
    case Queued:
        return tr("Messages nobody has taken yet, of the session where most wait.");
    case Bytes:
        return tr("Memory of all objects of the library.");
    case SessionBytes:
        return tr("Memory of the session that holds most.");
    case Descriptors:
        return tr("Memory handed out that waits for SnmpFreeDescriptor.");
    case Sockets:
        return tr("Sockets of the library: one per address family and one per listening agent.");
    case OpenFiles:
        return tr("File descriptors of this program against the limit of the system (ulimit -n).");
    case RowCount:
        break;
    }
    return {};
}

ResourceModel::Level ResourceModel::worst() const
{
    Level worst = Level::Unlimited;
    for (const Gauge &gauge : m_gauges)
        worst = std::max(worst, gauge.level());
    return worst;
}
