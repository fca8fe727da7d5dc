// SPDX-License-Identifier: GPL-3.0-or-later
//
// The SNMP version of one entity (reference 4.6), apart from the translation mode of the process.
#include "winsnmp/extensions.h"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

/// 99 where it cannot be read.
smiUINT32 versionOf(HSNMP_ENTITY entity)
{
    smiUINT32 version = 99;
    return SnmpXGetVersion(entity, &version) ? version : 99;
}

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

private slots:
    void versionOfEachEntity();
    void versionGoesOut_data();
    void versionGoesOut();
    void learnsTheVersion_data();
    void learnsTheVersion();
};

/// What one entity is told changes neither the others nor what later ones begin with.
void TestVersions::versionOfEachEntity()
{
    const World world;
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2));
    HSNMP_ENTITY told = SnmpStrToEntity(world.handles.session, "127.0.0.1");
    HSNMP_ENTITY other = SnmpStrToEntity(world.handles.session, "127.0.0.1");
    QCOMPARE(versionOf(told), smiUINT32{SNMPX_VERSION_2C});
    QVERIFY(SnmpXSetVersion(told, SNMPX_VERSION_1));
    QCOMPARE(versionOf(told), smiUINT32{SNMPX_VERSION_1});
    QCOMPARE(versionOf(other), smiUINT32{SNMPX_VERSION_2C});
    QCOMPARE(versionOf(SnmpStrToEntity(world.handles.session, "127.0.0.1")), smiUINT32{SNMPX_VERSION_2C});
    QVERIFY(!SnmpXSetVersion(told, 3));
    QCOMPARE(versionOf(told), smiUINT32{SNMPX_VERSION_1});
    QVERIFY(SnmpXSetVersion(told, SNMPX_VERSION_2C));
    QCOMPARE(versionOf(told), smiUINT32{SNMPX_VERSION_2C});
}

void TestVersions::versionGoesOut_data()
{
    QTest::addColumn<smiUINT32>("mode");
    QTest::addColumn<smiUINT32>("version");
    for (const auto mode : {smiUINT32{SNMPAPI_UNTRANSLATED_V1}, smiUINT32{SNMPAPI_UNTRANSLATED_V2}}) {
        QTest::addRow("v1 in mode %u", mode) << mode << smiUINT32{SNMPX_VERSION_1};
        QTest::addRow("v2c in mode %u", mode) << mode << smiUINT32{SNMPX_VERSION_2C};
    }
}

void TestVersions::versionGoesOut()
{
    QFETCH(const smiUINT32, mode);
    QFETCH(const smiUINT32, version);
    World world;
    QVERIFY(SnmpSetTranslateMode(mode));
    QVERIFY(SnmpXSetVersion(world.handles.destination, version));
    world.send();
    QCOMPARE(smiUINT32(world.peer.receive().at(4)), version); // after two tags and two lengths
}

void TestVersions::learnsTheVersion_data()
{
    QTest::addColumn<smiUINT32>("version");
    QTest::newRow("v1") << smiUINT32{SNMPX_VERSION_1};
    QTest::newRow("v2c") << smiUINT32{SNMPX_VERSION_2C};
}

/// The source's version is that of the message, whatever the agent's own entity was made with.
void TestVersions::learnsTheVersion()
{
    QFETCH(const smiUINT32, version);
    World world;
    const std::uint16_t port = freePort();
    QVERIFY(SnmpListen(makeEntity(world.handles.session, port), SNMPAPI_ON));
    HSNMP_ENTITY agent = makeEntity(world.handles.session, port);
    QVERIFY(SnmpXSetVersion(agent, version));
    QVERIFY(SnmpSendMsg(world.handles.session, nullptr, agent, world.handles.context, world.handles.pdu));
    QVERIFY(world.mailbox.wait(1));
    const Taken request(world.handles.session);
    QVERIFY(request.result);
    QCOMPARE(versionOf(request.source), version);
}

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
