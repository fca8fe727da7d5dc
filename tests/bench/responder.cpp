// SPDX-License-Identifier: GPL-3.0-or-later
#include "responder.h"

#include "answer.h"

namespace bench {

Responder::Responder()
    : m_port(m_socket.port())
    , m_process(startChild(AgentCore, [this] { answerForever(m_socket.descriptor(), Idle::Spin); }))
{
}

Responder::~Responder()
{
    endChild(m_process);
}

} // namespace bench
