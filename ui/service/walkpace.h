// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many repetitions a session's GETBULKs ask for. Begins with what the plan says, becomes less where the
// agent cannot send that many, and is remembered as long as the session polls the same.
#pragma once

#include "sessionspec.h"

class WalkPace {
public:
    WalkPace() = default;
    WalkPace(const PollPlan &plan, SnmpVersion version)
        : m_repetitions(usesRepetitions(plan, version) ? plan.maxRepetitions : 0)
    {
    }

    /// 0: GETNEXT.
    [[nodiscard]] int repetitions() const { return m_repetitions; }

    /// The agent could not answer that many: half of them, and GETNEXT after one.
    void slower() { m_repetitions /= 2; }

    /// The agent did not answer at all, not even GETNEXT. The next walk asks with GETNEXT first, which every
    /// agent that lives answers: without that, each walk of a dead device would wait twice.
    void setSilent(bool silent) { m_silent = silent; }
    [[nodiscard]] bool isSilent() const { return m_silent; }

private:
    int m_repetitions = 0;
    bool m_silent = false;
};
