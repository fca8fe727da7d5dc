// SPDX-License-Identifier: GPL-3.0-or-later
//
// SnmpEncodeMsg and SnmpDecodeMsg (reference 3.6, 4.7, 4.8, 4.11).
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

struct Decoded {
    SNMPAPI_STATUS size = 0;
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
};

Decoded decode(HSNMP_SESSION session, QByteArray message)
{
    const smiOCTETS octets = octetsOf(message);
    Decoded result;
    result.source = result.destination = session; // must be overwritten by null handles
    result.size =
        SnmpDecodeMsg(session, &result.source, &result.destination, &result.context, &result.pdu, &octets);
    return result;
}

/// Empty when it fails.
QByteArray encode(const Handles &given, HSNMP_ENTITY destination, HSNMP_PDU pdu)
{
    smiOCTETS octets{};
    const SNMPAPI_STATUS size =
        SnmpEncodeMsg(given.session, nullptr, destination, given.context, pdu, &octets);
    if (!size)
        return {};
    const QByteArray result(reinterpret_cast<const char *>(octets.ptr), static_cast<qsizetype>(size));
    if (size != octets.len || !SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets))
        qFatal("bad descriptor");
    return result;
}

HSNMP_ENTITY v1Entity(const Handles &given)
{
    SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V1);
    return SnmpStrToEntity(given.session, "127.0.0.1");
}

HSNMP_PDU pduOf(HSNMP_SESSION session, int type, smiINT status, smiINT index, HSNMP_VBL list = nullptr)
{
    return SnmpCreatePdu(session, type, 1, status, index, list);
}

HSNMP_VBL listWith(HSNMP_SESSION session, const smiVALUE &value, std::vector<smiUINT32> name = {1, 3, 6, 1})
{
    OidArgument argument(std::move(name));
    const smiOID oid = argument.get();
    return SnmpCreateVbl(session, &oid, &value);
}

smiVALUE valueOf(smiUINT32 syntax)
{
    smiVALUE value{};
    value.syntax = syntax;
    return value;
}

QString fieldsOf(HSNMP_PDU pdu)
{
    smiINT type = 0;
    smiINT32 id = 0;
    smiINT status = 0;
    smiINT index = 0;
    SnmpGetPduData(pdu, &type, &id, &status, &index, nullptr);
    return QStringLiteral("%1 %2 %3 %4").arg(type).arg(id).arg(status).arg(index);
}

QByteArray communityOf(HSNMP_CONTEXT context)
{
    smiOCTETS octets{};
    SnmpContextToStr(context, &octets);
    return {reinterpret_cast<const char *>(octets.ptr), static_cast<qsizetype>(octets.len)};
}

} // namespace

class TestCoding : public QObject {
    Q_OBJECT

private slots:
    void knownMessage();
    void emptyList();
    void versionOfDestination();
    void roundTrip_data();
    void roundTrip();
    void notEncodable_data();
    void notEncodable();
    void noFormInV1_data();
    void noFormInV1();
    void bulkBecomesGetNext();
    void encodeTakesNoPort();
    void trailingOctets();
    void everyTruncation();
    void notAMessage_data();
    void notAMessage();
    void emptyCommunity();
    void v1Trap();
    void v1TooBigKeepsItsBindings();
    void failedDecodeWritesNothing();
};

void TestCoding::knownMessage()
{
    const World world;
    OidArgument sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
    const smiOID name = sysUpTime.get();
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, &name, nullptr);
    HSNMP_PDU pdu = pduOf(world.handles.session, SNMP_PDU_GET, 0, 0, list);
    QCOMPARE(encode(world.handles, v1Entity(world.handles), pdu), getMessage());
}

