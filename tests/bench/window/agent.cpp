// SPDX-License-Identifier: GPL-3.0-or-later
#include "agent.h"

#include "answer.h"

namespace bench {

namespace {

[[noreturn]] void answerForever(int descriptor)
{
    Batch batch;
    for (;;) {
        const std::size_t received = batch.receive(descriptor, MSG_WAITFORONE);
        std::size_t answers = 0;
        for (std::size_t i = 0; i < received; ++i) {
            if (!answerInPlace({batch.data(i), batch.size(i)}))
                continue;
            if (i != answers)
                batch.swap(answers, i);
            ++answers;
        }
        batch.send(descriptor, answers);
    }
}

} // namespace

SleepingAgent::SleepingAgent()
    : m_process(startChild(AgentCore, [this] { answerForever(m_socket.descriptor()); }))
{
}

SleepingAgent::~SleepingAgent()
{
    endChild(m_process);
}

} // namespace bench
