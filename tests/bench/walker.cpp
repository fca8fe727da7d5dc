// SPDX-License-Identifier: GPL-3.0-or-later
#include "walker.h"

#include "librarysessions.h"
#include "readyqueue.h"
#include "varbind.h"

#include <cstdio>
#include <stdexcept>

namespace bench {

namespace {

using namespace std::chrono_literals;

void print(const smiOCTETS &octets)
{
    for (smiUINT32 i = 0; i < octets.len; ++i)
        std::printf("%02X ", octets.ptr[i]);
    std::putchar('\n');
}

void print(const smiOID &name)
{
    char text[MAXOBJIDSTRSIZE];
    if (SnmpOidToStr(&name, sizeof text, text) != SNMPAPI_FAILURE)
        std::printf(".%s", text);
}

void print(const smiVALUE &value)
{
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        std::printf("%d\n", value.value.sNumber);
        break;
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_TIMETICKS:
    case SNMP_SYNTAX_UINT32:
        std::printf("%u\n", value.value.uNumber);
        break;
    case SNMP_SYNTAX_CNTR64:
        std::printf("%llu\n",
                    static_cast<unsigned long long>(value.value.hNumber.hipart) << 32
                        | value.value.hNumber.lopart);
        break;
    case SNMP_SYNTAX_OID:
        print(value.value.oid);
        std::putchar('\n');
        break;
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
        print(value.value.string);
        break;
    default:
        std::putchar('\n');
    }
}

class Walker {
public:
    Walker(std::uint16_t port, int repetitions)
        : m_target(openTarget(
            {.port = port, .callback = &ReadyQueue::notify, .clientData = &m_ready, .timeout = 500}))
        , m_repetitions(repetitions)
    {
    }
    ~Walker() { SnmpClose(m_target.session); }
    Walker(const Walker &) = delete;
    Walker &operator=(const Walker &) = delete;

    std::size_t run()
    {
        smiUINT32 first[] = {1, 3};
        ask({2, first});
        bool more = true;
        while (more) {
            HSNMP_VBL list = nextAnswer();
            const smiUINT32 count = SnmpCountVbl(list);
            more = count > 0 && askBehind(list, count); // the agent works while this one is printed
            printAll(list, count);
            SnmpFreeVbl(list);
        }
        return m_variables;
    }

private:
    void ask(const smiOID &name)
    {
        HSNMP_VBL list = SnmpCreateVbl(m_target.session, &name, nullptr);
        HSNMP_PDU pdu = SnmpCreatePdu(m_target.session, SNMP_PDU_GETBULK, 0, 0, m_repetitions, list);
        SnmpSendMsg(m_target.session, nullptr, m_target.agent, m_target.community, pdu);
        SnmpFreePdu(pdu);
        SnmpFreeVbl(list);
    }

    /// False at the end of the tree.
    bool askBehind(HSNMP_VBL list, smiUINT32 last)
    {
        const VarBind varBind(list, last);
        if (varBind.value().syntax == SNMP_SYNTAX_ENDOFMIBVIEW)
            return false;
        ask(varBind.name());
        return true;
    }

    HSNMP_VBL nextAnswer()
    {
        std::vector<HSNMP_SESSION> ready;
        m_ready.takeAll(ready, std::chrono::steady_clock::now() + 10s);
        HSNMP_PDU pdu = nullptr;
        HSNMP_VBL list = nullptr;
        if (SnmpRecvMsg(m_target.session, nullptr, nullptr, nullptr, &pdu) != SNMPAPI_SUCCESS)
            throw std::runtime_error("the agent does not answer the walk");
        SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &list);
        SnmpFreePdu(pdu);
        return list;
    }

    void printAll(HSNMP_VBL list, smiUINT32 count)
    {
        for (smiUINT32 i = 1; i <= count; ++i) {
            const VarBind varBind(list, i);
            if (varBind.value().syntax == SNMP_SYNTAX_ENDOFMIBVIEW)
                return;
            print(varBind.name());
            std::fputs(" = ", stdout);
            print(varBind.value());
            ++m_variables;
        }
    }

    ReadyQueue m_ready;
    Target m_target;
    int m_repetitions;
    std::size_t m_variables = 0;
};

} // namespace

std::size_t walk(std::uint16_t port, int repetitions)
{
    startLibrary();
    const std::size_t variables = Walker(port, repetitions).run();
    SnmpCleanup();
    return variables;
}

} // namespace bench
