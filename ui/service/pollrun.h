// SPDX-License-Identifier: GPL-3.0-or-later
//
// One poll from its first request to its last answer: which request comes next, when it is over, how it
// ended. Knows nothing of handles, sockets or time.
#pragma once

#include "missingnames.h"
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

struct PollRequest {
    int pduType = 0; ///< SNMP_PDU_...
    QList<Oid> objects;
    int nonRepeaters = 0;
    int maxRepetitions = 0;
};

class PollRun {
public:
    PollRun(ResolvedPlanPtr plan, SnmpVersion version, const WalkPace &pace);

    /// What to send now.
    [[nodiscard]] const PollRequest &request() const { return m_request; }

    /// Takes the answer to request(). True: the poll is over. False: send request() again, which has changed.
    bool take(int errorStatus, int errorIndex, const QList<Sample> &values);

    /// No answer came to request(), after all tries. Returns as take() does.
    bool takeSilence();

    /// What this poll has learnt about the agent, for the next one.
    [[nodiscard]] const WalkPace &pace() const { return m_pace; }

    [[nodiscard]] PollOutcome outcome() const { return m_outcome; }
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }
    [[nodiscard]] int errorIndex() const { return m_errorIndex; }
    [[nodiscard]] const QList<Sample> &values() const { return m_values; }

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
    bool end(PollOutcome outcome);
    bool fail(int errorStatus, int errorIndex);
    [[nodiscard]] bool listIncreases(const QList<Sample> &values) const;
    void keep(const Sample &sample);
    [[nodiscard]] bool isFull() const;

    ResolvedPlanPtr m_plan;
    WalkPace m_pace;
    bool m_probing = false; ///< a GETBULK met silence: GETNEXT is to tell whether the agent lives
    PollRequest m_request;
    PollOutcome m_outcome = PollOutcome::Answered;
    int m_errorStatus = 0;
    int m_errorIndex = 0;
    QList<Sample> m_values;
    MissingNames m_missing;
    WalkStep m_walkStep = WalkStep::Subtree;
    qsizetype m_subtree = -1;
    qsizetype m_subtreeStart = 0; ///< m_values.size() when the subtree began
    Oid m_last;
    qsizetype m_octets = 0; ///< what octet values of this walk take
};
