// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation.h"

Response endedWithout(OperationId id, SessionId session, PollOutcome outcome, const SessionFault &fault)
{
    Response response;
    response.id = id;
    response.session = session;
    response.finished = true;
    response.outcome = outcome;
    response.fault = fault;
    response.time = std::chrono::system_clock::now();
    response.moment = BootClock::now();
    return response;
}
