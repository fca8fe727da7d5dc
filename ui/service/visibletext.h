// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text from agents, files and people for the eye: nothing invisible, nothing that reorders or breaks a line.
// Only what is painted goes through this; models, copies and exports keep what came.
#pragma once

#include <QString>

/// `text` on one line: control characters become \n, \r, \t or \x1B, characters without width or that change
/// the direction of text become \u202E. A backslash stays as it is. Text without any of them is returned as
/// it is.
[[nodiscard]] QString visibleText(const QString &text);
