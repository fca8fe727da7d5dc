/* SPDX-License-Identifier: MIT */
#pragma once

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStartup(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                    smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                    smiLPUINT32 nRetransmitMode);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStartupEx(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                      smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                      smiLPUINT32 nRetransmitMode);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanup(void);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanupEx(void);

WINSNMP_API HSNMP_SESSION SNMPAPI_CALL SnmpCreateSession(HWND hWnd, UINT wMsg, SNMPAPI_CALLBACK fCallBack,
                                                         LPVOID lpClientData);

WINSNMP_API HSNMP_SESSION SNMPAPI_CALL SnmpOpen(HWND hWnd, UINT wMsg);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpClose(HSNMP_SESSION session);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSendMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                    HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                    HSNMP_PDU PDU);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpRecvMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                                    LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context,
                                                    LPHSNMP_PDU PDU);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpRegister(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                     HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                     smiLPCOID notification, smiUINT32 state);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpListen(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpListenEx(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus,
                                                     smiUINT32 nUseEntityAddr);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCancelMsg(HSNMP_SESSION session, smiINT32 reqId);

#ifdef __cplusplus
}
#endif
