// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningoperation.h"

#include "setrun.h"

#include <utility>

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;

std::unique_ptr<OperationRun> readRun(const Request &request, PollOperation operation, SnmpVersion version)
{
    const auto plan = std::make_shared<ResolvedPlan>();
    plan->plan.operation = operation;
    plan->plan.nonRepeaters = request.nonRepeaters;
    plan->plan.maxRepetitions = request.maxRepetitions;
    plan->plan.walkByGetNext = request.walkByGetNext;
    plan->plan.maxValues = request.maxValues;
    for (const VarBind &varBind : request.varBinds)
        plan->objects.append(varBind.oid);
    return std::make_unique<PollRun>(plan, version, WalkPace(plan->plan, version));
}

std::unique_ptr<OperationRun> runOf(const Request &request, SnmpVersion version)
{
    switch (request.operation) {
    case Operation::Get:
        return readRun(request, PollOperation::Get, version);
    case Operation::GetNext:
        return readRun(request, PollOperation::GetNext, version);
    case Operation::GetBulk:
        return readRun(request, PollOperation::GetBulk, version);
    case Operation::Walk:
        return readRun(request, PollOperation::Walk, version);
    case Operation::Set:
        break;
    }
    return std::make_unique<SetRun>(request.varBinds);
}

} // namespace

RunningOperation::RunningOperation(const ResolvedPlanPtr &plan, SnmpVersion version, const WalkPace &pace)
    : m_plan(plan)
{
    auto run = std::make_unique<PollRun>(plan, version, pace);
    m_poll = run.get();
    m_run = std::move(run);
}

RunningOperation::RunningOperation(const Request &request, SnmpVersion version)
    : m_run(runOf(request, version))
    , m_id(request.id)
    , m_session(request.session)
{
}

void RunningOperation::sending(qint32 requestId)
{
    m_requestId = requestId;
    m_sent = Clock::now();
}

void RunningOperation::answered()
{
    m_waited += Clock::now() - m_sent;
    ++m_answered;
}

OperationResult RunningOperation::result(PollOutcome outcome, const SessionFault &fault) const
{
    OperationResult result;
    result.time = std::chrono::system_clock::now();
    result.moment = BootClock::now();
    result.took = duration_cast<microseconds>(Clock::now() - m_started);
    result.requests = m_answered;
    if (m_answered > 0)
        result.roundTrip = duration_cast<microseconds>(m_waited / m_answered);
    result.outcome = outcome;
    result.fault = fault;
    result.errorStatus = m_run->errorStatus();
    result.errorIndex = m_run->errorIndex();
    result.values = m_run->values();
    return result;
}

Response RunningOperation::piece()
{
    Response response;
    response.id = m_id;
    response.session = m_session;
    response.received = m_run->values().size();
    response.values = m_run->values().sliced(std::exchange(m_told, response.received));
    response.requests = m_answered;
    return response;
}

std::optional<Response> RunningOperation::nextPiece()
{
    return m_run->values().size() > m_told ? std::optional(piece()) : std::nullopt;
}

Response RunningOperation::lastPiece(const OperationResult &result)
{
    Response response = piece();
    const QList<Sample> rest = response.values;
    static_cast<OperationResult &>(response) = result;
    response.values = rest;
    response.finished = true;
    return response;
}

const WalkPace *RunningOperation::paceFor(const ResolvedPlanPtr &plan) const
{
    return m_poll && m_plan == plan ? &m_poll->pace() : nullptr;
}
