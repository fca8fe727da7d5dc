// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a page of the window shows, and what all pages have in common. A page that nobody sees is told nothing
// and draws nothing.
#pragma once

#include "ids.h"

#include <QWidget>

class DataTable;
class TimeChart;

class PagePanel : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What is selected in the session table. Called before the page is seen or exported, not at every
    /// change.
    virtual void setSessions(const QList<SessionId> &) { }
    /// Shows newer numbers; called at most four times a second, and only while the page is seen.
    virtual void refresh() { }

    /// The tables of the page: they can be copied and exported, and their columns are remembered. The first
    /// is what *Export* writes.
    [[nodiscard]] virtual QList<DataTable *> tables() const { return {}; }
    /// The charts of the page: their pictures can be saved.
    [[nodiscard]] virtual QList<TimeChart *> charts() const { return {}; }
    /// Puts the cursor into the search field of the page. False: it has none.
    virtual bool search() { return false; }
};
