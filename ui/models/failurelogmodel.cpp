// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurelogmodel.h"

#include "columntable.h"
#include "format.h"
#include "statustext.h"

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

QVariant number(std::uint64_t value)
{
    return QVariant::fromValue(static_cast<quint64>(value));
}

QString threadName(const FailureRow &row)
{
    return row.failure.threadLabel.empty() ? FailureLogModel::tr("Thread %1").arg(row.failure.threadId)
                                           : textOf(row.failure.threadLabel);
}

QString limitText(const FailureRow &row)
{
    return row.failure.limit == 0 ? FailureLogModel::tr("None", "no limit")
                                  : amount(row.failure.cause, row.failure.limit);
}

using C = FailureLogModel;

constexpr TableColumn<FailureRow> columns[] = {
    {.head = {.column = C::Number, .title = QT_TRANSLATE_NOOP("FailureLogModel", "No."), .width = 5},
     .text = [](const FailureRow &row) { return QString::number(row.failure.sequence); },
     .sortValue = [](const FailureRow &row) { return number(row.failure.sequence); }},
    {.head = {.column = C::Time, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Time"), .width = 23},
     .text = [](const FailureRow &row) { return format::dateTime(row.failure.time); },
     .sortValue =
         [](const FailureRow &row) {
             return QVariant(static_cast<qint64>(row.failure.time.time_since_epoch().count()));
         },
     .dataValue = [](const FailureRow &row) { return QVariant(format::isoTime(row.failure.time)); }},
    {.head = {.column = C::Thread, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Thread"), .width = 12},
     .text = threadName},
    {.head = {.column = C::Session, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Session"), .width = 16},
     .text = [](const FailureRow &row) { return row.session; }},
    {.head = {.column = C::Function, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Function"), .width = 19},
     .text = [](const FailureRow &row) { return textOf(row.failure.function); }},
    {.head = {.column = C::Asked, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Asked for"), .width = 8},
     .text = [](const FailureRow &row) { return amount(row.failure.cause, row.failure.asked); },
     .sortValue = [](const FailureRow &row) { return number(row.failure.asked); }},
    {.head = {.column = C::InUse, .title = QT_TRANSLATE_NOOP("FailureLogModel", "In use"), .width = 9},
     .text = [](const FailureRow &row) { return amount(row.failure.cause, row.failure.inUse); },
     .sortValue = [](const FailureRow &row) { return number(row.failure.inUse); }},
    {.head = {.column = C::Limit, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Limit"), .width = 9},
     .text = limitText,
     .sortValue = [](const FailureRow &row) { return number(row.failure.limit); },
     .dataValue =
         [](const FailureRow &row) {
             return row.failure.limit == 0 ? QVariant::fromValue(nullptr) : number(row.failure.limit);
         }},
    {.head = {.column = C::Cause, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Refused by"), .width = 17},
     .text = [](const FailureRow &row) { return StatusText::causeName(row.failure.cause); },
     .toolTip = [](const FailureRow &row) { return StatusText::causeAdvice(row.failure.cause); }},
    {.head = {.column = C::Code, .title = QT_TRANSLATE_NOOP("FailureLogModel", "Code"), .width = 20},
     .text = [](const FailureRow &row) { return StatusText::codeName(codeOf(row.failure)); },
     .toolTip = [](const FailureRow &row) { return StatusText::codeMeaning(codeOf(row.failure)); }},
};
static_assert(isComplete(columns, FailureLogModel::ColumnCount));

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
    const FailureRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == CauseRole)
        return static_cast<int>(row.failure.cause);
    return columns[index.column()].data(row, role);
}

QVariant FailureLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headOf(columns, staticMetaObject.className(), section, orientation, role);
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
