/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A WinSNMP program as it would be written for Windows: it knows the API's documentation and nothing else. It
 * walks an agent's tree and prints every name with its type and value.
 *
 *     walk ADDRESS PORT COMMUNITY 1|2c next|bulk
 */
#include <WinSnmp.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define REPETITIONS 50

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t arrived = PTHREAD_COND_INITIALIZER;
static int waiting;

static SNMPAPI_STATUS CALLBACK notify(HSNMP_SESSION session, HWND window, UINT message, WPARAM wParam,
                                      LPARAM lParam, LPVOID clientData)
{
    (void)session, (void)window, (void)message, (void)wParam, (void)lParam, (void)clientData;
    pthread_mutex_lock(&mutex);
    ++waiting;
    pthread_cond_signal(&arrived);
    pthread_mutex_unlock(&mutex);
    return SNMPAPI_SUCCESS;
}

static void fail(const char *what, HSNMP_SESSION session)
{
    fprintf(stderr, "%s: error %u\n", what, (unsigned)SnmpGetLastError(session));
    exit(1);
}

static void printOctets(const char *kind, const smiOCTETS *octets)
{
    smiUINT32 i;
    printf("%s", kind);
    for (i = 0; i < octets->len; ++i)
        printf(" %02X", octets->ptr[i]);
}

static void printAddress(const smiOCTETS *octets)
{
    smiUINT32 i;
    printf("IpAddress:");
    for (i = 0; i < octets->len; ++i)
        printf("%c%u", i == 0 ? ' ' : '.', octets->ptr[i]);
}

/* The way of snmpwalk -Onetx, so that the two can be compared line by line. */
static void printValue(const smiVALUE *value)
{
    char text[MAXOBJIDSTRSIZE];
    const smiCNTR64 *number = &value->value.hNumber;
    switch (value->syntax) {
    case SNMP_SYNTAX_INT:
        printf("INTEGER: %d", (int)value->value.sNumber);
        break;
    case SNMP_SYNTAX_CNTR32:
        printf("Counter32: %u", (unsigned)value->value.uNumber);
        break;
    case SNMP_SYNTAX_GAUGE32:
        printf("Gauge32: %u", (unsigned)value->value.uNumber);
        break;
    case SNMP_SYNTAX_TIMETICKS:
        printf("%u", (unsigned)value->value.uNumber);
        break;
    case SNMP_SYNTAX_CNTR64:
        printf("Counter64: %llu", ((unsigned long long)number->hipart << 32) | number->lopart);
        break;
    case SNMP_SYNTAX_OID:
        if (value->value.oid.len == 0)
            printf("OID: ");
        else if (SnmpOidToStr(&value->value.oid, sizeof text, text))
            printf("OID: .%s", text);
        break;
    case SNMP_SYNTAX_OCTETS:
        if (value->value.string.len == 0)
            printf("\"\"");
        else
            printOctets("Hex-STRING:", &value->value.string);
        break;
    case SNMP_SYNTAX_IPADDR:
        printAddress(&value->value.string);
        break;
    case SNMP_SYNTAX_OPAQUE:
        printOctets("OPAQUE:", &value->value.string);
        break;
    case SNMP_SYNTAX_NULL:
        printf("NULL");
        break;
    default:
        printf("syntax %u", (unsigned)value->syntax);
        break;
    }
}

/* Prints a response; keeps the last name in *name. Returns 0 at the end of the tree. */
static int printBindings(HSNMP_PDU pdu, smiOID *name)
{
    HSNMP_VBL list = NULL;
    smiINT errorStatus = 0;
    smiUINT32 index, count;
    int more = 1;
    if (!SnmpGetPduData(pdu, NULL, NULL, &errorStatus, NULL, &list))
        fail("SnmpGetPduData", NULL);
    count = SnmpCountVbl(list);
    if (errorStatus != SNMP_ERROR_NOERROR || count == 0)
        more = 0;
    for (index = 1; more && index <= count; ++index) {
        char text[MAXOBJIDSTRSIZE];
        smiOID next;
        smiVALUE value;
        if (!SnmpGetVb(list, index, &next, &value))
            fail("SnmpGetVb", NULL);
        if (value.syntax == SNMP_SYNTAX_ENDOFMIBVIEW) {
            more = 0;
        } else {
            SnmpOidToStr(&next, sizeof text, text);
            printf(".%s = ", text);
            printValue(&value);
            printf("\n");
        }
        SnmpFreeDescriptor(value.syntax, &value.value.string);
        SnmpFreeDescriptor(SNMP_SYNTAX_OID, (smiLPOPAQUE)name);
        *name = next;
    }
    SnmpFreeVbl(list);
    return more;
}

static void request(HSNMP_SESSION session, HSNMP_ENTITY agent, HSNMP_CONTEXT context, const smiOID *name,
                    int bulk)
{
    HSNMP_VBL list = SnmpCreateVbl(session, name, NULL);
    HSNMP_PDU pdu = SnmpCreatePdu(session, bulk ? SNMP_PDU_GETBULK : SNMP_PDU_GETNEXT, 0, 0,
                                  bulk ? REPETITIONS : 0, list);
    if (!SnmpSendMsg(session, NULL, agent, context, pdu))
        fail("SnmpSendMsg", session);
    SnmpFreePdu(pdu);
    SnmpFreeVbl(list);
    pthread_mutex_lock(&mutex);
    while (waiting == 0)
        pthread_cond_wait(&arrived, &mutex);
    --waiting;
    pthread_mutex_unlock(&mutex);
}

int main(int argc, char **argv)
{
    smiUINT32 major, minor, level, translate, retransmit;
    HSNMP_SESSION session;
    HSNMP_ENTITY agent;
    HSNMP_CONTEXT context;
    smiOCTETS community;
    smiOID name;
    int more = 1;
    if (argc != 6)
        return 2;
    if (SnmpStartup(&major, &minor, &level, &translate, &retransmit) == SNMPAPI_FAILURE)
        fail("SnmpStartup", NULL);
    SnmpSetTranslateMode(strcmp(argv[4], "1") == 0 ? SNMPAPI_UNTRANSLATED_V1 : SNMPAPI_UNTRANSLATED_V2);
    session = SnmpCreateSession(NULL, 0, notify, NULL);
    if (session == SNMPAPI_FAILURE)
        fail("SnmpCreateSession", NULL);
    agent = SnmpStrToEntity(session, argv[1]);
    if (agent == SNMPAPI_FAILURE || !SnmpSetPort(agent, (UINT)atoi(argv[2])))
        fail("SnmpStrToEntity", session);
    community.ptr = (smiLPBYTE)argv[3];
    community.len = (smiUINT32)strlen(argv[3]);
    context = SnmpStrToContext(session, &community);
    if (context == SNMPAPI_FAILURE)
        fail("SnmpStrToContext", session);
    SnmpStrToOid("1.3", &name);
    while (more) {
        HSNMP_ENTITY from = NULL, to = NULL;
        HSNMP_CONTEXT in = NULL;
        HSNMP_PDU response = NULL;
        request(session, agent, context, &name, strcmp(argv[5], "bulk") == 0);
        if (!SnmpRecvMsg(session, &from, &to, &in, &response))
            fail("SnmpRecvMsg", session);
        more = printBindings(response, &name);
        SnmpFreePdu(response);
        SnmpFreeContext(in);
        SnmpFreeEntity(from);
    }
    SnmpFreeDescriptor(SNMP_SYNTAX_OID, (smiLPOPAQUE)&name);
    SnmpFreeContext(context);
    SnmpFreeEntity(agent);
    SnmpClose(session);
    SnmpCleanup();
    return 0;
}
