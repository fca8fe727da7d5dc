// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a view shows, as text: TSV for the clipboard, CSV and JSON for files. Columns come in the order and number the
// person sees; a tree is written row by row from the top, folded branches included.
#pragma once

#include <QByteArray>
#include <QString>

class QAbstractItemView;

namespace tabletext {

/// Header and selected rows; empty without a selection.
[[nodiscard]] QString selectionAsTsv(const QAbstractItemView &view);

[[nodiscard]] QByteArray asCsv(const QAbstractItemView &view);

/// An array of objects, one a row; rows below a row stand in its "children".
[[nodiscard]] QByteArray asJson(const QAbstractItemView &view);

} // namespace tabletext
