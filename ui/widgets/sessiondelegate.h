// SPDX-License-Identifier: GPL-3.0-or-later
//
// Icons and colours of the session tree; the model has only values and text.
#pragma once

#include "plaindelegate.h"

#include <QHash>
#include <QIcon>

class SessionDelegate final : public PlainDelegate {
    Q_OBJECT

public:
    explicit SessionDelegate(QObject *parent = nullptr);

    /// A poll in flight is an icon at the right end of the State cell.
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] QIcon nameIcon(const QModelIndex &index) const;

    QIcon m_thread;
    QIcon m_endedThread;
    QIcon m_session;
    QIcon m_handle;
    QIcon m_inFlight;
    QHash<int, QIcon> m_states; ///< by SessionOutcome
};
