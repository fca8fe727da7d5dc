// SPDX-License-Identifier: MIT
//
// The agent role and trap registrations (reference 3.1, 4.9, 4.10).
#include "api/arguments.h"
#include "api/call.h"
#include "engine/engine.h"
#include "objects/context.h"
#include "objects/entity.h"
#include "winsnmp.h"

using namespace winsnmp::core;

namespace {

SNMPAPI_STATUS listen(Call &call, HSNMP_ENTITY handle, SNMPAPI_STATUS state, smiUINT32 useAddress)
{
    const Ref<Entity> entity = call.get<Entity>(handle);
    if (!entity)
        return Failed();
    if ((state != SNMPAPI_ON && state != SNMPAPI_OFF)
        || (useAddress != SNMPLISTEN_USEENTITY_ADDR && useAddress != SNMPLISTEN_ALL_ADDR))
        return call.fail(Code::ModeInvalid);
    if (state == SNMPAPI_OFF)
        return call.status(engine().stopListening(*entity) ? Code::Success : Code::Noop);
    const Code code = engine().listen(*entity, useAddress == SNMPLISTEN_ALL_ADDR);
    if (code == Code::Success && !threadRegistry().find(entity->handle())) {
        engine().stopListening(*entity); // freed meanwhile: nobody could end the role any more
        return call.fail(Code::EntityInvalid);
    }
    return call.status(code);
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpListen(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus)
{
    return apiCall<SNMPAPI_STATUS>(
        "SnmpListen", [&](Call &call) { return listen(call, hEntity, lStatus, SNMPLISTEN_USEENTITY_ADDR); });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpListenEx(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus,
                                         smiUINT32 nUseEntityAddr)
{
    return apiCall<SNMPAPI_STATUS>(
        "SnmpListenEx", [&](Call &call) { return listen(call, hEntity, lStatus, nUseEntityAddr); });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPort(HSNMP_ENTITY hEntity, UINT nPort)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetPort", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> entity = call.get<Entity>(hEntity);
        if (!entity)
            return Failed();
        if (nPort == 0 || nPort > UINT16_MAX)
            return call.fail(Code::OtherError);
        if (engine().isListening(*entity))
            return call.fail(Code::OperationInvalid);
        entity->setPort(static_cast<std::uint16_t>(nPort));
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpRegister(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                         HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                         smiLPCOID notification, smiUINT32 state)
{
    return apiCall<SNMPAPI_STATUS>("SnmpRegister", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Session> target = call.get<Session>(session);
        Filter filter;
        if (!target || !call.getOptional(srcEntity, filter.manager)
            || !call.getOptional(dstEntity, filter.agent) || !call.getOptional(context, filter.context))
            return Failed();
        if (notification) {
            if (!isValidOid(notification))
                return call.fail(Code::OidInvalid);
            filter.prefix = oidView(*notification);
        }
        if (state == SNMPAPI_OFF) {
            engine().unregisterTraps(*target, filter);
            return SNMPAPI_SUCCESS;
        }
        const Code code = engine().registerTraps(*target, filter);
        return call.status(code);
    });
}
