// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpanel.h"

#include "icons.h"
#include "plainlabel.h"
#include "sessionservice.h"
#include "stateicons.h"
#include "statustext.h"
#include "textwidth.h"
#include "valuelabel.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

constexpr int charactersPerColumn = 26;

} // namespace

OverviewPanel::OverviewPanel(const SessionService &service, const SnapshotSampler &sampler, QWidget *parent)
    : PagePanel(parent)
    , m_service(service)
    , m_sampler(sampler)
    , m_icon(new PlainLabel(this))
    , m_title(new ValueLabel(this))
    , m_sentence(new ValueLabel(this))
    , m_stray(new QWidget(this))
    , m_strayLabel(new ValueLabel)
    , m_body(new QWidget)
{
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(8, 6, 8, 6);
    insideLayout->addWidget(makeHeading());
    insideLayout->addWidget(m_sentence);
    insideLayout->addWidget(makeStrayBar());
    insideLayout->addWidget(m_body);
    insideLayout->addStretch();
    makeGroups();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Overview of the selected sessions"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    refresh();
}

QWidget *OverviewPanel::makeHeading()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *copy = new QToolButton(this);
    copy->setIcon(icons::named(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setToolTip(tr("Copy everything shown here as text"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(asTsv()); });

    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon);
    row->addWidget(m_title, 1);
    row->addWidget(copy);
    return heading;
}

QWidget *OverviewPanel::makeStrayBar()
{
    m_stray->setObjectName(QStringLiteral("strayAnswer"));
    auto *icon = new PlainLabel;
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    icon->setPixmap(icons::named(QStringLiteral("warning"), Tone::Caution)
                        .pixmap(QSize(extent, extent), devicePixelRatioF()));
    auto *accept = new QPushButton(tr("Acce&pt it for this session"));
    accept->setObjectName(QStringLiteral("acceptStrayAnswer"));
    accept->setToolTip(
        tr("Take answers from every address from now on. Only the random number of a request then "
           "tells whose answer it is."));
    connect(accept, &QPushButton::clicked, this, [this] { emit acceptRequested(m_ids); });
    auto *row = new QHBoxLayout(m_stray);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(icon);
    row->addWidget(m_strayLabel, 1);
    row->addWidget(accept);
    return m_stray;
}

void OverviewPanel::showStray(const QList<overview::Subject> &subjects)
{
    const QString text = subjects.size() == 1 ? overview::strayAnswer(subjects.front()) : QString();
    if (m_strayLabel->text() != text)
        m_strayLabel->setText(text);
    m_stray->setVisible(!text.isEmpty());
}

void OverviewPanel::makeGroups()
{
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const overview::Group &group : overview::describe({}, {})) {
        auto *box = new QGroupBox(group.title);
        auto *form = new QFormLayout(box);
        form->setContentsMargins(8, 4, 8, 4);
        form->setVerticalSpacing(2);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
        for (const overview::Field &field : group.fields) {
            auto *value = new ValueLabel;
            value->setAccessibleName(field.label);
            form->addRow(new PlainLabel(field.label), value);
            m_values.append(value);
        }
        m_boxes.append(box);
    }
    arrange(static_cast<int>(m_boxes.size()));
}

void OverviewPanel::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto *grid = static_cast<QGridLayout *>(m_body->layout());
    for (int i = 0; i < m_boxes.size(); ++i) {
        grid->removeWidget(m_boxes.at(i));
        grid->addWidget(m_boxes.at(i), i / columns, i % columns);
        grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void OverviewPanel::resizeEvent(QResizeEvent *event)
{
    PagePanel::resizeEvent(event);
    const int room = width() / textwidth::of(fontMetrics(), charactersPerColumn);
    // Four groups: three columns would leave one alone.
    arrange(room >= 4 ? 4 : room >= 2 ? 2 : 1);
}

void OverviewPanel::setSessions(const QList<SessionId> &ids)
{
    m_ids = ids;
    refresh();
}

QList<overview::Subject> OverviewPanel::subjects() const
{
    QHash<quintptr, const winsnmp::SessionSnapshot *> held;
    if (const SnapshotPtr &snapshot = m_sampler.last().snapshot) {
        for (const winsnmp::SessionSnapshot &session : snapshot->sessions)
            held.insert(session.handle, &session);
    }
    QList<overview::Subject> subjects;
    for (const SessionId id : m_ids) {
        if (const std::optional<SessionInfo> info = m_service.session(id))
            subjects.append({*info, held.value(info->handle)});
    }
    return subjects;
}

void OverviewPanel::refresh()
{
    const QList<overview::Subject> selected = subjects();
    showHeading(selected);
    showStray(selected);
    m_body->setVisible(!selected.isEmpty());
    showFields(overview::describe(selected, m_service.workers()));
}

void OverviewPanel::showHeading(const QList<overview::Subject> &subjects)
{
    const bool one = subjects.size() == 1;
    m_icon->setVisible(one);
    QString sentence;
    if (one) {
        const SessionInfo &info = subjects.front().info;
        const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
        m_icon->setPixmap(icons::ofState(info.outcome()).pixmap(QSize(extent, extent), devicePixelRatioF()));
        m_title->setText(tr("%1: %2", "session name, state")
                             .arg(info.displayName(), StatusText::stateName(info.outcome())));
        sentence = StatusText::faultSentence(info);
    } else if (subjects.isEmpty()) {
        m_title->setText(tr("No session selected"));
        sentence = tr("Select a session above to see how it is doing and what it holds.");
    } else {
        m_title->setText(tr("%n sessions selected", nullptr, static_cast<int>(subjects.size())));
    }
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void OverviewPanel::showFields(const QList<overview::Group> &groups)
{
    m_groups = groups;
    auto label = m_values.cbegin();
    for (const overview::Group &group : groups) {
        for (const overview::Field &field : group.fields) {
            if ((*label)->text() != field.value)
                (*label)->setText(field.value);
            ++label;
        }
    }
}

QString OverviewPanel::asTsv() const
{
    QString text = m_title->text() + QLatin1Char('\n');
    if (!m_sentence->text().isEmpty())
        text += m_sentence->text() + QLatin1Char('\n');
    for (const overview::Group &group : m_groups) {
        for (const overview::Field &field : group.fields)
            text += field.label + QLatin1Char('\t') + field.value + QLatin1Char('\n');
    }
    return text;
}
