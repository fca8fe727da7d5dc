// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks of a result row: how the poll went as an icon, what is old or missing in another tone.
#pragma once

#include "plaindelegate.h"

#include <QIcon>

class ResultDelegate final : public PlainDelegate {
    Q_OBJECT

public:
    explicit ResultDelegate(QObject *parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QIcon m_good;
    QIcon m_failed;
    QIcon m_partial;
    QIcon m_stale;
};
