/* SPDX-License-Identifier: MIT */
#pragma once

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetLastError(HSNMP_SESSION session);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStrToOid(LPCSTR string, smiLPOID dstOID);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidToStr(smiLPCOID srcOID, smiUINT32 size, LPSTR string);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCopy(smiLPCOID srcOID, smiLPOID dstOID);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCompare(smiLPCOID xOID, smiLPCOID yOID, smiUINT32 maxlen,
                                                       smiLPINT result);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpEncodeMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                      HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                      HSNMP_PDU pdu, smiLPOCTETS msgBufDesc);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpDecodeMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                                      LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context,
                                                      LPHSNMP_PDU pdu, smiLPCOCTETS msgBufDesc);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeDescriptor(smiUINT32 syntax, smiLPOPAQUE descriptor);

#ifdef __cplusplus
}
#endif
