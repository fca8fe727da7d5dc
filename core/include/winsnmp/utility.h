// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Utility functions: last error, object identifiers, encoding and decoding, memory handed out by the
/// library. Thread rule for all: any thread, also inside a notification callback. "base" is explained in
/// winsnmp.h.
///
/// An object identifier is valid as an argument when its pointer is not null, it has 2 to 128
/// sub-identifiers, and its ptr is not null.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Tells the code of the calling thread's most recent failure. Never fails and changes nothing; works before
/// start-up and after clean-up.
///
/// @param[in] session Session whose failures to look at, together with those that belong to no session; null
///                    or not a session: all failures.
/// @return SNMPAPI_... code; SNMPAPI_SUCCESS when nothing has failed yet.
/// @par Source
/// Reference 2.3, 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetLastError(HSNMP_SESSION session);

/// Reads dotted decimal text: digits and single dots; one leading dot is tolerated.
///
/// @param[in]  string NUL-terminated text, at most MAXOBJIDSTRSIZE bytes with the NUL.
/// @param[out] dstOID Overwritten; ptr is new memory, freed with SnmpFreeDescriptor(SNMP_SYNTAX_OID, dstOID).
/// @return Number of sub-identifiers, or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when dstOID is null.
/// - SNMPAPI_OID_INVALID: string null, too long or not such text; fewer than 2 or more than 128
///   sub-identifiers; one above 4294967295; the first above 2; the second above 39 after 0 or 1.
/// @par Source
/// Reference 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStrToOid(const char *string, smiLPOID dstOID);

/// Writes an object identifier as dotted decimal text without a leading dot.
///
/// @param[in]  srcOID Valid object identifier.
/// @param[in]  size   Bytes at string; MAXOBJIDSTRSIZE always suffices.
/// @param[out] string NUL-terminated text; holds its leading part, NUL-terminated, when it does not fit.
/// @return Bytes written, the NUL included ("1.3.6.1": 8), or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when string is null.
/// - SNMPAPI_OID_INVALID
/// - SNMPAPI_SIZE_INVALID: size 0.
/// - SNMPAPI_OUTPUT_TRUNCATED: the text does not fit.
/// @par Source
/// Reference 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidToStr(smiLPCOID srcOID, smiUINT32 size, char *string);

/// Copies an object identifier.
///
/// @param[in]  srcOID Valid object identifier.
/// @param[out] dstOID Overwritten, may be the same structure as srcOID; ptr is new memory, freed with
///                    SnmpFreeDescriptor(SNMP_SYNTAX_OID, dstOID).
/// @return Number of sub-identifiers, or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when dstOID is null.
/// - SNMPAPI_OID_INVALID
/// @par Source
/// Reference 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCopy(smiLPCOID srcOID, smiLPOID dstOID);

/// Compares two object identifiers, sub-identifier by sub-identifier; a shorter one that is equal as far as
/// it goes is the lesser. With maxlen only that many count: the length of a prefix makes it a test for the
/// prefix.
///
/// @param[in]  xOID   0 to 128 sub-identifiers; ptr may be null when there are none.
/// @param[in]  yOID   As xOID.
/// @param[in]  maxlen Most sub-identifiers to look at, up to 128; 0: all.
/// @param[out] result -1, 0 or 1 as x is less than, equal to or greater than y.
/// @return SNMPAPI_SUCCESS, whatever the result of the comparison, or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when result is null.
/// - SNMPAPI_OID_INVALID: xOID or yOID null, more than 128 sub-identifiers, or ptr null with any.
/// - SNMPAPI_SIZE_INVALID: maxlen above 128.
/// @par Source
/// Reference 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpOidCompare(smiLPCOID xOID, smiLPCOID yOID, smiUINT32 maxlen,
                                                       smiLPINT result);

/// Encodes the message that SnmpSendMsg would send, with the PDU's own request id. Nothing is transmitted.
///
/// @param[in]  session    Session.
/// @param[in]  srcEntity  Sender; may be null.
/// @param[in]  dstEntity  Receiver, decides the version.
/// @param[in]  context    Community.
/// @param[in]  pdu        What to encode.
/// @param[out] msgBufDesc Overwritten; ptr is new memory, freed with SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS,
///                        msgBufDesc). The community is in it in clear.
/// @return Bytes of the message, or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when msgBufDesc is null.
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_ENTITY_INVALID: dstEntity, null included, or a non-null srcEntity.
/// - SNMPAPI_CONTEXT_INVALID
/// - SNMPAPI_PDU_INVALID: the handle, fields that do not go together, or no form for the version of
///   dstEntity.
/// @par Source
/// Reference 3.6, 4.7, 4.11.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpEncodeMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                      HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                      HSNMP_PDU pdu, smiLPOCTETS msgBufDesc);

/// Decodes one SNMPv1 or SNMPv2c message. SNMPv1 traps are given SNMPv2 layout. Bytes behind the message are
/// not looked at. Values are judged as SnmpRecvMsg says; an SNMPv1 tooBig response keeps its bindings here,
/// for this function shows what a message has.
///
/// @param[in]  session    Session that context and PDU are created on.
/// @param[out] srcEntity  SNMPAPI_FAILURE (no entity): a message holds no address.
/// @param[out] dstEntity  As srcEntity.
/// @param[out] context    New context, freed with SnmpFreeContext.
/// @param[out] pdu        New PDU, freed with SnmpFreePdu.
/// @param[in]  msgBufDesc Bytes to decode; len is the most to look at.
/// @return Bytes of the message, possibly less than len, or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_ENTITY_INVALID: srcEntity or dstEntity null.
/// - SNMPAPI_CONTEXT_INVALID: context null.
/// - SNMPAPI_PDU_INVALID: pdu null.
/// - SNMPAPI_MESSAGE_INVALID: not a well-formed message of these versions, cut short, of another PDU type, or
///   no bytes.
/// - SNMPAPI_OUTPUT_TRUNCATED: never, there is no buffer to be too small.
/// @par Source
/// Reference 3.6, 4.8, 4.13.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpDecodeMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                                      LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context,
                                                      LPHSNMP_PDU pdu, smiLPCOCTETS msgBufDesc);

/// Frees the memory behind a descriptor that the library filled in, then sets its ptr to null and its len to
/// 0.
///
/// The address alone decides: any descriptor syntax will do for any descriptor, an smiOID cast to smiLPOPAQUE
/// included.
/// @param[in]     syntax     SNMP_SYNTAX_BITS, _OCTETS, _OID, _IPADDR, _OPAQUE or _NSAPADDR. With every other
///                           syntax the descriptor is not even read, so that a value's union may be passed
///                           whatever it holds.
/// @param[in,out] descriptor Descriptor.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SYNTAX_INVALID: another syntax.
/// - SNMPAPI_OPERATION_INVALID: descriptor null, freed before, or not memory of the library.
/// @par Source
/// Reference 2.6, 3.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeDescriptor(smiUINT32 syntax, smiLPOPAQUE descriptor);

#ifdef __cplusplus
}
#endif
