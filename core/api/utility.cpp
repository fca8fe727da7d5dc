// SPDX-License-Identifier: MIT
//
// Last errors and descriptors (reference 2.3, 3.6).
#include "api/call.h"
#include "objects/descriptors.h"
#include "winsnmp.h"

using namespace winsnmp::core;

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetLastError(HSNMP_SESSION session)
{
    const LastError &error = ThreadRegistry::lastError();
    const Handle handle(session);
    const bool isSession =
        !isForkedChild() && handle.isKind(winsnmp::ObjectKind::Session) && threadRegistry().find(handle);
    return static_cast<SNMPAPI_STATUS>(isSession ? error.ofSession(handle) : error.ofThread());
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeDescriptor(smiUINT32 syntax, smiLPOPAQUE descriptor)
{
    return apiCall<SNMPAPI_STATUS>("SnmpFreeDescriptor", [&](Call &call) -> SNMPAPI_STATUS {
        const bool isDescriptor = isKnownSyntax(syntax)
            && (isOctets(static_cast<Syntax>(syntax)) || static_cast<Syntax>(syntax) == Syntax::Oid);
        if (!isDescriptor)
            return call.fail(Code::SyntaxInvalid);
        // An smiOID has the same layout; the address alone decides, whichever descriptor syntax was named.
        if (!descriptor || !descriptor->ptr || !descriptors().free(descriptor->ptr))
            return call.fail(Code::OperationInvalid);
        *descriptor = {};
        return SNMPAPI_SUCCESS;
    });
}
