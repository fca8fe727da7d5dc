// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchbar.h"

#include "datatable.h"
#include "icons.h"
#include "plainlabel.h"
#include "rowproxy.h"
#include "textwidth.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTimer>

SearchBar::SearchBar(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_count(new PlainLabel(this))
    , m_counting(new QTimer(this))
{
    m_text->setObjectName(QStringLiteral("searchText"));
    m_text->setPlaceholderText(tr("Search"));
    m_text->setAccessibleName(accessibleName);
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icons::named(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);
    m_text->setMaximumWidth(textwidth::of(fontMetrics(), 36));
    m_text->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("searchCount"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_count);

    m_counting->setSingleShot(true);
    m_counting->setInterval(0);
    connect(m_counting, &QTimer::timeout, this, &SearchBar::updateCount);
}

void SearchBar::setTable(DataTable &table)
{
    m_table = &table;
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->rows().setSearch(text);
        m_counting->start();
    });
    const QAbstractItemModel &all = *table.rows().sourceModel();
    const auto count = qOverload<>(&QTimer::start);
    for (const QAbstractItemModel *model : {&all, static_cast<const QAbstractItemModel *>(&table.rows())}) {
        connect(model, &QAbstractItemModel::rowsInserted, m_counting, count);
        connect(model, &QAbstractItemModel::rowsRemoved, m_counting, count);
        connect(model, &QAbstractItemModel::modelReset, m_counting, count);
    }
}

void SearchBar::begin()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void SearchBar::updateCount()
{
    if (!isVisible())
        return;
    const RowProxy &rows = m_table->rows();
    const int all = rows.all();
    m_count->setText(rows.search().isEmpty() ? tr("%n value(s)", nullptr, all)
                                             : tr("%1 of %n value(s)", "values found, values there are", all)
                                                   .arg(QLocale().toString(rows.hits())));
}

void SearchBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_counting->start();
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool pressed = event->type() == QEvent::KeyPress;
    // Escape empties the field first; only then does it mean "cancel requests".
    if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
        if (pressed)
            m_text->clear();
    } else if (pressed && (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter)) {
        m_table->setFocus(Qt::TabFocusReason);
        if (!m_table->currentIndex().isValid())
            m_table->selectRow(0);
    } else {
        return QWidget::eventFilter(watched, event);
    }
    event->accept();
    return true;
}