void TestCoding::emptyList()
{
    const World world;
    const QByteArray none =
        encode(world.handles, world.handles.destination, pduOf(world.handles.session, SNMP_PDU_GET, 0, 0));
    HSNMP_VBL list = SnmpCreateVbl(world.handles.session, nullptr, nullptr);
    const QByteArray empty = encode(world.handles, world.handles.destination,
                                    pduOf(world.handles.session, SNMP_PDU_GET, 0, 0, list));
    QVERIFY(none.endsWith(QByteArray("\x30\x00", 2)));
    QCOMPARE(none, empty);
}

void TestCoding::versionOfDestination()
{
    const World world;
    HSNMP_PDU pdu = world.handles.pdu;
    QByteArray v1 = encode(world.handles, v1Entity(world.handles), pdu);
    const QByteArray v2 = encode(world.handles, world.handles.destination, pdu);
    QCOMPARE(v2.at(4), char(1));
    QCOMPARE(v1.at(4), char(0));
    v1[4] = 1;
    QCOMPARE(v1, v2);
}

void TestCoding::roundTrip_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<smiINT>("status");
    QTest::addColumn<smiINT>("index");
    QTest::newRow("GET") << int{SNMP_PDU_GET} << 0 << 0;
    QTest::newRow("GETNEXT") << int{SNMP_PDU_GETNEXT} << 0 << 0;
    QTest::newRow("SET") << int{SNMP_PDU_SET} << 0 << 0;
    QTest::newRow("INFORM") << int{SNMP_PDU_INFORM} << 0 << 0;
    QTest::newRow("TRAP") << int{SNMP_PDU_TRAP} << 0 << 0;
    QTest::newRow("RESPONSE") << int{SNMP_PDU_RESPONSE} << 18 << 1;
    QTest::newRow("GETBULK") << int{SNMP_PDU_GETBULK} << 2 << INT32_MAX;
}

void TestCoding::roundTrip()
{
    QFETCH(const int, type);
    QFETCH(const smiINT, status);
    QFETCH(const smiINT, index);
    const World world;
    HSNMP_PDU pdu = pduOf(world.handles.session, type, status, index, world.handles.list);
    const QByteArray message = encode(world.handles, world.handles.destination, pdu);
    QVERIFY(!message.isEmpty());
    const Decoded decoded = decode(world.handles.session, message);
    QCOMPARE(decoded.size, static_cast<SNMPAPI_STATUS>(message.size()));
    QCOMPARE(decoded.source, nullptr);
    QCOMPARE(decoded.destination, nullptr);
    QCOMPARE(communityOf(decoded.context), QByteArray("public"));
    QCOMPARE(fieldsOf(decoded.pdu), fieldsOf(pdu));
    QCOMPARE(encode(world.handles, world.handles.destination, decoded.pdu), message);
}

/// Reference 4.11: fields that are fine alone but not together.
void TestCoding::notEncodable_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<smiINT>("status");
    QTest::addColumn<smiINT>("index");
    for (const int type : {SNMP_PDU_GET, SNMP_PDU_GETNEXT, SNMP_PDU_SET, SNMP_PDU_INFORM, SNMP_PDU_TRAP}) {
        QTest::addRow("%#x with status", type) << type << 1 << 0;
        QTest::addRow("%#x with index", type) << type << 0 << 1;
    }
    QTest::newRow("negative non-repeaters") << int{SNMP_PDU_GETBULK} << -1 << 0;
    QTest::newRow("negative max-repetitions") << int{SNMP_PDU_GETBULK} << 0 << -1;
    QTest::newRow("status above 18") << int{SNMP_PDU_RESPONSE} << 19 << 0;
    QTest::newRow("negative status") << int{SNMP_PDU_RESPONSE} << -1 << 0;
    QTest::newRow("negative index") << int{SNMP_PDU_RESPONSE} << 0 << -1;
}

