// SPDX-License-Identifier: MIT
//
// Status codes of the C API under names of our own (reference 1.5).
#pragma once

#include "winsnmp.h"

#include <cstdint>

namespace winsnmp::core {

enum class Code : std::uint16_t {
    Failure = SNMPAPI_FAILURE,
    Success = SNMPAPI_SUCCESS,
    AllocError = SNMPAPI_ALLOC_ERROR,
    ContextInvalid = SNMPAPI_CONTEXT_INVALID,
    ContextUnknown = SNMPAPI_CONTEXT_UNKNOWN,
    EntityInvalid = SNMPAPI_ENTITY_INVALID,
    EntityUnknown = SNMPAPI_ENTITY_UNKNOWN,
    IndexInvalid = SNMPAPI_INDEX_INVALID,
    Noop = SNMPAPI_NOOP,
    OidInvalid = SNMPAPI_OID_INVALID,
    OperationInvalid = SNMPAPI_OPERATION_INVALID,
    OutputTruncated = SNMPAPI_OUTPUT_TRUNCATED,
    PduInvalid = SNMPAPI_PDU_INVALID,
    SessionInvalid = SNMPAPI_SESSION_INVALID,
    SyntaxInvalid = SNMPAPI_SYNTAX_INVALID,
    VblInvalid = SNMPAPI_VBL_INVALID,
    ModeInvalid = SNMPAPI_MODE_INVALID,
    SizeInvalid = SNMPAPI_SIZE_INVALID,
    NotInitialized = SNMPAPI_NOT_INITIALIZED,
    MessageInvalid = SNMPAPI_MESSAGE_INVALID,
    HwndInvalid = SNMPAPI_HWND_INVALID,
    OtherError = SNMPAPI_OTHER_ERROR,
    TlNotInitialized = SNMPAPI_TL_NOT_INITIALIZED,
    TlNotSupported = SNMPAPI_TL_NOT_SUPPORTED,
    TlNotAvailable = SNMPAPI_TL_NOT_AVAILABLE,
    TlResourceError = SNMPAPI_TL_RESOURCE_ERROR,
    TlUndeliverable = SNMPAPI_TL_UNDELIVERABLE,
    TlSrcInvalid = SNMPAPI_TL_SRC_INVALID,
    TlInvalidParam = SNMPAPI_TL_INVALID_PARAM,
    TlInUse = SNMPAPI_TL_IN_USE,
    TlTimeout = SNMPAPI_TL_TIMEOUT,
    TlPduTooBig = SNMPAPI_TL_PDU_TOO_BIG,
    TlOther = SNMPAPI_TL_OTHER,
};

} // namespace winsnmp::core
