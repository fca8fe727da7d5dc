// SPDX-License-Identifier: MIT
//
// Handles given to the application, all or none: what is not kept in the end is taken back.
#pragma once

#include "base/endpoint.h"
#include "codec/message.h"
#include "objects/context.h"
#include "objects/entity.h"
#include "objects/pdu.h"
#include "state/handles.h"

#include <array>

namespace winsnmp::core {

/// For one call that returns up to four handles. Functions throw std::bad_alloc, and SessionGone when the
/// session was closed meanwhile.
class HandleOutputs {
public:
    struct SessionGone { };

    explicit HandleOutputs(Session &session)
        : m_session(session)
    {
    }
    ~HandleOutputs();
    HandleOutputs(const HandleOutputs &) = delete;
    HandleOutputs &operator=(const HandleOutputs &) = delete;

    /// A new object of the session becomes a handle.
    HANDLE give(Object &fresh);
    /// The same handle once more; when the session that made it has been closed, a copy on this session
    /// instead.
    HANDLE giveAgain(const Ref<Entity> &entity);
    HANDLE giveAgain(const Ref<Context> &context);

    /// The application has them now.
    void keep() noexcept { m_count = 0; }

private:
    HANDLE note(Object &object);

    Session &m_session;
    std::array<Ref<Object>, 4> m_given;
    std::size_t m_count = 0;
};

} // namespace winsnmp::core
