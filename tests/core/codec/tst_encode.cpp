// SPDX-License-Identifier: GPL-3.0-or-later

#include "ber.h"
#include "testmessage.h"

#include <QTest>

#include <limits>

using namespace codectest;
using winsnmp::codec::encode;
using winsnmp::codec::EncodedSize;
using winsnmp::codec::measure;
using winsnmp::codec::patchRequestId;
using winsnmp::codec::validate;

namespace {

constexpr auto IntMin = std::numeric_limits<std::int32_t>::min();
constexpr auto IntMax = std::numeric_limits<std::int32_t>::max();

/// What a message with a list is encoded to; checks that the requested size fits.
QByteArray encodeOutgoing(const OutgoingMessage &message, std::size_t *requestIdOffset = nullptr)
{
    const EncodedSize size = measure(message);
    std::vector<std::uint8_t> out(size.total, 0xEE);
    const std::size_t offset = encode(message, size, out);
    if (requestIdOffset != nullptr)
        *requestIdOffset = offset;
    return {reinterpret_cast<const char *>(out.data()), static_cast<qsizetype>(out.size())};
}

Message trapMessage(std::int32_t specific, std::uint32_t timeStamp, std::uint32_t address)
{
    Message message;
    message.version = Version::V1;
    message.pdu.type = PduType::V1Trap;
    message.enterprise = largestOid(128);
    message.trap = {.enterprise = {},
                    .agentAddress = address,
                    .genericTrap = 6,
                    .specificTrap = specific,
                    .timeStamp = timeStamp};
    message.list = limitBindings(true);
    return message;
}

} // namespace

Q_DECLARE_METATYPE(Message)

class TestEncode : public QObject {
    Q_OBJECT

private slots:
    void knownOctets_data();
    void knownOctets();
    void roundTrip_data();
    void roundTrip();
    void integersAreMinimal_data();
    void integersAreMinimal();
    void lengthsAreMinimal_data();
    void lengthsAreMinimal();
    void bitsGoOutAsOctets();
    void noListIsAnEmptyOne();
    void leadingBindingsCanBeLeftOut();
    void valuesWithoutV1FormGoOutAsNull();
    void partSizesAreMeasured();
    void requestIdCanBePatched_data();
    void requestIdCanBePatched();
    void narrowRequestIdOffset();
};

void TestEncode::knownOctets_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<QByteArray>("expected");

    Message get;
    get.version = Version::V1;
    get.pdu = {PduType::Get, 0x1234, 0, 0};
    get.list = {{{1, 3, 6, 1, 2, 1, 1, 3, 0}, empty(Syntax::Null)}};
    QTest::newRow("v1 get") << get
                            << hex("3027 020100 0406 7075626C6963 A01A 02021234 020100 020100"
                                   "300E 300C 0608 2B06010201010300 0500");
    Message response;
    response.pdu = {PduType::Response, -1, 2, 1};
    response.community = {};
    response.list = {{{1, 3, 6, 1, 4, 1, 8072}, number(Syntax::Counter32, 0xFFFFFFFFU)},
                     {{2, 999, 3}, empty(Syntax::EndOfMibView)}};
    QTest::newRow("v2c response") << response
                                  << hex("302D 020101 0400 A226 0201FF 020102 020101"
                                         "301B 3010 0607 2B06010401BF08 4105 00FFFFFFFF"
                                         "3007 0603 883703 8200");
    Message trap;
    trap.version = Version::V1;
    trap.pdu.type = PduType::V1Trap;
    trap.enterprise = {1, 3, 6, 1, 4, 1, 9};
    trap.trap = {.enterprise = {},
                 .agentAddress = 0xC0A80001,
                 .genericTrap = 6,
                 .specificTrap = 300,
                 .timeStamp = 128};
    QTest::newRow("v1 trap") << trap
                             << hex("3028 020100 0406 7075626C6963 A41B 0606 2B0601040109 4004 C0A80001"
                                    "020106 0202012C 43020080 3000");
}

void TestEncode::knownOctets()
{
    QFETCH(Message, message);
    QFETCH(QByteArray, expected);
    QCOMPARE(encodeMessage(message).toHex(), expected.toHex());
}

