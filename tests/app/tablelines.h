// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the aligned text of --sessions back into cells.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

using TableRow = QHash<QString, QString>; ///< column title to cell

/// The rows of every table in `text`, those below the headings.
[[nodiscard]] QList<TableRow> tableRows(const QString &text);
