// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollrun.h"

#include <winsnmp.h>

#include <algorithm>

namespace {

// An agent can put 64 KB into each value of a walk: the number of values alone does not bound memory. A walk
// without limit may have much more, but an agent that makes up objects for ever must not take all there is.
constexpr qsizetype MaxOctets = qsizetype{16} * 1024 * 1024;
constexpr qsizetype MaxOctetsWithoutLimit = qsizetype{1024} * 1024 * 1024;

int pduTypeOf(PollOperation operation)
{
    switch (operation) {
    case PollOperation::Get:
        return SNMP_PDU_GET;
    case PollOperation::GetNext:
        return SNMP_PDU_GETNEXT;
    case PollOperation::GetBulk:
        return SNMP_PDU_GETBULK;
    case PollOperation::Walk:
        break;
    }
    return 0;
}

bool isLess(const Oid &left, const Oid &right)
{
    return std::ranges::lexicographical_compare(left, right);
}

bool endsView(const Sample &sample)
{
    return sample.syntax == SNMP_SYNTAX_ENDOFMIBVIEW;
}

bool isBelow(const Oid &oid, const Oid &root)
{
    return oid.size() > root.size() && std::equal(root.begin(), root.end(), oid.begin());
}

} // namespace

PollRun::PollRun(ResolvedPlanPtr plan, SnmpVersion version, const WalkPace &pace)
    : m_plan(std::move(plan))
    , m_pace(usesRepetitions(m_plan->plan, version) ? pace : WalkPace())
{
    if (m_plan->plan.operation == PollOperation::Walk) {
        nextSubtree();
        return;
    }
    m_request.pduType = pduTypeOf(m_plan->plan.operation);
    m_request.objects = m_plan->objects;
    if (m_plan->plan.operation == PollOperation::GetBulk) {
        m_request.nonRepeaters = m_plan->plan.nonRepeaters;
        m_request.maxRepetitions = m_pace.repetitions();
    }
}

bool PollRun::take(int errorStatus, int errorIndex, const QList<Sample> &values)
{
    heard();
    if (askForLess(errorStatus))
        return false;
    if (m_plan->plan.operation != PollOperation::Walk)
        return takeList(errorStatus, errorIndex, values);
    if (m_walkStep == WalkStep::Instance)
        return takeInstance(errorStatus, values);
    return takeWalk(errorStatus, errorIndex, values);
}

bool PollRun::takeSilence()
{
    if (m_plan->plan.operation == PollOperation::Walk && m_request.pduType == SNMP_PDU_GETBULK) {
        m_probing = true;
        askNext(m_last);
        return false;
    }
    m_pace.setSilent(true);
    return end(PollOutcome::TimedOut);
}

void PollRun::heard()
{
    m_pace.setSilent(false);
    // The agent lives: it was the GETBULK that it has no answer to, or one that does not get through.
    if (m_probing)
        m_pace.slower();
    m_probing = false;
}

// RFC 3416 has an agent send what fits, and never tooBig for GETBULK; there are agents that do all the same.
bool PollRun::askForLess(int errorStatus)
{
    if (errorStatus != SNMP_ERROR_TOOBIG || m_request.pduType != SNMP_PDU_GETBULK)
        return false;
    if (m_plan->plan.operation == PollOperation::Walk) {
        m_pace.slower();
        askAfter(m_last);
        return true;
    }
    if (m_pace.repetitions() < 2)
        return false;
    m_pace.slower();
    m_request.maxRepetitions = m_pace.repetitions();
    return true;
}

bool PollRun::takeList(int errorStatus, int errorIndex, const QList<Sample> &values)
{
    const bool mayLeaveOut = m_plan->plan.operation != PollOperation::GetBulk;
    if (mayLeaveOut && m_missing.leaveOut(m_request.objects, errorStatus, errorIndex))
        return false;
    if (errorStatus != SNMP_ERROR_NOERROR)
        return fail(errorStatus, m_missing.originalIndex(errorIndex));
    m_values = m_missing.completed(values);
    if (m_plan->plan.operation != PollOperation::Get && !listIncreases(values))
        return end(PollOutcome::NotIncreasing);
    if (m_plan->plan.maxValues != PollPlan::NoLimit && m_values.size() > m_plan->plan.maxValues) {
        m_values.resize(m_plan->plan.maxValues);
        return end(PollOutcome::CutShort);
    }
    return end(PollOutcome::Answered);
}

