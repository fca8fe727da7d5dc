// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values that are not what their type wants (reference 4.13): in what devices tell each is judged by itself,
// in requests to our own agents none is let pass.
#include "ber.h"
#include "codec/translate.h"
#include "failingmemory.h"
#include "testmessage.h"

#include <QTest>

#include <limits>

using namespace codectest;
using winsnmp::codec::decodeForDelivery;
using winsnmp::codec::decodeInV2Layout;
using winsnmp::codec::decodeVarBinds;
using winsnmp::codec::trapOidOf;
using winsnmp::codec::validate;

Q_DECLARE_METATYPE(Value)

namespace {

const QByteArray Before = hex("30 08 06032B0602 020107");
const QByteArray Behind = hex("30 0A 06032B0603 0403 414243");

/// A value between two good ones, each with a name of its own.
QByteArray bindings(const QByteArray &value)
{
    return Before + tlv(0x30, SomeName + value) + Behind;
}

List withNeighbours(const Value &value)
{
    return {{{1, 3, 6, 2}, integer(7)},
            {{1, 3, 6, 1}, value},
            {{1, 3, 6, 3}, octets(Syntax::Octets, {'A', 'B', 'C'})}};
}

QByteArray message(int version, int type, const QByteArray &varBinds)
{
    if (type != 0xA4)
        return messageOf(version, tlv(type, pduContent(varBinds)));
    return messageOf(version,
                     tlv(0xA4, hex("06032B0601 40047F000001 020106 020105 43010A") + tlv(0x30, varBinds)));
}

/// What devices tell, in the versions that have it.
struct Kind {
    int version;
    int type;
};
constexpr Kind Told[] = {{0, 0xA2}, {0, 0xA4}, {1, 0xA2}, {1, 0xA6}, {1, 0xA7}};
constexpr Kind Asked[] = {{0, 0xA0}, {0, 0xA1}, {0, 0xA3}, {1, 0xA0}, {1, 0xA1}, {1, 0xA3}, {1, 0xA5}};

void verifyDecoded(const QByteArray &encoded, const List &expected)
{
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    FailingMemory memory;
    VarBinds list(&memory);
    decodeVarBinds(*view, list);
    QVERIFY(toList(list) == expected);
    QCOMPARE(memory.allocations(), std::size_t{1});
    QCOMPARE(memory.bytes(), (view->varBindCount + view->varBindWords) * sizeof(std::uint32_t));
}

void addOneMeaning()
{
    constexpr auto Max64 = std::numeric_limits<std::uint64_t>::max();
    const auto row = [](const char *name, const char *encoded, int firstVersion, Value expected) {
        QTest::newRow(name) << hex(encoded) << firstVersion << std::move(expected);
    };
    row("Counter32 with the sign bit", "4104 B398DA2D", 0, number(Syntax::Counter32, 3013138989U));
    row("Counter32, all ones", "4104 FFFFFFFF", 0, number(Syntax::Counter32, 0xFFFFFFFFU));
    row("Gauge32 with the sign bit", "4204 EE6B2800", 0, number(Syntax::Gauge32, 4000000000U));
    row("TimeTicks with the sign bit", "4304 80000000", 0, number(Syntax::TimeTicks, 0x80000000U));
    row("Unsigned32 with the sign bit", "4704 80000001", 1, number(Syntax::Unsigned32, 0x80000001U));
    row("Counter64 with the sign bit", "4608 FFFFFFFFFFFFFFFF", 1, number(Syntax::Counter64, Max64));
    row("INTEGER of 9 octets", "0209 000000000000000005", 0, integer(5));
    row("INTEGER of 12 octets, negative", "020C FFFFFFFFFFFFFFFF80000000", 0,
        integer(std::numeric_limits<std::int32_t>::min()));
    row("Counter32 of 12 octets", "410C 0000000000000000FFFFFFFF", 0, number(Syntax::Counter32, 0xFFFFFFFFU));
    row("Counter64 of 10 octets", "460A 0000FFFFFFFFFFFFFFFF", 1, number(Syntax::Counter64, Max64));
    row("BIT STRING", "0303 00BC01", 0, octets(Syntax::Octets, {0x00, 0xBC, 0x01}));
    row("BIT STRING, empty", "0300", 0, octets(Syntax::Octets, {}));
}

void addNoMeaning()
{
    const auto row = [](const char *name, const char *encoded) { QTest::newRow(name) << hex(encoded); };
    row("INTEGER of 33 bits", "0205 00FFFFFC19");
    row("INTEGER of 33 bits, negative", "0205 FF7FFFFFFF");
    row("INTEGER of 64 bits", "0208 7FFFFFFFFFFFFFFF");
    row("INTEGER with constructed bit", "220100");
    row("Counter32, negative", "4101FF");
    row("Counter32, negative in five octets", "4105 FFFFFFFFFC");
    row("Counter32 of 33 bits", "4105 0100000000");
    row("Gauge32 of 33 bits", "4205 0100000000");
    row("TimeTicks of 33 bits", "4305 0100000000");
    row("Unsigned32 of 33 bits", "4705 0100000000");
    row("Counter64 of no octets", "4600");
    row("Counter64, negative", "4607 80FFFFFFFFFFFF");
    row("Counter64 of 65 bits", "4609 010000000000000000");
    row("NULL with content", "050100");
    row("exception with content", "800100");
    row("IpAddress of 3 octets", "4003 C0A800");
    row("IpAddress of 5 octets", "4005 C0A8000101");
    row("IpAddress of 16 octets", "4010 00000000000000000000000000000001");
    row("OID cut within a subidentifier", "0602 2B81");
    row("OID with leading 0x80", "0603 2B8001");
    row("OID with leading 0x80 in the first", "0602 8001");
    row("OID with a subidentifier of 2^32", "0606 2B9080808000");
    row("OID with a subidentifier of 6 octets", "0607 2BFFFFFFFFFF7F");
    row("OID with 2.4294967296", "0605 9080808050");
    QTest::newRow("OID of 129 subidentifiers") << tlv(0x06, QByteArray(128, '\1'));
    row("long length", "01820001 FF");
    row("BOOLEAN", "0101FF");
    row("SEQUENCE", "3005 0203010203");
    row("UTF8String", "0C0141");
    row("APPLICATION 8", "480100");
    row("exception 3", "8300");
    row("float without its Opaque", "9F7804 41293333");
    row("tag of two octets", "1F0200");
    row("tag of three octets", "3F810203 010203");
}

} // namespace

