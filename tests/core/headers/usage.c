// SPDX-License-Identifier: GPL-3.0-or-later

// What programs do with the API, in the common subset of C and C++.
#include <winsnmp.h>

#if SNMPAPI_FAILURE || SNMPAPI_TL_OTHER != 199 || SNMP_PDU_TRAP != (ASN_CONTEXT | ASN_CONSTRUCTOR | 7)
#error "Constants must work in preprocessor conditions"
#endif

int isKnownStatus(SNMPAPI_STATUS status);
HSNMP_SESSION openSession(smiLPVALUE firstValue);

// Equal labels would not compile.
int isKnownStatus(SNMPAPI_STATUS status)
{
    switch (status) {
    case SNMPAPI_FAILURE:
    case SNMPAPI_SUCCESS:
    case SNMPAPI_ALLOC_ERROR:
    case SNMPAPI_CONTEXT_INVALID:
    case SNMPAPI_CONTEXT_UNKNOWN:
    case SNMPAPI_ENTITY_INVALID:
    case SNMPAPI_ENTITY_UNKNOWN:
    case SNMPAPI_INDEX_INVALID:
    case SNMPAPI_NOOP:
    case SNMPAPI_OID_INVALID:
    case SNMPAPI_OPERATION_INVALID:
    case SNMPAPI_OUTPUT_TRUNCATED:
    case SNMPAPI_PDU_INVALID:
    case SNMPAPI_SESSION_INVALID:
    case SNMPAPI_SYNTAX_INVALID:
    case SNMPAPI_VBL_INVALID:
    case SNMPAPI_MODE_INVALID:
    case SNMPAPI_SIZE_INVALID:
    case SNMPAPI_NOT_INITIALIZED:
    case SNMPAPI_MESSAGE_INVALID:
    case SNMPAPI_HWND_INVALID:
    case SNMPAPI_OTHER_ERROR:
    case SNMPAPI_TL_NOT_INITIALIZED:
    case SNMPAPI_TL_NOT_SUPPORTED:
    case SNMPAPI_TL_NOT_AVAILABLE:
    case SNMPAPI_TL_RESOURCE_ERROR:
    case SNMPAPI_TL_UNDELIVERABLE:
    case SNMPAPI_TL_SRC_INVALID:
    case SNMPAPI_TL_INVALID_PARAM:
    case SNMPAPI_TL_IN_USE:
    case SNMPAPI_TL_TIMEOUT:
    case SNMPAPI_TL_PDU_TOO_BIG:
    case SNMPAPI_TL_OTHER:
        return 1;
    default:
        return 0;
    }
}

static SNMPAPI_STATUS CALLBACK onNotification(IN HSNMP_SESSION hSession, IN HWND hWnd, IN UINT wMsg,
                                              IN WPARAM wParam, IN LPARAM lParam, OUT LPVOID lpClientData)
{
    (void)hSession;
    (void)hWnd;
    (void)wMsg;
    (void)lParam;
    *(WPARAM *)lpClientData = wParam;
    return SNMPAPI_SUCCESS;
}

HSNMP_SESSION openSession(smiLPVALUE firstValue)
{
    static WPARAM lastCode;
    SNMPAPI_CALLBACK callback = onNotification;
    HSNMP_SESSION session = SNMPAPI_FAILURE;
    HSNMP_VBL list;

    session = SnmpCreateSession(SNMPAPI_FAILURE, 0, callback, &lastCode);
    if (session == SNMPAPI_FAILURE)
        return SNMPAPI_FAILURE;
    list = SnmpCreateVbl(session, SNMPAPI_FAILURE, SNMPAPI_FAILURE);
    if (list != SNMPAPI_FAILURE && SnmpGetVb(list, 1, SNMPAPI_FAILURE, firstValue) == SNMPAPI_SUCCESS)
        SnmpFreeDescriptor(firstValue->syntax, &firstValue->value.string);
    return session;
}
