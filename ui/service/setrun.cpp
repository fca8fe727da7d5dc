// SPDX-License-Identifier: GPL-3.0-or-later
#include "setrun.h"

#include <winsnmp.h>

SetRun::SetRun(const QList<VarBind> &varBinds)
{
    m_request.pduType = SNMP_PDU_SET;
    m_request.values = varBinds;
    for (const VarBind &varBind : varBinds)
        m_request.objects.append(varBind.oid);
}

bool SetRun::take(int errorStatus, int errorIndex, const QList<Sample> &values)
{
    if (errorStatus != SNMP_ERROR_NOERROR)
        return fail(errorStatus, errorIndex);
    m_values = values;
    return end(PollOutcome::Answered);
}

bool SetRun::takeSilence()
{
    return end(PollOutcome::TimedOut);
}
