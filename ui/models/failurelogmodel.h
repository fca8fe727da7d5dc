// SPDX-License-Identifier: GPL-3.0-or-later
//
// One row per refused allocation or resource, newest last; bounded.
#pragma once

#include "snapshotsampler.h"

#include <QAbstractTableModel>
#include <QString>

#include <deque>
#include <functional>

/// A refusal as the log keeps it.
struct FailureRow {
    winsnmp::AllocationFailure failure;
    QString session; ///< name at the time of the refusal
};

class FailureLogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Number, Time, Thread, Session, Function, Asked, InUse, Limit, Cause, Code, ColumnCount };
    Q_ENUM(Columns)

    enum Roles {
        SortRole = Qt::UserRole,
        CauseRole ///< winsnmp::RefusalCause as int
    };

    static constexpr int MaxRows = 10000;

    explicit FailureLogModel(QObject *parent = nullptr);

    /// Names for session handles, looked up once when a row is added.
    void setNameLookup(std::function<QString(quintptr handle)> lookup);
    void attach(SnapshotSampler *sampler);
    void append(const QList<winsnmp::AllocationFailure> &failures, quint64 missed = 0);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Refusals that happened but were overwritten in the library's ring before they could be read.
    [[nodiscard]] quint64 missed() const { return m_missed; }
    /// One whole sentence about the newest refusal, for the status bar; empty when there is none.
    [[nodiscard]] QString lastSentence() const;

signals:
    void appended(int count);

private:
    void trim(qsizetype more);

    std::deque<FailureRow> m_rows;
    std::function<QString(quintptr)> m_lookup;
    quint64 m_missed = 0;
};
