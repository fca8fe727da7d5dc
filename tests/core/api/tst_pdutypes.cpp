// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types of a PDU, and what a change of type does to its other fields (reference 3.4).
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

constexpr smiINT pduTypes[] = {SNMP_PDU_GET,     SNMP_PDU_GETNEXT, SNMP_PDU_RESPONSE, SNMP_PDU_SET,
                               SNMP_PDU_GETBULK, SNMP_PDU_INFORM,  SNMP_PDU_TRAP};

QString fieldsOf(HSNMP_PDU pdu)
{
    smiINT type = -1;
    smiINT32 requestId = -1;
    smiINT status = -1;
    smiINT index = -1;
    SnmpGetPduData(pdu, &type, &requestId, &status, &index, nullptr);
    return QStringLiteral("%1 %2 %3 %4").arg(type).arg(requestId).arg(status).arg(index);
}

} // namespace

class TestPduTypes : public QObject {
    Q_OBJECT

private slots:
    void types_data();
    void types();
    void changesOfType_data();
    void changesOfType();
    void sameType();
};

void TestPduTypes::types_data()
{
    QTest::addColumn<smiINT>("type");
    for (const smiINT type : pduTypes)
        QTest::addRow("%#x", unsigned(type)) << type;
}

/// Which fields go together is checked only when the PDU is sent.
void TestPduTypes::types()
{
    QFETCH(const smiINT, type);
    const World world;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, type, -5, 77, -3, world.handles.list);
    QVERIFY(pdu);
    QCOMPARE(fieldsOf(pdu), QStringLiteral("%1 -5 77 -3").arg(type));
    QVERIFY(SnmpSetPduData(world.handles.pdu, &type, nullptr, nullptr, nullptr, nullptr));
    QVERIFY(fieldsOf(world.handles.pdu).startsWith(QString::number(type)));
}

/// Every type to every type: what error status and index become, and that only GETBULK takes what is given.
void TestPduTypes::changesOfType_data()
{
    QTest::addColumn<smiINT>("from");
    QTest::addColumn<smiINT>("to");
    QTest::addColumn<QString>("kept");
    QTest::addColumn<QString>("given");
    for (const smiINT from : pduTypes) {
        for (const smiINT to : pduTypes) {
            const QString kept = from == to ? QStringLiteral("5 6") : QStringLiteral("0 0");
            QTest::addRow("%#x to %#x", unsigned(from), unsigned(to))
                << from << to << kept << (to == SNMP_PDU_GETBULK ? QStringLiteral("8 9") : kept);
        }
    }
}

void TestPduTypes::changesOfType()
{
    QFETCH(const smiINT, from);
    QFETCH(const smiINT, to);
    QFETCH(const QString, kept);
    QFETCH(const QString, given);
    const World world;
    const smiINT nonRepeaters = 8;
    const smiINT maxRepetitions = 9;
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, from, 1, 5, 6, nullptr);
    QVERIFY(SnmpSetPduData(pdu, &to, nullptr, nullptr, nullptr, nullptr));
    QCOMPARE(fieldsOf(pdu), QStringLiteral("%1 1 ").arg(to) + kept);
    pdu = SnmpCreatePdu(world.handles.session, from, 1, 5, 6, nullptr);
    QVERIFY(SnmpSetPduData(pdu, &to, nullptr, &nonRepeaters, &maxRepetitions, nullptr));
    QCOMPARE(fieldsOf(pdu), QStringLiteral("%1 1 ").arg(to) + given);
}

/// Without a new type: GETBULK takes the two fields, the others keep theirs.
void TestPduTypes::sameType()
{
    const World world;
    const smiINT nonRepeaters = 8;
    const smiINT maxRepetitions = 9;
    for (const smiINT type : pduTypes) {
        HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, type, 1, 5, 6, nullptr);
        QVERIFY(SnmpSetPduData(pdu, nullptr, nullptr, &nonRepeaters, &maxRepetitions, nullptr));
        QCOMPARE(fieldsOf(pdu),
                 QStringLiteral("%1 1 ").arg(type)
                     + (type == SNMP_PDU_GETBULK ? QStringLiteral("8 9") : QStringLiteral("5 6")));
    }
}

QTEST_GUILESS_MAIN(TestPduTypes)
#include "tst_pdutypes.moc"
