// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessiondelegate.h"

#include "icons.h"
#include "sessiontreemodel.h"
#include "stateicons.h"

#include <algorithm>

SessionDelegate::SessionDelegate(QObject *parent)
    : PlainDelegate(parent)
    , m_thread(icons::named(QStringLiteral("thread")))
    , m_endedThread(icons::named(QStringLiteral("thread-ended"), Tone::Caution))
    , m_session(icons::named(QStringLiteral("session")))
    , m_handle(icons::named(QStringLiteral("handle"), Tone::Muted))
{
    for (int state = 0; state <= static_cast<int>(SessionState::Closed); ++state)
        m_states.insert(state, icons::ofState(static_cast<SessionState>(state)));
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
        const QVariant state = index.data(SessionTreeModel::StateRole);
        option->icon = state.isValid() ? m_states.value(state.toInt()) : QIcon();
    } else {
        if (index.column() == SessionTreeModel::LastError)
            option->palette.setColor(QPalette::Text, toneColour(Tone::Bad, option->palette));
        return;
    }
    if (!option->icon.isNull())
        option->features |= QStyleOptionViewItem::HasDecoration;
}
