// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitspanel.h"

#include "plainlabel.h"
#include "textwidth.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace {

constexpr int largest = std::numeric_limits<int>::max();
constexpr int fieldCharacters = 18;
constexpr int columnsOfLimits = 3;
constexpr int columnsOfFaults = 2;
constexpr int linesWithExplanations = 20;

int shown(std::uint64_t number)
{
    return static_cast<int>(std::min<std::uint64_t>(number, largest));
}

std::uint64_t typed(const QSpinBox *box)
{
    return static_cast<std::uint64_t>(box->value());
}

void quietly(QSpinBox *box, std::uint64_t number)
{
    const QSignalBlocker quiet(box);
    box->setValue(shown(number));
}

} // namespace

LimitsPanel::LimitsPanel(QWidget *parent)
    : PagePanel(parent)
{
    auto *inside = new QWidget;
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(8, 6, 8, 6);
    auto *boxes = new QHBoxLayout;
    boxes->addWidget(makeLimits(), columnsOfLimits);
    boxes->addWidget(makeFaults(), columnsOfFaults);
    insideLayout->addLayout(boxes);
    insideLayout->addWidget(makeNote());
    insideLayout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the field that has the focus
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeButtons());
    setFocusProxy(m_sessions);
    showValues(m_limits, m_faults);
    makeLabelsPlain(*this);
}

void LimitsPanel::addField(QGridLayout &grid, int columns, const QString &label, QAbstractSpinBox *box,
                           const QString &tip)
{
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    box->setMinimumWidth(textwidth::of(fontMetrics(), fieldCharacters));
    auto *name = new PlainLabel(label);
    name->setBuddy(box);
    auto *explanation = new PlainLabel(tip);
    explanation->setWordWrap(true);
    explanation->setForegroundRole(QPalette::PlaceholderText);
    explanation->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_explanations.append(explanation);
    auto *field = new QVBoxLayout;
    field->setSpacing(2);
    for (QWidget *part :
         {static_cast<QWidget *>(name), static_cast<QWidget *>(box), static_cast<QWidget *>(explanation)})
        field->addWidget(part);
    field->addStretch();
    const int place = grid.count();
    grid.addLayout(field, place / columns, place % columns);
    grid.setColumnStretch(place % columns, 1);
}

QSpinBox *LimitsPanel::makeNumber(const char *name, const QString &off, const QString &suffix)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, largest);
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(off);
    box->setSuffix(suffix);
    connect(box, &QSpinBox::valueChanged, this, &LimitsPanel::updateButtons);
    return box;
}

QGroupBox *LimitsPanel::makeLimits()
{
    auto *group = new QGroupBox(tr("Limits: what goes beyond them is refused with SNMPAPI_ALLOC_ERROR"));
    auto *grid = new QGridLayout(group);
    const QString none = tr("No limit");
    const QString bytes = tr(" bytes", "unit behind a number");
    const auto add = [&](QSpinBox *&box, const char *name, const QString &label, const QString &suffix,
                         const QString &tip) {
        box = makeNumber(name, none, suffix);
        addField(*grid, columnsOfLimits, label, box, tip);
    };
    add(m_sessions, "limitSessions", tr("Sess&ions:"), {}, tr("Sessions open at once, of the whole program"));
    add(m_bytes, "limitBytes", tr("&Bytes:"), bytes, tr("Memory of all sessions together"));
    add(m_bytesPerSession, "limitBytesPerSession", tr("Bytes &per session:"), bytes,
        tr("Memory of one session"));
    add(m_handlesPerSession, "limitHandles", tr("Ha&ndles per session:"), {},
        tr("Entities, contexts, PDUs and variable-binding lists of one session"));
    add(m_outstanding, "limitOutstanding", tr("Re&quests in flight:"), {},
        tr("Requests that wait for an answer, of all sessions together"));
    add(m_queued, "limitQueued", tr("&Messages queued per session:"), {},
        tr("Answers that have arrived and were not taken yet, of one session"));
    return group;
}

QDoubleSpinBox *LimitsPanel::makeProbability(const QString &off)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QStringLiteral("faultProbability"));
    box->setRange(0.0, 100.0);
    box->setDecimals(2);
    box->setSuffix(tr(" %", "per cent, behind a number"));
    box->setSpecialValueText(off);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LimitsPanel::updateButtons);
    return box;
}

