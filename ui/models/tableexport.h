// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any model or selection as text for other programs. Values come from agents and are hostile: a text that a
// spreadsheet would take for a formula gets a leading apostrophe in TSV and CSV.
#pragma once

#include <QList>
#include <QModelIndexList>
#include <QString>
#include <QStringList>

class QAbstractItemModel;

namespace tableexport {

enum class Format { Tsv, Csv, Json };

/// A model flattened: one row per line, children after their parent.
struct Table {
    QStringList headers;
    QList<QStringList> rows;
};

/// The whole model in its own order; `columns` empty: all of them. Tree models give their fetched rows, depth
/// first.
[[nodiscard]] Table tableOf(const QAbstractItemModel &model, const QList<int> &columns = {});
/// The rows of the selected cells, in model order, each once; `columns` empty: the selected columns in model
/// order.
[[nodiscard]] Table tableOf(const QModelIndexList &selection, const QList<int> &columns = {});

/// One line per row, cells parted by tabs; tabs and line ends inside a cell become spaces.
[[nodiscard]] QString toTsv(const Table &table, bool withHeaders = true);
/// RFC 4180: CRLF line ends, cells quoted where needed.
[[nodiscard]] QString toCsv(const Table &table);
/// An array of objects, keys as the headers, every value a string; indented.
[[nodiscard]] QString toJson(const Table &table);
[[nodiscard]] QString write(const Table &table, Format format);

/// "tsv", "csv" or "json".
[[nodiscard]] QString suffix(Format format);

} // namespace tableexport
