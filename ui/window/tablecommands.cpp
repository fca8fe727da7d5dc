// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablecommands.h"

#include "actions.h"
#include "settings.h"
#include "tabletext.h"
#include "timechart.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

TableCommands::TableCommands(Actions &actions, Settings &settings, QWidget *window)
    : QObject(window)
    , m_actions(actions)
    , m_settings(settings)
    , m_window(window)
{
    connect(actions.copy, &QAction::triggered, this, &TableCommands::copy);
    connect(actions.selectAll, &QAction::triggered, this, [this] {
        if (QAbstractItemView *view = focusedView())
            view->selectAll();
    });
    connect(actions.exportTable, &QAction::triggered, this, [this] {
        if (const QAbstractItemView *view = focusedView())
            exportTable(*view);
    });
}

QAbstractItemView *TableCommands::focusedView() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *view = qobject_cast<QAbstractItemView *>(widget))
            return view;
    }
    return nullptr;
}

void TableCommands::add(QAbstractItemView &view)
{
    addHeaderMenu(view);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, [this, &view](const QPoint &place) {
        auto *menu = new QMenu(&view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(view.actions());
        fillMenu(*menu);
        menu->popup(view.viewport()->mapToGlobal(place));
    });
}

void TableCommands::addHeaderMenu(QAbstractItemView &view)
{
    QHeaderView *header = tabletext::headerOf(view);
    connect(header, &QWidget::customContextMenuRequested, this, [header](const QPoint &place) {
        auto *menu = new QMenu(header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        Actions::fillColumnMenu(*menu, *header);
        menu->popup(header->mapToGlobal(place));
    });
}

void TableCommands::fillMenu(QMenu &menu) const
{
    menu.addAction(m_actions.copy);
    menu.addAction(m_actions.selectAll);
    menu.addSeparator();
    menu.addAction(m_actions.exportTable);
}

void TableCommands::copy() const
{
    const QAbstractItemView *view = focusedView();
    const QString text = view ? tabletext::selection(*view) : QString();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

TableCommands::Chosen TableCommands::askForFile(const QString &name, const QList<Choice> &choices)
{
    QStringList filters;
    for (const Choice &choice : choices)
        filters.append(choice.filter);
    QString filter;
    const QString start = m_settings.exportFolder() + QLatin1Char('/') + name + choices.front().suffix;
    QString path = QFileDialog::getSaveFileName(m_window, tr("Export"), start,
                                                filters.join(QStringLiteral(";;")), &filter);
    if (path.isEmpty())
        return {};
    m_settings.setExportFolder(QFileInfo(path).absolutePath());
    const Choice choice = choices.value(std::max<qsizetype>(filters.indexOf(filter), 0));
    // A name typed without an ending gets that of the chosen kind.
    if (QFileInfo(path).suffix().isEmpty()) {
        path += choice.suffix;
        // Nobody has been asked about this name.
        if (QFileInfo::exists(path)) {
            emit notSaved(path, tr("there is already a file of this name"));
            return {};
        }
    }
    return {path, choice};
}

void TableCommands::report(const QString &path, const QString &error)
{
    if (error.isEmpty())
        emit saved(path);
    else
        emit notSaved(path, error);
}

void TableCommands::exportTable(const QAbstractItemView &view)
{
    using tableexport::Formulas;
    const QString csv = QStringLiteral(".csv");
    const Chosen chosen = askForFile(
        view.objectName(),
        {{tr("CSV for spreadsheets: an apostrophe before what would run as a formula (*.csv)"), csv},
         {tr("CSV for programs: every value exactly as it came (*.csv)"), csv, Formulas::AsTheyAre},
         {tr("JSON (*.json)"), QStringLiteral(".json")}});
    if (!chosen.path.isEmpty())
        report(chosen.path, tabletext::save(view, chosen.path, chosen.choice.formulas));
}

void TableCommands::exportChart(TimeChart &chart)
{
    const Chosen chosen = askForFile(QStringLiteral("chart"),
                                     {{tr("Picture (*.png)"), QStringLiteral(".png")},
                                      {tr("Scalable drawing (*.svg)"), QStringLiteral(".svg")}});
    if (!chosen.path.isEmpty())
        report(chosen.path, chart.save(chosen.path));
}
