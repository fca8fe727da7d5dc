// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitspanel.h"

#include "plainlabel.h"
#include "textwidth.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
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
    : DetailPanel(parent)
{
    auto *inside = new QWidget;
    auto *boxes = new QHBoxLayout;
    boxes->addWidget(makeLimits(), 1);
    boxes->addWidget(makeFaults(), 1);
    auto *insideLayout = new QVBoxLayout(inside);
    insideLayout->setContentsMargins(8, 6, 8, 6);
    insideLayout->addLayout(boxes);
    insideLayout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeButtons());
    updateButtons();
}

QSpinBox *LimitsPanel::addNumber(QFormLayout &form, const char *name, const QString &label,
                                 const QString &off, const QString &suffix, const QString &tip)
{
    auto *box = new QSpinBox;
    box->setObjectName(QLatin1String(name));
    box->setRange(0, largest);
    box->setGroupSeparatorShown(true);
    box->setSpecialValueText(off);
    box->setSuffix(suffix);
    box->setToolTip(tip);
    box->setAccessibleDescription(tip);
    box->setMinimumWidth(textwidth::of(fontMetrics(), 20));
    form.addRow(label, box);
    connect(box, &QSpinBox::valueChanged, this, &LimitsPanel::updateButtons);
    return box;
}

QGroupBox *LimitsPanel::makeLimits()
{
    auto *group = new QGroupBox(tr("Limits: what goes beyond them is refused with SNMPAPI_ALLOC_ERROR"));
    auto *form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const QString none = tr("No limit");
    const QString bytes = tr(" bytes", "unit behind a number");
    m_sessions = addNumber(*form, "limitSessions", tr("Sess&ions:"), none, {},
                           tr("Sessions open at once, of the whole program"));
    m_bytes =
        addNumber(*form, "limitBytes", tr("&Bytes:"), none, bytes, tr("Memory of all sessions together"));
    m_bytesPerSession = addNumber(*form, "limitBytesPerSession", tr("Bytes &per session:"), none, bytes,
                                  tr("Memory of one session"));
    m_handlesPerSession = addNumber(*form, "limitHandles", tr("Ha&ndles per session:"), none, {},
                                    tr("Entities, contexts, PDUs and variable-binding lists of one session"));
    m_outstanding = addNumber(*form, "limitOutstanding", tr("Re&quests in flight:"), none, {},
                              tr("Requests that wait for an answer, of all sessions together"));
    m_queued = addNumber(*form, "limitQueued", tr("&Messages queued per session:"), none, {},
                         tr("Answers that have arrived and were not taken yet, of one session"));
    return group;
}

QGroupBox *LimitsPanel::makeFaults()
{
    auto *group = new QGroupBox(tr("Faults: make allocations fail on purpose"));
    auto *form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    const QString off = tr("Off");
    m_failNth = addNumber(*form, "faultNth", tr("Fai&l allocation number:"), off, {},
                          tr("Counted from the moment this is applied; that one allocation fails"));
    m_probability = new QDoubleSpinBox;
    m_probability->setObjectName(QStringLiteral("faultProbability"));
    m_probability->setRange(0.0, 100.0);
    m_probability->setDecimals(2);
    m_probability->setSuffix(tr(" %", "per cent, behind a number"));
    m_probability->setSpecialValueText(off);
    m_probability->setToolTip(tr("Each allocation fails with this probability"));
    m_probability->setAccessibleDescription(m_probability->toolTip());
    m_probability->setMinimumWidth(textwidth::of(fontMetrics(), 20));
    form->addRow(tr("Fail at &random:"), m_probability);
    connect(m_probability, &QDoubleSpinBox::valueChanged, this, &LimitsPanel::updateButtons);
    m_seed = addNumber(*form, "faultSeed", tr("Random see&d:"), {}, {},
                       tr("Equal seeds fail at equal allocations, so that a case can be repeated"));
    m_aboveSize =
        addNumber(*form, "faultAboveSize", tr("Fail &above size:"), off, tr(" bytes", "unit behind a number"),
                  tr("Every allocation of more than this many bytes fails"));
    auto *note = new PlainLabel(
        tr("A refused call has no effect. Sessions that exist stay; what is refused is listed under "
           "Allocation failures. Everything here is off again when the program ends."));
    note->setWordWrap(true);
    form->addRow(note);
    return group;
}

QWidget *LimitsPanel::makeButtons()
{
    m_apply = new QPushButton(tr("Appl&y"));
    m_apply->setObjectName(QStringLiteral("applyLimits"));
    m_revert = new QPushButton(tr("Rever&t"));
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
