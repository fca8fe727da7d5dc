/* SPDX-License-Identifier: MIT
 *
 * Answers as window messages: a program built around a message loop, as programs for Windows are. It asks an
 * agent for one object and prints its text.
 *
 *     windowmessages ADDRESS PORT COMMUNITY OBJECT
 */
#include <winsnmp.h>
#include <winsnmp/platform.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define WM_SNMP 0x0401 /* WM_USER + 1 */
#define REQUEST_ID 7

struct Message {
    HWND window;
    UINT number;
    WPARAM wParam;
    LPARAM lParam;
};

/* What HWND points to is the program's own business. */
struct Window {
    HSNMP_SESSION session;
    int isOpen;
    int exitCode;
};

static int queue[2]; /* a pipe: whole messages go in at one end and come out at the other */

/* On the library's thread: must not wait. A message that finds no room is lost; what it told of is not. */
static void SNMPAPI_CALL postMessage(HWND window, UINT number, WPARAM wParam, LPARAM lParam, void *clientData)
{
    struct Message message;
    (void)clientData;
    memset(&message, 0, sizeof message);
    message.window = window;
    message.number = number;
    message.wParam = wParam;
    message.lParam = lParam;
    if (write(queue[1], &message, sizeof message) != (ssize_t)sizeof message)
        return;
}

static int getMessage(struct Message *message)
{
    return read(queue[0], message, sizeof *message) == (ssize_t)sizeof *message;
}

static int startMessages(void)
{
    static const SNMPX_WINDOWHOOKS hooks = {NULL, postMessage, NULL};
    return pipe(queue) == 0 && fcntl(queue[1], F_SETFL, O_NONBLOCK) == 0
        && SnmpXSetWindowHooks(&hooks) == SNMPAPI_SUCCESS;
}

static void printFirst(HSNMP_PDU pdu)
{
    HSNMP_VBL list = NULL;
    smiVALUE value;
    SnmpGetPduData(pdu, NULL, NULL, NULL, NULL, &list);
    if (SnmpGetVb(list, 1, NULL, &value) == SNMPAPI_SUCCESS) {
        if (value.syntax == SNMP_SYNTAX_OCTETS)
            printf("%.*s\n", (int)value.value.string.len, (const char *)value.value.string.ptr);
        SnmpFreeDescriptor(value.syntax, &value.value.string);
    }
    SnmpFreeVbl(list);
}

/* Takes everything that waits, because messages may have been lost. */
static void onSnmp(struct Window *window, WPARAM wParam, LPARAM lParam)
{
    HSNMP_PDU pdu;
    if (wParam != 0) {
        fprintf(stderr, "request %d failed: %u\n", (int)lParam, (unsigned)wParam);
        window->exitCode = 1;
    }
    while (SnmpRecvMsg(window->session, NULL, NULL, NULL, &pdu) == SNMPAPI_SUCCESS) {
        printFirst(pdu);
        SnmpFreePdu(pdu);
    }
    window->isOpen = 0; /* one request only: PostQuitMessage(0) */
}

static void windowProc(HWND window, UINT number, WPARAM wParam, LPARAM lParam)
{
    if (number == WM_SNMP)
        onSnmp((struct Window *)window, wParam, lParam);
}

static SNMPAPI_STATUS ask(HSNMP_SESSION session, char **argv)
{
    smiOCTETS community;
    smiOID object;
    HSNMP_ENTITY agent = SnmpStrToEntity(session, argv[1]);
    HSNMP_CONTEXT context;
    HSNMP_VBL list;
    HSNMP_PDU pdu;
    if (!SnmpSetPort(agent, (UINT)atoi(argv[2])) || !SnmpStrToOid(argv[4], &object))
        return SNMPAPI_FAILURE;
    community.ptr = (smiLPBYTE)argv[3];
    community.len = (smiUINT32)strlen(argv[3]);
    context = SnmpStrToContext(session, &community);
    list = SnmpCreateVbl(session, &object, NULL);
    pdu = SnmpCreatePdu(session, SNMP_PDU_GET, REQUEST_ID, 0, 0, list);
    SnmpFreeDescriptor(SNMP_SYNTAX_OID, (smiLPOPAQUE)&object);
    return SnmpSendMsg(session, NULL, agent, context, pdu); /* SnmpClose frees what is left */
}

int main(int argc, char **argv)
{
    smiUINT32 unused;
    struct Window window = {NULL, 1, 0};
    struct Message message;
    if (argc != 5 || SnmpStartup(&unused, &unused, &unused, &unused, &unused) == SNMPAPI_FAILURE)
        return 2;
    if (!startMessages())
        return 3;
    window.session = SnmpOpen((HWND)&window, WM_SNMP);
    if (window.session == SNMPAPI_FAILURE || ask(window.session, argv) == SNMPAPI_FAILURE) {
        fprintf(stderr, "error %u\n", (unsigned)SnmpGetLastError(window.session));
        return 4;
    }
    while (window.isOpen && getMessage(&message))
        windowProc(message.window, message.number, message.wParam, message.lParam);
    SnmpClose(window.session);
    SnmpCleanup();
    return window.exitCode;
}
