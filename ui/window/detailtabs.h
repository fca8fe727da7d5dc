// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pages below the session table. Only the visible one is kept up to date.
#pragma once

#include "ids.h"

#include <QTabWidget>

class Actions;
class ChartPanel;
class DetailPanel;
class FailuresPanel;
class LimitsPanel;
class OverviewPanel;
class ResourcesPanel;
class ResultsPanel;
class SessionService;
class TimeChart;
struct WindowModels;

class DetailTabs final : public QTabWidget {
    Q_OBJECT

public:
    enum class Page { Overview, Results, Chart, Resources, Failures, Limits };

    DetailTabs(const SessionService &service, WindowModels &models, const Actions &actions,
               QWidget *parent = nullptr);

    void show(Page page);
    void setSessions(const QList<SessionId> &ids);
    /// The same for every page, hidden ones too: for what is taken from them without looking.
    void setSessionsEverywhere(const QList<SessionId> &ids);
    /// Shows newer numbers on the page that is visible.
    void refresh();

    [[nodiscard]] OverviewPanel &overview() { return *m_overview; }
    [[nodiscard]] ResultsPanel &results() { return *m_results; }
    [[nodiscard]] ChartPanel &chart() { return *m_chart; }
    [[nodiscard]] ResourcesPanel &resources() { return *m_resources; }
    [[nodiscard]] FailuresPanel &failures() { return *m_failures; }
    [[nodiscard]] LimitsPanel &limits() { return *m_limits; }

signals:
    /// A person asks for this in the chart itself.
    void chartSaveRequested(TimeChart &chart);

private:
    void addPage(DetailPanel *panel, const Actions &actions);
    void showSelection();
    [[nodiscard]] DetailPanel *current() const;

    QList<SessionId> m_ids;
    OverviewPanel *m_overview;
    ResultsPanel *m_results;
    ChartPanel *m_chart;
    ResourcesPanel *m_resources;
    FailuresPanel *m_failures;
    LimitsPanel *m_limits;
};
