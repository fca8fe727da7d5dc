// SPDX-License-Identifier: GPL-3.0-or-later

// The type of each of the 49 functions and of the extensions, written down a second time from the reference.
#include <winsnmp.h>
#include <winsnmp/extensions.h>

#include <type_traits>

static_assert(
    std::is_same_v<decltype(SnmpStartup),
                   SNMPAPI_STATUS(smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32)>);
static_assert(
    std::is_same_v<decltype(SnmpStartupEx),
                   SNMPAPI_STATUS(smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32, smiLPUINT32)>);
static_assert(std::is_same_v<decltype(SnmpCleanup), SNMPAPI_STATUS()>);
static_assert(std::is_same_v<decltype(SnmpCleanupEx), SNMPAPI_STATUS()>);
static_assert(
    std::is_same_v<decltype(SnmpCreateSession), HSNMP_SESSION(HWND, UINT, SNMPAPI_CALLBACK, LPVOID)>);
static_assert(std::is_same_v<decltype(SnmpOpen), HSNMP_SESSION(HWND, UINT)>);
static_assert(std::is_same_v<decltype(SnmpClose), SNMPAPI_STATUS(HSNMP_SESSION)>);
static_assert(
    std::is_same_v<decltype(SnmpSendMsg),
                   SNMPAPI_STATUS(HSNMP_SESSION, HSNMP_ENTITY, HSNMP_ENTITY, HSNMP_CONTEXT, HSNMP_PDU)>);
static_assert(std::is_same_v<decltype(SnmpRecvMsg),
                             SNMPAPI_STATUS(HSNMP_SESSION, LPHSNMP_ENTITY, LPHSNMP_ENTITY, LPHSNMP_CONTEXT,
                                            LPHSNMP_PDU)>);
static_assert(std::is_same_v<decltype(SnmpRegister),
                             SNMPAPI_STATUS(HSNMP_SESSION, HSNMP_ENTITY, HSNMP_ENTITY, HSNMP_CONTEXT,
                                            smiLPCOID, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpListen), SNMPAPI_STATUS(HSNMP_ENTITY, SNMPAPI_STATUS)>);
static_assert(
    std::is_same_v<decltype(SnmpListenEx), SNMPAPI_STATUS(HSNMP_ENTITY, SNMPAPI_STATUS, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpCancelMsg), SNMPAPI_STATUS(HSNMP_SESSION, smiINT32)>);
static_assert(std::is_same_v<decltype(SnmpStrToEntity), HSNMP_ENTITY(HSNMP_SESSION, LPCSTR)>);
static_assert(std::is_same_v<decltype(SnmpEntityToStr), SNMPAPI_STATUS(HSNMP_ENTITY, smiUINT32, LPSTR)>);
static_assert(std::is_same_v<decltype(SnmpFreeEntity), SNMPAPI_STATUS(HSNMP_ENTITY)>);
static_assert(std::is_same_v<decltype(SnmpStrToContext), HSNMP_CONTEXT(HSNMP_SESSION, smiLPCOCTETS)>);
static_assert(std::is_same_v<decltype(SnmpContextToStr), SNMPAPI_STATUS(HSNMP_CONTEXT, smiLPOCTETS)>);
static_assert(std::is_same_v<decltype(SnmpFreeContext), SNMPAPI_STATUS(HSNMP_CONTEXT)>);
static_assert(std::is_same_v<decltype(SnmpSetPort), SNMPAPI_STATUS(HSNMP_ENTITY, UINT)>);
static_assert(std::is_same_v<decltype(SnmpGetTranslateMode), SNMPAPI_STATUS(smiLPUINT32)>);
static_assert(std::is_same_v<decltype(SnmpSetTranslateMode), SNMPAPI_STATUS(smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpGetRetransmitMode), SNMPAPI_STATUS(smiLPUINT32)>);
static_assert(std::is_same_v<decltype(SnmpSetRetransmitMode), SNMPAPI_STATUS(smiUINT32)>);
static_assert(
    std::is_same_v<decltype(SnmpGetTimeout), SNMPAPI_STATUS(HSNMP_ENTITY, smiLPTIMETICKS, smiLPTIMETICKS)>);
static_assert(std::is_same_v<decltype(SnmpSetTimeout), SNMPAPI_STATUS(HSNMP_ENTITY, smiTIMETICKS)>);
static_assert(std::is_same_v<decltype(SnmpGetRetry), SNMPAPI_STATUS(HSNMP_ENTITY, smiLPUINT32, smiLPUINT32)>);
static_assert(std::is_same_v<decltype(SnmpSetRetry), SNMPAPI_STATUS(HSNMP_ENTITY, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpGetVendorInfo), SNMPAPI_STATUS(smiLPVENDORINFO)>);
static_assert(std::is_same_v<decltype(SnmpCreatePdu),
                             HSNMP_PDU(HSNMP_SESSION, smiINT, smiINT32, smiINT, smiINT, HSNMP_VBL)>);
static_assert(
    std::is_same_v<decltype(SnmpGetPduData),
                   SNMPAPI_STATUS(HSNMP_PDU, smiLPINT, smiLPINT32, smiLPINT, smiLPINT, LPHSNMP_VBL)>);