void TestCoding::notEncodable()
{
    QFETCH(const int, type);
    QFETCH(const smiINT, status);
    QFETCH(const smiINT, index);
    const World world;
    HSNMP_PDU pdu = pduOf(world.handles.session, type, status, index);
    QVERIFY(pdu);
    QVERIFY(encode(world.handles, world.handles.destination, pdu).isEmpty());
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    QVERIFY(
        !SnmpSendMsg(world.handles.session, nullptr, world.handles.destination, world.handles.context, pdu));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestCoding::noFormInV1_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("syntax");
    QTest::newRow("INFORM") << int{SNMP_PDU_INFORM} << int{SNMP_SYNTAX_NULL};
    QTest::newRow("TRAP without its two bindings") << int{SNMP_PDU_TRAP} << int{SNMP_SYNTAX_NULL};
    QTest::newRow("SET of Counter64") << int{SNMP_PDU_SET} << int{SNMP_SYNTAX_CNTR64};
    QTest::newRow("SET of UInteger32") << int{SNMP_PDU_SET} << int{SNMP_SYNTAX_UINT32};
}

/// SnmpSendMsg has a code of its own for this.
void TestCoding::noFormInV1()
{
    QFETCH(const int, type);
    QFETCH(const int, syntax);
    const World world;
    HSNMP_VBL list = listWith(world.handles.session, valueOf(static_cast<smiUINT32>(syntax)));
    HSNMP_PDU pdu = pduOf(world.handles.session, type, 0, 0, list);
    QVERIFY(!encode(world.handles, world.handles.destination, pdu).isEmpty());
    HSNMP_ENTITY v1 = v1Entity(world.handles);
    QVERIFY(encode(world.handles, v1, pdu).isEmpty());
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
    QVERIFY(!SnmpSendMsg(world.handles.session, nullptr, v1, world.handles.context, pdu));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_OPERATION_INVALID});
}

void TestCoding::bulkBecomesGetNext()
{
    const World world;
    HSNMP_PDU bulk = pduOf(world.handles.session, SNMP_PDU_GETBULK, 3, 9, world.handles.list);
    const QByteArray message = encode(world.handles, v1Entity(world.handles), bulk);
    QCOMPARE(fieldsOf(decode(world.handles.session, message).pdu), QStringLiteral("161 1 0 0"));
    QCOMPARE(fieldsOf(bulk), QStringLiteral("165 1 3 9"));
}

void TestCoding::encodeTakesNoPort()
{
    const World world;
    QVERIFY(!encode(world.handles, world.handles.destination, world.handles.pdu).isEmpty());
    QCOMPARE(winsnmp::snapshot().sockets, 0U);
    QCOMPARE(winsnmp::snapshot().sessions.front().messages.sent, 0U);
}

void TestCoding::trailingOctets()
{
    const World world;
    const Decoded decoded = decode(world.handles.session, getMessage() + QByteArray("more"));
    QCOMPARE(decoded.size, static_cast<SNMPAPI_STATUS>(getMessage().size()));
}

void TestCoding::everyTruncation()
{
    const World world;
    const QString before = usage();
    for (qsizetype length = 0; length < getMessage().size(); ++length) {
        QCOMPARE(decode(world.handles.session, getMessage().first(length)).size, 0U);
        QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MESSAGE_INVALID});
    }
    QCOMPARE(usage(), before);
}

void TestCoding::notAMessage_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("version 2") << QByteArray(getMessage()).replace(4, 1, "\x02");
    QTest::newRow("version 3") << QByteArray(getMessage()).replace(4, 1, "\x03");
    QTest::newRow("report") << withPduType(getMessage(), 0xA8);
    QTest::newRow("unknown PDU") << withPduType(getMessage(), 0xAF);
    QTest::newRow("v2 trap in v1") << withPduType(getMessage(), SNMP_PDU_TRAP);
    QTest::newRow("bulk in v1") << withPduType(getMessage(), SNMP_PDU_GETBULK);
    QTest::newRow("fields of a request in a v1 trap") << withPduType(getMessage(), SNMP_PDU_V1TRAP);
    QTest::newRow("indefinite length") << QByteArray(getMessage()).replace(1, 1, "\x80");
    QTest::newRow("noise") << QByteArray(1000, '\xFF');
}

