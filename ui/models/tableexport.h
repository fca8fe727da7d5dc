// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any model or selection as text for other programs. Copies have every cell as it came; exports have data:
// numbers without units, times with date and zone, trees as trees.
#pragma once

#include <QList>
#include <QModelIndexList>
#include <QString>
#include <QStringList>
#include <QVariant>

class QAbstractItemModel;

namespace tableexport {

/// What a model may say of its cells besides the display role, which is for the eye and stands in for each.
enum Roles {
    TextRole = Qt::UserRole + 0x400, ///< a cell's text exactly as it came
    DataRole, ///< a cell's value: number, truth, text, or nullptr for none; else TextRole
    KindRole, ///< of a tree's row: "thread", "session", ...; its children stand under "threads" in JSON
    KindNameRole, ///< the same for people
    UnitRole, ///< of a column's head: "ms"; the unit of its numbers under DataRole
    ShownRole ///< of a column's head: what a second column with the displayed text is called
};

enum class Format { Tsv, Csv, Json };

/// Spreadsheets run what begins like a formula, and values come from agents.
enum class Formulas {
    Disarmed, ///< such a text gets a leading apostrophe, wherever a spreadsheet may begin a cell
    AsTheyAre ///< for programs: every text as it came
};

struct Column {
    QString header; ///< for people
    QString key; ///< the same in every language
};

struct Row {
    QVariantList cells;
    QString kind; ///< KindRole; empty outside trees
    QString kindName;
    QList<Row> children;
};

struct Table {
    QList<Column> columns;
    QList<Row> rows;
};

/// The whole model in its own order, as data; `columns` empty: all of them. Tree models give their fetched
/// rows.
[[nodiscard]] Table tableOf(const QAbstractItemModel &model, const QList<int> &columns = {});
/// The rows of the selected cells as text, in model order, each once and without its children; `columns`
/// empty: the selected columns in model order.
[[nodiscard]] Table tableOf(const QModelIndexList &selection, const QList<int> &columns = {});

/// One line per row, cells parted by tabs; a cell with a tab, a quote or a line end in it is quoted, as
/// spreadsheets do it.
[[nodiscard]] QString toTsv(const Table &table, bool withHeaders = true);
/// RFC 4180: CRLF line ends, cells quoted where needed. The rows of a tree follow their parent and begin with
/// what they are and with the names of what they are below.
[[nodiscard]] QString toCsv(const Table &table, Formulas formulas = Formulas::Disarmed);
/// An array of objects in the order of the columns, indented. The children of a row stand in it as an array.
[[nodiscard]] QString toJson(const Table &table);
[[nodiscard]] QString write(const Table &table, Format format, Formulas formulas = Formulas::Disarmed);

} // namespace tableexport
