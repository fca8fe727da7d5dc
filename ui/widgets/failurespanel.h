// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every refused allocation or resource, and what to do about the selected one.
#pragma once

#include "pagepanel.h"

class DataTable;
class FailureLogModel;
class QLabel;

class FailuresPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit FailuresPanel(FailureLogModel &failures, QWidget *parent = nullptr);

    void selectNewest();
    [[nodiscard]] QList<DataTable *> tables() const override { return {m_table}; }

private:
    void explain();

    FailureLogModel &m_failures;
    DataTable *m_table;
    QLabel *m_explanation;
};
