/* SPDX-License-Identifier: MIT */
#pragma once

#include "constants.h"
#include "wintypes.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef uint8_t smiBYTE, *smiLPBYTE;
typedef int32_t smiINT, *smiLPINT;
typedef smiINT smiINT32, *smiLPINT32;
typedef uint32_t smiUINT32, *smiLPUINT32;
typedef smiUINT32 smiCNTR32, *smiLPCNTR32;
typedef smiUINT32 smiGAUGE32, *smiLPGAUGE32;
typedef smiUINT32 smiTIMETICKS, *smiLPTIMETICKS;

typedef smiUINT32 SNMPAPI_STATUS;

typedef HANDLE HSNMP_SESSION, *LPHSNMP_SESSION;
typedef HANDLE HSNMP_ENTITY, *LPHSNMP_ENTITY;
typedef HANDLE HSNMP_CONTEXT, *LPHSNMP_CONTEXT;
typedef HANDLE HSNMP_PDU, *LPHSNMP_PDU;
typedef HANDLE HSNMP_VBL, *LPHSNMP_VBL;

typedef struct smiOCTETS {
    smiUINT32 len;
    smiLPBYTE ptr;
} smiOCTETS, *smiLPOCTETS;
typedef const smiOCTETS *smiLPCOCTETS;

typedef smiOCTETS smiBITS, *smiLPBITS;
typedef smiOCTETS smiIPADDR, *smiLPIPADDR;
typedef smiOCTETS smiOPAQUE, *smiLPOPAQUE;
typedef smiOCTETS smiNSAPADDR, *smiLPNSAPADDR;

typedef struct smiOID {
    smiUINT32 len;
    smiLPUINT32 ptr;
} smiOID, *smiLPOID;
typedef const smiOID *smiLPCOID;

typedef struct smiCNTR64 {
    smiUINT32 hipart;
    smiUINT32 lopart;
} smiCNTR64, *smiLPCNTR64;

typedef struct smiVALUE {
    smiUINT32 syntax;
    union {
        smiINT sNumber;
        smiUINT32 uNumber;
        smiCNTR64 hNumber;
        smiOCTETS string;
        smiOID oid;
        smiBYTE empty;
    } value;
} smiVALUE, *smiLPVALUE;
typedef const smiVALUE *smiLPCVALUE;

typedef struct smiVENDORINFO {
    char vendorName[MAXVENDORINFO * 2];
    char vendorContact[MAXVENDORINFO * 2];
    char vendorVersionId[MAXVENDORINFO];
    char vendorVersionDate[MAXVENDORINFO];
    smiUINT32 vendorEnterprise;
} smiVENDORINFO, *smiLPVENDORINFO;

typedef SNMPAPI_STATUS(SNMPAPI_CALL *SNMPAPI_CALLBACK)(HSNMP_SESSION hSession, HWND hWnd, UINT wMsg,
                                                       WPARAM wParam, LPARAM lParam, LPVOID lpClientData);

typedef SNMPAPI_STATUS(SNMPAPI_CALL *PFNSNMPSTARTUPEX)(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                       smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                       smiLPUINT32 nRetransmitMode);

typedef SNMPAPI_STATUS(SNMPAPI_CALL *PFNSNMPCLEANUPEX)(void);

#ifdef __cplusplus
}
#endif
