// SPDX-License-Identifier: GPL-3.0-or-later
//
// Polled numbers of the selected sessions over time.
#pragma once

#include "pagepanel.h"
#include "timechart.h"

#include <QSet>

class PollHistory;
class QAction;
class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class SessionService;
struct Series;

class ChartPanel final : public PagePanel {
    Q_OBJECT

public:
    /// `octetsAsBits` is checkable, outlives the panel and chooses the unit of octet counters.
    ChartPanel(const SessionService &service, const PollHistory &history, QAction &octetsAsBits,
               QWidget *parent = nullptr);

    void setSessions(const QList<SessionId> &ids) override;
    void refresh() override;
    [[nodiscard]] QList<TimeChart *> charts() const override { return {m_chart}; }

private:
    /// One number of one session; the session is 0 when it is any session's.
    using SeriesKey = std::pair<SessionId, Oid>;

    QWidget *makeChoices();
    QWidget *makeDrawing();
    void updateList();
    void addItem(const SeriesKey &key, const Series &series, bool worthDrawing);
    void remember(const QListWidgetItem &item);
    void showLines();
    void showUnitChoice();
    [[nodiscard]] QString subject() const;
    [[nodiscard]] TimeChart::Line lineOf(const QListWidgetItem &item, qint64 from) const;
    /// The value's name, with the session's before it when several are drawn.
    [[nodiscard]] QString named(SessionId session, const QString &value) const;

    const SessionService &m_service;
    const PollHistory &m_history;
    QList<SessionId> m_ids;
    QList<SeriesKey> m_listed;
    QHash<Oid, bool> m_chosen; ///< what a person has ticked or cleared, for every session that has the number
    QAction &m_octetsAsBits;
    QListWidget *m_list;
    QComboBox *m_range;
    QCheckBox *m_bits;
    QLabel *m_note;
    TimeChart *m_chart;
};
