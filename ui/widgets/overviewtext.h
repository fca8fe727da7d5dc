// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the Overview says of the selected sessions, as labelled texts. Several sessions are added up.
#pragma once

#include "sessioninfo.h"
#include "snapshotsampler.h"

#include <QList>
#include <QString>

namespace overview {

struct Field {
    QString label;
    QString value;
};

struct Group {
    QString title;
    QList<Field> fields;
};

/// A session as the service and the library know it.
struct Subject {
    SessionInfo info;
    const winsnmp::SessionSnapshot *held = nullptr; ///< null while it is not open
};

/// Always the same groups and fields, whatever is selected; a value that makes no sense is a dash.
[[nodiscard]] QList<Group> describe(const QList<Subject> &subjects, const QList<WorkerInfo> &workers);

/// "An answer came from 192.0.2.7 instead of 192.0.2.1."; empty when none was refused for its source, or when
/// the session takes answers from anywhere. The ports are named when only they differ.
[[nodiscard]] QString strayAnswer(const Subject &subject);

} // namespace overview