class TestOddValues : public QObject {
    Q_OBJECT

private slots:
    void oneMeaning_data();
    void oneMeaning();
    void noMeaning_data();
    void noMeaning();
    void notInV1_data();
    void notInV1();
    void requestsAreStrict_data();
    void requestsAreStrict();
    void zerosBehind_data();
    void zerosBehind();
    void trapOidOfNoOid_data();
    void trapOidOfNoOid();
    void tooBigFromV1IsShown();
    void refusedMemoryChangesNothing();
};

void TestOddValues::oneMeaning_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<int>("firstVersion");
    QTest::addColumn<Value>("expected");
    addOneMeaning();
}

void TestOddValues::oneMeaning()
{
    QFETCH(QByteArray, encoded);
    QFETCH(int, firstVersion);
    QFETCH(Value, expected);
    for (const Kind &kind : Told) {
        if (kind.version >= firstVersion)
            verifyDecoded(message(kind.version, kind.type, bindings(encoded)), withNeighbours(expected));
    }
}

void TestOddValues::noMeaning_data()
{
    QTest::addColumn<QByteArray>("encoded");
    addNoMeaning();
}

/// The whole encoding arrives, and what stands beside it.
void TestOddValues::noMeaning()
{
    QFETCH(QByteArray, encoded);
    const Value whole = octets(Syntax::Opaque, Octets(encoded.begin(), encoded.end()));
    for (const Kind &kind : Told)
        verifyDecoded(message(kind.version, kind.type, bindings(encoded)), withNeighbours(whole));
}

void TestOddValues::notInV1_data()
{
    QTest::addColumn<QByteArray>("encoded");
    for (const char *encoded : {"4605 09E3C1E290", "8000", "8100", "8200", "470105", "4503490001"})
        QTest::newRow(encoded) << hex(encoded);
}

void TestOddValues::notInV1()
{
    QFETCH(QByteArray, encoded);
    const Value whole = octets(Syntax::Opaque, Octets(encoded.begin(), encoded.end()));
    verifyDecoded(message(0, 0xA2, bindings(encoded)), withNeighbours(whole));
    verifyDecoded(message(0, 0xA4, bindings(encoded)), withNeighbours(whole));
    const QByteArray inV2 = message(1, 0xA2, bindings(encoded));
    QVERIFY(toMessage(*validate(toView(inV2))).list[1].value.syntax == static_cast<Syntax>(encoded[0]));
}

