// SPDX-License-Identifier: GPL-3.0-or-later
//
// PDUs and how they hold their lists (reference 3.4, 4.12).
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "world.h"

#include <QSet>
#include <QTest>

using namespace apitest;

namespace {

struct PduData {
    smiINT type = -1;
    smiINT32 requestId = -1;
    smiINT status = -1;
    smiINT index = -1;
    HSNMP_VBL list = nullptr;
};

/// The list handle is the caller's.
PduData dataOf(HSNMP_PDU pdu)
{
    PduData data;
    if (!SnmpGetPduData(pdu, &data.type, &data.requestId, &data.status, &data.index, &data.list))
        qFatal("no PDU data");
    return data;
}

QString fieldsOf(HSNMP_PDU pdu)
{
    PduData data;
    SnmpGetPduData(pdu, &data.type, &data.requestId, &data.status, &data.index, nullptr);
    return QStringLiteral("%1 %2 %3 %4").arg(data.type).arg(data.requestId).arg(data.status).arg(data.index);
}

/// Bindings of the PDU's list, by a copy.
SNMPAPI_STATUS bindingsOf(HSNMP_PDU pdu)
{
    HSNMP_VBL list = dataOf(pdu).list;
    const SNMPAPI_STATUS count = SnmpCountVbl(list);
    SnmpFreeVbl(list);
    return count;
}

void append(HSNMP_VBL list)
{
    OidArgument sysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
    const smiOID name = sysName.get();
    QVERIFY(SnmpSetVb(list, 0, &name, nullptr));
}

HSNMP_PDU received(World &world)
{
    world.queueAnswer();
    HSNMP_PDU pdu = nullptr;
    SnmpRecvMsg(world.handles.session, nullptr, nullptr, nullptr, &pdu);
    return pdu;
}

HSNMP_PDU decoded(World &world)
{
    QByteArray message = getMessage();
    const smiOCTETS octets = octetsOf(message);
    HSNMP_ENTITY none[2] = {};
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    SnmpDecodeMsg(world.handles.session, &none[0], &none[1], &context, &pdu, &octets);
    return pdu;
}

} // namespace

class TestPdus : public QObject {
    Q_OBJECT

private slots:
    void defaults();
    void generatedIds();
    void idsAreKept_data();
    void idsAreKept();
    void handlesGoBeforeType();
    void singleOutputs();
    void listIsShared();
    void listSurvivesItsHandle();
    void listReadIsACopy();
    void noListIsNull();
    void firstReadAttaches_data();
    void firstReadAttaches();
    void attachedElsewhereFirst();
    void setEach();
    void setIdZero();
    void setList();
    void failedSetChangesNothing();
    void duplicate();
    void freeTwice();
    void freeKeepsList();
};

void TestPdus::defaults()
{
    const World world;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, 0, 0, 0, 0, nullptr);
    const PduData data = dataOf(pdu);
    QCOMPARE(data.type, smiINT{SNMP_PDU_GETNEXT});
    QVERIFY(data.requestId > 0);
    QCOMPARE(data.status, 0);
    QCOMPARE(data.index, 0);
    QCOMPARE(data.list, nullptr);
}

void TestPdus::generatedIds()
{
    const World world;
    QSet<smiINT32> ids;
    for (int i = 0; i < 1000; ++i) {
        HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, 0, 0, 0, 0, nullptr);
        const smiINT32 id = dataOf(pdu).requestId;
        QVERIFY(id > 0);
        ids.insert(id);
        QVERIFY(SnmpFreePdu(pdu));
    }
    QCOMPARE(ids.size(), 1000);
}

void TestPdus::idsAreKept_data()
{
    QTest::addColumn<smiINT32>("id");
    for (const smiINT32 id : {1, -1, INT32_MAX, INT32_MIN})
        QTest::addRow("%d", id) << id;
}

void TestPdus::idsAreKept()
{
    QFETCH(const smiINT32, id);
    const World world;
    QCOMPARE(dataOf(SnmpCreatePdu(world.handles.session, 0, id, 0, 0, nullptr)).requestId, id);
}

