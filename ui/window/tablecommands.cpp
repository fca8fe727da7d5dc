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

QString TableCommands::askForFile(const QString &name, const QString &filters, const QStringList &suffixes)
{
    QString chosen;
    const QString start = m_settings.exportFolder() + QLatin1Char('/') + name + suffixes.front();
    QString path = QFileDialog::getSaveFileName(m_window, tr("Export"), start, filters, &chosen);
    if (path.isEmpty())
        return {};
    m_settings.setExportFolder(QFileInfo(path).absolutePath());
    // A name typed without an ending gets that of the chosen kind.
    if (QFileInfo(path).suffix().isEmpty())
        path += suffixes.value(filters.split(QStringLiteral(";;")).indexOf(chosen), suffixes.front());
    return path;
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
    const QString filters = tr("Comma-separated values (*.csv);;JSON (*.json)");
    const QString path =
        askForFile(view.objectName(), filters, {QStringLiteral(".csv"), QStringLiteral(".json")});
    if (!path.isEmpty())
        report(path, tabletext::save(view, path));
}

void TableCommands::exportChart(TimeChart &chart)
{
    const QString filters = tr("Picture (*.png);;Scalable drawing (*.svg)");
    const QString path =
        askForFile(QStringLiteral("chart"), filters, {QStringLiteral(".png"), QStringLiteral(".svg")});
    if (!path.isEmpty())
        report(path, chart.save(path));
}
