// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessiondelegate.h"

#include "icons.h"
#include "sessiontreemodel.h"
#include "stateicons.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int inFlightMargin = 4;

} // namespace

SessionDelegate::SessionDelegate(QObject *parent)
    : PlainDelegate(parent)
    , m_thread(icons::named(QStringLiteral("thread")))
    , m_endedThread(icons::named(QStringLiteral("thread-ended"), Tone::Caution))
    , m_session(icons::named(QStringLiteral("session")))
    , m_handle(icons::named(QStringLiteral("handle"), Tone::Muted))
    , m_inFlight(icons::named(QStringLiteral("in-flight"), Tone::Muted))
{
    for (int outcome = 0; outcome <= static_cast<int>(SessionOutcome::NotOpen); ++outcome)
        m_states.insert(outcome, icons::ofState(static_cast<SessionOutcome>(outcome)));
}

QIcon SessionDelegate::nameIcon(const QModelIndex &index) const
{
    switch (index.data(SessionTreeModel::KindRole).value<SessionTreeModel::RowKind>()) {
    case SessionTreeModel::RowKind::Thread:
        return index.data(SessionTreeModel::EndedRole).toBool() ? m_endedThread : m_thread;
    case SessionTreeModel::RowKind::Session:
        return m_session;
    case SessionTreeModel::RowKind::Handle:
        return m_handle;
    }
    return {};
}

void SessionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != SessionTreeModel::State || !index.data(SessionTreeModel::InFlightRole).toBool())
        return;
    const QSize size = option.decorationSize;
    const QRect place = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, size,
                                            option.rect.adjusted(0, 0, -inFlightMargin, 0));
    m_inFlight.paint(painter, place, Qt::AlignCenter,
                     option.state & QStyle::State_Selected ? QIcon::Selected : QIcon::Normal);
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int air = 8;
    const QSize hint = PlainDelegate::sizeHint(option, index);
    return {hint.width(), std::max(hint.height(), option.fontMetrics.height() + air)};
}

void SessionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    if (index.column() == SessionTreeModel::Name) {
        option->icon = nameIcon(index);
    } else if (index.column() == SessionTreeModel::State) {
        const QVariant outcome = index.data(SessionTreeModel::OutcomeRole);
        option->icon = outcome.isValid() ? m_states.value(outcome.toInt()) : QIcon();
    } else {
        if (index.column() == SessionTreeModel::LastError) {
            const bool lasts = index.data(SessionTreeModel::FailingRole).toBool();
            option->palette.setColor(QPalette::Text,
                                     toneColour(lasts ? Tone::Bad : Tone::Muted, option->palette));
        }
        return;
    }
    if (!option->icon.isNull())
        option->features |= QStyleOptionViewItem::HasDecoration;
}