/// Reference 2.4: handles, then the other arguments.
void TestPdus::handlesGoBeforeType()
{
    const World world;
    QVERIFY(!SnmpCreatePdu(world.handles.session, 1, 0, 0, 0, world.handles.pdu));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
    const smiINT type = 1;
    QVERIFY(!SnmpSetPduData(world.handles.pdu, &type, nullptr, nullptr, nullptr, &world.handles.pdu));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_VBL_INVALID});
}

void TestPdus::singleOutputs()
{
    const World world;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_RESPONSE, 3, 4, 5, nullptr);
    smiINT32 value = 0;
    QVERIFY(SnmpGetPduData(pdu, &value, nullptr, nullptr, nullptr, nullptr));
    QCOMPARE(value, smiINT32{SNMP_PDU_RESPONSE});
    QVERIFY(SnmpGetPduData(pdu, nullptr, &value, nullptr, nullptr, nullptr));
    QCOMPARE(value, 3);
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, &value, nullptr, nullptr));
    QCOMPARE(value, 4);
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, nullptr, &value, nullptr));
    QCOMPARE(value, 5);
    HSNMP_VBL list = world.handles.list;
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &list));
    QCOMPARE(list, nullptr);
}

/// Later edits of an attached list show in every PDU that has it.
void TestPdus::listIsShared()
{
    const World world;
    HSNMP_PDU second = SnmpCreatePdu(world.handles.session, SNMP_PDU_SET, 1, 0, 0, world.handles.list);
    append(world.handles.list);
    QCOMPARE(bindingsOf(world.handles.pdu), 2U);
    QCOMPARE(bindingsOf(second), 2U);
}

void TestPdus::listSurvivesItsHandle()
{
    const World world;
    QVERIFY(SnmpFreeVbl(world.handles.list));
    QCOMPARE(bindingsOf(world.handles.pdu), 1U);
    QVERIFY(!SnmpFreeVbl(world.handles.list));
    const QString before = usage();
    QVERIFY(SnmpFreePdu(world.handles.pdu));
    QVERIFY(usage() != before);
    QCOMPARE(winsnmp::snapshot().sessions.front().varBindLists, 0U);
}

void TestPdus::listReadIsACopy()
{
    const World world;
    const PduData first = dataOf(world.handles.pdu);
    const PduData second = dataOf(world.handles.pdu);
    QVERIFY(first.list && second.list);
    QVERIFY(first.list != second.list && first.list != world.handles.list);
    append(first.list);
    QCOMPARE(SnmpCountVbl(second.list), 1U);
    QCOMPARE(bindingsOf(world.handles.pdu), 1U);
    QVERIFY(SnmpFreeVbl(first.list));
    QVERIFY(SnmpFreeVbl(second.list));
}

void TestPdus::noListIsNull()
{
    const World world;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_GET, 1, 0, 0, nullptr);
    HSNMP_VBL list = world.handles.list;
    QVERIFY(SnmpGetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &list));
    QCOMPARE(list, nullptr);
}

void TestPdus::firstReadAttaches_data()
{
    QTest::addColumn<bool>("byDecoding");
    QTest::newRow("SnmpRecvMsg") << false;
    QTest::newRow("SnmpDecodeMsg") << true;
}

/// The first read of a received PDU hands out its own list, so that an agent can fill it in; later reads are
/// copies.
void TestPdus::firstReadAttaches()
{
    QFETCH(const bool, byDecoding);
    World world;
    HSNMP_PDU pdu = byDecoding ? decoded(world) : received(world);
    QCOMPARE(winsnmp::snapshot().sessions.front().varBindLists,
             1U); // the world's: the PDU's has no handle yet
    const PduData first = dataOf(pdu);
    append(first.list);
    const PduData second = dataOf(pdu);
    QVERIFY(second.list != first.list);
    QCOMPARE(SnmpCountVbl(second.list), 2U);
    append(second.list);
    QCOMPARE(bindingsOf(pdu), 2U);
    QVERIFY(SnmpFreeVbl(first.list));
    QCOMPARE(bindingsOf(pdu), 2U);
}

