// SPDX-License-Identifier: GPL-3.0-or-later

// A program that has Windows words from elsewhere, in the common subset of C and C++.
//
//   WORDS    the header with them, included BEFORE or AFTER winsnmp.h, or not at all
//   WINDOW   what a window is, where HWND does not serve
#if defined(BEFORE)
#include WORDS
#endif
#include <winsnmp.h>
#if defined(AFTER)
#include WORDS
#endif

#ifndef WINDOW
#define WINDOW HWND
#endif

typedef char ConventionIsEmpty[sizeof "" SNMPAPI_CALL ""];

HSNMP_SESSION openSession(WINDOW window, LPCSTR address, LPSTR text);

static SNMPAPI_STATUS SNMPAPI_CALL onNotification(HSNMP_SESSION session, WINDOW window, UINT message,
                                                  WPARAM wParam, LPARAM lParam, LPVOID clientData)
{
    (void)session;
    (void)window;
    (void)message;
    *(WPARAM *)clientData = wParam + (WPARAM)lParam;
    return SNMPAPI_SUCCESS;
}

HSNMP_SESSION openSession(WINDOW window, LPCSTR address, LPSTR text)
{
    static WPARAM sum;
    SNMPAPI_CALLBACK callback = onNotification;
    PFNSNMPSTARTUPEX start = SnmpStartupEx;
    PFNSNMPCLEANUPEX end = SnmpCleanupEx;
    HANDLE session = SNMPAPI_FAILURE;
    HSNMP_ENTITY entity;

    if (start(0, 0, 0, 0, 0) == SNMPAPI_FAILURE)
        return SNMPAPI_FAILURE;
    session = SnmpCreateSession(window, 1, callback, &sum);
    if (session == SNMPAPI_FAILURE)
        session = SnmpOpen(window, 1);
    entity = SnmpStrToEntity(session, address);
    if (SnmpEntityToStr(entity, 10, text) == SNMPAPI_FAILURE)
        end();
    return session;
}
