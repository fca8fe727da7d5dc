/* SPDX-License-Identifier: MIT */
#pragma once

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

WINSNMP_API HSNMP_ENTITY SNMPAPI_CALL SnmpStrToEntity(HSNMP_SESSION session, LPCSTR string);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpEntityToStr(HSNMP_ENTITY entity, smiUINT32 size, LPSTR string);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeEntity(HSNMP_ENTITY entity);

WINSNMP_API HSNMP_CONTEXT SNMPAPI_CALL SnmpStrToContext(HSNMP_SESSION session, smiLPCOCTETS string);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpContextToStr(HSNMP_CONTEXT context, smiLPOCTETS string);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeContext(HSNMP_CONTEXT context);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPort(HSNMP_ENTITY hEntity, UINT nPort);

#ifdef __cplusplus
}
#endif
