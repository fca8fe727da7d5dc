// SPDX-License-Identifier: GPL-3.0-or-later
//
// The icon of each state. Every state has a shape of its own, so none depends on its colour.
#pragma once

#include "diagnosis.h"
#include "resourcemodel.h"
#include "sessioninfo.h"
#include "theme.h"

#include <QIcon>

namespace icons {

[[nodiscard]] QIcon ofState(SessionOutcome outcome);
[[nodiscard]] QIcon ofStep(StepState state);
[[nodiscard]] QIcon ofLevel(ResourceModel::Level level);

} // namespace icons

[[nodiscard]] Tone toneOf(ResourceModel::Level level);
