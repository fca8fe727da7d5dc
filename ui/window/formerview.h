// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads what earlier versions of the program kept of the window: columns by number, pages by number, one dock
// for all pages. Nothing here changes when pages or columns come and go.
#pragma once

#include "columnlayout.h"

#include <QVariant>

namespace formerview {

/// The version of columns that were kept by number.
inline constexpr int ColumnsVersion = 2;
/// The version of QMainWindow::saveState() with one dock for all pages.
inline constexpr int LayoutVersion = 1;

/// The columns of the table of that object name; empty if there was no such table or `state` is none.
[[nodiscard]] columnlayout::Layout columns(const QString &table, const QByteArray &state);

/// The id of the page with this number; empty: there was none.
[[nodiscard]] QString pageId(const QVariant &number);

} // namespace formerview
