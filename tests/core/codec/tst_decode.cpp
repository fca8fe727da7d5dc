// SPDX-License-Identifier: GPL-3.0-or-later

#include "ber.h"
#include "failingmemory.h"
#include "testmessage.h"

#include <QTest>

#include <limits>

using namespace codectest;
using winsnmp::codec::decodeVarBinds;
using winsnmp::codec::validate;

Q_DECLARE_METATYPE(Value)
Q_DECLARE_METATYPE(Oid)

namespace {

constexpr int BothVersions = 0;
constexpr int OnlyV2 = 1;

/// A v1 trap; each part is a whole element.
QByteArray trapOf(const QByteArray &enterprise, const QByteArray &address, const QByteArray &numbers,
                  const QByteArray &timeStamp)
{
    return messageOf(0, tlv(0xA4, enterprise + address + numbers + timeStamp + tlv(0x30, SomeVarBind)));
}

} // namespace

class TestDecode : public QObject {
    Q_OBJECT

private slots:
    void value_data();
    void value();
    void refusedValue_data();
    void refusedValue();
    void name_data();
    void name();
    void pduTypeExists_data();
    void pduTypeExists();
    void structure_data();
    void structure();
    void trapStructure_data();
    void trapStructure();
    void octetsBehindTheMessageAreNotLookedAt();
    void fieldsPointIntoTheDatagram();
    void sizesAreWhatDecodingNeeds();
    void decodingAppends();
    void refusedMemoryChangesNothing();
};

void TestDecode::value_data()
{
    QTest::addColumn<int>("firstVersion");
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<Value>("expected");
    const auto row = [](const char *name, int firstVersion, const char *encoded, Value expected) {
        QTest::newRow(name) << firstVersion << hex(encoded) << std::move(expected);
    };
    constexpr auto Max64 = std::numeric_limits<std::uint64_t>::max();
    row("INTEGER 0", BothVersions, "020100", integer(0));
    row("INTEGER -1", BothVersions, "0201FF", integer(-1));
    row("INTEGER maximum", BothVersions, "02047FFFFFFF", integer(std::numeric_limits<std::int32_t>::max()));
    row("INTEGER minimum", BothVersions, "020480000000", integer(std::numeric_limits<std::int32_t>::min()));
    row("INTEGER 5 with redundant zeros", BothVersions, "02080000000000000005", integer(5));
    row("INTEGER -5 with redundant ones", BothVersions, "0208FFFFFFFFFFFFFFFB", integer(-5));
    row("OCTET STRING", BothVersions, "040300FF41", octets(Syntax::Octets, {0, 255, 'A'}));
    row("OCTET STRING, empty", BothVersions, "0400", octets(Syntax::Octets, {}));
    row("OCTET STRING, length in 2 octets", BothVersions, "04810141", octets(Syntax::Octets, {'A'}));
    row("OCTET STRING, length in 4 octets", BothVersions, "04830000 0141", octets(Syntax::Octets, {'A'}));
    row("OCTET STRING, length in 9 octets", BothVersions, "0488000000000000000141",
        octets(Syntax::Octets, {'A'}));
    row("NULL", BothVersions, "0500", empty(Syntax::Null));
    row("NULL, long length", BothVersions, "058100", empty(Syntax::Null));
    row("OID, empty", BothVersions, "0600", oidValue({}));
    row("OID 0.0", BothVersions, "060100", oidValue({0, 0}));
    row("OID 2.4294967295", BothVersions, "0605 908080804F", oidValue({2, 4294967295U}));
    row("IpAddress", BothVersions, "4004 C0A80001", octets(Syntax::IpAddress, {192, 168, 0, 1}));
    row("Counter32 maximum", BothVersions, "4105 00FFFFFFFF", number(Syntax::Counter32, 0xFFFFFFFFU));
    row("Gauge32, redundant zeros", BothVersions, "4206 000000000001", number(Syntax::Gauge32, 1));
    row("TimeTicks 2^31", BothVersions, "4305 0080000000", number(Syntax::TimeTicks, 0x80000000U));
    row("Opaque with any content", BothVersions, "4402 30FF", octets(Syntax::Opaque, {0x30, 0xFF}));
    row("NsapAddress", OnlyV2, "4503 490001", octets(Syntax::NsapAddress, {0x49, 0, 1}));
    row("Counter64 maximum", OnlyV2, "4609 00FFFFFFFFFFFFFFFF", number(Syntax::Counter64, Max64));
    row("Counter64 below 2^63", OnlyV2, "4608 7FFFFFFFFFFFFFFF", number(Syntax::Counter64, Max64 >> 1));
    row("Counter64 0", OnlyV2, "460100", number(Syntax::Counter64, 0));
    row("Unsigned32", OnlyV2, "4705 00FFFFFFFF", number(Syntax::Unsigned32, 0xFFFFFFFFU));
    row("noSuchObject", OnlyV2, "8000", empty(Syntax::NoSuchObject));
    row("noSuchInstance", OnlyV2, "8100", empty(Syntax::NoSuchInstance));
    row("endOfMibView", OnlyV2, "8200", empty(Syntax::EndOfMibView));
}

