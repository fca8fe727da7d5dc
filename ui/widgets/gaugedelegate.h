// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws how much of a resource is used as a bar, and the level's icon beside its word.
#pragma once

#include "plaindelegate.h"

#include <QHash>
#include <QIcon>

class GaugeDelegate final : public PlainDelegate {
    Q_OBJECT

public:
    explicit GaugeDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QHash<int, QIcon> m_levels;
};
