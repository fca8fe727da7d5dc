// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gauges: what is used of each resource, against its limit. The rows are fixed; only their numbers change.
#pragma once

#include "snapshotsampler.h"

#include <QAbstractTableModel>

#include <array>

class ResourceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Rows {
        Sessions,
        Handles, ///< of all kinds, whole process: has no limit
        SessionHandles, ///< of the session that holds most
        Outstanding,
        Queued, ///< of the session with the longest queue
        Bytes,
        SessionBytes, ///< of the session that holds most
        Descriptors, ///< waiting for SnmpFreeDescriptor: has no limit
        Sockets, ///< of the library: has no limit
        OpenFiles, ///< file descriptors of the process
        RowCount
    };
    Q_ENUM(Rows)

    enum Columns { Resource, Used, Limit, Share, Condition, ColumnCount };
    Q_ENUM(Columns)

    enum class Level { Unlimited, Normal, Warning, Exhausted };
    Q_ENUM(Level)

    enum Roles {
        SortRole = Qt::UserRole,
        UsedRole, ///< double
        LimitRole, ///< double; 0: none
        FractionRole, ///< double 0..1; 0 without a limit
        LevelRole ///< Level as int
    };

    /// One row's numbers.
    struct Gauge {
        quint64 used = 0;
        quint64 limit = 0; ///< 0: none
        /// 0..1; 0 without a limit.
        [[nodiscard]] double fraction() const;
        [[nodiscard]] Level level() const;
        friend bool operator==(const Gauge &, const Gauge &) = default;
    };

    static constexpr double WarnAt = 0.8;

    explicit ResourceModel(QObject *parent = nullptr);

    void attach(SnapshotSampler *sampler);
    void setReading(const Reading &reading);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The worst level of all rows, for the status bar.
    [[nodiscard]] Level worst() const;

signals:
    /// A row has reached a worse level than before.
    void levelRaised(int row, ResourceModel::Level level);

private:
    void store(const std::array<Gauge, RowCount> &gauges);

    std::array<Gauge, RowCount> m_gauges;
};
