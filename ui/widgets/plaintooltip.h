// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tips are HTML when they look like it, and what agents, files and people write may look like it. Every tip
// with text from outside goes through here.
#pragma once

#include <QString>

/// `text` as a tip that shows exactly these characters, its lines kept and long ones broken; empty for an
/// empty text. Very long text is cut, so that a tip stays a tip.
[[nodiscard]] QString plainToolTip(const QString &text);
