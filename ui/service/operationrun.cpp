// SPDX-License-Identifier: GPL-3.0-or-later
#include "operationrun.h"

bool OperationRun::end(PollOutcome outcome)
{
    m_outcome = outcome;
    return true;
}

bool OperationRun::fail(int errorStatus, int errorIndex)
{
    m_errorStatus = errorStatus;
    m_errorIndex = errorIndex;
    return end(PollOutcome::ErrorStatus);
}
