// SPDX-License-Identifier: GPL-3.0-or-later
//
// The selected session at a glance: how it is, what it was told, what it holds.
#pragma once

#include "overviewtext.h"
#include "pagepanel.h"

class QGridLayout;
class QGroupBox;
class QLabel;
class SessionService;
class ValueLabel;

class OverviewPanel final : public PagePanel {
    Q_OBJECT

public:
    OverviewPanel(const SessionService &service, const SnapshotSampler &sampler, QWidget *parent = nullptr);

    void setSessions(const QList<SessionId> &ids) override;
    void refresh() override;

signals:
    /// A person lets these sessions take answers from any address.
    void acceptRequested(const QList<SessionId> &ids);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHeading();
    QWidget *makeStrayBar();
    void makeGroups();
    void arrange(int columns);
    [[nodiscard]] QList<overview::Subject> subjects() const;
    void showStray(const QList<overview::Subject> &subjects);
    void showHeading(const QList<overview::Subject> &subjects);
    void showFields(const QList<overview::Group> &groups);
    /// All fields, one a line: label, tab, value.
    [[nodiscard]] QString asTsv() const;

    const SessionService &m_service;
    const SnapshotSampler &m_sampler;
    QList<SessionId> m_ids;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QWidget *m_stray;
    ValueLabel *m_strayLabel;
    QWidget *m_body;
    QList<overview::Group> m_groups;
    QList<QGroupBox *> m_boxes; ///< in the order of the groups
    int m_columns = 0; ///< of boxes
    QList<ValueLabel *> m_values; ///< in the order of the groups' fields
};
