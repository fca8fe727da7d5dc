// SPDX-License-Identifier: MIT
//
// Object identifiers as text, copies and their order (reference 3.6).
#include "api/arguments.h"
#include "api/call.h"
#include "values/oidtext.h"
#include "winsnmp.h"

#include <algorithm>
#include <cstring>
#include <span>

using namespace winsnmp::core;

namespace {

/// Any length up to 128, as SnmpOidCompare allows.
bool isComparable(smiLPCOID oid)
{
    return oid && oid->len <= MAXOBJIDSIZE && (oid->len == 0 || oid->ptr);
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpStrToOid(LPCSTR string, smiLPOID dstOID)
{
    return apiCall<SNMPAPI_STATUS>("SnmpStrToOid", [&](Call &call) -> SNMPAPI_STATUS {
        const std::size_t length = string ? ::strnlen(string, MAXOBJIDSTRSIZE) : MAXOBJIDSTRSIZE;
        if (length == MAXOBJIDSTRSIZE)
            return call.fail(Code::OidInvalid);
        std::uint32_t parsed[MaxSubIdentifiers];
        const std::optional<std::size_t> count = parseOid({string, length}, parsed);
        if (!count)
            return call.fail(Code::OidInvalid);
        if (!dstOID)
            return call.fail(Code::AllocError);
        if (!writeOid({parsed, *count}, *dstOID))
            return call.fail(Code::NotInitialized);
        return static_cast<SNMPAPI_STATUS>(*count);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpOidToStr(smiLPCOID srcOID, smiUINT32 size, LPSTR string)
{
    return apiCall<SNMPAPI_STATUS>("SnmpOidToStr", [&](Call &call) -> SNMPAPI_STATUS {
        if (!isValidOid(srcOID))
            return call.fail(Code::OidInvalid);
        if (size == 0)
            return call.fail(Code::SizeInvalid);
        if (!string)
            return call.fail(Code::AllocError);
        const std::size_t needed = formatOid(oidView(*srcOID), {string, size});
        return needed <= size ? static_cast<SNMPAPI_STATUS>(needed)
                              : static_cast<SNMPAPI_STATUS>(call.fail(Code::OutputTruncated));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCopy(smiLPCOID srcOID, smiLPOID dstOID)
{
    return apiCall<SNMPAPI_STATUS>("SnmpOidCopy", [&](Call &call) -> SNMPAPI_STATUS {
        if (!isValidOid(srcOID))
            return call.fail(Code::OidInvalid);
        if (!dstOID)
            return call.fail(Code::AllocError);
        if (!writeOid(oidView(*srcOID), *dstOID))
            return call.fail(Code::NotInitialized);
        return dstOID->len;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCompare(smiLPCOID xOID, smiLPCOID yOID, smiUINT32 maxlen, smiLPINT result)
{
    return apiCall<SNMPAPI_STATUS>("SnmpOidCompare", [&](Call &call) -> SNMPAPI_STATUS {
        if (!isComparable(xOID) || !isComparable(yOID))
            return call.fail(Code::OidInvalid);
        if (maxlen > MAXOBJIDSIZE)
            return call.fail(Code::SizeInvalid);
        if (!result)
            return call.fail(Code::AllocError);
        *result = compareOid(oidView(*xOID), oidView(*yOID), maxlen);
        return SNMPAPI_SUCCESS;
    });
}
