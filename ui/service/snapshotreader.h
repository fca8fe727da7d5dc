// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of SnapshotSampler that lives on its thread.
#pragma once

#include "snapshotsampler.h"

#include <QObject>

class SnapshotReader : public QObject {
    Q_OBJECT
public:
    void read();
    void readHandles(quintptr session);

signals:
    void readingTaken(const Reading &reading);
    void handlesRead(quintptr session, const QList<winsnmp::HandleSnapshot> &handles);

private:
    quint64 m_lastFailure = 0;
};
