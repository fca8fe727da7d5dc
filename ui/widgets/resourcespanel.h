// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the whole program holds, against its limits, now and over time.
#pragma once

#include "pagepanel.h"
#include "timechart.h"

class DataTable;
class MetricHistory;
class QComboBox;
class ResourceModel;

class ResourcesPanel final : public PagePanel {
    Q_OBJECT

public:
    ResourcesPanel(ResourceModel &resources, const MetricHistory &history, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QList<DataTable *> tables() const override { return {m_table}; }
    [[nodiscard]] QList<TimeChart *> charts() const override { return {m_chart}; }

private:
    enum class Quantity { Bytes, Handles, Requests, Rates, Traffic };

    QWidget *makeChart();
    [[nodiscard]] QList<TimeChart::Line> lines(Quantity quantity) const;

    const MetricHistory &m_history;
    DataTable *m_table;
    QComboBox *m_quantity;
    TimeChart *m_chart;
};