// Each requested object starts a chain of answers (one long for GETNEXT and for non-repeaters); every link
// must be greater than the one before, or a person would follow the agent in a circle.
bool PollRun::listIncreases(const QList<Sample> &values) const
{
    const qsizetype fixed = m_request.pduType == SNMP_PDU_GETBULK
        ? std::min<qsizetype>(m_request.nonRepeaters, m_request.objects.size())
        : m_request.objects.size();
    const qsizetype repeaters = m_request.objects.size() - fixed;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i].isException())
            continue;
        if (i >= m_request.objects.size() && repeaters == 0)
            return false;
        const Oid &before = i < m_request.objects.size() ? m_request.objects[i] : values[i - repeaters].oid;
        if (!isLess(before, values[i].oid))
            return false;
    }
    return true;
}

bool PollRun::takeWalk(int errorStatus, int errorIndex, const QList<Sample> &values)
{
    // Version 1 has no endOfMibView: noSuchName is how its agents say that nothing follows. Some agents, and
    // proxies in front of version 1 agents, say so in version 2c, too.
    if (errorStatus == SNMP_ERROR_NOSUCHNAME)
        return subtreeEnded();
    if (errorStatus != SNMP_ERROR_NOERROR)
        return fail(errorStatus, errorIndex);
    const Oid &root = m_plan->objects[m_subtree];
    for (auto at = values.cbegin(); at != values.cend(); ++at) {
        const Sample &sample = *at;
        if (sample.isException())
            return takeException(at, values.cend());
        if (!isLess(m_last, sample.oid))
            return end(PollOutcome::NotIncreasing);
        if (!isBelow(sample.oid, root))
            return subtreeEnded();
        if (isFull())
            return end(PollOutcome::CutShort);
        keep(sample);
        m_last = sample.oid;
    }
    if (values.isEmpty()) // no answer to GETNEXT or GETBULK is without a binding
        return end(PollOutcome::CutOff);
    askAfter(m_last);
    return false;
}

// GETNEXT and GETBULK know one exception, endOfMibView, and nothing comes after it. Any other in the middle
// of a table means that the agent stopped there: what it still has stays unknown.
bool PollRun::takeException(QList<Sample>::const_iterator exception, QList<Sample>::const_iterator last)
{
    const bool nothingRead = m_values.size() == m_subtreeStart;
    if (nothingRead || std::all_of(exception, last, endsView))
        return subtreeEnded();
    return end(PollOutcome::CutOff);
}

// A walk of something that has nothing below it may name an instance itself: read that, as walking tools do.
bool PollRun::takeInstance(int errorStatus, const QList<Sample> &values)
{
    if (errorStatus == SNMP_ERROR_NOERROR && !values.isEmpty() && !values.front().isException()) {
        if (isFull())
            return end(PollOutcome::CutShort);
        keep(values.front());
    }
    return nextSubtree();
}

bool PollRun::subtreeEnded()
{
    if (m_values.size() > m_subtreeStart)
        return nextSubtree();
    m_walkStep = WalkStep::Instance;
    m_request = {SNMP_PDU_GET, {m_plan->objects[m_subtree]}, 0, 0};
    return false;
}

bool PollRun::nextSubtree()
{
    if (++m_subtree >= m_plan->objects.size())
        return end(PollOutcome::Answered);
    m_walkStep = WalkStep::Subtree;
    m_subtreeStart = m_values.size();
    m_last = m_plan->objects[m_subtree];
    askAfter(m_last);
    return false;
}

void PollRun::askAfter(const Oid &oid)
{
    if (m_pace.repetitions() == 0 || m_pace.isSilent())
        askNext(oid);
    else
        m_request = {SNMP_PDU_GETBULK, {oid}, 0, m_pace.repetitions()};
}

void PollRun::askNext(const Oid &oid)
{
    m_request = {SNMP_PDU_GETNEXT, {oid}, 0, 0};
}

void PollRun::keep(const Sample &sample)
{
    m_values.append(sample);
    if (const auto *octets = std::get_if<QByteArray>(&sample.raw))
        m_octets += octets->size();
}

bool PollRun::isFull() const
{
    constexpr qsizetype usual = 64; // octets of a value
    const qsizetype most = m_plan->plan.maxValues;
    if (most == PollPlan::NoLimit)
        return m_octets + m_values.size() * qsizetype(sizeof(Sample)) >= MaxOctetsWithoutLimit;
    return m_values.size() >= most || m_octets >= std::max(MaxOctets, most * usual);
}
