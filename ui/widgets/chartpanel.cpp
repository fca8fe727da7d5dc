// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpanel.h"

#include "plaindelegate.h"
#include "plainlabel.h"
#include "pollhistory.h"
#include "seriesunit.h"
#include "sessionservice.h"
#include "textwidth.h"

#include <winsnmp.h>

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int maxSessions = 8; ///< more lines than colours cannot be told apart
constexpr int drawnAtFirst = 3;
constexpr int worstRank = 4;
constexpr int listCharacters = 42;
constexpr int chartWidth = 900;
constexpr qint64 millisecondsPerMinute = 60'000;

qint64 milliseconds(TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

/// What a person most likely wants to see: rates, then gauges, then other numbers; clocks only if there is
/// nothing else.
int rankOf(const Series *series)
{
    if (!series)
        return worstRank;
    if (series->counter)
        return 0;
    switch (series->syntax) {
    case SNMP_SYNTAX_GAUGE32:
        return 1;
    case SNMP_SYNTAX_TIMETICKS:
        return 3;
    default:
        return 2;
    }
}

} // namespace

ChartPanel::ChartPanel(const SessionService &service, const PollHistory &history, QAction &octetsAsBits,
                       QWidget *parent)
    : PagePanel(parent)
    , m_service(service)
    , m_history(history)
    , m_octetsAsBits(octetsAsBits)
    , m_list(new QListWidget)
    , m_range(new QComboBox)
    , m_bits(new QCheckBox(tr("Octets in &bit/s")))
    , m_note(new PlainLabel)
    , m_chart(new TimeChart)
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("chartSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeChoices());
    splitter->addWidget(makeDrawing());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({textwidth::of(fontMetrics(), listCharacters), chartWidth});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(splitter);
    setFocusProxy(m_list);

    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        remember(*item);
        showLines();
    });
    connect(m_range, &QComboBox::currentIndexChanged, this, [this] {
        m_chart->zoom().reset();
        showLines();
    });
    connect(m_bits, &QCheckBox::toggled, &m_octetsAsBits, &QAction::setChecked);
    connect(&m_octetsAsBits, &QAction::toggled, m_bits, &QCheckBox::setChecked);
    connect(&m_octetsAsBits, &QAction::toggled, this, &ChartPanel::showLines);
    connect(m_chart, &TimeChart::zoomChanged, this, &ChartPanel::showLines);
}

QWidget *ChartPanel::makeDrawing()
{
    m_chart->setObjectName(QStringLiteral("chart"));
    m_chart->setAccessibleName(tr("Polled values over time; the numbers are on the Results page"));
    m_chart->addAction(&m_octetsAsBits);
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    auto *drawing = new QWidget;
    auto *layout = new QVBoxLayout(drawing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_chart, 1);
    return drawing;
}

