// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the polls of the selected sessions brought.
#pragma once

#include "pagepanel.h"

class DataTable;
class QComboBox;
class ResultModel;
class SearchBar;

class ResultsPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit ResultsPanel(ResultModel &results, QWidget *parent = nullptr);

    void setSessions(const QList<SessionId> &ids) override;
    [[nodiscard]] QList<DataTable *> tables() const override { return {m_table}; }
    bool search() override;

private:
    ResultModel &m_results;
    // In the order in which Tab goes through them.
    QComboBox *m_view;
    SearchBar *m_search;
    DataTable *m_table;
};
