// SPDX-License-Identifier: GPL-3.0-or-later
//
// Polled numbers of the selected sessions over time.
#pragma once

#include "detailpanel.h"
#include "timechart.h"

#include <QSet>

class PollHistory;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class SessionService;
struct Series;

class ChartPanel final : public DetailPanel {
    Q_OBJECT

public:
    ChartPanel(const SessionService &service, const PollHistory &history, QWidget *parent = nullptr);

    void setSessions(const QList<SessionId> &ids) override;
    void refresh() override;
    [[nodiscard]] TimeChart &chart() { return *m_chart; }

private:
    /// One number of one session; the session is 0 when it is any session's.
    using SeriesKey = std::pair<SessionId, Oid>;

    QWidget *makeChoices();
    void updateList();
    void addItem(const SeriesKey &key, const QString &text, bool worthDrawing);
    void remember(const QListWidgetItem &item);
    void showLines();
    [[nodiscard]] TimeChart::Line lineOf(const QListWidgetItem &item, qint64 from) const;
    [[nodiscard]] QString seriesName(const SeriesKey &key, const Series &series) const;

    const SessionService &m_service;
    const PollHistory &m_history;
    QList<SessionId> m_ids;
    QList<SeriesKey> m_listed;
    QHash<Oid, bool> m_chosen; ///< what a person has ticked or cleared, for every session that has the number
    QListWidget *m_list;
    QComboBox *m_range;
    QLabel *m_note;
    TimeChart *m_chart;
};
