// SPDX-License-Identifier: GPL-3.0-or-later
//
// winsnmp/platform.h: window hooks, ports and names, as programs in C set them.
#include "winsnmp/platform.h"

#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QCoreApplication>
#include <QProcess>

#include <QTest>

#include <chrono>
#include <semaphore>

#include <cstdio>
#include <cstring>

using namespace apitest;

namespace {

constexpr int Patience = 30'000;
constexpr char AskForPorts[] =
    "--ports"; ///< the program writes what its environment says, instead of testing

/// What the hooks and the database are given to work with, and what they saw.
struct Seen {
    WINSNMP_HWND window = nullptr;
    unsigned message = 0;
    WINSNMP_WPARAM wParam = 0;
    WINSNMP_LPARAM lParam = 0;
    std::counting_semaphore<> posted{0}; // known to ThreadSanitizer
    QByteArray asked;
    SNMPX_NAMEENTRY initial{};
    SNMPX_NAMEENTRY answer{};
};

WINSNMP_HWND windowOf(Seen &seen)
{
    return &seen;
}

smiINT SNMPAPI_CALL isOurs(WINSNMP_HWND window, void *clientData)
{
    return window == clientData ? -1 : 0;
}

void SNMPAPI_CALL post(WINSNMP_HWND window, unsigned message, WINSNMP_WPARAM wParam, WINSNMP_LPARAM lParam,
                       void *clientData)
{
    Seen &seen = *static_cast<Seen *>(clientData);
    seen.window = window;
    seen.message = message;
    seen.wParam = wParam;
    seen.lParam = lParam;
    seen.posted.release();
}

/// Knows one name, "router".
SNMPAPI_STATUS SNMPAPI_CALL lookUp(const char *name, SNMPX_NAMEENTRY *entry, void *clientData)
{
    Seen &seen = *static_cast<Seen *>(clientData);
    seen.asked = name;
    seen.initial = *entry;
    if (seen.asked != "router")
        return SNMPAPI_FAILURE;
    *entry = seen.answer;
    return SNMPAPI_SUCCESS;
}

SNMPX_NAMEENTRY entryFor(const char *address, smiUINT32 port, smiUINT32 version = SNMPAPI_UNTRANSLATED_V2)
{
    SNMPX_NAMEENTRY entry{};
    std::strncpy(entry.address, address, sizeof entry.address); // not terminated when it is full
    entry.port = port;
    entry.version = version;
    entry.timeout = 250;
    entry.retries = 7;
    return entry;
}

/// "address:port version" as the inspector tells it.
std::string detailOf(const World &world, HANDLE handle)
{
    for (const winsnmp::HandleSnapshot &each : winsnmp::handlesOf(world.handles.session)) {
        if (each.handle == reinterpret_cast<std::uintptr_t>(handle))
            return each.detail;
    }
    return "not there";
}

} // namespace

class TestPlatform : public QObject {
    Q_OBJECT

private slots:
    void cleanup();

    void hooksDeliver();
    void hooksAreTakenAway();
    void hooksWithoutPostAreNone();
    void nameIsLookedUp_data();
    void nameIsLookedUp();
    void entryBeginsWithDefaults();
    void unknownNamesGoOn();
    void ports();
    void newEntitiesHaveTheRequestPort();
    void environment_data();
    void environment();
};

void TestPlatform::cleanup()
{
    SnmpXSetWindowHooks(nullptr);
    SnmpXSetNameDatabase(nullptr, nullptr);
    SnmpXSetTrapPort(162);
    SnmpXSetRequestPort(161);
}

void TestPlatform::hooksDeliver()
{
    Seen seen;
    const SNMPX_WINDOWHOOKS hooks{isOurs, post, &seen};
    QVERIFY(SnmpXSetWindowHooks(&hooks)); // before start-up
    const World world;
    QVERIFY(!SnmpOpen(&seen.posted, 0x401));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_HWND_INVALID});
    HSNMP_SESSION session = SnmpOpen(windowOf(seen), 0x401);
    QVERIFY(session);
    HSNMP_ENTITY nobody = SnmpStrToEntity(session, "127.0.0.1");
    QVERIFY(SnmpSetPort(nobody, 9) && SnmpSetTimeout(nobody, 1) && SnmpSetRetry(nobody, 1));
    HSNMP_PDU pdu = SnmpCreatePdu(session, SNMP_PDU_GET, -3, 0, 0, nullptr);
    QVERIFY(SnmpSendMsg(session, nullptr, nobody, world.handles.context, pdu));
    QVERIFY(seen.posted.try_acquire_for(std::chrono::milliseconds(Patience)));
    QCOMPARE(seen.window, windowOf(seen));
    QCOMPARE(seen.message, 0x401U);
    QCOMPARE(seen.wParam, WINSNMP_WPARAM{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(seen.lParam, WINSNMP_LPARAM{-3});
}

void TestPlatform::hooksAreTakenAway()
{
    Seen seen;
    const SNMPX_WINDOWHOOKS anyWindow{nullptr, post, &seen};
    const World world;
    QVERIFY(SnmpXSetWindowHooks(&anyWindow));
    QVERIFY(SnmpOpen(&seen, 1));
    QVERIFY(SnmpXSetWindowHooks(nullptr));
    QVERIFY(!SnmpOpen(&seen, 1));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_HWND_INVALID});
}