void TestDecode::value()
{
    QFETCH(int, firstVersion);
    QFETCH(QByteArray, encoded);
    QFETCH(Value, expected);
    for (int version = 0; version <= 1; ++version) {
        const QByteArray message = messageWithValue(version, encoded);
        const auto view = validate(toView(message));
        QVERIFY(view.has_value());
        const Value whole = octets(Syntax::Opaque, Octets(encoded.begin(), encoded.end()));
        const Value &delivered = version >= firstVersion ? expected : whole;
        QVERIFY(toMessage(*view).list == List({{{1, 3, 6, 1}, delivered}}));
    }
}

void TestDecode::refusedValue_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const auto row = [](const char *name, const char *encoded) { QTest::newRow(name) << hex(encoded); };
    row("no value", "");
    row("INTEGER of no octets", "0200");
    row("Counter32 of no octets", "4100");
    row("IpAddress of no octets", "4000");
    row("indefinite length", "0480 0000");
    row("reserved length form", "04FF 41");
    row("length in more octets than there are", "0484 0000");
    row("length beyond 2^32", "0485 0100000001 41");
    row("length beyond 2^64", "0489 010000000000000001 41");
    row("length beyond the binding", "0402 41");
    row("length beyond the binding, largest", "0484FFFFFFFF 41");
    row("only a tag", "04");
    row("only a tag of two octets", "1F02");
    row("a tag that does not end", "1F8080");
    row("tag of two octets, length beyond the binding", "1F0201");
    row("two values", "0500 0500");
    row("two values, the first with a tag of two octets", "1F0200 0500");
}

/// Not even an encoding: the message is none, whatever it is.
void TestDecode::refusedValue()
{
    QFETCH(QByteArray, encoded);
    QVERIFY(!validate(toView(messageWithValue(1, encoded))));
    QVERIFY(!validate(toView(messageWithValue(0, encoded))));
}

void TestDecode::name_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Oid>("expected"); // empty: refused
    const auto row = [](const char *name, const QByteArray &content, Oid expected) {
        QTest::newRow(name) << content << std::move(expected);
    };
    Oid longest(128, 1);
    longest[0] = 2;
    longest[1] = 5;
    row("1.3.6.1", hex("2B0601"), {1, 3, 6, 1});
    row("one octet", hex("2B"), {1, 3});
    row("1.39", hex("4F"), {1, 39});
    row("2.0", hex("50"), {2, 0});
    row("2.48", hex("8100"), {2, 48});
    row("largest subidentifier", hex("2B8FFFFFFF7F"), {1, 3, 4294967295U});
    row("128 subidentifiers", hex("55") + QByteArray(126, '\1'), longest);
    row("129 subidentifiers", hex("55") + QByteArray(127, '\1'), {});
    row("empty", {}, {});
    row("2^32", hex("2B9080808000"), {});
}

void TestDecode::name()
{
    QFETCH(QByteArray, content);
    QFETCH(Oid, expected);
    const QByteArray varBind = tlv(0x30, tlv(0x06, content) + hex("0500"));
    const QByteArray message = messageOf(1, tlv(0xA2, pduContent(varBind)));
    const auto view = validate(toView(message));
    QCOMPARE(view.has_value(), !expected.empty());
    if (view)
        QVERIFY(toMessage(*view).list == List({{expected, empty(Syntax::Null)}}));
}

void TestDecode::pduTypeExists_data()
{
    QTest::addColumn<int>("tag");
    QTest::addColumn<bool>("inV1");
    QTest::addColumn<bool>("inV2");
    for (int tag = 0; tag <= 0xFF; ++tag) {
        const bool isBoth = tag >= 0xA0 && tag <= 0xA3;
        QTest::addRow("tag 0x%02X", static_cast<unsigned>(tag))
            << tag << isBoth << (isBoth || (tag >= 0xA5 && tag <= 0xA7));
    }
}

