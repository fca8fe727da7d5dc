// SPDX-License-Identifier: GPL-3.0-or-later
//
// The steps of a connection test: how each ended, what was seen, what to do.
#pragma once

#include "diagnosis.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

class DiagnosisView final : public QWidget {
    Q_OBJECT

public:
    explicit DiagnosisView(QWidget *parent = nullptr);

    void showDiagnosis(const Diagnosis &diagnosis);
    /// The settings have changed since: what is shown is about the earlier ones.
    void markOutdated();

signals:
    /// A person wants the settings changed as StatusText::remedy() of this step says.
    void remedyWanted(const DiagnosisStep &step);

private:
    struct Row {
        QLabel *icon;
        QLabel *step;
        QLabel *text;
    };

    void addRow(QGridLayout &grid, int number);
    void showStep(Row &row, const DiagnosisStep &step);
    void showRemedy(const Diagnosis &diagnosis);

    QLabel *m_title;
    QPushButton *m_remedy;
    DiagnosisStep m_remediedStep;
    QList<Row> m_rows;
};
