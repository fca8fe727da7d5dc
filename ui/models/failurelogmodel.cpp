// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurelogmodel.h"

#include "format.h"
#include "statustext.h"
#include "tableexport.h"

#include <winsnmp.h>

#include <algorithm>

using winsnmp::RefusalCause;

namespace {

// What was asked for is counted in bytes, except where a number of things is limited.
bool isCounted(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::SessionLimit:
    case RefusalCause::HandleLimit:
    case RefusalCause::OutstandingLimit:
    case RefusalCause::QueueLimit:
        return true;
    case RefusalCause::SystemMemory:
    case RefusalCause::ByteLimit:
    case RefusalCause::SessionByteLimit:
    case RefusalCause::FaultNth:
    case RefusalCause::FaultRandom:
    case RefusalCause::FaultSize:
        return false;
    }
    return false;
}

QString amount(RefusalCause cause, quint64 number)
{
    return isCounted(cause) ? format::count(number) : format::bytes(number);
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The library's own thread has no caller to refuse: it ends the request with a transport code instead.
quint32 codeOf(const winsnmp::AllocationFailure &failure)
{
    return failure.function == "I/O" ? SNMPAPI_TL_RESOURCE_ERROR : SNMPAPI_ALLOC_ERROR;
}

} // namespace

FailureLogModel::FailureLogModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FailureLogModel::setNameLookup(std::function<QString(quintptr)> lookup)
{
    m_lookup = std::move(lookup);
}

void FailureLogModel::attach(SnapshotSampler *sampler)
{
    connect(sampler, &SnapshotSampler::readingTaken, this,
            [this](const Reading &reading) { append(reading.newFailures, reading.missedFailures); });
}

void FailureLogModel::append(const QList<winsnmp::AllocationFailure> &failures, quint64 missed)
{
    m_missed += missed;
    const qsizetype count = std::min<qsizetype>(failures.size(), MaxRows);
    if (count == 0)
        return;
    trim(count);
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(count) - 1);
    for (const auto &failure : failures.last(count)) {
        QString name = failure.session != 0 && m_lookup ? m_lookup(failure.session) : QString();
        if (name.isEmpty() && failure.session != 0)
            name = format::handle(failure.session);
        m_rows.push_back({failure, name});
    }
    endInsertRows();
    emit appended(static_cast<int>(count));
}

void FailureLogModel::trim(qsizetype more)
{
    const qsizetype excess = static_cast<qsizetype>(m_rows.size()) + more - MaxRows;
    if (excess <= 0)
        return;
    beginRemoveRows({}, 0, static_cast<int>(excess) - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + excess);
    endRemoveRows();
}

void FailureLogModel::clear()
{
    m_missed = 0;
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, static_cast<int>(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

int FailureLogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FailureLogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailureLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Columns>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        if (column == Cause)
            return StatusText::causeAdvice(row.failure.cause);
        return column == Code ? QVariant(StatusText::codeMeaning(codeOf(row.failure))) : QVariant();
    case SortRole:
        return sortValue(row, column);
    case tableexport::DataRole:
        return dataValue(row, column);
    case CauseRole:
        return static_cast<int>(row.failure.cause);
    case SessionHandleRole:
        return QVariant::fromValue(static_cast<quint64>(row.failure.session));
    default:
        return {};
    }
}

QString FailureLogModel::display(const Row &row, Columns column)
{
    const winsnmp::AllocationFailure &failure = row.failure;
    switch (column) {
    case Number:
        return QString::number(failure.sequence);
    case Time:
        return format::dateTime(failure.time);
    case Thread:
        return failure.threadLabel.empty() ? tr("Thread %1").arg(failure.threadId)
                                           : textOf(failure.threadLabel);
    case Session:
        return row.session;
    case Function:
        return textOf(failure.function);
    case Asked:
        return amount(failure.cause, failure.asked);
    case InUse:
        return amount(failure.cause, failure.inUse);
    case Limit:
        return failure.limit == 0 ? tr("None", "no limit") : amount(failure.cause, failure.limit);
    case Cause:
        return StatusText::causeName(failure.cause);
    case Code:
        return StatusText::codeName(codeOf(failure));
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FailureLogModel::sortValue(const Row &row, Columns column)
{
    const auto number = [](std::uint64_t value) { return QVariant::fromValue(static_cast<quint64>(value)); };
    switch (column) {
    case Number:
        return number(row.failure.sequence);
    case Time:
        return static_cast<qint64>(row.failure.time.time_since_epoch().count());
    case Asked:
        return number(row.failure.asked);
    case InUse:
        return number(row.failure.inUse);
    case Limit:
        return number(row.failure.limit);
    case Thread:
    case Session:
    case Function:
    case Cause:
    case Code:
    case ColumnCount:
        return display(row, column);
    }
    return {};
}

QVariant FailureLogModel::dataValue(const Row &row, Columns column)
{
    if (column == Time)
        return format::isoTime(row.failure.time);
    if (column == Limit && row.failure.limit == 0)
        return QVariant::fromValue(nullptr);
    return sortValue(row, column);
}

QVariant FailureLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    switch (static_cast<Columns>(section)) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Thread:
        return tr("Thread");
    case Session:
        return tr("Session");
    case Function:
        return tr("Function");
    case Asked:
        return tr("Asked for");
    case InUse:
        return tr("In use");
    case Limit:
        return tr("Limit");
    case Cause:
        return tr("Refused by");
    case Code:
        return tr("Code");
    case ColumnCount:
        break;
    }
    return {};
}

QString FailureLogModel::lastSentence() const
{
    if (m_rows.empty())
        return {};
    const winsnmp::AllocationFailure &failure = m_rows.back().failure;
    return tr("%1: %2 was refused. %3", "time, API function, why")
        .arg(format::timeOfDay(failure.time), textOf(failure.function),
             StatusText::causeMeaning(failure.cause));
}
