// SPDX-License-Identifier: GPL-3.0-or-later
#include "responder.h"

#include "answer.h"

namespace bench {

namespace {

[[noreturn]] void answerForever(int descriptor)
{
    Batch batch;
    for (;;) {
        const std::size_t received = batch.receive(descriptor, MSG_DONTWAIT);
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

Responder::Responder()
    : m_port(m_socket.port())
    , m_process(startChild(AgentCore, [this] { answerForever(m_socket.descriptor()); }))
{
}

Responder::~Responder()
{
    endChild(m_process);
}

} // namespace bench