QGroupBox *LimitsPanel::makeFaults()
{
    auto *group = new QGroupBox(tr("Faults: make allocations fail on purpose"));
    auto *grid = new QGridLayout(group);
    const QString off = tr("Off");
    m_failNth = makeNumber("faultNth", off, {});
    m_probability = makeProbability(off);
    m_seed = makeNumber("faultSeed", {}, {});
    m_aboveSize = makeNumber("faultAboveSize", off, tr(" bytes", "unit behind a number"));
    addField(*grid, columnsOfFaults, tr("Fai&l allocation number:"), m_failNth,
             tr("Counted from the moment this is applied; that one allocation fails"));
    addField(*grid, columnsOfFaults, tr("Fail at &random:"), m_probability,
             tr("Each allocation fails with this probability"));
    addField(*grid, columnsOfFaults, tr("Random see&d:"), m_seed,
             tr("Equal seeds fail at equal allocations, so that a case can be repeated"));
    addField(*grid, columnsOfFaults, tr("Fail &above size:"), m_aboveSize,
             tr("Every allocation of more than this many bytes fails"));
    return group;
}

QLabel *LimitsPanel::makeNote()
{
    auto *note = new PlainLabel(
        tr("A refused call has no effect. Sessions that exist stay; what is refused is listed under "
           "Allocation failures. Everything here is off again when the program ends."));
    note->setWordWrap(true);
    return note;
}

void LimitsPanel::resizeEvent(QResizeEvent *event)
{
    PagePanel::resizeEvent(event);
    // Where there is room, what the tips say stands below the fields.
    const bool roomy = height() >= fontMetrics().lineSpacing() * linesWithExplanations;
    for (QLabel *explanation : std::as_const(m_explanations))
        explanation->setVisible(roomy);
}

QWidget *LimitsPanel::makeButtons()
{
    m_apply = new QPushButton(tr("Appl&y"));
    m_apply->setObjectName(QStringLiteral("applyLimits"));
    m_revert = new QPushButton(tr("Rever&t"));
    m_revert->setObjectName(QStringLiteral("revertLimits"));
    m_revert->setToolTip(tr("Show what is in force again"));
    m_turnOff = new QPushButton(tr("Turn all &off"));
    m_turnOff->setObjectName(QStringLiteral("turnLimitsOff"));
    connect(m_apply, &QPushButton::clicked, this, [this] { emit applied(typedLimits(), typedFaults()); });
    connect(m_revert, &QPushButton::clicked, this, [this] { showValues(m_limits, m_faults); });
    connect(m_turnOff, &QPushButton::clicked, this, [this] {
        showValues({}, {});
        emit applied({}, {});
    });
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 4, 8, 6);
    row->addWidget(m_apply);
    row->addWidget(m_revert);
    row->addWidget(m_turnOff);
    row->addStretch();
    return bar;
}

winsnmp::Limits LimitsPanel::typedLimits() const
{
    return {.sessions = typed(m_sessions),
            .handlesPerSession = typed(m_handlesPerSession),
            .outstandingRequests = typed(m_outstanding),
            .queuedMessages = typed(m_queued),
            .bytes = typed(m_bytes),
            .bytesPerSession = typed(m_bytesPerSession)};
}

winsnmp::FaultPlan LimitsPanel::typedFaults() const
{
    return {.failNth = typed(m_failNth),
            .probability = m_probability->value() / 100.0,
            .seed = typed(m_seed),
            .aboveSize = typed(m_aboveSize)};
}

void LimitsPanel::setActive(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults)
{
    if (limits == m_limits && faults == m_faults)
        return;
    const bool untouched = typedLimits() == m_limits && typedFaults() == m_faults;
    m_limits = limits;
    m_faults = faults;
    if (untouched)
        showValues(limits, faults);
    updateButtons();
}

void LimitsPanel::showValues(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults)
{
    quietly(m_sessions, limits.sessions);
    quietly(m_handlesPerSession, limits.handlesPerSession);
    quietly(m_outstanding, limits.outstandingRequests);
    quietly(m_queued, limits.queuedMessages);
    quietly(m_bytes, limits.bytes);
    quietly(m_bytesPerSession, limits.bytesPerSession);
    quietly(m_failNth, faults.failNth);
    const QSignalBlocker quiet(m_probability);
    m_probability->setValue(faults.probability * 100.0);
    quietly(m_seed, faults.seed);
    quietly(m_aboveSize, faults.aboveSize);
    updateButtons();
}

void LimitsPanel::updateButtons()
{
    if (!m_turnOff)
        return;
    const bool changed = !(typedLimits() == m_limits && typedFaults() == m_faults);
    // The Nth allocation fails once: applying the same number again arms it anew.
    m_apply->setEnabled(changed || m_failNth->value() > 0);
    m_revert->setEnabled(changed);
    m_turnOff->setEnabled(!(m_limits == winsnmp::Limits{} && m_faults == winsnmp::FaultPlan{}));
}
