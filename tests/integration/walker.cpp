// SPDX-License-Identifier: GPL-3.0-or-later
#include "walker.h"

namespace integration {

using namespace testsupport;

Walker::Walker(const Target &target)
    : m_agent(m_session.entity(target.address, target.port, target.version, 1000, 1))
    , m_context(m_session.context(target.community))
{
}

Message Walker::ask(smiINT type, const std::vector<Binding> &list, smiINT nonRepeaters, smiINT maxRepetitions)
{
    const smiINT32 id = ++m_lastId;
    if (!m_session.send(m_agent, m_context, type, id, list, nonRepeaters, maxRepetitions)) {
        Message refused;
        refused.code = SnmpGetLastError(m_session.handle());
        return refused;
    }
    Message answer = m_session.receiveNext();
    answer.release();
    if (answer.code == SNMPAPI_SUCCESS && answer.requestId != id)
        answer.code = SNMPAPI_OTHER_ERROR;
    return answer;
}

std::vector<Binding> Walker::walk(smiINT type)
{
    std::vector<Binding> found;
    m_error.clear();
    Oid from{1, 3};
    for (;;) {
        const Message answer = ask(type, {{from, {}}}, 0, type == SNMP_PDU_GETBULK ? 25 : 0);
        if (!take(answer, found))
            return found;
        from = found.back().name;
    }
}

bool Walker::take(const Message &answer, std::vector<Binding> &found)
{
    if (answer.code != SNMPAPI_SUCCESS)
        m_error = "code " + QByteArray::number(answer.code);
    else if (answer.errorStatus == SNMP_ERROR_NOSUCHNAME)
        return false;
    else if (answer.errorStatus != SNMP_ERROR_NOERROR || answer.list.empty())
        m_error = "error status " + QByteArray::number(answer.errorStatus);
    for (const Binding &binding : answer.list) {
        if (binding.value.syntax == SNMP_SYNTAX_ENDOFMIBVIEW)
            return false;
        if (!found.empty() && binding.name <= found.back().name)
            m_error = "not in order: " + dotted(binding.name);
        if (!m_error.isEmpty())
            return false;
        found.push_back(binding);
    }
    return m_error.isEmpty();
}

} // namespace integration