void TestPlatform::hooksWithoutPostAreNone()
{
    Seen seen;
    const SNMPX_WINDOWHOOKS hooks{isOurs, nullptr, &seen};
    const World world;
    QVERIFY(SnmpXSetWindowHooks(&hooks));
    QVERIFY(!SnmpOpen(windowOf(seen), 1));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_HWND_INVALID});
}

void TestPlatform::nameIsLookedUp_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<smiUINT32>("port");
    QTest::addColumn<smiUINT32>("version");
    QTest::addColumn<std::string>("detail"); // empty: unusable
    const smiUINT32 v1 = SNMPAPI_UNTRANSLATED_V1;
    const smiUINT32 v2 = SNMPAPI_UNTRANSLATED_V2;
    QTest::newRow("IPv4") << QByteArray("127.0.0.9") << 1161U << v2 << std::string("127.0.0.9:1161 SNMPv2c");
    QTest::newRow("IPv6") << QByteArray("2001:db8::1") << 65535U << v1
                          << std::string("[2001:db8::1]:65535 SNMPv1");
    QTest::newRow("no address") << QByteArray() << 161U << v2 << std::string();
    QTest::newRow("a name") << QByteArray("localhost") << 161U << v2 << std::string();
    QTest::newRow("no NUL") << QByteArray(SNMPX_ADDRESSSIZE, '1') << 161U << v2 << std::string();
    QTest::newRow("port 0") << QByteArray("127.0.0.9") << 0U << v2 << std::string();
    QTest::newRow("port too large") << QByteArray("127.0.0.9") << 65536U + 161U << v2 << std::string();
}

void TestPlatform::nameIsLookedUp()
{
    QFETCH(const QByteArray, address);
    QFETCH(const smiUINT32, port);
    QFETCH(const smiUINT32, version);
    QFETCH(const std::string, detail);
    Seen seen;
    seen.answer = entryFor(address, port, version);
    QVERIFY(SnmpXSetNameDatabase(lookUp, &seen));
    const World world;
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_TRANSLATED));
    HSNMP_ENTITY entity = SnmpStrToEntity(world.handles.session, "router");
    QCOMPARE(seen.asked, QByteArray("router"));
    QCOMPARE(entity != nullptr, !detail.empty());
    if (!entity) {
        QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ENTITY_UNKNOWN});
        return;
    }
    QCOMPARE(detailOf(world, entity), detail);
    smiTIMETICKS timeout = 0;
    smiUINT32 retries = 0;
    QVERIFY(SnmpGetTimeout(entity, &timeout, nullptr) && SnmpGetRetry(entity, &retries, nullptr));
    QCOMPARE(timeout, 250U);
    QCOMPARE(retries, 7U);
}

void TestPlatform::entryBeginsWithDefaults()
{
    Seen seen;
    const World world;
    QVERIFY(SnmpXSetRequestPort(10161));
    QVERIFY(SnmpXSetNameDatabase(lookUp, &seen));
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_TRANSLATED));
    QVERIFY(!SnmpStrToEntity(world.handles.session, "router")); // the empty answer
    QCOMPARE(QByteArray(seen.initial.address), QByteArray());
    QCOMPARE(seen.initial.port, 10161U);
    QCOMPARE(seen.initial.version, smiUINT32{SNMPAPI_UNTRANSLATED_V1});
    QCOMPARE(seen.initial.timeout, 100U);
    QCOMPARE(seen.initial.retries, 5U);
}

