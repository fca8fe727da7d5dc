// SPDX-License-Identifier: MIT
#include "api/outgoing.h"

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
    const bool isV1Trap =
        type == codec::PduType::Trap && handles.destination->version() == codec::Version::V1;
    return isV1Trap ? localIpv4Towards(handles.destination->endpoint()) : 0;
}

} // namespace winsnmp::core
