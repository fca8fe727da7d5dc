// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Types of the API (reference 1.2 to 1.4). Integers have the widths they have on Windows: C's long is never
/// used. Structures have natural alignment, whatever packing is in force. Each LP name is a pointer to the
/// type, each LPC name a pointer to const.

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
/// Hundredths of a second.
typedef smiUINT32 smiTIMETICKS, *smiLPTIMETICKS;

/// SNMPAPI_FAILURE, SNMPAPI_SUCCESS, a count, or (from SnmpGetLastError) a code.
typedef smiUINT32 SNMPAPI_STATUS;

/// Fails to compile where the program's window or message parameters have another size than the library's.
typedef char winsnmpWindowTypesAreAsWideAsAPointer[sizeof(WINSNMP_HWND) == sizeof(void *)
                                                           && sizeof(WINSNMP_WPARAM) == sizeof(void *)
                                                           && sizeof(WINSNMP_LPARAM) == sizeof(void *)
                                                       ? 1
                                                       : -1];

// One C type for all kinds, which is Windows' HANDLE: the compiler cannot tell them apart, the library does
// at run time.
typedef void *HSNMP_SESSION, **LPHSNMP_SESSION; ///< Freed by SnmpClose.
typedef void *HSNMP_ENTITY, **LPHSNMP_ENTITY; ///< Freed by SnmpFreeEntity.
typedef void *HSNMP_CONTEXT, **LPHSNMP_CONTEXT; ///< Freed by SnmpFreeContext.
typedef void *HSNMP_PDU, **LPHSNMP_PDU; ///< Freed by SnmpFreePdu.
typedef void *HSNMP_VBL, **LPHSNMP_VBL; ///< Freed by SnmpFreeVbl.

// A program's own packing (`#pragma pack(1)`, -fpack-struct) ends here: the library has natural alignment.
#pragma pack(push, 8)

/// Octets, binary or text.
typedef struct smiOCTETS {
    smiUINT32 len; ///< Bytes; a terminator is neither needed nor counted.
    smiLPBYTE ptr;
} smiOCTETS, *smiLPOCTETS;
typedef const smiOCTETS *smiLPCOCTETS;

typedef smiOCTETS smiBITS, *smiLPBITS;
typedef smiOCTETS smiIPADDR, *smiLPIPADDR;
typedef smiOCTETS smiOPAQUE, *smiLPOPAQUE;
typedef smiOCTETS smiNSAPADDR, *smiLPNSAPADDR;

/// Object identifier.
typedef struct smiOID {
    smiUINT32 len; ///< Array elements: 1.3.6.1 has four.
    smiLPUINT32 ptr; ///< One sub-identifier per element, the first one first.
} smiOID, *smiLPOID;
typedef const smiOID *smiLPCOID;

/// 64-bit counter in two halves; the order is fixed, so this is no native integer on little-endian machines.
typedef struct smiCNTR64 {
    smiUINT32 hipart; ///< Upper 32 bits.
    smiUINT32 lopart; ///< Lower 32 bits.
} smiCNTR64, *smiLPCNTR64;

/// Value of a variable binding.
typedef struct smiVALUE {
    smiUINT32 syntax; ///< SNMP_SYNTAX_...: tells which member of `value` holds the data.
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

/// What SnmpGetVendorInfo reports. Texts are NUL-terminated within their arrays, the rest is zero.
typedef struct smiVENDORINFO {
    char vendorName[MAXVENDORINFO * 2];
    char vendorContact[MAXVENDORINFO * 2];
    char vendorVersionId[MAXVENDORINFO];
    char vendorVersionDate[MAXVENDORINFO];
    smiUINT32
        vendorEnterprise; ///< Enterprise number registered with IANA; 0 (reserved): the vendor has none.
} smiVENDORINFO, *smiLPVENDORINFO;

#pragma pack(pop)

/// Notification of a session, written by the application and given to SnmpCreateSession.
///
/// In a program whose CALLBACK stands for another calling convention (Wine), the function is declared with
/// SNMPAPI_CALL instead.
///
/// Called once for each entry of the session's queue, in the order of the queue, on a thread of the library,
/// with no lock held and the entry already in the queue. Callbacks of one session never overlap, those of
/// different sessions may. It may run before the SnmpSendMsg that caused it has returned. It may call every
/// function of the API, SnmpClose of its own session and SnmpCleanup included. It must return: one that ends
/// its thread (pthread_exit, an exception) ends that of the library, and nothing is sent or received
/// afterwards.
///
/// @param[in] hSession     Session that is notified.
/// @param[in] hWnd         As given to SnmpCreateSession.
/// @param[in] wMsg         As given to SnmpCreateSession.
/// @param[in] wParam       0: a message waits for SnmpRecvMsg. Otherwise an SNMPAPI_TL_... code: the request
///                         failed.
/// @param[in] lParam       Request id of the PDU concerned, sign-extended from 32 bits, in both cases. Ids of
///                         traps may equal ids of the application's own requests.
/// @param[in] lpClientData As given to SnmpCreateSession.
/// @return SNMPAPI_SUCCESS. Every other value closes the session, as SnmpClose does.
/// @par Source
/// Reference 1.4, 3.6, 4.2.
typedef SNMPAPI_STATUS(SNMPAPI_CALL *SNMPAPI_CALLBACK)(HSNMP_SESSION hSession, WINSNMP_HWND hWnd,
                                                       unsigned int wMsg, WINSNMP_WPARAM wParam,
                                                       WINSNMP_LPARAM lParam, void *lpClientData);

/// Address of SnmpStartupEx, for programs that look it up at run time.
typedef SNMPAPI_STATUS(SNMPAPI_CALL *PFNSNMPSTARTUPEX)(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                       smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                       smiLPUINT32 nRetransmitMode);

/// Address of SnmpCleanupEx, for programs that look it up at run time.
typedef SNMPAPI_STATUS(SNMPAPI_CALL *PFNSNMPCLEANUPEX)(void);

#ifdef __cplusplus
}
#endif
