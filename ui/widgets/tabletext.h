// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a view shows, as text: only the visible columns, in the order the person has put them.
#pragma once

#include "tableexport.h"

class QAbstractItemView;
class QHeaderView;

namespace tabletext {

/// The horizontal header of a table or tree view; null for other views.
[[nodiscard]] QHeaderView *headerOf(const QAbstractItemView &view);

/// Header and selected rows as TSV, every cell as it came; empty without a selection.
[[nodiscard]] QString selection(const QAbstractItemView &view);

[[nodiscard]] QString contents(const QAbstractItemView &view, tableexport::Format format,
                               tableexport::Formulas formulas = tableexport::Formulas::Disarmed);

/// Writes contents() as CSV, or as JSON when the name ends so. Returns why it failed; empty when it worked.
[[nodiscard]] QString save(const QAbstractItemView &view, const QString &path,
                           tableexport::Formulas formulas = tableexport::Formulas::Disarmed);

} // namespace tabletext
