// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entities and contexts: texts, addresses, names, modes, references (reference 3.2, 4.6).
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QTest>

using namespace apitest;

namespace {

QByteArray textOf(HSNMP_ENTITY entity)
{
    char text[128] = {};
    const SNMPAPI_STATUS length = SnmpEntityToStr(entity, sizeof text, text);
    return length == strlen(text) + 1 ? QByteArray(text) : QByteArray("wrong length");
}

/// "address:port version" as the inspector tells it.
std::string detailOf(HSNMP_SESSION session, HANDLE handle)
{
    for (const winsnmp::HandleSnapshot &each : winsnmp::handlesOf(session)) {
        if (each.handle == reinterpret_cast<std::uintptr_t>(handle))
            return each.detail;
    }
    return "not there";
}

QByteArray octetsOf(HSNMP_CONTEXT context)
{
    smiOCTETS octets{};
    if (!SnmpContextToStr(context, &octets))
        return "failed";
    const QByteArray result(reinterpret_cast<const char *>(octets.ptr), static_cast<qsizetype>(octets.len));
    const bool terminated = octets.ptr[octets.len] == 0;
    SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets);
    return terminated ? result : QByteArray("not terminated");
}

class Names {
public:
    explicit Names(winsnmp::NameDatabase database)
    {
        winsnmp::setNameDatabase(std::move(database));
        SnmpSetTranslateMode(SNMPAPI_TRANSLATED);
    }
    ~Names() { winsnmp::setNameDatabase({}); }
    Names(const Names &) = delete;
    Names &operator=(const Names &) = delete;
};

} // namespace

class TestEntities : public QObject {
    Q_OBJECT

private slots:
    void literal_data();
    void literal();
    void notALiteral_data();
    void notALiteral();
    void versionFollowsMode_data();
    void versionFollowsMode();
    void friendlyName();
    void nameThatNobodyKnows();
    void unusableEntry_data();
    void unusableEntry();
    void literalGoesBeforeNames();
    void textTruncated_data();
    void textTruncated();
    void port();
    void equalTextsAreDifferent();
    void freedOncePerReference();
    void contextOctets_data();
    void contextOctets();
    void contextIsCopied();
};

void TestEntities::literal_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1");
    QTest::newRow("IPv4 low") << QByteArray("0.0.0.0") << QByteArray("0.0.0.0");
    QTest::newRow("IPv4 high") << QByteArray("255.255.255.255") << QByteArray("255.255.255.255");
    QTest::newRow("IPv6") << QByteArray("::1") << QByteArray("::1");
    QTest::newRow("IPv6 long") << QByteArray("2001:0DB8:0:0:0:0:0:0001") << QByteArray("2001:db8::1");
    QTest::newRow("IPv6 zone") << QByteArray("fe80::1%lo") << QByteArray("fe80::1%lo");
}

void TestEntities::literal()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, canonical);
    const World world;
    for (const smiUINT32 mode : {0U, 1U, 2U}) {
        QVERIFY(SnmpSetTranslateMode(mode));
        HSNMP_ENTITY entity = SnmpStrToEntity(world.handles.session, text);
        QVERIFY(entity);
        SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V1);
        QCOMPARE(textOf(entity), canonical);
    }
}

void TestEntities::notALiteral_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"",
                             " ",
                             "localhost",
                             "127.0.0.1 ",
                             " 127.0.0.1",
                             "127.0.0.1:161",
                             "127.0.0.256",
                             "127.0.1",
                             "127.0.0.1.1",
                             "0x7f.0.0.1",
                             "1.2.3.-4",
                             "[::1]",
                             "::1:161:x",
                             ":::1",
                             "::1%",
                             "::1%nosuchinterface",
                             "12345678:123456789abc",
                             "12345678.123456789abc",
                             "%",
                             "1:2:3:4:5:6:7:8:9"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("very long") << QByteArray(100000, '1');
}

void TestEntities::notALiteral()
{
    QFETCH(const QByteArray, text);
    const World world;
    const QString before = usage();
    for (const smiUINT32 mode :
         std::initializer_list<smiUINT32>{SNMPAPI_UNTRANSLATED_V1, SNMPAPI_UNTRANSLATED_V2}) {
        QVERIFY(SnmpSetTranslateMode(mode));
        QVERIFY(!SnmpStrToEntity(world.handles.session, text));
        QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_ENTITY_UNKNOWN});
    }
    QCOMPARE(usage(), before);
}

