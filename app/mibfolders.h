// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where MIB modules come from.
#pragma once

#include <QStringList>

/// Folders that exist, in the order they are to be read: the program's own, the person's, then `extra`.
[[nodiscard]] QStringList mibFolders(const QStringList &extra);

/// Reads the modules of these folders; returns what was wrong with them, one line each: file, line, cause.
[[nodiscard]] QStringList loadMibs(const QStringList &folders);
