/* SPDX-License-Identifier: MIT */
#pragma once

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

WINSNMP_API HSNMP_PDU SNMPAPI_CALL SnmpCreatePdu(HSNMP_SESSION session, smiINT PDU_type, smiINT32 request_id,
                                                 smiINT error_status, smiINT error_index,
                                                 HSNMP_VBL varbindlist);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetPduData(HSNMP_PDU PDU, smiLPINT PDU_type,
                                                       smiLPINT32 request_id, smiLPINT error_status,
                                                       smiLPINT error_index, LPHSNMP_VBL varbindlist);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPduData(HSNMP_PDU PDU, const smiINT *PDU_type,
                                                       const smiINT32 *request_id,
                                                       const smiINT *non_repeaters,
                                                       const smiINT *max_repetitions,
                                                       const HSNMP_VBL *varbindlist);

WINSNMP_API HSNMP_PDU SNMPAPI_CALL SnmpDuplicatePdu(HSNMP_SESSION session, HSNMP_PDU PDU);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreePdu(HSNMP_PDU PDU);

#ifdef __cplusplus
}
#endif
