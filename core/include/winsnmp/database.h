// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Database functions: the two modes of the process, the policy of each entity, the vendor. Thread rule for
/// all: any thread, also inside a notification callback. "base" is explained in winsnmp.h.
///
/// Policy (reference 4.5): a request is sent, and sent again each time the time-out has passed without a
/// response, as often as the retry count says; it fails with SNMPAPI_TL_TIMEOUT after time-out * (retries +
/// 1). Defaults: mode SNMPAPI_ON, 100 hundredths of a second, 5 retries. Modes and policy are read when
/// SnmpSendMsg is called.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Reads the translation mode of the process.
///
/// @param[out] nTranslateMode SNMPAPI_TRANSLATED, SNMPAPI_UNTRANSLATED_V1 or SNMPAPI_UNTRANSLATED_V2.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_NOOP: nTranslateMode null.
/// @par Source
/// Reference 3.3.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetTranslateMode(smiLPUINT32 nTranslateMode);

/// Sets the translation mode of the process: how SnmpStrToEntity, SnmpEntityToStr, SnmpStrToContext and
/// SnmpContextToStr read and write text, and the version of entities made from now on. Existing entities keep
/// theirs; SnmpXSetVersion in winsnmp/extensions.h sets that of one entity.
///
/// @param[in] nTranslateMode SNMPAPI_TRANSLATED, SNMPAPI_UNTRANSLATED_V1 or SNMPAPI_UNTRANSLATED_V2.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_MODE_INVALID: another value.
/// @par Source
/// Reference 3.3, 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetTranslateMode(smiUINT32 nTranslateMode);

/// Reads the retransmission mode of the process.
///
/// @param[out] nRetransmitMode SNMPAPI_ON or SNMPAPI_OFF.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_NOOP: nRetransmitMode null.
/// @par Source
/// Reference 3.3.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetRetransmitMode(smiLPUINT32 nRetransmitMode);

/// Sets the retransmission mode of the process. SNMPAPI_ON: the library carries out the policy for later
/// requests. SNMPAPI_OFF: later requests are sent once and never time out, and outstanding ones are neither
/// sent again nor time out; responses are delivered whenever they come.
///
/// @param[in] nRetransmitMode SNMPAPI_ON or SNMPAPI_OFF.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_MODE_INVALID: another value.
/// @par Source
/// Reference 3.3, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetRetransmitMode(smiUINT32 nRetransmitMode);

/// Reads the time-out of an entity.
///
/// @param[in]  hEntity        Entity.
/// @param[out] nPolicyTimeout Value set, hundredths of a second; may be null.
/// @param[out] nActualTimeout Always 0: nothing is measured; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_NOOP: both outputs null.
/// @par Source
/// Reference 3.3, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetTimeout(HSNMP_ENTITY hEntity, smiLPTIMETICKS nPolicyTimeout,
                                                       smiLPTIMETICKS nActualTimeout);

/// Sets the time-out of an entity for later requests.
///
/// @param[in] hEntity        Entity.
/// @param[in] nPolicyTimeout Hundredths of a second, any value. 0 is kept as 0 and stands for the default
///                           when sending.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// @par Source
/// Reference 3.3, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetTimeout(HSNMP_ENTITY hEntity, smiTIMETICKS nPolicyTimeout);

/// Reads the retry count of an entity.
///
/// @param[in]  hEntity      Entity.
/// @param[out] nPolicyRetry Value set: retransmissions after the first transmission; may be null.
/// @param[out] nActualRetry Always 0: nothing is measured; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_NOOP: both outputs null.
/// @par Source
/// Reference 3.3, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetRetry(HSNMP_ENTITY hEntity, smiLPUINT32 nPolicyRetry,
                                                     smiLPUINT32 nActualRetry);

/// Sets the retry count of an entity for later requests.
///
/// @param[in] hEntity      Entity.
/// @param[in] nPolicyRetry Retransmissions after the first transmission, any value. 0 is kept as 0 and stands
///                         for the default when sending; for none see SnmpXSetRetries in
///                         winsnmp/extensions.h.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// @par Source
/// Reference 3.3, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSetRetry(HSNMP_ENTITY hEntity, smiUINT32 nPolicyRetry);

/// Tells who made this implementation. Its makers have no enterprise number of their own: vendorEnterprise is
/// 0, and vendorName says so. Other implementations report other makers: do not decide anything by it.
///
/// @param[out] vendorInfo Filled completely; texts are NUL-terminated and zero-filled.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_NOOP: vendorInfo null.
/// @par Source
/// Reference 3.3.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpGetVendorInfo(smiLPVENDORINFO vendorInfo);

#ifdef __cplusplus
}
#endif