/// A received PDU that got another list before its own was ever read.
void TestPdus::attachedElsewhereFirst()
{
    World world;
    HSNMP_PDU pdu = received(world);
    QVERIFY(SnmpSetPduData(pdu, nullptr, nullptr, nullptr, nullptr, &world.handles.list));
    const PduData data = dataOf(pdu);
    QVERIFY(data.list != world.handles.list);
    append(data.list);
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
}

void TestPdus::setEach()
{
    const World world;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_GETBULK, 1, 2, 3, nullptr);
    const smiINT nonRepeaters = 20;
    const smiINT maxRepetitions = 30;
    const smiINT32 id = 10;
    QVERIFY(SnmpSetPduData(pdu, nullptr, &id, nullptr, nullptr, nullptr));
    QCOMPARE(fieldsOf(pdu), QStringLiteral("165 10 2 3"));
    QVERIFY(SnmpSetPduData(pdu, nullptr, nullptr, &nonRepeaters, nullptr, nullptr));
    QCOMPARE(fieldsOf(pdu), QStringLiteral("165 10 20 3"));
    QVERIFY(SnmpSetPduData(pdu, nullptr, nullptr, nullptr, &maxRepetitions, nullptr));
    QCOMPARE(fieldsOf(pdu), QStringLiteral("165 10 20 30"));
}

void TestPdus::setIdZero()
{
    const World world;
    const smiINT32 id = 0;
    QVERIFY(SnmpSetPduData(world.handles.pdu, nullptr, &id, nullptr, nullptr, nullptr));
    QCOMPARE(dataOf(world.handles.pdu).requestId, 0);
}

void TestPdus::setList()
{
    const World world;
    HSNMP_VBL empty = SnmpCreateVbl(world.handles.session, nullptr, nullptr);
    QVERIFY(SnmpSetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, &empty));
    append(empty);
    append(empty);
    QVERIFY(SnmpFreeVbl(empty));
    QCOMPARE(bindingsOf(world.handles.pdu), 2U);
    const HSNMP_VBL none = nullptr;
    QVERIFY(SnmpSetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, &none));
    QCOMPARE(dataOf(world.handles.pdu).list, nullptr);
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
}

void TestPdus::failedSetChangesNothing()
{
    const World world;
    const QString before = fieldsOf(world.handles.pdu);
    const smiINT bad = SNMP_PDU_V1TRAP;
    const smiINT good = SNMP_PDU_SET;
    const smiINT32 id = 9;
    const HSNMP_VBL none = nullptr;
    QVERIFY(!SnmpSetPduData(world.handles.pdu, &bad, &id, nullptr, nullptr, &none));
    QVERIFY(!SnmpSetPduData(world.handles.pdu, &good, &id, nullptr, nullptr, &world.handles.pdu));
    QCOMPARE(fieldsOf(world.handles.pdu), before);
    QCOMPARE(bindingsOf(world.handles.pdu), 1U);
}

void TestPdus::duplicate()
{
    World world;
    HSNMP_SESSION other = openSession(world.mailbox);
    HSNMP_PDU original = SnmpCreatePdu(world.handles.session, SNMP_PDU_GETBULK, 1, 2, 3, world.handles.list);
    HSNMP_PDU copy = SnmpDuplicatePdu(other, original);
    QCOMPARE(fieldsOf(copy), fieldsOf(original));
    append(world.handles.list);
    QCOMPARE(bindingsOf(original), 2U);
    QCOMPARE(bindingsOf(copy), 1U);
    QVERIFY(SnmpClose(world.handles.session));
    QCOMPARE(bindingsOf(copy), 1U);
    HSNMP_PDU without = SnmpCreatePdu(other, SNMP_PDU_GET, 7, 0, 0, nullptr);
    QCOMPARE(dataOf(SnmpDuplicatePdu(other, without)).list, nullptr);
}

void TestPdus::freeTwice()
{
    const World world;
    QVERIFY(SnmpFreePdu(world.handles.pdu));
    QVERIFY(!SnmpFreePdu(world.handles.pdu));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_PDU_INVALID});
}

void TestPdus::freeKeepsList()
{
    const World world;
    QVERIFY(SnmpFreePdu(world.handles.pdu));
    QCOMPARE(SnmpCountVbl(world.handles.list), 1U);
}

QTEST_GUILESS_MAIN(TestPdus)
#include "tst_pdus.moc"