void TestEncode::roundTrip_data()
{
    QTest::addColumn<Message>("message");
    for (const bool isV1 : {true, false}) {
        for (int tag = 0xA0; tag <= 0xA7; ++tag) {
            const auto type = static_cast<PduType>(tag);
            if (type == PduType::V1Trap || (isV1 && tag > 0xA4))
                continue;
            Message message;
            message.version = isV1 ? Version::V1 : Version::V2c;
            message.list = limitBindings(isV1);
            for (const std::int32_t field : {0, IntMin, IntMax}) {
                message.pdu = {type, field, field, field};
                QTest::addRow("%s, tag 0x%02X, fields %d", isV1 ? "v1" : "v2c", static_cast<unsigned>(tag),
                              field)
                    << message;
            }
        }
    }
    QTest::newRow("v1 trap, largest") << trapMessage(IntMax, 0xFFFFFFFFU, 0xFFFFFFFFU);
    QTest::newRow("v1 trap, smallest") << trapMessage(IntMin, 0, 0);
    Message binary;
    binary.community = Octets(70000, 0);
    QTest::newRow("long community") << binary;
    binary.community = {};
    binary.list = {{{1, 3}, octets(Syntax::Octets, Octets(65536, 0xFF))}};
    QTest::newRow("64 KB string, no community") << binary;
}

void TestEncode::roundTrip()
{
    QFETCH(Message, message);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QCOMPARE(view->size, static_cast<std::size_t>(encoded.size()));
    const Message decoded = toMessage(*view);
    QVERIFY(isSame(decoded, message));
    QCOMPARE(encodeMessage(decoded), encoded);
}

void TestEncode::integersAreMinimal_data()
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, Value value, const char *expected) {
        QTest::newRow(name) << std::move(value) << hex(expected);
    };
    row("0", integer(0), "020100");
    row("127", integer(127), "02017F");
    row("128", integer(128), "02020080");
    row("-128", integer(-128), "020180");
    row("-129", integer(-129), "0202FF7F");
    row("32767", integer(32767), "02027FFF");
    row("32768", integer(32768), "0203008000");
    row("-8388608", integer(-8388608), "0203800000");
    row("-8388609", integer(-8388609), "0204FF7FFFFF");
    row("minimum", integer(IntMin), "020480000000");
    row("maximum", integer(IntMax), "02047FFFFFFF");
    row("TimeTicks 2^31 - 1", number(Syntax::TimeTicks, 0x7FFFFFFFU), "43047FFFFFFF");
    row("TimeTicks 2^31", number(Syntax::TimeTicks, 0x80000000U), "43050080000000");
    row("Counter64 2^63 - 1", number(Syntax::Counter64, ~std::uint64_t{0} >> 1), "46087FFFFFFFFFFFFFFF");
    row("Counter64 2^64 - 1", number(Syntax::Counter64, ~std::uint64_t{0}), "460900FFFFFFFFFFFFFFFF");
}

void TestEncode::integersAreMinimal()
{
    QFETCH(Value, value);
    QFETCH(QByteArray, expected);
    Message message;
    message.list = {{{1, 3}, value}};
    QCOMPARE(encodeMessage(message).last(expected.size()).toHex(), expected.toHex());
}

void TestEncode::lengthsAreMinimal_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("127") << 127 << hex("047F");
    QTest::newRow("128") << 128 << hex("048180");
    QTest::newRow("255") << 255 << hex("0481FF");
    QTest::newRow("256") << 256 << hex("04820100");
    QTest::newRow("65535") << 65535 << hex("0482FFFF");
    QTest::newRow("65536") << 65536 << hex("0483010000");
    QTest::newRow("2^24") << (1 << 24) << hex("048401000000");
}

void TestEncode::lengthsAreMinimal()
{
    QFETCH(int, length);
    QFETCH(QByteArray, header);
    Message message;
    message.list = {{{1, 3}, octets(Syntax::Octets, Octets(static_cast<std::size_t>(length), 'x'))}};
    const QByteArray encoded = encodeMessage(message);
    QCOMPARE(encoded.mid(encoded.size() - length - header.size(), header.size()).toHex(), header.toHex());
    QVERIFY(validate(toView(encoded)).has_value());
}

void TestEncode::bitsGoOutAsOctets()
{
    Message message;
    message.list = {{{1, 3}, octets(Syntax::Bits, {0x80, 0x01})}};
    QCOMPARE(encodeMessage(message).last(4).toHex(), QByteArray("04028001"));
}

