// SPDX-License-Identifier: GPL-3.0-or-later
//
// An operation that reads: a list of objects by one request, or subtrees by as many as they need.
#pragma once

#include "missingnames.h"
#include "operationrun.h"
#include "pollplan.h"
#include "sample.h"
#include "sessionspec.h"
#include "walkpace.h"

#include <memory>

/// A plan with its objects as numbers; shared by all sessions that poll the same.
struct ResolvedPlan {
    PollPlan plan;
    QList<Oid> objects;
};
using ResolvedPlanPtr = std::shared_ptr<const ResolvedPlan>;

class PollRun : public OperationRun {
public:
    PollRun(ResolvedPlanPtr plan, SnmpVersion version, const WalkPace &pace);

    bool take(int errorStatus, int errorIndex, const QList<Sample> &values) override;
    bool takeSilence() override;

    /// What this poll has learnt about the agent, for the next one.
    [[nodiscard]] const WalkPace &pace() const { return m_pace; }

private:
    enum class WalkStep { Subtree, Instance };

    bool takeList(int errorStatus, int errorIndex, const QList<Sample> &values);
    bool takeWalk(int errorStatus, int errorIndex, const QList<Sample> &values);
    bool takeException(QList<Sample>::const_iterator exception, QList<Sample>::const_iterator last);
    bool takeInstance(int errorStatus, const QList<Sample> &values);
    [[nodiscard]] bool askForLess(int errorStatus);
    void heard();
    bool nextSubtree();
    bool subtreeEnded();
    void askAfter(const Oid &oid);
    void askNext(const Oid &oid);
    [[nodiscard]] bool listIncreases(const QList<Sample> &values) const;
    void keep(const Sample &sample);
    [[nodiscard]] bool isFull() const;

    ResolvedPlanPtr m_plan;
    WalkPace m_pace;
    bool m_probing = false; ///< a GETBULK met silence: GETNEXT is to tell whether the agent lives
    MissingNames m_missing;
    WalkStep m_walkStep = WalkStep::Subtree;
    qsizetype m_subtree = -1;
    qsizetype m_subtreeStart = 0; ///< m_values.size() when the subtree began
    Oid m_last;
    qsizetype m_octets = 0; ///< what octet values of this walk take
};
