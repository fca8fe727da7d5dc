// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultdelegate.h"

#include "icons.h"
#include "resultmodel.h"

ResultDelegate::ResultDelegate(QObject *parent)
    : PlainDelegate(parent)
    , m_good(icons::named(QStringLiteral("state-ok"), Tone::Good))
    , m_failed(icons::named(QStringLiteral("state-error"), Tone::Bad))
    , m_partial(icons::named(QStringLiteral("warning"), Tone::Caution))
    , m_stale(icons::named(QStringLiteral("state-old"), Tone::Muted))
{
}

void ResultDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PlainDelegate::initStyleOption(option, index);
    const bool failed = index.data(ResultModel::FailedRole).toBool();
    const bool stale = index.data(ResultModel::StaleRole).toBool();
    if (index.data(ResultModel::IsPollRole).toBool())
        option->font.setBold(true);
    if (failed || stale) {
        const Tone tone = failed ? Tone::Bad : Tone::Muted;
        option->palette.setColor(QPalette::Text, toneColour(tone, option->palette));
    }
    if (index.column() == ResultModel::Status) {
        const bool partial = index.data(ResultModel::PartialRole).toBool();
        option->icon = failed ? m_failed : partial ? m_partial : stale ? m_stale : m_good;
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
}