void TestCoding::notAMessage()
{
    QFETCH(const QByteArray, message);
    const World world;
    QCOMPARE(decode(world.handles.session, message).size, 0U);
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_MESSAGE_INVALID});
}

/// Cannot be created, but received.
void TestCoding::emptyCommunity()
{
    const World world;
    const QByteArray message = QByteArray::fromHex("30120201010400a00b0201010201000201003000");
    const Decoded decoded = decode(world.handles.session, message);
    QCOMPARE(decoded.size, static_cast<SNMPAPI_STATUS>(message.size()));
    QCOMPARE(communityOf(decoded.context), QByteArray());
}

/// Delivered in SNMPv2 form with an id of the library's.
void TestCoding::v1Trap()
{
    const World world;
    const QByteArray message = QByteArray::fromHex("3026020100"
                                                   "04067075626c6963"
                                                   "a41906062b060104010240047f000001"
                                                   "020106020103430102"
                                                   "3000");
    const Decoded decoded = decode(world.handles.session, message);
    QCOMPARE(decoded.size, static_cast<SNMPAPI_STATUS>(message.size()));
    smiINT type = 0;
    smiINT32 id = 0;
    HSNMP_VBL list = nullptr;
    QVERIFY(SnmpGetPduData(decoded.pdu, &type, &id, nullptr, nullptr, &list));
    QCOMPARE(type, smiINT{SNMP_PDU_TRAP});
    QVERIFY(id > 0);
    QCOMPARE(SnmpCountVbl(list), 5U); // up time, trap OID, address, community, enterprise
    smiVALUE value{};
    QVERIFY(SnmpGetVb(list, 2, nullptr, &value));
    QVERIFY(subIdentifiersOf(value.value.oid) == (std::vector<smiUINT32>{1, 3, 6, 1, 4, 1, 2, 0, 3}));
}

/// A decoder shows what the message has: also the bindings that delivery takes off, also an odd value.
void TestCoding::v1TooBigKeepsItsBindings()
{
    const World world;
    const QByteArray message = QByteArray::fromHex("3027020100"
                                                   "04067075626c6963"
                                                   "a21a020107020101020100"
                                                   "300f300d06042b060102020500fffffc19");
    const Decoded decoded = decode(world.handles.session, message);
    QCOMPARE(decoded.size, static_cast<SNMPAPI_STATUS>(message.size()));
    smiINT status = 0;
    HSNMP_VBL list = nullptr;
    QVERIFY(SnmpGetPduData(decoded.pdu, nullptr, nullptr, &status, nullptr, &list));
    QCOMPARE(status, smiINT{SNMP_ERROR_TOOBIG});
    QCOMPARE(SnmpCountVbl(list), 1U);
    smiVALUE value{};
    QVERIFY(SnmpGetVb(list, 1, nullptr, &value));
    QCOMPARE(value.syntax, smiUINT32{SNMP_SYNTAX_OPAQUE});
    QCOMPARE(QByteArray(reinterpret_cast<const char *>(value.value.string.ptr),
                        static_cast<qsizetype>(value.value.string.len)),
             QByteArray::fromHex("020500fffffc19"));
    QVERIFY(SnmpFreeDescriptor(value.syntax, &value.value.string));
}

void TestCoding::failedDecodeWritesNothing()
{
    const World world;
    const Decoded decoded = decode(world.handles.session, QByteArray(10, '\0'));
    QCOMPARE(decoded.size, 0U);
    QCOMPARE(decoded.source, world.handles.session);
    QCOMPARE(decoded.destination, world.handles.session);
    QCOMPARE(decoded.context, nullptr);
    QCOMPARE(decoded.pdu, nullptr);
}

QTEST_GUILESS_MAIN(TestCoding)
#include "tst_coding.moc"
