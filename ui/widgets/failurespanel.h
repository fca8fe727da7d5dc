// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every refused allocation or resource, and what to do about the selected one.
#pragma once

#include "detailpanel.h"

class DataTable;
class FailureLogModel;
class QLabel;

class FailuresPanel final : public DetailPanel {
    Q_OBJECT

public:
    explicit FailuresPanel(FailureLogModel &failures, QWidget *parent = nullptr);

    void selectNewest();
    [[nodiscard]] DataTable &table() { return *m_table; }

private:
    void explain();

    FailureLogModel &m_failures;
    DataTable *m_table;
    QLabel *m_explanation;
};
