// SPDX-License-Identifier: GPL-3.0-or-later
//
// Recorded devices, played by a simulator that shares no code with Net-SNMP: what we read is what was
// recorded, and what Net-SNMP's tools read.
#include "recording.h"
#include "simulator.h"
#include "support/librarytest.h"
#include "support/snmptool.h"
#include "walker.h"

#include <QTest>

using namespace testsupport;
using integration::Walker;

namespace {

const char *const devices[] = {"edges", "switch", "ups"};

struct Way {
    const char *name;
    SNMPAPI_STATUS version;
    int type;
};
constexpr Way ways[] = {{"v1 GETNEXT", SNMPAPI_UNTRANSLATED_V1, SNMP_PDU_GETNEXT},
                        {"v1 GETBULK, sent as GETNEXT", SNMPAPI_UNTRANSLATED_V1, SNMP_PDU_GETBULK},
                        {"v2c GETNEXT", SNMPAPI_UNTRANSLATED_V2, SNMP_PDU_GETNEXT},
                        {"v2c GETBULK", SNMPAPI_UNTRANSLATED_V2, SNMP_PDU_GETBULK}};

QString recordingOf(const QByteArray &device)
{
    return QStringLiteral(SSM_DEVICE_FOLDER "/%1.snmprec").arg(QString::fromLatin1(device));
}

/// An SNMPv1 agent passes over what SNMPv1 cannot carry.
std::vector<Binding> visibleIn(SNMPAPI_STATUS version, std::vector<Binding> recorded)
{
    if (version == SNMPAPI_UNTRANSLATED_V1)
        std::erase_if(recorded, [](const Binding &each) { return each.value.syntax == SNMP_SYNTAX_CNTR64; });
    return recorded;
}

QList<QByteArray> linesOf(const std::vector<Binding> &list)
{
    QList<QByteArray> lines;
    for (const Binding &binding : list)
        lines.append(printed(binding));
    return lines;
}

} // namespace

class TestRecordedDevices : public LibraryTest {
    Q_OBJECT

private slots:
    void initTestCase();

    void walked_data();
    void walked();
    void asked_data();
    void asked();
    void unknownDeviceIsSilent();

private:
    [[nodiscard]] integration::Target target(SNMPAPI_STATUS version, const QByteArray &device) const
    {
        return {"127.0.0.1", m_simulator.port(), version, device};
    }

    integration::Simulator m_simulator{QStringLiteral(SSM_DEVICE_FOLDER)};
};

void TestRecordedDevices::initTestCase()
{
    QVERIFY2(integration::Simulator::isInstalled() && hasTool(QStringLiteral("snmpwalk")), MissingTool);
    QVERIFY2(m_simulator.start(devices[0]), m_simulator.log().constData());
}

void TestRecordedDevices::walked_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<uint>("version");
    QTest::addColumn<int>("type");
    for (const char *device : devices) {
        for (const Way &way : ways)
            QTest::addRow("%s, %s", device, way.name) << QByteArray(device) << way.version << way.type;
    }
}

void TestRecordedDevices::walked()
{
    QFETCH(const QByteArray, device);
    QFETCH(const uint, version);
    QFETCH(const int, type);
    const std::vector<Binding> recorded = visibleIn(version, integration::readRecording(recordingOf(device)));
    QVERIFY(recorded.size() > 20);
    Walker walker(target(version, device));
    const std::vector<Binding> found = walker.walk(type);
    QCOMPARE(walker.error(), QByteArray());
    QCOMPARE(linesOf(found), linesOf(recorded));
    const ToolOutput tool =
        runTool(QStringLiteral("snmpwalk"),
                plainOutput()
                    + QStringList{version == SNMPAPI_UNTRANSLATED_V1 ? "-v1" : "-v2c", "-t", "10", "-c",
                                  QString::fromLatin1(device), m_simulator.target(), ".1.3"});
    QList<QByteArray> lines = bindingLines(tool.out);
    lines.removeIf([](const QByteArray &line) { return line.contains("No more variables left"); });
    QCOMPARE(linesOf(found), lines);
    verifyCountersAddUp();
}

void TestRecordedDevices::asked_data()
{
    QTest::addColumn<QByteArray>("device");
    QTest::addColumn<uint>("version");
    for (const char *device : devices) {
        QTest::addRow("%s, v1", device) << QByteArray(device) << uint{SNMPAPI_UNTRANSLATED_V1};
        QTest::addRow("%s, v2c", device) << QByteArray(device) << uint{SNMPAPI_UNTRANSLATED_V2};
    }
}

/// Each object by GET, ten to a request.
void TestRecordedDevices::asked()
{
    QFETCH(const QByteArray, device);
    QFETCH(const uint, version);
    const std::vector<Binding> recorded = visibleIn(version, integration::readRecording(recordingOf(device)));
    Walker walker(target(version, device));
    for (std::size_t first = 0; first < recorded.size(); first += 10) {
        const auto begin = recorded.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = recorded.size() - first > 10 ? begin + 10 : recorded.end();
        std::vector<Binding> wanted;
        for (auto each = begin; each != end; ++each)
            wanted.push_back({each->name, {}});
        const Message answer = walker.ask(SNMP_PDU_GET, wanted);
        QCOMPARE(answer.code, SNMPAPI_STATUS{1});
        QCOMPARE(answer.errorStatus, SNMP_ERROR_NOERROR);
        QCOMPARE(linesOf(answer.list), linesOf({begin, end}));
    }
}

void TestRecordedDevices::unknownDeviceIsSilent()
{
    TestSession session;
    const HSNMP_ENTITY agent =
        session.entity("127.0.0.1", m_simulator.port(), SNMPAPI_UNTRANSLATED_V2, 20, 1);
    QVERIFY(session.send(agent, session.context("nobody"), SNMP_PDU_GET, 1, {{{1, 3, 6, 1}, {}}}));
    Message error = session.receiveNext();
    QCOMPARE(error.code, SNMPAPI_STATUS{SNMPAPI_TL_TIMEOUT});
    error.release();
}

QTEST_GUILESS_MAIN(TestRecordedDevices)
#include "tst_recordeddevices.moc"