void TestOddValues::requestsAreStrict_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<int>("firstVersion");
    QTest::addColumn<Value>("expected");
    addOneMeaning();
    const QByteArrayList others{hex("0205 00FFFFFC19"), hex("4003 C0A800"),     hex("050100"),
                                hex("0101FF"),          hex("9F7804 41293333"), hex("0602 2B81")};
    for (const QByteArray &encoded : others)
        QTest::newRow(encoded.toHex()) << encoded << 0 << Value();
}

void TestOddValues::requestsAreStrict()
{
    QFETCH(QByteArray, encoded);
    for (const Kind &kind : Asked)
        QVERIFY(!validate(toView(message(kind.version, kind.type, bindings(encoded)))));
}

void TestOddValues::zerosBehind_data()
{
    QTest::addColumn<QByteArray>("behindList");
    QTest::addColumn<QByteArray>("behindPdu");
    QTest::addColumn<bool>("isIgnored");
    QTest::newRow("one behind the list") << hex("00") << QByteArray() << true;
    QTest::newRow("many behind the list") << QByteArray(300, '\0') << QByteArray() << true;
    QTest::newRow("one behind the PDU") << QByteArray() << hex("00") << true;
    QTest::newRow("both") << hex("0000") << hex("000000") << true;
    QTest::newRow("something else behind the list") << hex("0001") << QByteArray() << false;
    QTest::newRow("something else behind the PDU") << QByteArray() << hex("0500") << false;
    QTest::newRow("a second list") << hex("3000") << QByteArray() << false;
}

void TestOddValues::zerosBehind()
{
    QFETCH(QByteArray, behindList);
    QFETCH(QByteArray, behindPdu);
    QFETCH(bool, isIgnored);
    const auto encode = [&](const Kind &kind) {
        const QByteArray fields =
            kind.type == 0xA4 ? hex("06032B0601 40047F000001 020106 020105 43010A") : ThreeIntegers;
        return messageOf(kind.version,
                         tlv(kind.type, fields + tlv(0x30, SomeVarBind) + behindList) + behindPdu);
    };
    for (const Kind &kind : Told) {
        const QByteArray encoded = encode(kind);
        const auto view = validate(toView(encoded));
        QCOMPARE(view.has_value(), isIgnored);
        QVERIFY(!view || toMessage(*view).list == List({{{1, 3, 6, 1}, empty(Syntax::Null)}}));
        QVERIFY(!view || view->size == static_cast<std::size_t>(encoded.size()));
    }
    for (const Kind &kind : Asked)
        QVERIFY(!validate(toView(encode(kind))));
}

void TestOddValues::trapOidOfNoOid_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("cut") << hex("0602 2B81");
    QTest::newRow("of 1 001 subidentifiers") << tlv(0x06, QByteArray(1000, '\1'));
    QTest::newRow("an INTEGER") << hex("020105");
}

/// Registrations compare it, and nothing but an OID may be decoded as one.
void TestOddValues::trapOidOfNoOid()
{
    QFETCH(QByteArray, value);
    const QByteArray upTime = hex("300D 06082B06010201010300 43010A");
    const QByteArray trapOid = tlv(0x30, tlv(0x06, hex("2B060106030101040100")) + value);
    const QByteArray encoded = message(1, 0xA7, upTime + trapOid);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    std::uint32_t out[winsnmp::core::MaxSubIdentifiers];
    QCOMPARE(trapOidOf(*view, out), std::size_t{0});
}

/// Its bindings go on delivery only (reference 4.8): a decoder shows what the message has.
void TestOddValues::tooBigFromV1IsShown()
{
    const QByteArray encoded = messageOf(0, tlv(0xA2, hex("020101 020101 020100") + tlv(0x30, SomeVarBind)));
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    VarBinds delivered(std::pmr::new_delete_resource());
    decodeForDelivery(*view, delivered);
    QVERIFY(delivered.empty());
    VarBinds shown(std::pmr::new_delete_resource());
    decodeInV2Layout(*view, shown);
    QVERIFY(toList(shown) == List({{{1, 3, 6, 1}, empty(Syntax::Null)}}));
}

void TestOddValues::refusedMemoryChangesNothing()
{
    const QByteArray encoded = message(1, 0xA2, bindings(hex("0205 00FFFFFC19")));
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    FailingMemory memory;
    VarBinds list(&memory);
    const List before = {{{1, 3}, octets(Syntax::Octets, {'x'})}};
    appendAll(list, before);
    const int refusals = failEachAllocation(
        memory, [&] { decodeVarBinds(*view, list); }, [&] { return toList(list) == before; });
    QCOMPARE(refusals, 1);
    QCOMPARE(list.size(), std::size_t{4});
}

QTEST_GUILESS_MAIN(TestOddValues)

#include "tst_oddvalues.moc"