void TestEntities::versionFollowsMode_data()
{
    QTest::addColumn<smiUINT32>("mode");
    QTest::addColumn<std::string>("detail");
    QTest::newRow("translated") << smiUINT32{SNMPAPI_TRANSLATED} << std::string("127.0.0.1:161 SNMPv1");
    QTest::newRow("v1") << smiUINT32{SNMPAPI_UNTRANSLATED_V1} << std::string("127.0.0.1:161 SNMPv1");
    QTest::newRow("v2") << smiUINT32{SNMPAPI_UNTRANSLATED_V2} << std::string("127.0.0.1:161 SNMPv2c");
}

/// Later modes do not change the version.
void TestEntities::versionFollowsMode()
{
    QFETCH(const smiUINT32, mode);
    QFETCH(const std::string, detail);
    const World world;
    QVERIFY(SnmpSetTranslateMode(mode));
    HSNMP_ENTITY entity = SnmpStrToEntity(world.handles.session, "127.0.0.1");
    QCOMPARE(detailOf(world.handles.session, entity), detail);
    QVERIFY(SnmpSetTranslateMode(mode == SNMPAPI_UNTRANSLATED_V2 ? SNMPAPI_UNTRANSLATED_V1
                                                                 : SNMPAPI_UNTRANSLATED_V2));
    QCOMPARE(detailOf(world.handles.session, entity), detail);
}

void TestEntities::friendlyName()
{
    const World world;
    const Names names([](std::string_view name) -> std::optional<winsnmp::NameEntry> {
        if (name != "router")
            return std::nullopt;
        return winsnmp::NameEntry{"127.0.0.9", 1161, SNMPAPI_UNTRANSLATED_V2, 250, 7};
    });
    HSNMP_ENTITY entity = SnmpStrToEntity(world.handles.session, "router");
    QVERIFY(entity);
    QCOMPARE(detailOf(world.handles.session, entity), std::string("127.0.0.9:1161 SNMPv2c"));
    smiTIMETICKS timeout = 0;
    smiUINT32 retries = 0;
    QVERIFY(SnmpGetTimeout(entity, &timeout, nullptr));
    QVERIFY(SnmpGetRetry(entity, &retries, nullptr));
    QCOMPARE(timeout, 250U);
    QCOMPARE(retries, 7U);
    QCOMPARE(textOf(entity), QByteArray("router"));
    SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V1);
    QCOMPARE(textOf(entity), QByteArray("127.0.0.9"));
}

void TestEntities::nameThatNobodyKnows()
{
    const World world;
    const Names names([](std::string_view) { return std::optional<winsnmp::NameEntry>(); });
    QVERIFY(!SnmpStrToEntity(world.handles.session, "a..name..that..cannot..be"));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_ENTITY_UNKNOWN});
    QVERIFY(SnmpStrToEntity(world.handles.session, "localhost")); // the system's own resolution is asked next
}

void TestEntities::unusableEntry_data()
{
    QTest::addColumn<std::string>("address");
    QTest::addColumn<int>("port");
    QTest::newRow("no address") << std::string() << 161;
    QTest::newRow("a name") << std::string("router") << 161;
    QTest::newRow("no port") << std::string("127.0.0.1") << 0;
}

void TestEntities::unusableEntry()
{
    QFETCH(const std::string, address);
    QFETCH(const int, port);
    const World world;
    const Names names([&](std::string_view) {
        return winsnmp::NameEntry{.address = address, .port = static_cast<std::uint16_t>(port)};
    });
    QVERIFY(!SnmpStrToEntity(world.handles.session, "entry"));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_ENTITY_UNKNOWN});
}

void TestEntities::literalGoesBeforeNames()
{
    const World world;
    int asked = 0;
    const Names names([&](std::string_view) {
        ++asked;
        return winsnmp::NameEntry{.address = "127.0.0.9"};
    });
    HSNMP_ENTITY entity = SnmpStrToEntity(world.handles.session, "127.0.0.1");
    QCOMPARE(detailOf(world.handles.session, entity), std::string("127.0.0.1:161 SNMPv1"));
    QCOMPARE(asked, 0);
}

