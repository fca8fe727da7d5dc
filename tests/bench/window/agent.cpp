// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent.h"

#include "answer.h"

namespace bench {

SleepingAgent::SleepingAgent()
    : m_process(startChild(AgentCore, [this] { answerForever(m_socket.descriptor(), Idle::Sleep); }))
{
}

SleepingAgent::~SleepingAgent()
{
    endChild(m_process);
}

} // namespace bench
