// SPDX-License-Identifier: GPL-3.0-or-later
//
// The project's icons. The drawings are black; they are tinted from the palette when painted, so that one set
// serves light and dark themes and a change of theme shows at once.
#pragma once

#include "theme.h"

#include <QIcon>
#include <QString>

namespace icons {

/// The icon of resources/icons/<name>.svg.
[[nodiscard]] QIcon named(const QString &name, Tone tone = Tone::Text);

/// The program's own icon, in its own colours.
[[nodiscard]] QIcon application();

} // namespace icons