void TestEntities::textTruncated_data()
{
    QTest::addColumn<smiUINT32>("size");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("one less") << smiUINT32{9} << QByteArray("127.0.0.");
    QTest::newRow("two") << smiUINT32{2} << QByteArray("1");
    QTest::newRow("one") << smiUINT32{1} << QByteArray("");
}

void TestEntities::textTruncated()
{
    QFETCH(const smiUINT32, size);
    QFETCH(const QByteArray, left);
    const World world;
    QByteArray buffer(16, 'x');
    QCOMPARE(SnmpEntityToStr(world.handles.destination, size, buffer.data()),
             SNMPAPI_STATUS{SNMPAPI_FAILURE});
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_OUTPUT_TRUNCATED});
    QCOMPARE(QByteArray(buffer.constData()), left);
    QCOMPARE(buffer.mid(static_cast<qsizetype>(size)), QByteArray(16 - static_cast<qsizetype>(size), 'x'));
    QCOMPARE(SnmpEntityToStr(world.handles.destination, 10, buffer.data()), 10U);
    QCOMPARE(buffer, QByteArray("127.0.0.1\0xxxxxx", 16));
}

void TestEntities::port()
{
    const World world;
    for (const UINT port : {1U, 162U, 65535U}) {
        QVERIFY(SnmpSetPort(world.handles.source, port));
        QCOMPARE(detailOf(world.handles.session, world.handles.source),
                 "127.0.0.1:" + std::to_string(port) + " SNMPv2c");
    }
    QCOMPARE(textOf(world.handles.source), QByteArray("127.0.0.1"));
    QVERIFY(!SnmpSetPort(world.handles.source, 0));
    QCOMPARE(detailOf(world.handles.session, world.handles.source), std::string("127.0.0.1:65535 SNMPv2c"));
}

void TestEntities::equalTextsAreDifferent()
{
    const World world;
    QVERIFY(SnmpStrToEntity(world.handles.session, "::1") != SnmpStrToEntity(world.handles.session, "::1"));
    QVERIFY(makeContext(world.handles.session, "a") != makeContext(world.handles.session, "a"));
}

void TestEntities::freedOncePerReference()
{
    World world;
    world.queueAnswer();
    HSNMP_ENTITY source = nullptr;
    HSNMP_CONTEXT context = nullptr;
    QVERIFY(SnmpRecvMsg(world.handles.session, &source, nullptr, &context, nullptr));
    QCOMPARE(source, world.handles.destination);
    QCOMPARE(context, world.handles.context);
    for (int reference = 0; reference < 2; ++reference) {
        QVERIFY(SnmpFreeEntity(source));
        QVERIFY(SnmpFreeContext(context));
    }
    QVERIFY(!SnmpFreeEntity(source));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_ENTITY_INVALID});
    QVERIFY(!SnmpFreeContext(context));
    QCOMPARE(SnmpGetLastError(nullptr), SNMPAPI_STATUS{SNMPAPI_CONTEXT_INVALID});
}

void TestEntities::contextOctets_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("text") << QByteArray("public");
    QTest::newRow("one") << QByteArray("x");
    QTest::newRow("zeros inside") << QByteArray("a\0b\0", 4);
    QTest::newRow("binary") << QByteArray("\xFF\x80\x00\x01", 4);
    QTest::newRow("long") << QByteArray(60000, 'c');
}

void TestEntities::contextOctets()
{
    QFETCH(const QByteArray, octets);
    const World world;
    for (const smiUINT32 mode : {0U, 1U, 2U}) {
        QVERIFY(SnmpSetTranslateMode(mode));
        HSNMP_CONTEXT context = makeContext(world.handles.session, octets);
        QVERIFY(context);
        QCOMPARE(octetsOf(context), octets);
    }
}

void TestEntities::contextIsCopied()
{
    const World world;
    QByteArray community("public");
    const smiOCTETS octets = apitest::octetsOf(community);
    HSNMP_CONTEXT context = SnmpStrToContext(world.handles.session, &octets);
    community.fill('x');
    QCOMPARE(octetsOf(context), QByteArray("public"));
}

QTEST_GUILESS_MAIN(TestEntities)
#include "tst_entities.moc"
