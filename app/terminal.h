// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program says on the terminal it was started from. Names of files, arguments and texts of others
// reach it: none of them may send it control sequences.
#pragma once

#include <QString>

namespace terminal {

/// Several lines to standard output, as they are but for what a terminal would obey. Returns why they were
/// not taken; empty when they were.
[[nodiscard]] QString print(const QString &text);

/// From now on what Qt has to say is printed as visibleText() has it.
void guardQtMessages();

} // namespace terminal

/// One line to the terminal, as visibleText() has it, with the program's name before it.
void printError(const QString &text);
