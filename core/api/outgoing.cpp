// SPDX-License-Identifier: MIT
#include "api/outgoing.h"

#include "engine/engine.h"
#include "engine/localaddress.h"

namespace winsnmp::core {

bool SendHandles::resolve(Call &call, HANDLE sessionHandle, HANDLE sourceHandle, HANDLE destinationHandle,
                          HANDLE contextHandle, HANDLE pduHandle)
{
    return (session = call.get<Session>(sessionHandle)) && call.getOptional(sourceHandle, source)
        && (destination = call.get<Entity>(destinationHandle)) && (context = call.get<Context>(contextHandle))
        && (pdu = call.get<Pdu>(pduHandle));
}

std::uint32_t trapAddress(const SendHandles &handles, codec::PduType type)
{
    if (type != codec::PduType::Trap || handles.destination->version() != codec::Version::V1)
        return 0;
    const Ref<Channel> agent = engine().channelOf(handles.source.get());
    if (agent && !agent->isWildcard)
        return handles.source->endpoint().ipv4Number();
    if (const Endpoint *asked = agent ? handles.destination->answersFrom() : nullptr)
        return asked->ipv4Number();
    return localIpv4Towards(handles.destination->endpoint());
}

} // namespace winsnmp::core
