// SPDX-License-Identifier: GPL-3.0-or-later
//
// The sessions the demo opens to its agents: names, time-outs and poll plans that suit each device.
#pragma once

#include "agenthost.h"
#include "sessionspec.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <vector>

class DemoSessions {
    Q_DECLARE_TR_FUNCTIONS(DemoSessions)
public:
    /// `count` sessions; beyond the first round over the agents their names are numbered.
    [[nodiscard]] static QList<SessionSpec> specs(const std::vector<demo::Endpoint> &agents, int count);

private:
    [[nodiscard]] static SessionSpec specFor(const demo::Endpoint &agent);
    [[nodiscard]] static QString nameOf(demo::DeviceKind kind);
};
