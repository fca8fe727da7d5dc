// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Constants of the API (reference 1.5): plain integer macros, usable in #if conditions and as case labels.

// Results and last-error values (reference 1.5). SNMPAPI_FAILURE is a bare literal 0 because programs compare
// it with handles and assign it to them, and in C++ only a literal zero converts to a pointer.
#define SNMPAPI_FAILURE 0 ///< The call failed; as a handle: none.
#define SNMPAPI_SUCCESS 1 ///< The call worked.
#define SNMPAPI_ALLOC_ERROR 2 ///< Memory or a resource is exhausted or limited, or a pointer is invalid.
#define SNMPAPI_CONTEXT_INVALID 3 ///< Not a context handle, or malformed community octets.
#define SNMPAPI_CONTEXT_UNKNOWN 4 ///< No context of that name.
#define SNMPAPI_ENTITY_INVALID 5 ///< Not an entity handle.
#define SNMPAPI_ENTITY_UNKNOWN 6 ///< Text that is neither an address nor a known name.
#define SNMPAPI_INDEX_INVALID 7 ///< No variable binding at that position.
#define SNMPAPI_NOOP 8 ///< Nothing to do: empty queue or list, or no output asked for.
#define SNMPAPI_OID_INVALID 9 ///< Not an object identifier.
#define SNMPAPI_OPERATION_INVALID 10 ///< Not possible for this target or in this state.
#define SNMPAPI_OUTPUT_TRUNCATED 11 ///< The caller's buffer is too small.
#define SNMPAPI_PDU_INVALID 12 ///< Not a PDU handle, or a bad PDU type or content.
#define SNMPAPI_SESSION_INVALID 13 ///< Not a session handle.
#define SNMPAPI_SYNTAX_INVALID 14 ///< Not a syntax that is accepted here.
#define SNMPAPI_VBL_INVALID 15 ///< Not the handle of a list of variable bindings.
#define SNMPAPI_MODE_INVALID 16 ///< Not a mode that is accepted here.
#define SNMPAPI_SIZE_INVALID 17 ///< Not a size that is accepted here.
#define SNMPAPI_NOT_INITIALIZED 18 ///< No successful start-up is in force.
#define SNMPAPI_MESSAGE_INVALID 19 ///< Bad notification message number, or not a decodable SNMP message.
#define SNMPAPI_HWND_INVALID 20 ///< Not a window that can be notified.
#define SNMPAPI_OTHER_ERROR 99 ///< Any other cause.
#define SNMPAPI_TL_NOT_INITIALIZED 100 ///< Transport not initialised, or traps cannot be received.
#define SNMPAPI_TL_NOT_SUPPORTED 101 ///< The address family is not available.
#define SNMPAPI_TL_NOT_AVAILABLE 102 ///< The network is down.
#define SNMPAPI_TL_RESOURCE_ERROR 103 ///< The transport lacks a resource, for instance a socket.
#define SNMPAPI_TL_UNDELIVERABLE 104 ///< The destination cannot be reached.
#define SNMPAPI_TL_SRC_INVALID 105 ///< The source entity is not initialised.
#define SNMPAPI_TL_INVALID_PARAM 106 ///< A transport call refused an argument.
#define SNMPAPI_TL_IN_USE 107 ///< Another program has the trap port.
#define SNMPAPI_TL_TIMEOUT 108 ///< No response within the retransmission policy.
#define SNMPAPI_TL_PDU_TOO_BIG 109 ///< The message is larger than the transport can send.
#define SNMPAPI_TL_OTHER 199 ///< Any other transport error.

// Translation modes (reference 4.6).
#define SNMPAPI_TRANSLATED 0 ///< Friendly names; the name database decides the version.
#define SNMPAPI_UNTRANSLATED_V1 1 ///< Literal addresses and communities; SNMPv1 messages.
#define SNMPAPI_UNTRANSLATED_V2 2 ///< Literal addresses and communities; SNMPv2c messages.

// Retransmission mode, state of a registration, state of listening.
#define SNMPAPI_OFF 0
#define SNMPAPI_ON 1

// Levels of support, as SnmpStartup reports them.
#define SNMPAPI_NO_SUPPORT 0 ///< Encoding and decoding only.
#define SNMPAPI_V1_SUPPORT 1 ///< SNMPv1.
#define SNMPAPI_V2_SUPPORT 2 ///< SNMPv2c and everything of the levels below; the level of this library.
#define SNMPAPI_M2M_SUPPORT 3 ///< Manager to manager.

// What SnmpListenEx binds.
#define SNMPLISTEN_USEENTITY_ADDR 0 ///< Bind the entity's own address.
#define SNMPLISTEN_ALL_ADDR 1 ///< Bind all local addresses of the entity's family.

// Limits.
#define MAXOBJIDSIZE 128 ///< Most sub-identifiers of an object identifier.
#define MAXOBJIDSTRSIZE 1408 ///< Bytes of the longest dotted text, its NUL included: 128 * (10 digits + 1).
#define MAXVENDORINFO 32 ///< Bytes of the short texts of smiVENDORINFO; the long ones have twice as many.

