// SPDX-License-Identifier: MIT
//
// What goes beyond the WinSNMP API (reference 3.7).
#include "winsnmp/extensions.h"

#include "api/call.h"
#include "objects/entity.h"

using namespace winsnmp::core;
namespace codec = winsnmp::codec;

static_assert(SNMPX_VERSION_1 == static_cast<int>(codec::Version::V1)
              && SNMPX_VERSION_2C == static_cast<int>(codec::Version::V2c));

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetAnswerSource(HSNMP_ENTITY hEntity, smiUINT32 nSource)
{
    return apiCall<SNMPAPI_STATUS>("SnmpXSetAnswerSource", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> entity = call.get<Entity>(hEntity);
        if (!entity)
            return Failed();
        if (nSource != SNMPX_ANSWER_FROM_TARGET && nSource != SNMPX_ANSWER_FROM_ANYWHERE)
            return call.fail(Code::ModeInvalid);
        entity->takesAnswersFromAnywhere = nSource == SNMPX_ANSWER_FROM_ANYWHERE;
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetRetries(HSNMP_ENTITY hEntity, smiUINT32 nRetries)
{
    return apiCall<SNMPAPI_STATUS>("SnmpXSetRetries", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> entity = call.get<Entity>(hEntity);
        if (!entity)
            return Failed();
        entity->retries = RetryCount{.stored = nRetries, .isLiteral = true};
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetVersion(HSNMP_ENTITY hEntity, smiLPUINT32 nVersion)
{
    return apiCall<SNMPAPI_STATUS>("SnmpXGetVersion", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> entity = call.get<Entity>(hEntity);
        if (!entity)
            return Failed();
        if (!nVersion)
            return call.fail(Code::Noop);
        *nVersion = static_cast<smiUINT32>(entity->version());
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetVersion(HSNMP_ENTITY hEntity, smiUINT32 nVersion)
{
    return apiCall<SNMPAPI_STATUS>("SnmpXSetVersion", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Entity> entity = call.get<Entity>(hEntity);
        if (!entity)
            return Failed();
        if (nVersion != SNMPX_VERSION_1 && nVersion != SNMPX_VERSION_2C)
            return call.fail(Code::ModeInvalid);
        entity->setVersion(nVersion == SNMPX_VERSION_1 ? codec::Version::V1 : codec::Version::V2c);
        return SNMPAPI_SUCCESS;
    });
}
