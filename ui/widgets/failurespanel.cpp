// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurespanel.h"

#include "datatable.h"
#include "failurelogmodel.h"
#include "plainlabel.h"
#include "statustext.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

FailuresPanel::FailuresPanel(FailureLogModel &failures, QWidget *parent)
    : PagePanel(parent)
    , m_failures(failures)
    , m_table(new DataTable(failures, QStringLiteral("allocationFailures"), tr("Allocation failures"), this))
    , m_explanation(new PlainLabel(this))
{
    m_explanation->setWordWrap(true);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_explanation->setAccessibleName(tr("Explanation of the selected failure"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_explanation);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FailuresPanel::explain);
    connect(&failures, &FailureLogModel::appended, this, &FailuresPanel::explain);
    connect(&failures, &QAbstractItemModel::modelReset, this, &FailuresPanel::explain);
    explain();
}

void FailuresPanel::selectNewest()
{
    const int rows = m_failures.rowCount();
    if (rows > 0)
        m_table->selectSourceRow(rows - 1);
}

void FailuresPanel::explain()
{
    const QModelIndex row = m_table->sourceIndex(m_table->currentIndex());
    if (row.isValid()) {
        const auto cause = static_cast<winsnmp::RefusalCause>(
            row.siblingAtColumn(0).data(FailureLogModel::CauseRole).toInt());
        m_explanation->setText(tr("%1 %2", "two sentences")
                                   .arg(StatusText::causeMeaning(cause), StatusText::causeAdvice(cause)));
    } else if (m_failures.rowCount() > 0) {
        m_explanation->setText(tr("Select a row to see what it means and what to do."));
    } else {
        m_explanation->setText(
            tr("Nothing has been refused. Caps on sessions or bytes, set on the Limits page, and "
               "exhausted memory leave a row here."));
    }
}
