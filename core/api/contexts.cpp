// SPDX-License-Identifier: MIT
//
// Contexts (reference 3.2). Without a database of context names the octets are the community in every mode.
#include "api/arguments.h"
#include "api/freeing.h"
#include "objects/context.h"
#include "winsnmp.h"

using namespace winsnmp::core;

HSNMP_CONTEXT SNMPAPI_CALL SnmpStrToContext(HSNMP_SESSION session, smiLPCOCTETS string)
{
    return apiCall<HSNMP_CONTEXT>("SnmpStrToContext", [&](Call &call) -> HSNMP_CONTEXT {
        const Ref<Session> owner = call.get<Session>(session);
        if (!owner)
            return Failed();
        if (!string || string->len == 0 || !string->ptr)
            return call.fail(Code::ContextInvalid);
        return publishOrFail(call, Context::create(*owner, OctetView(string->ptr, string->len)));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpContextToStr(HSNMP_CONTEXT context, smiLPOCTETS string)
{
    return apiCall<SNMPAPI_STATUS>("SnmpContextToStr", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Context> target = call.get<Context>(context);
        if (!target)
            return Failed();
        if (!string)
            return call.fail(Code::AllocError);
        return call.status(writeOctets(target->community(), *string) ? Code::Success : Code::NotInitialized);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeContext(HSNMP_CONTEXT context)
{
    return apiCall<SNMPAPI_STATUS>("SnmpFreeContext",
                                   [&](Call &call) { return freeHandle<Context>(call, context); });
}
