// SPDX-License-Identifier: MIT
#include "api/outputs.h"

namespace winsnmp::core {

HandleOutputs::~HandleOutputs()
{
    for (std::size_t i = 0; i < m_count; ++i) {
        bool last = false;
        [[maybe_unused]] const Ref<Object> taken = takeBack(m_given[i]->handle(), m_given[i]->kind(), last);
    }
}

HANDLE HandleOutputs::note(Object &object)
{
    m_given[m_count++] = Ref<Object>(&object);
    return object.handle().opaque();
}

HANDLE HandleOutputs::give(Object &fresh)
{
    if (publish(fresh).isNull())
        throw SessionGone();
    return note(fresh);
}

HANDLE HandleOutputs::giveAgain(const Ref<Entity> &entity)
{
    if (core::giveAgain(*entity))
        return note(*entity);
    const Entity::Settings settings{.endpoint = entity->endpoint(),
                                    .version = entity->version(),
                                    .timeoutTicks = entity->timeoutTicks,
                                    .retries = entity->retries,
                                    .takesAnswersFromAnywhere = entity->takesAnswersFromAnywhere,
                                    .answersFrom = entity->answersFrom()};
    return give(*Entity::create(m_session, settings, entity->name()));
}

HANDLE HandleOutputs::giveAgain(const Ref<Context> &context)
{
    if (core::giveAgain(*context))
        return note(*context);
    return give(*Context::create(m_session, context->community()));
}

} // namespace winsnmp::core