void TestDecode::pduTypeExists()
{
    QFETCH(int, tag);
    QFETCH(bool, inV1);
    QFETCH(bool, inV2);
    const QByteArray pdu = tlv(tag, pduContent(SomeVarBind));
    QCOMPARE(validate(toView(messageOf(0, pdu))).has_value(), inV1);
    QCOMPARE(validate(toView(messageOf(1, pdu))).has_value(), inV2);
}

void TestDecode::structure_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *name, const QByteArray &message, bool isValid) {
        QTest::newRow(name) << message << isValid;
    };
    const auto withPdu = [](const QByteArray &content) { return messageOf(1, tlv(0xA0, content)); };
    const QByteArray community = hex("0406 7075626C6963");
    const QByteArray pdu = tlv(0xA0, pduContent(SomeVarBind));
    row("usual", withPdu(pduContent(SomeVarBind)), true);
    row("no bindings", withPdu(pduContent({})), true);
    row("two bindings", withPdu(pduContent(SomeVarBind + SomeVarBind)), true);
    row("empty community", tlv(0x30, hex("020101 0400") + pdu), true);
    row("version in two octets", tlv(0x30, hex("02020001") + community + pdu), true);
    row("long lengths everywhere",
        hex("308400000019 0282000101 048100 A082000D 020101 020100 020100 30820000"), true);

    row("nothing", {}, false);
    row("only a tag", hex("30"), false);
    row("empty SEQUENCE", hex("3000"), false);
    row("indefinite SEQUENCE", hex("3080") + withPdu(pduContent(SomeVarBind)).mid(2) + hex("0000"), false);
    row("SET instead of SEQUENCE", hex("31") + withPdu(pduContent(SomeVarBind)).mid(1), false);
    row("version 2", messageOf(2, pdu), false);
    row("version 3", messageOf(3, pdu), false);
    row("version -1", messageOf(-1, pdu), false);
    row("version as OCTET STRING", tlv(0x30, hex("040101") + community + pdu), false);
    row("version of 33 bits", tlv(0x30, hex("02050100000001") + community + pdu), false);
    row("no community", tlv(0x30, hex("020101") + pdu), false);
    row("community as Opaque", tlv(0x30, hex("020101 440141") + pdu), false);
    row("no PDU", tlv(0x30, hex("020101") + community), false);
    row("two PDUs", messageOf(1, pdu + pdu), false);
    row("NULL behind the PDU", messageOf(1, pdu + hex("0500")), false);
    row("one octet behind the PDU", messageOf(1, pdu + hex("00")), false);
    row("empty PDU", withPdu({}), false);
    row("two integers", withPdu(hex("020101 020100") + tlv(0x30, SomeVarBind)), false);
    row("four integers", withPdu(hex("020101 020100 020100 020100") + tlv(0x30, SomeVarBind)), false);
    row("request id of 33 bits", withPdu(hex("02050100000000 020100 020100") + tlv(0x30, {})), false);
    row("error status of 33 bits", withPdu(hex("020101 02050100000000 020100") + tlv(0x30, {})), false);
    row("error index of 33 bits", withPdu(hex("020101 020100 02050100000000") + tlv(0x30, {})), false);
    row("request id as Gauge32", withPdu(hex("420101 020100 020100") + tlv(0x30, {})), false);
    row("no binding list", withPdu(ThreeIntegers), false);
    row("two binding lists", withPdu(pduContent({}) + hex("3000")), false);
    row("one octet behind the list", withPdu(pduContent({}) + hex("00")), false);
    row("binding is no SEQUENCE", withPdu(pduContent(hex("31") + SomeVarBind.mid(1))), false);
    row("binding without value", withPdu(pduContent(tlv(0x30, SomeName))), false);
    row("binding without name", withPdu(pduContent(tlv(0x30, hex("0500")))), false);
    row("empty binding", withPdu(pduContent(hex("3000"))), false);
    row("name is no OID", withPdu(pduContent(tlv(0x30, hex("0403 2B0601 0500")))), false);
    row("three parts in a binding", withPdu(pduContent(tlv(0x30, SomeName + hex("0500 0500")))), false);
    row("one octet behind the last binding", withPdu(pduContent(SomeVarBind + hex("30"))), false);
    row("binding longer than the list", withPdu(ThreeIntegers + hex("3002") + SomeVarBind), false);
}

void TestDecode::structure()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isValid);
    QCOMPARE(validate(toView(message)).has_value(), isValid);
}

