// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Entities (who takes part: address, port, version, policy) and contexts (the community). Thread rule for
/// all: any thread, also inside a notification callback. "base" is explained in winsnmp.h.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Makes an entity from text. Each call makes a new one, also from equal text.
///
/// The translation mode of this moment decides how the text is read and, for good, the version of messages to
/// the entity. SNMPAPI_UNTRANSLATED_V1 and _V2 take a literal IPv4 or IPv6 address (with a zone if need be,
/// without a port). SNMPAPI_TRANSLATED also takes a name, looked up in the name database of
/// winsnmp/platform.h and then as a host name, which may wait for the system's name resolution. Port (161
/// unless winsnmp/platform.h says otherwise), time-out and retry count start at their defaults.
/// @param[in] session Session the entity is created on.
/// @param[in] string  NUL-terminated text.
/// @return Entity handle, freed with SnmpFreeEntity; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_ENTITY_UNKNOWN: string null, not an address, or not a known name.
/// @par Source
/// Reference 3.2, 4.6.
WINSNMP_API HSNMP_ENTITY SNMPAPI_CALL SnmpStrToEntity(HSNMP_SESSION session, const char *string);

/// Writes an entity as text: its literal address (IPv6 in canonical form), or, in SNMPAPI_TRANSLATED mode,
/// the friendly name it was made from. The port is not part of the text.
///
/// @param[in]  entity Entity.
/// @param[in]  size   Bytes at string.
/// @param[out] string NUL-terminated text; holds its leading part, NUL-terminated, when it does not fit and
///                    size is not 0.
/// @return Bytes written, the NUL included ("127.0.0.1": 10), or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR when string is null.
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_OUTPUT_TRUNCATED: size is too small, 0 included.
/// @par Source
/// Reference 3.2, 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpEntityToStr(HSNMP_ENTITY entity, smiUINT32 size, char *string);

/// Gives back an entity handle received once. The last one ends the entity's agent role; outstanding requests
/// go on.
///
/// @param[in] entity Entity.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID: also when freed more often than received.
/// @par Source
/// Reference 2.7, 3.2.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeEntity(HSNMP_ENTITY entity);

/// Makes a context from the octets of a community. Each call makes a new one, also from equal octets.
///
/// @param[in] session Session the context is created on.
/// @param[in] string  Octets, any values, copied; at least one. In SNMPAPI_TRANSLATED mode a friendly name
///                    where one is known, else the community itself.
/// @return Context handle, freed with SnmpFreeContext; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_CONTEXT_INVALID: string null, len 0 or ptr null.
/// - SNMPAPI_CONTEXT_UNKNOWN: SNMPAPI_TRANSLATED mode and a name that may not stand for itself; not by
///   default.
/// @par Source
/// Reference 3.2, 4.6.
WINSNMP_API HSNMP_CONTEXT SNMPAPI_CALL SnmpStrToContext(HSNMP_SESSION session, smiLPCOCTETS string);

/// Hands out the octets of a context, or its friendly name in SNMPAPI_TRANSLATED mode where there is one.
///
/// @param[in]  context Context.
/// @param[out] string  Overwritten; ptr is new memory, freed with SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS,
///                     string). The community is a secret: treat the copy as one.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when string is null.
/// - SNMPAPI_CONTEXT_INVALID
/// @par Source
/// Reference 3.2.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpContextToStr(HSNMP_CONTEXT context, smiLPOCTETS string);

/// Gives back a context handle received once. Outstanding requests and registrations keep what they need.
///
/// @param[in] context Context.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_CONTEXT_INVALID: also when freed more often than received.
/// @par Source
/// Reference 2.7, 3.2.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeContext(HSNMP_CONTEXT context);

/// Sets the UDP port of an entity for later sends and a later SnmpListen. Outstanding requests keep the old
/// one. Whether the port can be used is not tried.
///
/// @param[in] hEntity Entity that is not listening.
/// @param[in] nPort   1 to 65535, host byte order.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_NOT_INITIALIZED
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_OPERATION_INVALID: the entity is listening.
/// - SNMPAPI_OTHER_ERROR: also when nPort is out of range.
/// @par Source
/// Reference 3.2.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetPort(HSNMP_ENTITY hEntity, unsigned int nPort);

#ifdef __cplusplus
}
#endif
