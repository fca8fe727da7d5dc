// SPDX-License-Identifier: MIT
//
// Entities (reference 3.2, 4.6).
#include "api/freeing.h"
#include "api/namelookup.h"
#include "api/textoutput.h"
#include "engine/engine.h"
#include "objects/entity.h"
#include "winsnmp.h"

using namespace winsnmp::core;

HSNMP_ENTITY SNMPAPI_CALL SnmpStrToEntity(HSNMP_SESSION session, LPCSTR string)
{
    return apiCall<HSNMP_ENTITY>("SnmpStrToEntity", [&](Call &call) -> HSNMP_ENTITY {
        const Ref<Session> owner = call.get<Session>(session);
        if (!owner)
            return Failed();
        const TranslateMode mode = library().translateMode;
        const std::optional<Entity::Settings> settings = string ? lookUpEntity(string, mode) : std::nullopt;
        if (!settings)
            return call.fail(Code::EntityUnknown);
        const char *name = mode == TranslateMode::Translated ? string : "";
        return publishOrFail(call, Entity::create(*owner, *settings, name));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpEntityToStr(HSNMP_ENTITY entity, smiUINT32 size, LPSTR string)
{
    return apiCall<SNMPAPI_STATUS>("SnmpEntityToStr", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> target = call.get<Entity>(entity);
        if (!target)
            return Failed();
        if (!string && size != 0)
            return call.fail(Code::AllocError);
        if (library().translateMode == TranslateMode::Translated && !target->name().empty())
            return writeText(call, target->name(), size, string);
        char literal[Endpoint::TextSize];
        const std::size_t length = target->endpoint().writeAddress(literal);
        return writeText(call, {literal, length}, size, string);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeEntity(HSNMP_ENTITY entity)
{
    return apiCall<SNMPAPI_STATUS>("SnmpFreeEntity", [&](Call &call) {
        return freeHandle<Entity>(call, entity, [](Entity &freed) { engine().stopListening(freed); });
    });
}
