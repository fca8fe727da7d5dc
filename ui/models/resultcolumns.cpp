// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the columns of the results show.
#include "resultrow.h"

#include "format.h"
#include "resultmodel.h"
#include "sessionservice.h"
#include "snmpvalue.h"
#include "statustext.h"

namespace {

using C = ResultModel;

QVariant none()
{
    return QVariant::fromValue(nullptr);
}

QVariant milliseconds(std::chrono::microseconds time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

QString sessionName(const ResultCell &cell)
{
    const SessionId id = cell.row.key.session;
    const auto session = cell.service ? cell.service->session(id) : std::nullopt;
    return session ? session->displayName() : QString::number(id);
}

QString valueText(const ResultCell &cell)
{
    return cell.row.sample.text;
}

QString statusText(const ResultCell &cell)
{
    const ResultRow &row = cell.row;
    if (row.isPoll())
        return StatusText::resultStatus(row.result);
    if (row.stale)
        return ResultModel::tr("Last known", "value of an earlier poll");
    return row.sample.isException() ? row.sample.type : QString();
}

constexpr TableColumn<ResultCell> columns[] = {
    {.head = {.column = C::Session, .title = QT_TRANSLATE_NOOP("ResultModel", "Session"), .width = 13},
     .text = sessionName},
    {.head = {.column = C::Object,
              .title = QT_TRANSLATE_NOOP("ResultModel", "OID"),
              .width = 22,
              .isSearched = true},
     .text = [](const ResultCell &cell) { return cell.row.sample.dotted(); },
     .dataValue =
         [](const ResultCell &cell) {
             return cell.row.isPoll() ? none() : QVariant(cell.row.sample.dotted());
         }},
    {.head = {.column = C::Name,
              .title = QT_TRANSLATE_NOOP("ResultModel", "Name"),
              .width = 27,
              .isSearched = true},
     .text =
         [](const ResultCell &cell) {
             return cell.row.isPoll() ? ResultModel::tr("Poll %1").arg(cell.row.result.sequence)
                                      : cell.row.sample.name;
         }},
    {.head = {.column = C::Type, .title = QT_TRANSLATE_NOOP("ResultModel", "Type"), .width = 12},
     .text = [](const ResultCell &cell) { return cell.row.sample.type; }},
    {.head = {.column = C::Value,
              .title = QT_TRANSLATE_NOOP("ResultModel", "Value"),
              .width = 25,
              .isSearched = true,
              .shownTitle = QT_TRANSLATE_NOOP("ResultModel", "Value as shown")},
     .text = valueText,
     .sortValue = [](const ResultCell &cell) { return sortKeyOf(cell.row.sample); },
     .dataValue = [](const ResultCell &cell) { return cell.row.isPoll() ? none() : dataOf(cell.row.sample); },
     .exactText = [](const ResultCell &cell) { return QVariant(exactText(cell.row.sample)); },
     .toolTip = valueText},
    {.head = {.column = C::Time, .title = QT_TRANSLATE_NOOP("ResultModel", "Time"), .width = 12},
     .text = [](const ResultCell &cell) { return format::timeOfDay(cell.row.result.time); },
     .sortValue =
         [](const ResultCell &cell) {
             return QVariant(static_cast<qint64>(cell.row.result.time.time_since_epoch().count()));
         },
     .dataValue = [](const ResultCell &cell) { return QVariant(format::isoTime(cell.row.result.time)); }},
    {.head = {.column = C::RoundTrip,
              .title = QT_TRANSLATE_NOOP("ResultModel", "Round trip"),
              .width = 8,
              .unit = "ms"},
     .text =
         [](const ResultCell &cell) {
             return cell.row.isPoll() && cell.row.result.requests > 0
                 ? format::roundTrip(cell.row.result.roundTrip)
                 : QString();
         },
     .sortValue =
         [](const ResultCell &cell) {
             return QVariant(static_cast<qint64>(cell.row.result.roundTrip.count()));
         },
     .dataValue =
         [](const ResultCell &cell) {
             return cell.row.isPoll() ? milliseconds(cell.row.result.roundTrip) : none();
         }},
    {.head = {.column = C::Took,
              .title = QT_TRANSLATE_NOOP3("ResultModel", "Took", "time of a whole poll"),
              .width = 8,
              .unit = "ms"},
     .text =
         [](const ResultCell &cell) {
             return cell.row.isPoll() ? format::roundTrip(cell.row.result.took) : QString();
         },
     .sortValue =
         [](const ResultCell &cell) { return QVariant(static_cast<qint64>(cell.row.result.took.count())); },
     .dataValue =
         [](const ResultCell &cell) {
             return cell.row.isPoll() ? milliseconds(cell.row.result.took) : none();
         }},
    {.head = {.column = C::Status, .title = QT_TRANSLATE_NOOP("ResultModel", "Status"), .width = 10},
     .text = statusText},
};
static_assert(isComplete(columns, ResultModel::ColumnCount));

} // namespace

size_t qHash(const ResultKey &key, size_t seed)
{
    return qHashMulti(seed, key.session, key.sequence, key.position, key.oid);
}

std::span<const TableColumn<ResultCell>> resultColumns()
{
    return columns;
}
