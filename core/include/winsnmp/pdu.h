// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// PDU functions. Fields are checked one by one here, and against each other when the PDU is sent or encoded.
/// Thread rule for all: any thread, also inside a notification callback. "base" is explained in winsnmp.h.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Makes a PDU.
///
/// The list is attached, not copied: later changes of the list are changes of the PDU until it is sent, and
/// freeing the list's handle does not empty the PDU. With everything but session 0: GETNEXT, a generated id,
/// no error, no list.
/// @param[in] session      Session the PDU is created on.
/// @param[in] PDU_type     SNMP_PDU_GET, _GETNEXT, _RESPONSE, _SET, _GETBULK, _INFORM or _TRAP; 0:
///                         SNMP_PDU_GETNEXT.
/// @param[in] request_id   Any id; 0: the library generates a positive one, unlike other recent ones of the
///                         process.
/// @param[in] error_status Error status; of GETBULK: non-repeaters.
/// @param[in] error_index  Error index; of GETBULK: max-repetitions.
/// @param[in] varbindlist  List to attach; may be null. The handle remains the caller's.
/// @return PDU handle, freed with SnmpFreePdu; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_PDU_INVALID: another type, SNMP_PDU_V1TRAP included.
/// - SNMPAPI_VBL_INVALID: a non-null varbindlist.
/// @par Source
/// Reference 3.4, 4.12.
WINSNMP_API HSNMP_PDU SNMPAPI_CALL SnmpCreatePdu(HSNMP_SESSION session, smiINT PDU_type, smiINT32 request_id,
                                                 smiINT error_status, smiINT error_index,
                                                 HSNMP_VBL varbindlist);

/// Reads the fields of a PDU.
///
/// @param[in]  PDU          PDU.
/// @param[out] PDU_type     Type; may be null.
/// @param[out] request_id   Request id; may be null.
/// @param[out] error_status Error status; of GETBULK: non-repeaters; may be null.
/// @param[out] error_index  Error index; of GETBULK: max-repetitions; may be null.
/// @param[out] varbindlist  List handle, each time one more to free with SnmpFreeVbl; null for a PDU without
///                          a list; may be null. The first read of a PDU from SnmpRecvMsg or SnmpDecodeMsg
///                          gives the attached list itself; every other read, and every read of another PDU,
///                          gives a copy.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_PDU_INVALID
/// - SNMPAPI_NOOP: all outputs null.
/// @par Source
/// Reference 3.4, 4.12.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetPduData(HSNMP_PDU PDU, smiLPINT PDU_type,
                                                       smiLPINT32 request_id, smiLPINT error_status,
                                                       smiLPINT error_index, LPHSNMP_VBL varbindlist);

/// Changes fields of a PDU. A null pointer leaves the field as it is.
///
/// Error status and error index cannot be set here: to answer with an error, make a new RESPONSE. A change to
/// another type resets both to 0, so that a request answered in place answers with no error; the same type
/// again leaves them. Of a GETBULK the two fields are then set as given.
/// @param[in] PDU             PDU.
/// @param[in] PDU_type        As in SnmpCreatePdu, but not 0; may be null.
/// @param[in] request_id      Any id, 0 as it is; may be null.
/// @param[in] non_repeaters   Ignored unless the PDU is a GETBULK after the call; may be null.
/// @param[in] max_repetitions Ignored unless the PDU is a GETBULK after the call; may be null.
/// @param[in] varbindlist     List to attach as in SnmpCreatePdu; a null list detaches; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_PDU_INVALID: the handle, or a type that is not accepted.
/// - SNMPAPI_VBL_INVALID: a non-null list.
/// - SNMPAPI_NOOP: all five pointers null.
/// @par Source
/// Reference 3.4, 4.12.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPduData(HSNMP_PDU PDU, const smiINT *PDU_type,
                                                       const smiINT32 *request_id,
                                                       const smiINT *non_repeaters,
                                                       const smiINT *max_repetitions,
                                                       const HSNMP_VBL *varbindlist);

/// Copies a PDU with all fields, the request id included, and with a copy of its list.
///
/// @param[in] session Session the copy is created on.
/// @param[in] PDU     PDU to copy.
/// @return PDU handle, freed with SnmpFreePdu; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_PDU_INVALID
/// @par Source
/// Reference 3.4.
WINSNMP_API HSNMP_PDU SNMPAPI_CALL SnmpDuplicatePdu(HSNMP_SESSION session, HSNMP_PDU PDU);

/// Frees a PDU. List handles that the caller has stay valid; a request that was sent goes on.
///
/// @param[in] PDU PDU.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_PDU_INVALID
/// @par Source
/// Reference 3.4.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreePdu(HSNMP_PDU PDU);

#ifdef __cplusplus
}
#endif
