// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

/// Below, equal, above: -1, 0, 1. Case ignored; runs of digits compare as numbers: "agent 2" before
/// "agent 10", and OIDs in their order.
[[nodiscard]] int naturalCompare(QStringView left, QStringView right);