// Building blocks of ASN.1 tags.
#define ASN_UNIVERSAL 0x00
#define ASN_APPLICATION 0x40
#define ASN_CONTEXT 0x80
#define ASN_PRIVATE 0xC0
#define ASN_PRIMITIVE 0x00
#define ASN_CONSTRUCTOR 0x20

// Syntaxes of values, with the member of smiVALUE.value that holds the data.
#define SNMP_SYNTAX_INT 0x02 ///< sNumber: signed, 32 bits.
#define SNMP_SYNTAX_INT32 SNMP_SYNTAX_INT ///< The same.
#define SNMP_SYNTAX_BITS 0x03 ///< string: named bits; an OCTET STRING on the wire.
#define SNMP_SYNTAX_OCTETS 0x04 ///< string: octets, binary or text.
#define SNMP_SYNTAX_NULL 0x05 ///< empty: no value.
#define SNMP_SYNTAX_OID 0x06 ///< oid: object identifier of at most MAXOBJIDSIZE sub-identifiers.
#define SNMP_SYNTAX_SEQUENCE 0x30 ///< A constructor, never the syntax of a value.
#define SNMP_SYNTAX_IPADDR 0x40 ///< string: 4 octets, network order.
#define SNMP_SYNTAX_CNTR32 0x41 ///< uNumber: counter that wraps at 2^32.
#define SNMP_SYNTAX_GAUGE32 0x42 ///< uNumber: gauge.
#define SNMP_SYNTAX_UNSIGNED32 SNMP_SYNTAX_GAUGE32 ///< The same.
#define SNMP_SYNTAX_TIMETICKS 0x43 ///< uNumber: hundredths of a second.
#define SNMP_SYNTAX_OPAQUE 0x44 ///< string: raw BER, kept for compatibility.
#define SNMP_SYNTAX_NSAPADDR 0x45 ///< string: OSI address (historic).
#define SNMP_SYNTAX_CNTR64 0x46 ///< hNumber: 64-bit counter, SNMPv2 only.
#define SNMP_SYNTAX_UINT32 0x47 ///< uNumber: unsigned, 32 bits (historic).
#define SNMP_SYNTAX_NOSUCHOBJECT 0x80 ///< empty, exception: the agent does not know the object type.
#define SNMP_SYNTAX_NOSUCHINSTANCE 0x81 ///< empty, exception: the instance does not exist.
#define SNMP_SYNTAX_ENDOFMIBVIEW 0x82 ///< empty, exception: beyond the end of the agent's view.

// PDU types: tags on the wire.
#define SNMP_PDU_GET 0xA0
#define SNMP_PDU_GETNEXT 0xA1
#define SNMP_PDU_RESPONSE 0xA2
#define SNMP_PDU_SET 0xA3
#define SNMP_PDU_V1TRAP 0xA4 ///< Never created by or delivered to an application: traps have SNMPv2 layout.
#define SNMP_PDU_GETBULK 0xA5
#define SNMP_PDU_INFORM 0xA6
#define SNMP_PDU_TRAP 0xA7 ///< SNMPv2 trap; translated when the destination is an SNMPv1 entity.

// Error status of a response. The first six exist in SNMPv1 and SNMPv2c, the others in SNMPv2c only.
#define SNMP_ERROR_NOERROR 0
#define SNMP_ERROR_TOOBIG 1
#define SNMP_ERROR_NOSUCHNAME 2
#define SNMP_ERROR_BADVALUE 3
#define SNMP_ERROR_READONLY 4
#define SNMP_ERROR_GENERR 5
#define SNMP_ERROR_NOACCESS 6
#define SNMP_ERROR_WRONGTYPE 7
#define SNMP_ERROR_WRONGLENGTH 8
#define SNMP_ERROR_WRONGENCODING 9
#define SNMP_ERROR_WRONGVALUE 10
#define SNMP_ERROR_NOCREATION 11
#define SNMP_ERROR_INCONSISTENTVALUE 12
#define SNMP_ERROR_RESOURCEUNAVAILABLE 13
#define SNMP_ERROR_COMMITFAILED 14
#define SNMP_ERROR_UNDOFAILED 15
#define SNMP_ERROR_AUTHORIZATIONERROR 16
#define SNMP_ERROR_NOTWRITABLE 17
#define SNMP_ERROR_INCONSISTENTNAME 18

// Generic trap numbers of SNMPv1.
#define SNMP_TRAP_COLDSTART 0
#define SNMP_TRAP_WARMSTART 1
#define SNMP_TRAP_LINKDOWN 2
#define SNMP_TRAP_LINKUP 3
#define SNMP_TRAP_AUTHFAIL 4
#define SNMP_TRAP_EGPNEIGHBORLOSS 5
#define SNMP_TRAP_ENTERPRISESPECIFIC 6
