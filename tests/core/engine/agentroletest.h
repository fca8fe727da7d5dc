// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of the agent role have in common.
#pragma once

#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"

#include <QTest>

#include <memory>

using namespace testsupport;

inline const Oid sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};

inline WireMessage requestOf(int pduType, std::int32_t requestId, int version = 1)
{
    WireMessage request;
    request.version = version;
    request.community = "agents";
    request.pduType = pduType;
    request.requestId = requestId;
    request.varBinds = varBind(sysName, tlv(0x05, {}));
    return request;
}

/// What most agents do: fill in the received list, turn the PDU around and send it back.
inline void answerWith(const TestSession &session, const Message &request, const QByteArray &text)
{
    HSNMP_VBL list = nullptr;
    QVERIFY(SnmpGetPduData(request.pdu, nullptr, nullptr, nullptr, nullptr,
                           &list)); // a copy: the first read is over
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_OCTETS;
    value.value.string = {static_cast<smiUINT32>(text.size()),
                          reinterpret_cast<smiLPBYTE>(const_cast<char *>(text.data()))};
    QVERIFY(SnmpSetVb(list, 1, nullptr, &value));
    const smiINT type = SNMP_PDU_RESPONSE;
    QVERIFY(SnmpSetPduData(request.pdu, &type, nullptr, nullptr, nullptr, &list));
    QVERIFY(SnmpSendMsg(session.handle(), request.destination, request.source, request.context, request.pdu));
    QVERIFY(SnmpFreeVbl(list));
}

inline bool failsWith(SNMPAPI_STATUS result, SNMPAPI_STATUS code)
{
    return result == SNMPAPI_FAILURE && SnmpGetLastError(nullptr) == code;
}
