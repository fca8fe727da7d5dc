// SPDX-License-Identifier: GPL-3.0-or-later
//
// Caps and faults for troubleshooting: a person limits sessions or memory, or makes allocations fail on
// purpose, and sees what happens. Nothing here outlives the program.
#pragma once

#include "pagepanel.h"

#include <winsnmp/limits.hpp>

#include <QList>

class QAbstractSpinBox;
class QDoubleSpinBox;
class QGridLayout;
class QGroupBox;
class QLabel;
class QPushButton;
class QSpinBox;

class LimitsPanel final : public PagePanel {
    Q_OBJECT

public:
    explicit LimitsPanel(QWidget *parent = nullptr);

    /// Shows what is in force, unless a person has typed something that is not applied yet.
    void setActive(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults);

signals:
    void applied(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QGroupBox *makeLimits();
    QGroupBox *makeFaults();
    QLabel *makeNote();
    QWidget *makeButtons();
    QSpinBox *makeNumber(const char *name, const QString &off, const QString &suffix);
    QDoubleSpinBox *makeProbability(const QString &off);
    void addField(QGridLayout &grid, int columns, const QString &label, QAbstractSpinBox *box,
                  const QString &tip);
    [[nodiscard]] winsnmp::Limits typedLimits() const;
    [[nodiscard]] winsnmp::FaultPlan typedFaults() const;
    void showValues(const winsnmp::Limits &limits, const winsnmp::FaultPlan &faults);
    void updateButtons();

    winsnmp::Limits m_limits;
    winsnmp::FaultPlan m_faults;
    QList<QLabel *> m_explanations;
    QSpinBox *m_sessions;
    QSpinBox *m_handlesPerSession;
    QSpinBox *m_outstanding;
    QSpinBox *m_queued;
    QSpinBox *m_bytes;
    QSpinBox *m_bytesPerSession;
    QSpinBox *m_failNth;
    QDoubleSpinBox *m_probability;
    QSpinBox *m_seed;
    QSpinBox *m_aboveSize;
    QPushButton *m_apply;
    QPushButton *m_revert;
    QPushButton *m_turnOff = nullptr;
};
