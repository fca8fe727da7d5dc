// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "actions.h"
#include "chartpanel.h"
#include "failurespanel.h"
#include "limitcommands.h"
#include "limitspanel.h"
#include "overviewpanel.h"
#include "resourcespanel.h"
#include "resultcommands.h"
#include "resultspanel.h"
#include "sessionservice.h"
#include "windowmodels.h"

namespace {

using pages::Sources;
using pages::Subject;

PagePanel *makeOverview(const Sources &from)
{
    auto *panel = new OverviewPanel(from.service, from.models.sampler);
    QObject::connect(panel, &OverviewPanel::acceptRequested, &from.service,
                     &SessionService::acceptAnswersFromAnywhere);
    return panel;
}

PagePanel *makeResults(const Sources &from)
{
    auto *panel = new ResultsPanel(from.models.results);
    new ResultCommands(from.actions, *panel->tables().front());
    return panel;
}

PagePanel *makeChart(const Sources &from)
{
    return new ChartPanel(from.service, from.models.history, *from.actions.octetsAsBits);
}

PagePanel *makeResources(const Sources &from)
{
    return new ResourcesPanel(from.models.resources, from.models.sampler.history());
}

PagePanel *makeFailures(const Sources &from)
{
    return new FailuresPanel(from.models.failures);
}

PagePanel *makeLimits(const Sources &from)
{
    auto *panel = new LimitsPanel;
    SnapshotSampler &sampler = from.models.sampler;
    QObject::connect(&sampler, &SnapshotSampler::readingTaken, panel,
                     [panel](const Reading &reading) { panel->setActive(reading.limits, reading.faults); });
    QObject::connect(panel, &LimitsPanel::applied, &sampler,
                     [&sampler](const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults) {
                         limitcommands::apply(limits, faults, sampler);
                     });
    return panel;
}

constexpr pages::Descriptor descriptors[]{
    {"overview", "overview", QT_TRANSLATE_NOOP("Actions", "&Overview"),
     QT_TRANSLATE_NOOP("Actions", "Show the overview of the selected sessions"), nullptr, Qt::Key_1,
     Subject::Selection, Qt::BottomDockWidgetArea, &makeOverview},
    {"results", "results", QT_TRANSLATE_NOOP("Actions", "&Results"),
     QT_TRANSLATE_NOOP("Actions", "Show what the selected sessions polled"),
     QT_TRANSLATE_NOOP("Actions", "Save the results of the selected sessions as CSV or JSON"), Qt::Key_2,
     Subject::Selection, Qt::BottomDockWidgetArea, &makeResults},
    {"chart", "chart", QT_TRANSLATE_NOOP("Actions", "&Chart"),
     QT_TRANSLATE_NOOP("Actions", "Show polled values over time"),
     QT_TRANSLATE_NOOP("Actions", "Save the chart of polled values as PNG or SVG"), Qt::Key_3,
     Subject::Selection, Qt::BottomDockWidgetArea, &makeChart},
    {"resources", "resources", QT_TRANSLATE_NOOP("Actions", "Re&sources"),
     QT_TRANSLATE_NOOP("Actions", "Show what the program holds, against its limits"),
     QT_TRANSLATE_NOOP("Actions", "Save the resource table as CSV or JSON"), Qt::Key_4, Subject::Program,
     Qt::BottomDockWidgetArea, &makeResources},
    {"failures", "allocation-failures", QT_TRANSLATE_NOOP("Actions", "&Allocation failures"),
     QT_TRANSLATE_NOOP("Actions", "Show what was refused, and why"),
     QT_TRANSLATE_NOOP("Actions", "Save the log of refused allocations as CSV or JSON"), Qt::Key_5,
     Subject::Program, Qt::BottomDockWidgetArea, &makeFailures},
    {"limits", "limits", QT_TRANSLATE_NOOP("Actions", "&Limits"),
     QT_TRANSLATE_NOOP("Actions", "Cap sessions and memory, or make allocations fail, to see what happens"),
     nullptr, Qt::Key_6, Subject::Program, Qt::BottomDockWidgetArea, &makeLimits},
};

} // namespace

std::span<const pages::Descriptor> pages::all()
{
    return descriptors;
}
