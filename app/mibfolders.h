// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where MIB modules come from before a person says anything.
#pragma once

#include <QStringList>

/// Folders that exist, in the order they are to be read: the program's own, then those of the person's home.
[[nodiscard]] QStringList mibFolders();
