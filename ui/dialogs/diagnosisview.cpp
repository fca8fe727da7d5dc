// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosisview.h"

#include "plainlabel.h"
#include "stateicons.h"
#include "statustext.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace {

constexpr int stepCount = 5;

} // namespace

DiagnosisView::DiagnosisView(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_remedy(new QPushButton(this))
{
    auto *inside = new QWidget;
    auto *grid = new QGridLayout(inside);
    grid->setColumnStretch(2, 1);
    for (int number = 0; number < stepCount; ++number)
        addRow(*grid, number);
    grid->setRowStretch(stepCount, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inside);
    scroll->setMinimumHeight(fontMetrics().height() * 9);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_remedy->setObjectName(QStringLiteral("remedy"));
    m_remedy->setAutoDefault(false);
    m_remedy->hide();
    connect(m_remedy, &QPushButton::clicked, this, [this] { emit remedyWanted(m_remediedStep); });
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_remedy);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
}

void DiagnosisView::addRow(QGridLayout &grid, int number)
{
    Row row{new PlainLabel, new PlainLabel, new PlainLabel};
    row.text->setObjectName(QStringLiteral("diagnosisStep%1").arg(number));
    row.text->setWordWrap(true);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    grid.addWidget(row.icon, number, 0, Qt::AlignTop);
    grid.addWidget(row.step, number, 1, Qt::AlignTop);
    grid.addWidget(row.text, number, 2);
    m_rows.append(row);
}

void DiagnosisView::showDiagnosis(const Diagnosis &diagnosis)
{
    if (!diagnosis.finished)
        m_title->setText(tr("Testing…"));
    else if (diagnosis.cancelled)
        m_title->setText(tr("The test was stopped"));
    else if (diagnosis.passed())
        m_title->setText(tr("A session with these settings works"));
    else
        m_title->setText(tr("A session with these settings would not work"));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        DiagnosisStep notYet;
        notYet.kind = static_cast<DiagnosisStepKind>(i);
        showStep(m_rows[i], diagnosis.steps.value(i, notYet));
    }
    showRemedy(diagnosis);
}

void DiagnosisView::showStep(Row &row, const DiagnosisStep &step)
{
    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize);
    row.icon->setPixmap(icons::ofStep(step.state).pixmap(QSize(extent, extent), devicePixelRatioF()));
    row.step->setText(StatusText::stepName(step.kind));
    const QString finding = StatusText::finding(step);
    QStringList sentences{finding.isEmpty() ? StatusText::stepStateName(step.state) : finding};
    if (const QString advice = StatusText::advice(step); !advice.isEmpty())
        sentences.append(advice);
    row.text->setText(sentences.join(QLatin1Char('\n')));
    row.text->setAccessibleName(
        tr("%1: %2", "step of a test, what it found").arg(row.step->text(), row.text->text()));
}

void DiagnosisView::showRemedy(const Diagnosis &diagnosis)
{
    m_remedy->hide();
    if (!diagnosis.finished)
        return;
    for (const DiagnosisStep &step : diagnosis.steps) {
        const QString text = StatusText::remedy(step);
        if (text.isEmpty())
            continue;
        // An object's name may hold what a button takes for a mnemonic.
        m_remedy->setText(QString(text).replace(QLatin1Char('&'), QLatin1String("&&")));
        m_remediedStep = step;
        m_remedy->show();
        return;
    }
}

void DiagnosisView::markOutdated()
{
    m_remedy->hide();
    m_title->setText(tr("What the test of the earlier settings found"));
}
