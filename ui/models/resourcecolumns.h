// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the columns of the gauges show.
#pragma once

#include "columntable.h"
#include "resourcemodel.h"

#include <span>

struct ResourceCell {
    ResourceModel::Rows row;
    const ResourceModel::Gauge &gauge;
};

/// By ResourceModel::Columns.
[[nodiscard]] std::span<const TableColumn<ResourceCell>> resourceColumns();
