// SPDX-License-Identifier: GPL-3.0-or-later
//
// A SET: one request, and nothing of it is tried in another way, since the agent may have done it already.
#pragma once

#include "operationrun.h"

class SetRun : public OperationRun {
public:
    explicit SetRun(const QList<VarBind> &varBinds);

    bool take(int errorStatus, int errorIndex, const QList<Sample> &values) override;
    bool takeSilence() override;
};
