// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionlink.h"

#include "snmptarget.h"
#include "snmpvalue.h"

#include <winsnmp/extensions.h>

#include <algorithm>

namespace {

// The library counts in hundredths of a second; rounding up never makes a time-out shorter than asked for.
smiTIMETICKS centiseconds(std::chrono::milliseconds time)
{
    return static_cast<smiTIMETICKS>((time.count() + 9) / 10);
}

smiUINT32 answerSource(bool anywhere)
{
    return anywhere ? SNMPX_ANSWER_FROM_ANYWHERE : SNMPX_ANSWER_FROM_TARGET;
}

} // namespace

quint32 SessionLink::lastError()
{
    return SnmpGetLastError(nullptr);
}

SessionFault SessionLink::open(const SessionSpec &spec, const QByteArray &address, SNMPAPI_CALLBACK notified,
                               void *data)
{
    SessionFault fault = makeHandles(spec, address, notified, data);
    if (fault.isSet())
        close();
    return fault;
}

SessionFault SessionLink::makeHandles(const SessionSpec &spec, const QByteArray &address,
                                      SNMPAPI_CALLBACK notified, void *data)
{
    m_session.reset(SnmpCreateSession(nullptr, 0, notified, data));
    if (!m_session)
        return {FaultStage::Session, lastError(), {}};
    m_target = makeEntity(m_session.get(), address, spec.version);
    if (!m_target || SnmpSetPort(m_target.get(), static_cast<UINT>(spec.port)) != SNMPAPI_SUCCESS)
        return {FaultStage::Address, lastError(), {}};
    if (SessionFault fault = setPolicy(spec); fault.isSet())
        return fault;
    m_community = makeContext(m_session.get(), spec.community());
    if (!m_community)
        return {FaultStage::Community, lastError(), {}};
    return {};
}

SessionFault SessionLink::setPolicy(const SessionSpec &spec)
{
    if (SnmpSetTimeout(m_target.get(), centiseconds(spec.timeout)) == SNMPAPI_SUCCESS
        && SnmpXSetRetries(m_target.get(), static_cast<smiUINT32>(spec.retries)) == SNMPAPI_SUCCESS
        && SnmpXSetAnswerSource(m_target.get(), answerSource(spec.answersFromAnywhere)) == SNMPAPI_SUCCESS)
        return {};
    return {FaultStage::Policy, lastError(), {}};
}

void SessionLink::close()
{
    m_community.reset();
    m_target.reset();
    m_session.reset();
}

void SessionLink::acceptAnswersFromAnywhere()
{
    if (m_target)
        SnmpXSetAnswerSource(m_target.get(), answerSource(true));
}

SessionFault SessionLink::send(const PduRequest &request, qint32 requestId)
{
    if (request.objects.isEmpty())
        return {FaultStage::VarBinds, SNMPAPI_VBL_INVALID, {}};
    if (!std::ranges::all_of(request.values, fitsItsSyntax))
        return {FaultStage::VarBinds, SNMPAPI_SYNTAX_INVALID, {}};
    const winsnmp::OwnedVbl list = makeList(request);
    if (!list)
        return {FaultStage::VarBinds, lastError(), {}};
    const winsnmp::OwnedPdu pdu(SnmpCreatePdu(m_session.get(), request.pduType, requestId,
                                              request.nonRepeaters, request.maxRepetitions, list.get()));
    if (!pdu)
        return {FaultStage::Pdu, lastError(), {}};
    if (SnmpSendMsg(m_session.get(), nullptr, m_target.get(), m_community.get(), pdu.get())
        != SNMPAPI_SUCCESS)
        return {FaultStage::Send, lastError(), {}};
    return {};
}

winsnmp::OwnedVbl SessionLink::makeList(const PduRequest &request)
{
    winsnmp::OwnedVbl list(SnmpCreateVbl(m_session.get(), nullptr, nullptr));
    for (qsizetype i = 0; list && i < request.objects.size(); ++i) {
        const smiOID name = oidView(request.objects[i]);
        const bool hasValue = i < request.values.size();
        const smiVALUE value = hasValue ? valueView(request.values[i]) : smiVALUE{};
        if (SnmpSetVb(list.get(), 0, &name, hasValue ? &value : nullptr) == SNMPAPI_FAILURE)
            list.reset();
    }
    return list;
}

void SessionLink::cancel(qint32 requestId)
{
    SnmpCancelMsg(m_session.get(), requestId);
}

SessionLink::Received SessionLink::receive()
{
    Received received;
    received.isMessage =
        SnmpRecvMsg(m_session.get(), nullptr, nullptr, nullptr, received.pdu.receive()) == SNMPAPI_SUCCESS;
    if (!received.isMessage)
        received.code = lastError();
    return received;
}
