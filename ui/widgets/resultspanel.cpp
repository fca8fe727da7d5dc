// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultspanel.h"

#include "datatable.h"
#include "plainlabel.h"
#include "resultdelegate.h"
#include "resultmodel.h"
#include "rowproxy.h"
#include "searchbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

ResultsPanel::ResultsPanel(ResultModel &results, QWidget *parent)
    : PagePanel(parent)
    , m_results(results)
    , m_view(new QComboBox(this))
    , m_search(new SearchBar(tr("Search in the results"), this))
    , m_table(new DataTable(results, QStringLiteral("results"), tr("Results of the polls"), this))
{
    m_search->setTable(*m_table);
    m_table->rows().setHeadingRole(ResultModel::IsPollRole);
    m_table->setItemDelegate(new ResultDelegate(m_table));

    m_view->setObjectName(QStringLiteral("resultView"));
    m_view->addItem(tr("Newest value of each object"), static_cast<int>(ResultModel::View::Latest));
    m_view->addItem(tr("Every poll kept, newest first"), static_cast<int>(ResultModel::View::History));
    m_view->setCurrentIndex(m_view->findData(static_cast<int>(results.view())));
    connect(m_view, &QComboBox::currentIndexChanged, this,
            [this] { m_results.setView(static_cast<ResultModel::View>(m_view->currentData().toInt())); });
    auto *label = new PlainLabel(tr("Sho&w:"), this);
    label->setBuddy(m_view);

    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_view);
    row->addSpacing(12);
    row->addWidget(m_search);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(row);
    layout->addWidget(m_table);
    setFocusProxy(m_view); // where Tab enters the page: from there it goes over the search to the table
}

bool ResultsPanel::search()
{
    m_search->begin();
    return true;
}

void ResultsPanel::setSessions(const QList<SessionId> &ids)
{
    m_results.setSessions(ids);
}