QWidget *ChartPanel::makeChoices()
{
    m_list->setObjectName(QStringLiteral("chartSeries"));
    m_list->setAccessibleName(tr("Values to draw"));
    m_list->setItemDelegate(new PlainDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_range->setObjectName(QStringLiteral("chartRange"));
    for (const int minutes : {1, 5, 15, 60})
        m_range->addItem(tr("Last %n minute(s)", nullptr, minutes), minutes);
    m_range->setCurrentIndex(1);
    auto *valuesLabel = new PlainLabel(tr("Values to &draw:"));
    valuesLabel->setBuddy(m_list);
    auto *rangeLabel = new PlainLabel(tr("Ti&me:"));
    rangeLabel->setBuddy(m_range);

    auto *choices = new QWidget;
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(valuesLabel);
    layout->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(rangeLabel);
    row->addWidget(m_range, 1);
    layout->addLayout(row);
    m_bits->setObjectName(QStringLiteral("chartBits"));
    m_bits->setToolTip(m_octetsAsBits.toolTip());
    m_bits->hide();
    layout->addWidget(m_bits);
    return choices;
}

void ChartPanel::setSessions(const QList<SessionId> &ids)
{
    const QList<SessionId> drawn = ids.first(std::min<qsizetype>(ids.size(), maxSessions));
    if (drawn != m_ids)
        m_chart->zoom().reset();
    m_ids = drawn;
    refresh();
}

void ChartPanel::refresh()
{
    updateList();
    showLines();
}

void ChartPanel::updateList()
{
    QList<SeriesKey> present;
    for (const SessionId id : std::as_const(m_ids)) {
        const QList<Oid> oids = m_history.seriesOf(id);
        for (const Oid &oid : oids)
            present.append({id, oid});
    }
    if (present == m_listed)
        return;
    m_listed = present;
    int best = worstRank;
    for (const SeriesKey &key : std::as_const(m_listed))
        best = std::min(best, rankOf(m_history.series(key.first, key.second)));
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int drawn = 0;
    for (const SeriesKey &key : std::as_const(m_listed)) {
        const Series *series = m_history.series(key.first, key.second);
        const bool worthDrawing = rankOf(series) == best && drawn++ < drawnAtFirst;
        addItem(key, *series, worthDrawing);
    }
    showUnitChoice();
}

void ChartPanel::showUnitChoice()
{
    m_bits->setVisible(std::any_of(m_listed.cbegin(), m_listed.cend(), [this](const SeriesKey &key) {
        return seriesunit::countsOctets(*m_history.series(key.first, key.second));
    }));
}

void ChartPanel::addItem(const SeriesKey &key, const Series &series, bool worthDrawing)
{
    const QString text = named(
        key.first, series.counter ? tr("%1 per second", "a counter's name").arg(series.name) : series.name);
    auto *item = new QListWidgetItem(text, m_list);
    const bool chosen = m_chosen.value(key.second, worthDrawing);
    item->setData(Qt::UserRole, QVariant::fromValue(key.first));
    item->setData(Qt::UserRole + 1, QVariant::fromValue(key.second));
    item->setToolTip(text);
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
}

void ChartPanel::remember(const QListWidgetItem &item)
{
    m_chosen.insert(item.data(Qt::UserRole + 1).value<Oid>(), item.checkState() == Qt::Checked);
}

QString ChartPanel::named(SessionId session, const QString &value) const
{
    if (m_ids.size() == 1)
        return value;
    const std::optional<SessionInfo> info = m_service.session(session);
    return tr("%1: %2", "session name, value name").arg(info ? info->displayName() : QString(), value);
}

QString ChartPanel::subject() const
{
    QStringList devices;
    for (const SessionId id : m_ids) {
        const std::optional<SessionInfo> info = m_service.session(id);
        if (!info)
            continue;
        const QString name = info->displayName();
        const QString target = info->spec->target();
        devices.append(name == target ? target
                                      : tr("%1 (%2)", "name and address of a device").arg(name, target));
    }
    return devices.join(QStringLiteral(", "));
}

TimeChart::Line ChartPanel::lineOf(const QListWidgetItem &item, qint64 from) const
{
    const auto session = item.data(Qt::UserRole).value<SessionId>();
    const Series *series = m_history.series(session, item.data(Qt::UserRole + 1).value<Oid>());
    if (!series)
        return {item.text(), {}};
    const seriesunit::Unit unit = seriesunit::of(*series, m_octetsAsBits.isChecked());
    TimeChart::Line line{named(session, series->name), {}, unit.text};
    for (const SeriesPoint &point : series->points) {
        const qint64 time = milliseconds(point.time);
        if (time >= from)
            line.points.append({static_cast<double>(time), point.value * unit.factor});
    }
    return line;
}

void ChartPanel::showLines()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const qint64 from = now - m_range->currentData().toInt() * millisecondsPerMinute;
    QList<TimeChart::Line> lines;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            lines.append(lineOf(*m_list->item(row), m_chart->isZoomed() ? 0 : from));
    }
    QString note;
    if (m_ids.isEmpty())
        note = tr("Select a session above to draw the numbers it polls.");
    else if (m_list->count() == 0)
        note = tr("No number has been polled yet. Counters, gauges, integers and time ticks can be drawn.");
    else if (lines.isEmpty())
        note = tr("Tick a value on the left to draw it.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_chart->setVisible(note.isEmpty());
    m_chart->setSubject(subject());
    if (note.isEmpty())
        m_chart->setLines(lines, from, now);
}