void TestPlatform::unknownNamesGoOn()
{
    Seen seen;
    const World world;
    QVERIFY(SnmpXSetNameDatabase(lookUp, &seen));
    QVERIFY(SnmpSetTranslateMode(SNMPAPI_TRANSLATED));
    QVERIFY(SnmpStrToEntity(world.handles.session, "localhost"));
    QCOMPARE(seen.asked, QByteArray("localhost"));
    seen.asked.clear();
    QVERIFY(SnmpXSetNameDatabase(nullptr, &seen));
    QVERIFY(SnmpStrToEntity(world.handles.session, "localhost"));
    QCOMPARE(seen.asked, QByteArray());
}

void TestPlatform::ports()
{
    QVERIFY(SnmpXSetTrapPort(65535));
    QVERIFY(SnmpXSetRequestPort(1));
    QCOMPARE(SnmpXGetTrapPort(), 65535U);
    QCOMPARE(SnmpXGetRequestPort(), 1U);
    for (const unsigned bad : {0U, 65536U, 65536U + 161U, 0xFFFFFFFFU}) {
        QVERIFY(!SnmpXSetTrapPort(bad));
        QVERIFY(!SnmpXSetRequestPort(bad));
    }
    QCOMPARE(SnmpXGetTrapPort(), 65535U);
    QCOMPARE(SnmpXGetRequestPort(), 1U);
    QCOMPARE(winsnmp::trapPort(), std::uint16_t{65535});
    QCOMPARE(winsnmp::requestPort(), std::uint16_t{1});
    winsnmp::setRequestPort(2);
    winsnmp::setRequestPort(0);
    QCOMPARE(SnmpXGetRequestPort(), 2U);
}

void TestPlatform::newEntitiesHaveTheRequestPort()
{
    const World world;
    HSNMP_SESSION session = world.handles.session;
    HSNMP_ENTITY before = SnmpStrToEntity(session, "127.0.0.1");
    QVERIFY(SnmpXSetRequestPort(1161));
    SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V1);
    QCOMPARE(detailOf(world, SnmpStrToEntity(session, "127.0.0.1")), std::string("127.0.0.1:1161 SNMPv1"));
    QCOMPARE(detailOf(world, SnmpStrToEntity(session, "::1")), std::string("[::1]:1161 SNMPv1"));
    SnmpSetTranslateMode(SNMPAPI_TRANSLATED);
    const std::string resolved = detailOf(world, SnmpStrToEntity(session, "localhost"));
    QVERIFY(resolved.ends_with(":1161 SNMPv1"));
    winsnmp::setNameDatabase([](std::string_view) { return winsnmp::NameEntry{.address = "127.0.0.9"}; });
    QCOMPARE(detailOf(world, SnmpStrToEntity(session, "x")), std::string("127.0.0.9:1161 SNMPv1"));
    QVERIFY(detailOf(world, before).starts_with("127.0.0.1:161 "));
}

void TestPlatform::environment_data()
{
    QTest::addColumn<QString>("value"); // null: not set
    QTest::addColumn<QByteArray>("ports");
    const QByteArray standard("162 161");
    QTest::newRow("not set") << QString() << standard;
    QTest::newRow("a port") << QStringLiteral("10161") << QByteArray("10161 10161");
    QTest::newRow("lowest") << QStringLiteral("1") << QByteArray("1 1");
    QTest::newRow("highest") << QStringLiteral("65535") << QByteArray("65535 65535");
    for (const char *bad :
         {"", "0", "65536", "-1", "+1161", " 1161", "1161 ", "1161x", "0x100", "snmp", "11.61", "4294967457"})
        QTest::addRow("'%s'", bad) << QString::fromLatin1(bad) << standard;
}

/// Both variables follow one rule; they are read once, so each row is a process.
void TestPlatform::environment()
{
    QFETCH(const QString, value);
    QFETCH(const QByteArray, ports);
    QProcess asker;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {QStringLiteral("WINSNMP_TRAP_PORT"), QStringLiteral("WINSNMP_REQUEST_PORT")}) {
        variables.remove(name);
        if (!value.isNull())
            variables.insert(name, value);
    }
    asker.setProcessEnvironment(variables);
    asker.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(AskForPorts)});
    QVERIFY(asker.waitForFinished(Patience));
    QCOMPARE(asker.readAllStandardOutput(), ports);
}

int main(int argc, char **argv)
{
    if (argc == 2 && std::strcmp(argv[1], AskForPorts) == 0) {
        std::printf("%u %u", SnmpXGetTrapPort(), SnmpXGetRequestPort());
        return 0;
    }
    const QCoreApplication application(argc, argv);
    TestPlatform test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_platform.moc"