void TestEncode::noListIsAnEmptyOne()
{
    const VarBinds empty(std::pmr::new_delete_resource());
    OutgoingMessage message;
    const QByteArray without = encodeOutgoing(message);
    message.varBinds = &empty;
    QCOMPARE(encodeOutgoing(message), without);
    QCOMPARE(without.last(2).toHex(), QByteArray("3000"));
}

void TestEncode::leadingBindingsCanBeLeftOut()
{
    const List list = {{{1, 3, 1}, integer(1)}, {{1, 3, 2}, integer(2)}, {{1, 3, 3}, integer(3)}};
    for (std::size_t first = 0; first <= list.size(); ++first) {
        VarBinds varBinds(std::pmr::new_delete_resource());
        appendAll(varBinds, list);
        OutgoingMessage message;
        message.varBinds = &varBinds;
        message.firstVarBind = first;
        const QByteArray encoded = encodeOutgoing(message);
        const auto view = validate(toView(encoded));
        QVERIFY(view.has_value());
        QVERIFY(toMessage(*view).list == List(list.begin() + static_cast<std::ptrdiff_t>(first), list.end()));
    }
}

void TestEncode::valuesWithoutV1FormGoOutAsNull()
{
    VarBinds varBinds(std::pmr::new_delete_resource());
    List list = limitBindings(false);
    appendAll(varBinds, list);
    OutgoingMessage message;
    message.version = Version::V1;
    message.varBinds = &varBinds;
    message.nullForV2Only = true;
    const QByteArray encoded = encodeOutgoing(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    for (VarBind &varBind : list) {
        if (winsnmp::core::isV2Only(varBind.value.syntax) || winsnmp::core::isException(varBind.value.syntax))
            varBind.value = empty(Syntax::Null);
    }
    QVERIFY(toMessage(*view).list == list);
}

void TestEncode::partSizesAreMeasured()
{
    VarBinds varBinds(std::pmr::new_delete_resource());
    appendAll(varBinds, limitBindings(false));
    OutgoingMessage message;
    message.version = Version::V2c;
    message.varBinds = &varBinds;
    const EncodedSize size = measure(message);
    const QByteArray encoded = encodeOutgoing(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QCOMPARE(size.varBinds, view->varBinds.size());
    // Outside the PDU's content: two headers with lengths of three octets, the version, the empty community.
    QCOMPARE(size.pdu, size.total - (5 + 5 + 3 + 2));
}

void TestEncode::requestIdCanBePatched_data()
{
    QTest::addColumn<int>("original");
    QTest::addColumn<int>("patched");
    for (const int original : {0, 1, -1, IntMin}) {
        for (const int patched : {0x00800000, 0x12345678, IntMax})
            QTest::addRow("%d to %d", original, patched) << original << patched;
    }
}

void TestEncode::requestIdCanBePatched()
{
    QFETCH(int, original);
    QFETCH(int, patched);
    VarBinds varBinds(std::pmr::new_delete_resource());
    appendAll(varBinds, {{{1, 3, 6}, integer(1)}});
    OutgoingMessage message;
    message.pdu = {PduType::Get, original, 0, 0};
    message.varBinds = &varBinds;
    message.wideRequestId = true;
    std::size_t offset = 0;
    QByteArray encoded = encodeOutgoing(message, &offset);
    const auto unpatched = validate(toView(encoded));
    QVERIFY(unpatched.has_value());
    QCOMPARE(unpatched->pdu.requestId, original);

    patchRequestId(
        {reinterpret_cast<std::uint8_t *>(encoded.data()), static_cast<std::size_t>(encoded.size())}, offset,
        patched);
    message.pdu.requestId = patched;
    message.wideRequestId = false;
    QCOMPARE(encoded.toHex(), encodeOutgoing(message).toHex());
}

void TestEncode::narrowRequestIdOffset()
{
    OutgoingMessage message;
    message.pdu.requestId = 0x55;
    std::size_t offset = 0;
    const QByteArray encoded = encodeOutgoing(message, &offset);
    QCOMPARE(encoded.mid(static_cast<qsizetype>(offset) - 2, 3).toHex(), QByteArray("020155"));
}

QTEST_GUILESS_MAIN(TestEncode)

#include "tst_encode.moc"
