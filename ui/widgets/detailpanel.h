// SPDX-License-Identifier: GPL-3.0-or-later
//
// One page of the details below the session table.
#pragma once

#include "ids.h"

#include <QWidget>

class DetailPanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is selected in the session table.
    virtual void setSessions(const QList<SessionId> &) { }
    /// Shows newer numbers; called at most four times a second, and only while the page is visible.
    virtual void refresh() { }
};
