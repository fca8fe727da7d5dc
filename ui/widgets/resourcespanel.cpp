// SPDX-License-Identifier: GPL-3.0-or-later
#include "resourcespanel.h"

#include "datatable.h"
#include "gaugedelegate.h"
#include "metrichistory.h"
#include "plainlabel.h"
#include "resourcemodel.h"

#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSplitter>
#include <QSysInfo>
#include <QVBoxLayout>

namespace {

constexpr qint64 shownMilliseconds = 5 * 60'000LL;
constexpr int tableMargin = 24; ///< frame and scroll bar
constexpr int chartWidth = 520;

struct Curve {
    QString name;
    double MetricPoint::*value;
};

} // namespace

ResourcesPanel::ResourcesPanel(ResourceModel &resources, const MetricHistory &history, QWidget *parent)
    : PagePanel(parent)
    , m_history(history)
    , m_table(new DataTable(resources, QStringLiteral("resources"), tr("Resources and their limits")))
    , m_quantity(new QComboBox)
    , m_chart(new TimeChart)
{
    m_table->setItemDelegate(new GaugeDelegate(m_table));

    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("resourceSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(makeChart());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({m_table->horizontalHeader()->length() + tableMargin, chartWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(splitter);
    setFocusProxy(m_table);
}

QWidget *ResourcesPanel::makeChart()
{
    m_quantity->setObjectName(QStringLiteral("resourceQuantity"));
    m_quantity->addItem(tr("Bytes in use"), static_cast<int>(Quantity::Bytes));
    m_quantity->addItem(tr("Handles and sessions"), static_cast<int>(Quantity::Handles));
    m_quantity->addItem(tr("Requests in flight"), static_cast<int>(Quantity::Requests));
    m_quantity->addItem(tr("Requests per second"), static_cast<int>(Quantity::Rates));
    m_quantity->addItem(tr("Network traffic"), static_cast<int>(Quantity::Traffic));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, [this] {
        m_chart->zoom().reset();
        refresh();
    });
    connect(m_chart, &TimeChart::zoomChanged, this, &ResourcesPanel::refresh);
    auto *label = new PlainLabel(tr("&Over time:"));
    label->setBuddy(m_quantity);
    m_chart->setObjectName(QStringLiteral("resourceChart"));
    m_chart->setAccessibleName(tr("Use of resources over time"));
    m_chart->setSubject(tr("%1 on %2", "program and computer")
                            .arg(QGuiApplication::applicationDisplayName(), QSysInfo::machineHostName()));

    auto *side = new QWidget;
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_quantity);
    row->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_chart, 1);
    return side;
}

QList<TimeChart::Line> ResourcesPanel::lines(Quantity quantity) const
{
    QList<Curve> curves;
    switch (quantity) {
    case Quantity::Bytes:
        curves = {{tr("Bytes in use"), &MetricPoint::bytes}};
        break;
    case Quantity::Handles:
        curves = {{tr("Handles"), &MetricPoint::handles}, {tr("Sessions"), &MetricPoint::sessions}};
        break;
    case Quantity::Requests:
        curves = {{tr("Waiting for an answer"), &MetricPoint::outstanding},
                  {tr("Queued messages"), &MetricPoint::queued}};
        break;
    case Quantity::Rates:
        curves = {{tr("Requests per second"), &MetricPoint::requestsPerSecond},
                  {tr("Answers per second"), &MetricPoint::answersPerSecond},
                  {tr("Time-outs per second"), &MetricPoint::timeOutsPerSecond}};
        break;
    case Quantity::Traffic:
        curves = {{tr("Bytes sent per second"), &MetricPoint::bytesSentPerSecond},
                  {tr("Bytes received per second"), &MetricPoint::bytesReceivedPerSecond}};
        break;
    }
    QList<TimeChart::Line> lines;
    for (const Curve &curve : std::as_const(curves)) {
        TimeChart::Line line{curve.name, {}};
        for (const MetricPoint &point : m_history.points()) {
            const auto time = std::chrono::duration<double, std::milli>(point.time.time_since_epoch());
            line.points.append({time.count(), point.*curve.value});
        }
        lines.append(line);
    }
    return lines;
}

void ResourcesPanel::refresh()
{
    const auto quantity = static_cast<Quantity>(m_quantity->currentData().toInt());
    const bool bytes = quantity == Quantity::Bytes || quantity == Quantity::Traffic;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_chart->setLines(lines(quantity), now - shownMilliseconds, now,
                      bytes ? TimeChart::Prefixes::Binary : TimeChart::Prefixes::Decimal);
}
