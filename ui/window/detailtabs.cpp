// SPDX-License-Identifier: GPL-3.0-or-later
#include "detailtabs.h"

#include "actions.h"
#include "chartpanel.h"
#include "failurespanel.h"
#include "limitspanel.h"
#include "overviewpanel.h"
#include "resourcespanel.h"
#include "resultspanel.h"
#include "sessionservice.h"
#include "windowmodels.h"

#include <QAction>

DetailTabs::DetailTabs(const SessionService &service, WindowModels &models, const Actions &actions,
                       QWidget *parent)
    : QTabWidget(parent)
    , m_overview(new OverviewPanel(service, models.sampler))
    , m_results(new ResultsPanel(models.results))
    , m_chart(new ChartPanel(service, models.history, *actions.octetsAsBits))
    , m_resources(new ResourcesPanel(models.resources, models.sampler.history()))
    , m_failures(new FailuresPanel(models.failures))
    , m_limits(new LimitsPanel)
{
    setObjectName(QStringLiteral("details"));
    setDocumentMode(true);
    for (DetailPanel *panel : std::initializer_list<DetailPanel *>{m_overview, m_results, m_chart,
                                                                   m_resources, m_failures, m_limits})
        addPage(panel, actions);
    for (TimeChart *chart : {&m_chart->chart(), &m_resources->chart()})
        connect(chart, &TimeChart::saveRequested, this, [this, chart] { emit chartSaveRequested(*chart); });
    connect(this, &QTabWidget::currentChanged, this, &DetailTabs::showSelection);
}

void DetailTabs::addPage(DetailPanel *panel, const Actions &actions)
{
    QAction *action = actions.pages.at(count());
    const int page = addTab(panel, action->icon(), action->iconText());
    setTabToolTip(page, action->toolTip());
    connect(action, &QAction::triggered, this, [this, page] {
        show(static_cast<Page>(page));
        currentWidget()->setFocus(Qt::ShortcutFocusReason);
    });
}

void DetailTabs::show(Page page)
{
    setCurrentIndex(static_cast<int>(page));
}

DetailPanel *DetailTabs::current() const
{
    return static_cast<DetailPanel *>(currentWidget());
}

void DetailTabs::setSessions(const QList<SessionId> &ids)
{
    m_ids = ids;
    showSelection();
}

void DetailTabs::setSessionsEverywhere(const QList<SessionId> &ids)
{
    m_ids = ids;
    for (int page = 0; page < count(); ++page)
        static_cast<DetailPanel *>(widget(page))->setSessions(m_ids);
}

void DetailTabs::showSelection()
{
    current()->setSessions(m_ids);
    refresh();
}

void DetailTabs::refresh()
{
    if (current()->isVisible())
        current()->refresh();
}
