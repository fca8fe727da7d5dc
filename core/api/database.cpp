// SPDX-License-Identifier: MIT
//
// Modes, policies and vendor information (reference 3.3).
#include "api/call.h"
#include "engine/engine.h"
#include "objects/entity.h"
#include "winsnmp.h"

#include <cstring>
#include <string_view>

using namespace winsnmp::core;

namespace {

/// A policy value of an entity; the "actual" value is always 0 (reference 3.3).
template <typename Read>
SNMPAPI_STATUS getPolicy(Call &call, HSNMP_ENTITY handle, Read &&read, smiLPUINT32 policy, smiLPUINT32 actual)
{
    const Ref<Entity> entity = call.get<Entity>(handle);
    if (!entity)
        return Failed();
    if (!policy && !actual)
        return call.fail(Code::Noop);
    if (policy)
        *policy = read(*entity);
    if (actual)
        *actual = 0;
    return SNMPAPI_SUCCESS;
}

template <typename Write>
SNMPAPI_STATUS setPolicy(Call &call, HSNMP_ENTITY handle, Write &&write)
{
    const Ref<Entity> entity = call.get<Entity>(handle);
    if (!entity)
        return Failed();
    write(*entity);
    return SNMPAPI_SUCCESS;
}

template <std::size_t Size>
void copyText(char (&target)[Size], std::string_view text)
{
    text.copy(target, Size - 1);
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetTranslateMode(smiLPUINT32 nTranslateMode)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetTranslateMode", [&](Call &call) -> SNMPAPI_STATUS {
        if (!nTranslateMode)
            return call.fail(Code::Noop);
        *nTranslateMode = static_cast<smiUINT32>(library().translateMode.load());
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetTranslateMode(smiUINT32 nTranslateMode)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetTranslateMode", [&](Call &call) -> SNMPAPI_STATUS {
        if (nTranslateMode > SNMPAPI_UNTRANSLATED_V2)
            return call.fail(Code::ModeInvalid);
        library().translateMode = static_cast<TranslateMode>(nTranslateMode);
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetRetransmitMode(smiLPUINT32 nRetransmitMode)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetRetransmitMode", [&](Call &call) -> SNMPAPI_STATUS {
        if (!nRetransmitMode)
            return call.fail(Code::Noop);
        *nRetransmitMode = library().retransmits ? SNMPAPI_ON : SNMPAPI_OFF;
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetRetransmitMode(smiUINT32 nRetransmitMode)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetRetransmitMode", [&](Call &call) -> SNMPAPI_STATUS {
        if (nRetransmitMode != SNMPAPI_ON && nRetransmitMode != SNMPAPI_OFF)
            return call.fail(Code::ModeInvalid);
        library().retransmits = nRetransmitMode == SNMPAPI_ON;
        if (nRetransmitMode == SNMPAPI_OFF)
            engine().stopRetransmissions();
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetTimeout(HSNMP_ENTITY hEntity, smiLPTIMETICKS nPolicyTimeout,
                                           smiLPTIMETICKS nActualTimeout)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetTimeout", [&](Call &call) {
        const auto read = [](const Entity &entity) { return entity.timeoutTicks.load(); };
        return getPolicy(call, hEntity, read, nPolicyTimeout, nActualTimeout);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetTimeout(HSNMP_ENTITY hEntity, smiTIMETICKS nPolicyTimeout)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetTimeout", [&](Call &call) {
        return setPolicy(call, hEntity, [&](Entity &entity) { entity.timeoutTicks = nPolicyTimeout; });
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetRetry(HSNMP_ENTITY hEntity, smiLPUINT32 nPolicyRetry,
                                         smiLPUINT32 nActualRetry)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetRetry", [&](Call &call) {
        const auto read = [](const Entity &entity) { return entity.retries.load().stored; };
        return getPolicy(call, hEntity, read, nPolicyRetry, nActualRetry);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetRetry(HSNMP_ENTITY hEntity, smiUINT32 nPolicyRetry)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetRetry", [&](Call &call) {
        return setPolicy(call, hEntity,
                         [&](Entity &entity) { entity.retries = RetryCount{.stored = nPolicyRetry}; });
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetVendorInfo(smiLPVENDORINFO vendorInfo)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetVendorInfo", [&](Call &call) -> SNMPAPI_STATUS {
        if (!vendorInfo)
            return call.fail(Code::Noop);
        std::memset(vendorInfo, 0, sizeof *vendorInfo);
        copyText(vendorInfo->vendorName, "SNMP Session Manager developers (no enterprise number)");
        copyText(vendorInfo->vendorContact, "see the README of SNMP Session Manager");
        copyText(vendorInfo->vendorVersionId, "libwinsnmp 2.0.0");
        copyText(vendorInfo->vendorVersionDate, "2026-11-23");
        vendorInfo->vendorEnterprise = 0; // reserved by IANA: nobody's
        return SNMPAPI_SUCCESS;
    });
}
