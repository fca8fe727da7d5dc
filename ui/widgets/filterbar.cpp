// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterbar.h"

#include "icons.h"
#include "plainlabel.h"
#include "sessionfilterproxy.h"
#include "textwidth.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

FilterBar::FilterBar(SessionFilterProxy &filter, QAction *failingOnly, QAction *hideIdle, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_text(new QLineEdit(this))
    , m_count(new PlainLabel(this))
{
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setPlaceholderText(tr("Filter all columns"));
    m_text->setAccessibleName(tr("Filter of the session table"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(icons::named(QStringLiteral("filter"), Tone::Muted), QLineEdit::LeadingPosition);
    m_text->setMinimumWidth(textwidth::of(fontMetrics(), 16));
    m_text->setMaximumWidth(textwidth::of(fontMetrics(), 36));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textChanged, &filter, &SessionFilterProxy::setText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(m_text, 1);
    for (QAction *action : {failingOnly, hideIdle}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    layout->addWidget(m_count);
    connect(failingOnly, &QAction::toggled, &filter, &SessionFilterProxy::setFailingOnly);
    connect(hideIdle, &QAction::toggled, &filter, &SessionFilterProxy::setHideIdle);
    connect(&filter, &SessionFilterProxy::filterChanged, this, &FilterBar::updateCount);
    updateCount();
}

void FilterBar::begin()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clear()
{
    m_text->clear();
}

QString FilterBar::text() const
{
    return m_text->text();
}

void FilterBar::setText(const QString &text)
{
    m_text->setText(text);
}

void FilterBar::updateCount()
{
    const QLocale locale;
    m_count->setText(m_filter.isFiltering() ? tr("%1 of %2", "sessions shown, sessions there are")
                                                  .arg(locale.toString(m_filter.shownSessions()),
                                                       locale.toString(m_filter.allSessions()))
                                            : QString());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    // Escape empties the filter first; only then does it mean "cancel requests".
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            if (event->type() == QEvent::KeyPress)
                m_text->clear();
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
