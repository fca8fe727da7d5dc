// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// What this library offers beyond the WinSNMP 2.0 API. Every name starts with SnmpX or SNMPX, so none of
/// the API is taken; winsnmp.h does not include this file, so a program that wants to stay portable notices
/// when it uses one. This file alone is enough: it brings winsnmp.h along.
///
/// What winsnmp.h says about results, last errors, base errors, handles and order of checks holds here too.
/// Thread rule for all: any thread, also inside a notification callback.

#include "winsnmp.h"

#ifdef __cplusplus
extern "C" {
#endif

/// From where the answer to a request is taken.
#define SNMPX_ANSWER_FROM_TARGET 0 /**< from the address and port that were asked; how entities begin */
#define SNMPX_ANSWER_FROM_ANYWHERE 1 /**< from any address and port */

/// Sets from where answers to requests to this entity are taken.
///
/// An answer always has to fit by its request id on the wire and its version. With SNMPX_ANSWER_FROM_TARGET
/// it has to come from the address and port that were asked; others are dropped and counted, and the
/// inspection interface (winsnmp/inspect.hpp) tells where the last one came from. Devices with several
/// addresses, and some behind address translation, answer from another one: SNMPX_ANSWER_FROM_ANYWHERE takes
/// their answers if the community is that of the request. Whoever can guess or see a request id could then
/// answer in the device's place.
///
/// Takes effect at once, for outstanding requests too.
/// @param[in] hEntity Entity that requests are sent to.
/// @param[in] nSource SNMPX_ANSWER_FROM_TARGET or SNMPX_ANSWER_FROM_ANYWHERE.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_MODE_INVALID: another value.
/// @par Source
/// Reference 3.7, 4.4.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetAnswerSource(HSNMP_ENTITY hEntity, smiUINT32 nSource);

/// Sets the retry count of an entity for later requests, as SnmpSetRetry does, but literally: 0 means that a
/// request is sent once and fails with SNMPAPI_TL_TIMEOUT after one time-out. SnmpGetRetry reports the value;
/// a later SnmpSetRetry replaces it with its own meaning of 0.
///
/// @param[in] hEntity  Entity.
/// @param[in] nRetries Retransmissions after the first transmission, any value.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// @par Source
/// Reference 3.7, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetRetries(HSNMP_ENTITY hEntity, smiUINT32 nRetries);

/// The SNMP version of an entity, as the version field of a message has it.
#define SNMPX_VERSION_1 0 /**< SNMPv1 */
#define SNMPX_VERSION_2C 1 /**< SNMPv2c */

/// Reads the SNMP version of an entity: of one that the application made, the version of messages to it; of
/// the source that SnmpRecvMsg returned, the version of that message, so that an agent learns how it was
/// asked.
///
/// @param[in]  hEntity  Entity.
/// @param[out] nVersion SNMPX_VERSION_1 or SNMPX_VERSION_2C.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_NOOP: nVersion null.
/// @par Source
/// Reference 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetVersion(HSNMP_ENTITY hEntity, smiLPUINT32 nVersion);

/// Sets the SNMP version of later messages to an entity. SnmpStrToEntity takes it from the translation mode,
/// which belongs to the whole process; this one belongs to the entity, so that parts of a program need not
/// agree on a mode. Requests that are outstanding keep theirs.
///
/// @param[in] hEntity  Entity.
/// @param[in] nVersion SNMPX_VERSION_1 or SNMPX_VERSION_2C.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_MODE_INVALID: another value.
/// @par Source
/// Reference 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetVersion(HSNMP_ENTITY hEntity, smiUINT32 nVersion);

#ifdef __cplusplus
}
#endif
