// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultcommands.h"

#include "actions.h"
#include "datatable.h"
#include "resultmodel.h"
#include "tableexport.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>

#include <algorithm>

ResultCommands::ResultCommands(Actions &actions, DataTable &table)
    : QObject(&table)
    , m_table(table)
{
    for (QAction *action : {actions.copyValue, actions.copyOid}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        table.addAction(action);
    }
    connect(actions.copyValue, &QAction::triggered, this, [this] { copyColumn(ResultModel::Value); });
    connect(actions.copyOid, &QAction::triggered, this, [this] { copyColumn(ResultModel::Object); });
}

void ResultCommands::copyColumn(int column) const
{
    QModelIndexList rows = m_table.selectionModel()->selectedRows(column);
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList texts;
    for (const QModelIndex &cell : std::as_const(rows)) {
        if (cell.data(ResultModel::IsPollRole).toBool())
            continue;
        const QVariant text = cell.data(tableexport::TextRole);
        texts.append(text.isValid() ? text.toString() : cell.data().toString());
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}