void TestDecode::trapStructure_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isValid");
    const auto row = [](const char *name, const char *enterprise, const char *address, const char *numbers,
                        const char *timeStamp, bool isValid) {
        QTest::newRow(name) << trapOf(hex(enterprise), hex(address), hex(numbers), hex(timeStamp)) << isValid;
    };
    constexpr auto Enterprise = "06032B0601";
    constexpr auto Address = "40047F000001";
    constexpr auto Numbers = "020106 020105";
    constexpr auto Ticks = "43010A";
    row("usual", Enterprise, Address, Numbers, Ticks, true);
    row("empty enterprise", "0600", Address, Numbers, Ticks, true);
    row("undefined generic trap", Enterprise, Address, "020107 020105", Ticks, true);
    row("negative specific trap", Enterprise, Address, "020106 0201FF", Ticks, true);
    row("no enterprise", "", Address, Numbers, Ticks, false);
    row("bad enterprise", "06022B81", Address, Numbers, Ticks, false);
    row("no address", Enterprise, "", Numbers, Ticks, false);
    row("address of 16 octets", Enterprise, "401000000000000000000000000000000001", Numbers, Ticks, false);
    row("address as OCTET STRING", Enterprise, "04047F000001", Numbers, Ticks, false);
    row("one number", Enterprise, Address, "020106", Ticks, false);
    row("three numbers", Enterprise, Address, "020106 020105 020104", Ticks, false);
    row("specific trap of 33 bits", Enterprise, Address, "020106 02050080000000", Ticks, false);
    row("no time stamp", Enterprise, Address, Numbers, "", false);
    row("time stamp as INTEGER", Enterprise, Address, Numbers, "02010A", false);
    row("time stamp with the sign bit", Enterprise, Address, Numbers, "4304813B4C8D", true);
    row("negative time stamp", Enterprise, Address, Numbers, "4301FF", false);
    row("time stamp of 33 bits", Enterprise, Address, Numbers, "43050100000000", false);
}

void TestDecode::trapStructure()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isValid);
    QCOMPARE(validate(toView(message)).has_value(), isValid);
}

void TestDecode::octetsBehindTheMessageAreNotLookedAt()
{
    const QByteArray message = messageWithValue(1, hex("020107"));
    for (const QByteArray &behind : {QByteArray(), hex("00"), hex("30"), hex("30840000"), message}) {
        const QByteArray datagram = message + behind;
        const auto view = validate(toView(datagram));
        QVERIFY(view.has_value());
        QCOMPARE(view->size, static_cast<std::size_t>(message.size()));
    }
}

void TestDecode::fieldsPointIntoTheDatagram()
{
    const QByteArray message = messageWithValue(1, hex("020107"));
    const auto view = validate(toView(message));
    QVERIFY(view.has_value());
    const std::uint8_t *const begin = toView(message).data();
    QCOMPARE(view->community.data() - begin, 7);
    QCOMPARE(view->community.size(), std::size_t{6});
    QCOMPARE(view->varBinds.data() - begin, message.size() - 10);
    QCOMPARE(view->varBinds.size(), std::size_t{10});
}

void TestDecode::sizesAreWhatDecodingNeeds()
{
    for (const bool isV1 : {true, false}) {
        Message message;
        message.version = isV1 ? Version::V1 : Version::V2c;
        message.list = limitBindings(isV1);
        const QByteArray encoded = encodeMessage(message);
        const auto view = validate(toView(encoded));
        QVERIFY(view.has_value());
        QCOMPARE(view->varBindCount, message.list.size());
        FailingMemory memory;
        VarBinds list(&memory);
        decodeVarBinds(*view, list);
        QCOMPARE(memory.allocations(), std::size_t{1});
        QCOMPARE(memory.bytes(), (view->varBindCount + view->varBindWords) * sizeof(std::uint32_t));
        QVERIFY(toList(list) == message.list);
    }
}

void TestDecode::decodingAppends()
{
    const QByteArray encoded = messageWithValue(1, hex("020107"));
    VarBinds list(std::pmr::new_delete_resource());
    const List first = {{{1, 3}, integer(1)}};
    appendAll(list, first);
    decodeVarBinds(*validate(toView(encoded)), list);
    QVERIFY(toList(list) == List({first[0], {{1, 3, 6, 1}, integer(7)}}));
}

void TestDecode::refusedMemoryChangesNothing()
{
    Message message;
    message.list = limitBindings(false);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    FailingMemory memory;
    VarBinds list(&memory);
    const List before = {{{1, 3}, octets(Syntax::Octets, {'x'})}};
    appendAll(list, before);
    const int refusals = failEachAllocation(
        memory, [&] { decodeVarBinds(*view, list); }, [&] { return toList(list) == before; });
    QCOMPARE(refusals, 1);
    QCOMPARE(list.size(), message.list.size() + 1);
}

QTEST_GUILESS_MAIN(TestDecode)

#include "tst_decode.moc"
