// SPDX-License-Identifier: GPL-3.0-or-later

// Calls in both directions in a program whose WINAPI is another calling convention: a request that nobody
// answers, and every argument of the notification about it. The exit status tells what was wrong first.
#include <windows.h>
#include <winsnmp.h>

#include <semaphore.h>
#include <stdint.h>
#include <time.h>

#define REQUEST_ID (-7)
#define MESSAGE 0x401U
#define PORT 9U

struct Seen {
    sem_t arrived;
    HSNMP_SESSION session;
    HWND window;
    UINT message;
    WPARAM wParam;
    LPARAM lParam;
};

static char token;

static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND window, UINT message, WPARAM wParam,
                                          LPARAM lParam, LPVOID clientData)
{
    struct Seen *seen = (struct Seen *)clientData;
    seen->session = session;
    seen->window = window;
    seen->message = message;
    seen->wParam = wParam;
    seen->lParam = lParam;
    sem_post(&seen->arrived);
    return SNMPAPI_SUCCESS;
}

static int ask(HSNMP_SESSION session)
{
    static smiBYTE text[] = {'p', 'u', 'b', 'l', 'i', 'c'};
    const smiOCTETS community = {sizeof text, text};
    HSNMP_ENTITY agent = SnmpStrToEntity(session, "127.0.0.1");
    HSNMP_CONTEXT context = SnmpStrToContext(session, &community);
    HSNMP_PDU pdu = SnmpCreatePdu(session, SNMP_PDU_GET, REQUEST_ID, 0, 0, NULL);
    return SnmpSetPort(agent, PORT) && SnmpSetTimeout(agent, 1) && SnmpSetRetry(agent, 1)
        && SnmpSendMsg(session, NULL, agent, context, pdu);
}

int main(void)
{
    smiUINT32 major = 0, minor = 9, level = 0, translate = 9, retransmit = 9;
    struct Seen seen = {0};
    struct timespec until;
    HWND window = (HWND)(void *)&token;
    HSNMP_SESSION session;
    sem_init(&seen.arrived, 0, 0);
    if (!SnmpStartup(&major, &minor, &level, &translate, &retransmit))
        return 1;
    if (major != 2 || minor != 0 || level != SNMPAPI_V2_SUPPORT || translate != SNMPAPI_UNTRANSLATED_V1
        || retransmit != SNMPAPI_ON)
        return 2;
    session = SnmpCreateSession(window, MESSAGE, notify, &seen);
    if (session == SNMPAPI_FAILURE)
        return 3;
    if (!ask(session))
        return 4;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 30;
    if (sem_timedwait(&seen.arrived, &until) != 0)
        return 5;
    if (seen.session != session || seen.window != window || seen.message != MESSAGE)
        return 6;
    if (seen.wParam != SNMPAPI_TL_TIMEOUT || seen.lParam != REQUEST_ID)
        return 7;
    return SnmpCleanup() == SNMPAPI_SUCCESS ? 0 : 8;
}
