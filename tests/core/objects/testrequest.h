// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests and sessions without the API, for tests of the engine's parts.
#pragma once

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/request.h"
#include "objects/session.h"

#include <cstddef>
#include <cstdint>

namespace enginetest {

using winsnmp::core::Context;
using winsnmp::core::Endpoint;
using winsnmp::core::Entity;
using winsnmp::core::Ref;
using winsnmp::core::Request;
using winsnmp::core::Session;

[[nodiscard]] inline Ref<Session> makeSession(SNMPAPI_CALLBACK callback = nullptr, void *clientData = nullptr)
{
    return Session::create({nullptr, 0, callback, clientData});
}

[[nodiscard]] inline Endpoint endpointOf(const char *literal, std::uint16_t port = 161)
{
    return *Endpoint::fromLiteral(literal, port);
}

[[nodiscard]] inline Ref<Entity> makeEntity(Session &session, const char *literal, std::uint16_t port = 161)
{
    return Entity::create(session, Entity::Settings{.endpoint = endpointOf(literal, port)}, "");
}

[[nodiscard]] inline Ref<Context> makeContext(Session &session, std::string_view community)
{
    return Context::create(
        session,
        winsnmp::core::OctetView{reinterpret_cast<const std::uint8_t *>(community.data()), community.size()});
}

[[nodiscard]] inline Ref<Request> makeRequest(Session &session, std::int32_t requestId,
                                              const char *peer = "127.0.0.1", std::size_t size = 40)
{
    Request::Parts parts;
    parts.session = Ref<Session>(&session);
    parts.peer = endpointOf(peer);
    parts.pdu.type = winsnmp::codec::PduType::Get;
    parts.pdu.requestId = requestId;
    return Request::create(std::move(parts), size);
}

} // namespace enginetest
