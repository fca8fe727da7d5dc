// SPDX-License-Identifier: GPL-3.0-or-later
//
// The right side of the status bar: sessions and bytes against their limits, requests per second, the last
// failure.
#pragma once

#include "resourcemodel.h"

#include <QWidget>

class MetricHistory;
class QLabel;
class QToolButton;

class StatusPanel final : public QWidget {
    Q_OBJECT

public:
    explicit StatusPanel(const ResourceModel &resources, QWidget *parent = nullptr);

    void refresh(const MetricHistory &history);
    void setLastFailure(const QString &sentence);

signals:
    void lastFailureClicked();
    void resourcesClicked();

private:
    struct Gauge {
        ResourceModel::Rows row;
        QToolButton *button;
        QString shown;
    };

    QToolButton *makeButton(const char *name, const char *icon, const QString &tip);
    [[nodiscard]] QString gaugeText(ResourceModel::Rows row) const;
    void show(Gauge &gauge);

    const ResourceModel &m_resources;
    Gauge m_sessions;
    Gauge m_bytes;
    QLabel *m_rate;
    QToolButton *m_failure;
};
