// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Lists of variable bindings. Positions count from 1. Names and values are copied in and out. Thread rule
/// for all: any thread, also inside a notification callback. "base" is explained in winsnmp.h.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Makes a list, empty or with one binding.
///
/// @param[in] session Session the list is created on.
/// @param[in] name    Name of the binding, 2 to 128 sub-identifiers; null: empty list, value is not looked
///                    at.
/// @param[in] value   Value of the binding; null: syntax SNMP_SYNTAX_NULL.
/// @return List handle, freed with SnmpFreeVbl; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also for octets with len above 0 and ptr null.
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_OID_INVALID: the name, or a value of syntax SNMP_SYNTAX_OID.
/// - SNMPAPI_SYNTAX_INVALID: not a syntax of a value, or SNMP_SYNTAX_IPADDR of other than 4 octets.
/// @par Source
/// Reference 3.5.
WINSNMP_API HSNMP_VBL SNMPAPI_CALL SnmpCreateVbl(HSNMP_SESSION session, smiLPCOID name, smiLPCVALUE value);

/// Copies a list.
///
/// @param[in] session Session the copy is created on.
/// @param[in] vbl     List to copy, possibly empty.
/// @return List handle, freed with SnmpFreeVbl; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_VBL_INVALID
/// @par Source
/// Reference 3.5.
WINSNMP_API HSNMP_VBL SNMPAPI_CALL SnmpDuplicateVbl(HSNMP_SESSION session, HSNMP_VBL vbl);

/// Gives back a list handle received once. PDUs keep the lists attached to them.
///
/// @param[in] vbl List.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_VBL_INVALID
/// @par Source
/// Reference 2.7, 3.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeVbl(HSNMP_VBL vbl);

/// Counts the bindings of a list; the count is also the last position.
///
/// @param[in] vbl List.
/// @return Number of bindings, or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_VBL_INVALID
/// - SNMPAPI_NOOP: the list is empty.
/// @par Source
/// Reference 3.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCountVbl(HSNMP_VBL vbl);

/// Reads a binding.
///
/// @param[in]  vbl   List.
/// @param[in]  index 1 to the number of bindings; the error index of a response can be used as it is.
/// @param[out] name  Overwritten; ptr is new memory, freed with SnmpFreeDescriptor(SNMP_SYNTAX_OID, name);
///                   may be null.
/// @param[out] value Overwritten; the data is zero for syntaxes without any. For syntaxes with octets or an
///                   object identifier ptr is new memory, freed with SnmpFreeDescriptor(value->syntax,
///                   &value->value.string); may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_VBL_INVALID
/// - SNMPAPI_NOOP: name and value null.
/// - SNMPAPI_INDEX_INVALID: 0 or beyond the last binding.
/// @par Source
/// Reference 3.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPOID name,
                                                  smiLPVALUE value);

/// Replaces or appends a binding.
///
/// @param[in] vbl   List.
/// @param[in] index Position to replace; 0 appends.
/// @param[in] name  Name, 2 to 128 sub-identifiers; null when replacing: the name stays.
/// @param[in] value Value; null: syntax SNMP_SYNTAX_NULL.
/// @return Position of the binding (not always 1), or SNMPAPI_FAILURE, which leaves the list as it was.
/// @par Errors
/// In this order:
/// - base
/// - SNMPAPI_VBL_INVALID
/// - SNMPAPI_INDEX_INVALID: beyond the last binding.
/// - SNMPAPI_OID_INVALID: the name; null included when appending.
/// - SNMPAPI_SYNTAX_INVALID, SNMPAPI_OID_INVALID, SNMPAPI_ALLOC_ERROR: the value, as in SnmpCreateVbl.
/// @par Source
/// Reference 3.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPCOID name,
                                                  smiLPCVALUE value);

/// Removes a binding; those behind it move up. An empty list remains a valid list.
///
/// @param[in] vbl   List.
/// @param[in] index 1 to the number of bindings.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_VBL_INVALID
/// - SNMPAPI_INDEX_INVALID: 0 or beyond the last binding.
/// @par Source
/// Reference 3.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpDeleteVb(HSNMP_VBL vbl, smiUINT32 index);

#ifdef __cplusplus
}
#endif
