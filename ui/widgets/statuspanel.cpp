// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuspanel.h"

#include "format.h"
#include "icons.h"
#include "metrichistory.h"
#include "plainlabel.h"
#include "plaintooltip.h"
#include "stateicons.h"
#include "textwidth.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <cmath>

namespace {

/// One reading is a quarter of a second: the mean of a few does not jump about.
double recentRate(const MetricHistory &history)
{
    constexpr int readings = 8;
    double sum = 0.0;
    int counted = 0;
    for (auto point = history.points().rbegin(); point != history.points().rend() && counted < readings;
         ++point) {
        if (std::isnan(point->requestsPerSecond))
            break;
        sum += point->requestsPerSecond;
        ++counted;
    }
    return counted > 0 ? sum / counted : 0.0;
}

} // namespace

StatusPanel::StatusPanel(const ResourceModel &resources, QWidget *parent)
    : QWidget(parent)
    , m_resources(resources)
    , m_sessions{ResourceModel::Sessions,
                 makeButton("statusSessions", "session", tr("Sessions open now, and the limit")),
                 {}}
    , m_bytes{ResourceModel::Bytes,
              makeButton("statusBytes", "resources", tr("Bytes held by all sessions, and the limit")),
              {}}
    , m_rate(new PlainLabel(this))
    , m_failure(makeButton("statusFailure", "allocation-failures",
                           tr("The last refused allocation; opens the log")))
{
    m_rate->setObjectName(QStringLiteral("statusRate"));
    m_rate->setToolTip(tr("Requests sent per second, over the last two seconds"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(m_failure);
    layout->addWidget(m_sessions.button);
    layout->addWidget(m_bytes.button);
    layout->addWidget(m_rate);

    connect(m_failure, &QToolButton::clicked, this, &StatusPanel::lastFailureClicked);
    connect(m_sessions.button, &QToolButton::clicked, this, &StatusPanel::resourcesClicked);
    connect(m_bytes.button, &QToolButton::clicked, this, &StatusPanel::resourcesClicked);
    setLastFailure({});
}

QToolButton *StatusPanel::makeButton(const char *name, const char *icon, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setIcon(icons::named(QLatin1String(icon)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QString StatusPanel::gaugeText(ResourceModel::Rows row) const
{
    const QModelIndex index = m_resources.index(row, ResourceModel::Used);
    const QString used = index.data().toString();
    const bool limited = index.data(ResourceModel::LimitRole).toDouble() > 0.0;
    const QString limit = index.siblingAtColumn(ResourceModel::Limit).data().toString();
    if (row == ResourceModel::Sessions && !limited)
        return tr("%Ln session(s)", nullptr, index.data(ResourceModel::UsedRole).toInt());
    if (row == ResourceModel::Sessions)
        return tr("%1 of %Ln session(s)", nullptr, index.data(ResourceModel::LimitRole).toInt()).arg(used);
    return limited ? tr("%1 of %2 held", "bytes").arg(used, limit) : tr("%1 held", "bytes").arg(used);
}

void StatusPanel::show(Gauge &gauge)
{
    const QString text = gaugeText(gauge.row);
    if (text == gauge.shown)
        return;
    gauge.shown = text;
    gauge.button->setText(text);
    const auto level = static_cast<ResourceModel::Level>(
        m_resources.index(gauge.row, ResourceModel::Condition).data(ResourceModel::LevelRole).toInt());
    const QString icon =
        gauge.row == ResourceModel::Sessions ? QStringLiteral("session") : QStringLiteral("resources");
    const bool alarming = level == ResourceModel::Level::Warning || level == ResourceModel::Level::Exhausted;
    gauge.button->setIcon(alarming ? icons::ofLevel(level) : icons::named(icon));
}

void StatusPanel::refresh(const MetricHistory &history)
{
    show(m_sessions);
    show(m_bytes);
    m_rate->setText(tr("%1 requests/s").arg(QLocale().toString(recentRate(history), 'f', 1)));
}

void StatusPanel::setLastFailure(const QString &sentence)
{
    m_failure->setVisible(!sentence.isEmpty());
    m_failure->setText(fontMetrics().elidedText(sentence, Qt::ElideRight, textwidth::of(fontMetrics(), 50)));
    m_failure->setToolTip(plainToolTip(sentence));
}
