// SPDX-License-Identifier: MIT
//
// Start-up and clean-up (reference 3.1, 4.1).
#include "api/call.h"
#include "winsnmp.h"

using namespace winsnmp::core;

namespace {

constexpr smiUINT32 MajorVersion = 2;
constexpr smiUINT32 MinorVersion = 0;

/// In this order, because programs pass the same pointer five times.
void report(smiLPUINT32 major, smiLPUINT32 minor, smiLPUINT32 level, smiLPUINT32 translate,
            smiLPUINT32 retransmit)
{
    const auto write = [](smiLPUINT32 target, smiUINT32 value) {
        if (target)
            *target = value;
    };
    write(major, MajorVersion);
    write(minor, MinorVersion);
    write(level, SNMPAPI_V2_SUPPORT);
    write(translate, static_cast<smiUINT32>(library().translateMode.load()));
    write(retransmit, library().retransmits ? SNMPAPI_ON : SNMPAPI_OFF);
}

} // namespace

SNMPAPI_STATUS SNMPAPI_CALL SnmpStartup(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                        smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                        smiLPUINT32 nRetransmitMode)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpStartup", [&](Call &) -> SNMPAPI_STATUS {
        library().startPlain();
        report(nMajorVersion, nMinorVersion, nLevel, nTranslateMode, nRetransmitMode);
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpStartupEx(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                          smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                          smiLPUINT32 nRetransmitMode)
{
    return apiCall<SNMPAPI_STATUS, Started::No>("SnmpStartupEx", [&](Call &) -> SNMPAPI_STATUS {
        library().startCounted();
        report(nMajorVersion, nMinorVersion, nLevel, nTranslateMode, nRetransmitMode);
        return SNMPAPI_SUCCESS;
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanup(void)
{
    return apiCall<SNMPAPI_STATUS, Started::No>(
        "SnmpCleanup", [](Call &call) { return call.status(library().cleanUpPlain()); });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanupEx(void)
{
    return apiCall<SNMPAPI_STATUS, Started::No>(
        "SnmpCleanupEx", [](Call &call) { return call.status(library().cleanUpCounted()); });
}
