// SPDX-License-Identifier: GPL-3.0-or-later
//
// Modes, policies and vendor information (reference 3.3, 4.5, 4.6).
#include "winsnmp/extensions.h"
#include "winsnmp/inspect.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void translateMode();
    void retransmitMode();
    void policy_data();
    void policy();
    void policyDefaults();
    void policyOfEachEntity();
    void retriesThatCountLiterally();
    void offEndsRetransmissions();
    void vendor();
};

void TestDatabase::translateMode()
{
    const World world;
    for (const smiUINT32 mode : std::initializer_list<smiUINT32>{SNMPAPI_TRANSLATED, SNMPAPI_UNTRANSLATED_V1,
                                                                 SNMPAPI_UNTRANSLATED_V2}) {
        for (int twice = 0; twice < 2; ++twice)
            QVERIFY(SnmpSetTranslateMode(mode));
        smiUINT32 now = 99;
        QVERIFY(SnmpGetTranslateMode(&now));
        QCOMPARE(now, mode);
    }
    QVERIFY(!SnmpSetTranslateMode(0xFFFFFFFF));
    smiUINT32 now = 99;
    QVERIFY(SnmpGetTranslateMode(&now));
    QCOMPARE(now, smiUINT32{SNMPAPI_UNTRANSLATED_V2});
}

void TestDatabase::retransmitMode()
{
    const World world;
    for (const smiUINT32 mode : std::initializer_list<smiUINT32>{SNMPAPI_OFF, SNMPAPI_ON}) {
        for (int twice = 0; twice < 2; ++twice)
            QVERIFY(SnmpSetRetransmitMode(mode));
        smiUINT32 now = 99;
        QVERIFY(SnmpGetRetransmitMode(&now));
        QCOMPARE(now, mode);
    }
    QVERIFY(!SnmpSetRetransmitMode(2));
    smiUINT32 now = 99;
    QVERIFY(SnmpGetRetransmitMode(&now));
    QCOMPARE(now, smiUINT32{SNMPAPI_ON});
}

void TestDatabase::policy_data()
{
    QTest::addColumn<smiUINT32>("value");
    for (const smiUINT32 value : {0U, 1U, 100U, 0x80000000U, 0xFFFFFFFFU})
        QTest::addRow("%u", value) << value;
}

void TestDatabase::policy()
{
    QFETCH(const smiUINT32, value);
    const World world;
    HSNMP_ENTITY entity = world.handles.source;
    QVERIFY(SnmpSetTimeout(entity, value));
    QVERIFY(SnmpSetRetry(entity, value));
    smiUINT32 stored = 99;
    smiUINT32 actual = 99;
    QVERIFY(SnmpGetTimeout(entity, &stored, &actual));
    QCOMPARE(stored, value);
    QCOMPARE(actual, 0U);
    stored = actual = 99;
    QVERIFY(SnmpGetRetry(entity, &stored, &actual));
    QCOMPARE(stored, value);
    QCOMPARE(actual, 0U);
    actual = 99;
    QVERIFY(SnmpGetTimeout(entity, nullptr, &actual));
    QCOMPARE(actual, 0U);
    actual = 99;
    QVERIFY(SnmpGetRetry(entity, nullptr, &actual));
    QCOMPARE(actual, 0U);
}

void TestDatabase::policyDefaults()
{
    const World world;
    smiUINT32 timeout = 0;
    smiUINT32 retries = 0;
    QVERIFY(SnmpGetTimeout(world.handles.source, &timeout, nullptr));
    QVERIFY(SnmpGetRetry(world.handles.source, &retries, nullptr));
    QCOMPARE(timeout, 100U);
    QCOMPARE(retries, 5U);
}

void TestDatabase::policyOfEachEntity()
{
    const World world;
    QVERIFY(SnmpSetRetry(world.handles.source, 9));
    smiUINT32 retries = 0;
    QVERIFY(SnmpGetRetry(world.handles.destination, &retries, nullptr));
    QCOMPARE(retries, 5U);
}

/// SnmpGetRetry reads what either setter stored; which one it was decides what 0 stands for when sending.
void TestDatabase::retriesThatCountLiterally()
{
    const World world;
    smiUINT32 retries = 9;
    for (const smiUINT32 value : {3U, 0xFFFFFFFFU, 0U}) {
        QVERIFY(SnmpXSetRetries(world.handles.source, value));
        QVERIFY(SnmpGetRetry(world.handles.source, &retries, nullptr));
        QCOMPARE(retries, value);
    }
    QVERIFY(SnmpGetRetry(world.handles.destination, &retries, nullptr));
    QCOMPARE(retries, 5U);
}

/// Outstanding requests lose what is left of their policy but still take an answer.
void TestDatabase::offEndsRetransmissions()
{
    World world;
    SnmpSetTimeout(world.handles.destination, 20);
    world.send();
    const QByteArray request = world.peer.receive();
    QVERIFY(SnmpSetRetransmitMode(SNMPAPI_OFF));
    while (world.peer.hasDatagram(300))
        QVERIFY(!world.peer.receive().isEmpty()); // was on its way already
    QVERIFY(world.mailbox.all().isEmpty());
    world.peer.reply(withPduType(request, SNMP_PDU_RESPONSE));
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{0});
    QCOMPARE(winsnmp::snapshot().sessions.front().messages.timedOut, 0U);
}

void TestDatabase::vendor()
{
    const World world;
    smiVENDORINFO vendor;
    std::memset(&vendor, 0xAA, sizeof vendor);
    QVERIFY(SnmpGetVendorInfo(&vendor));
    const auto check = [](const char *text, std::size_t size) {
        const std::size_t length = ::strnlen(text, size);
        QVERIFY(length > 0 && length < size);
        for (std::size_t i = 0; i < size; ++i)
            QVERIFY(i < length ? (text[i] >= ' ' && text[i] <= '~') : text[i] == 0);
    };
    check(vendor.vendorName, sizeof vendor.vendorName);
    check(vendor.vendorContact, sizeof vendor.vendorContact);
    check(vendor.vendorVersionId, sizeof vendor.vendorVersionId);
    check(vendor.vendorVersionDate, sizeof vendor.vendorVersionDate);
    QVERIFY(!QByteArray(vendor.vendorName).contains("Microsoft"));
    QCOMPARE(vendor.vendorEnterprise, 0U); // no number that belongs to somebody else
    QVERIFY(QByteArray(vendor.vendorName).contains("no enterprise number"));
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
