/* SPDX-License-Identifier: MIT */
#pragma once

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

WINSNMP_API HSNMP_VBL SNMPAPI_CALL SnmpCreateVbl(HSNMP_SESSION session, smiLPCOID name, smiLPCVALUE value);

WINSNMP_API HSNMP_VBL SNMPAPI_CALL SnmpDuplicateVbl(HSNMP_SESSION session, HSNMP_VBL vbl);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeVbl(HSNMP_VBL vbl);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCountVbl(HSNMP_VBL vbl);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPOID name,
                                                  smiLPVALUE value);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPCOID name,
                                                  smiLPCVALUE value);

WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpDeleteVb(HSNMP_VBL vbl, smiUINT32 index);

#ifdef __cplusplus
}
#endif
