// SPDX-License-Identifier: MIT
//
// What goes beyond the WinSNMP API (reference 3.7).
#include "winsnmp/extensions.h"

#include "api/call.h"
#include "objects/entity.h"

using namespace winsnmp::core;

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