static_assert(std::is_same_v<decltype(SnmpSetPduData),
                             SNMPAPI_STATUS(HSNMP_PDU, const smiINT *, const smiINT32 *, const smiINT *,
                                            const smiINT *, const HSNMP_VBL *)>);
static_assert(std::is_same_v<decltype(SnmpDuplicatePdu), HSNMP_PDU(HSNMP_SESSION, HSNMP_PDU)>);
static_assert(std::is_same_v<decltype(SnmpFreePdu), SNMPAPI_STATUS(HSNMP_PDU)>);
static_assert(std::is_same_v<decltype(SnmpCreateVbl), HSNMP_VBL(HSNMP_SESSION, smiLPCOID, smiLPCVALUE)>);
static_assert(std::is_same_v<decltype(SnmpDuplicateVbl), HSNMP_VBL(HSNMP_SESSION, HSNMP_VBL)>);
static_assert(std::is_same_v<decltype(SnmpFreeVbl), SNMPAPI_STATUS(HSNMP_VBL)>);
static_assert(std::is_same_v<decltype(SnmpCountVbl), SNMPAPI_STATUS(HSNMP_VBL)>);
static_assert(
    std::is_same_v<decltype(SnmpGetVb), SNMPAPI_STATUS(HSNMP_VBL, smiUINT32, smiLPOID, smiLPVALUE)>);
static_assert(
    std::is_same_v<decltype(SnmpSetVb), SNMPAPI_STATUS(HSNMP_VBL, smiUINT32, smiLPCOID, smiLPCVALUE)>);
static_assert(std::is_same_v<decltype(SnmpDeleteVb), SNMPAPI_STATUS(HSNMP_VBL, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpGetLastError), SNMPAPI_STATUS(HSNMP_SESSION)>);
static_assert(std::is_same_v<decltype(SnmpStrToOid), SNMPAPI_STATUS(LPCSTR, smiLPOID)>);
static_assert(std::is_same_v<decltype(SnmpOidToStr), SNMPAPI_STATUS(smiLPCOID, smiUINT32, LPSTR)>);
static_assert(std::is_same_v<decltype(SnmpOidCopy), SNMPAPI_STATUS(smiLPCOID, smiLPOID)>);
static_assert(
    std::is_same_v<decltype(SnmpOidCompare), SNMPAPI_STATUS(smiLPCOID, smiLPCOID, smiUINT32, smiLPINT)>);
static_assert(std::is_same_v<decltype(SnmpEncodeMsg),
                             SNMPAPI_STATUS(HSNMP_SESSION, HSNMP_ENTITY, HSNMP_ENTITY, HSNMP_CONTEXT,
                                            HSNMP_PDU, smiLPOCTETS)>);
static_assert(std::is_same_v<decltype(SnmpDecodeMsg),
                             SNMPAPI_STATUS(HSNMP_SESSION, LPHSNMP_ENTITY, LPHSNMP_ENTITY, LPHSNMP_CONTEXT,
                                            LPHSNMP_PDU, smiLPCOCTETS)>);
static_assert(std::is_same_v<decltype(SnmpFreeDescriptor), SNMPAPI_STATUS(smiUINT32, smiLPOPAQUE)>);

static_assert(std::is_same_v<decltype(SnmpXSetAnswerSource), SNMPAPI_STATUS(HSNMP_ENTITY, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpXSetRetries), SNMPAPI_STATUS(HSNMP_ENTITY, smiUINT32)>);
static_assert(std::is_same_v<decltype(SnmpXGetVersion), SNMPAPI_STATUS(HSNMP_ENTITY, smiLPUINT32)>);
static_assert(std::is_same_v<decltype(SnmpXSetVersion), SNMPAPI_STATUS(HSNMP_ENTITY, smiUINT32)>);

static_assert(std::is_same_v<PFNSNMPSTARTUPEX, decltype(&SnmpStartupEx)>);
static_assert(std::is_same_v<PFNSNMPCLEANUPEX, decltype(&SnmpCleanupEx)>);
static_assert(
    std::is_same_v<SNMPAPI_CALLBACK, SNMPAPI_STATUS (*)(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)>);

static_assert(std::is_same_v<LPHSNMP_SESSION, HSNMP_SESSION *> && std::is_same_v<HSNMP_SESSION, HANDLE>);
static_assert(std::is_same_v<LPHSNMP_ENTITY, HSNMP_ENTITY *> && std::is_same_v<HSNMP_ENTITY, HANDLE>);
static_assert(std::is_same_v<LPHSNMP_CONTEXT, HSNMP_CONTEXT *> && std::is_same_v<HSNMP_CONTEXT, HANDLE>);
static_assert(std::is_same_v<LPHSNMP_PDU, HSNMP_PDU *> && std::is_same_v<HSNMP_PDU, HANDLE>);
static_assert(std::is_same_v<LPHSNMP_VBL, HSNMP_VBL *> && std::is_same_v<HSNMP_VBL, HANDLE>);
