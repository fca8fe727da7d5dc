// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec/translate.h"
#include "failingmemory.h"
#include "testmessage.h"

#include <QTest>

using namespace codectest;
using winsnmp::codec::decodeForDelivery;
using winsnmp::codec::isDeliverable;
using winsnmp::codec::trapOidOf;
using winsnmp::codec::validate;

Q_DECLARE_METATYPE(List)
Q_DECLARE_METATYPE(Message)
Q_DECLARE_METATYPE(Oid)

namespace {

const Oid TrapCommunity = {1, 3, 6, 1, 6, 3, 18, 1, 4, 0};
const Oid Enterprise = {1, 3, 6, 1, 4, 1, 9, 1};

Message trap(std::int32_t generic, std::int32_t specific = 0, const Oid &enterprise = Enterprise)
{
    Message message;
    message.version = Version::V1;
    message.pdu.type = PduType::V1Trap;
    message.enterprise = enterprise;
    message.trap = {.enterprise = {},
                    .agentAddress = 0xC0A80102,
                    .genericTrap = generic,
                    .specificTrap = specific,
                    .timeStamp = 3000000000U};
    return message;
}

Oid standardTrap(std::uint32_t number)
{
    return {1, 3, 6, 1, 6, 3, 1, 1, 5, number};
}

List startOf(const Oid &trapOid)
{
    return {{SysUpTime, number(Syntax::TimeTicks, 3000000000U)}, {TrapOid, oidValue(trapOid)}};
}

const VarBind AddressBinding = {TrapAddress, octets(Syntax::IpAddress, {192, 168, 1, 2})};
const VarBind CommunityBinding = {TrapCommunity, octets(Syntax::Octets, {'p', 'u', 'b', 'l', 'i', 'c'})};

VarBind enterpriseBinding(const Oid &enterprise = Enterprise)
{
    return {TrapEnterprise, oidValue(enterprise)};
}

List operator+(List x, const List &y)
{
    x.insert(x.end(), y.begin(), y.end());
    return x;
}

} // namespace

class TestDeliver : public QObject {
    Q_OBJECT

private slots:
    void trapInV2Layout_data();
    void trapInV2Layout();
    void trapOfUnusableKind_data();
    void trapOfUnusableKind();
    void tooBigFromV1LosesItsBindings_data();
    void tooBigFromV1LosesItsBindings();
    void otherMessagesAreAsReceived_data();
    void otherMessagesAreAsReceived();
    void trapOidOfNotification_data();
    void trapOidOfNotification();
    void deliveryAllocatesOnce();
    void refusedMemoryChangesNothing();
};

void TestDeliver::trapInV2Layout_data()
{
    QTest::addColumn<Message>("message");
    QTest::addColumn<List>("expected");
    QTest::addColumn<Oid>("trapOid");
    const List end = {AddressBinding, CommunityBinding, enterpriseBinding()};
    const auto row = [](const char *name, const Message &message, const Oid &trapOid, const List &rest) {
        QTest::newRow(name) << message << startOf(trapOid) + rest << trapOid;
    };
    for (std::int32_t generic = 0; generic <= 5; ++generic)
        row(qPrintable(QString("generic %1").arg(generic)), trap(generic, 99),
            standardTrap(static_cast<std::uint32_t>(generic) + 1), end);
    const Oid specific = {1, 3, 6, 1, 4, 1, 9, 1, 0, 77};
    row("specific", trap(6, 77), specific, end);
    row("specific 0", trap(6, 0), {1, 3, 6, 1, 4, 1, 9, 1, 0, 0}, end);
    row("specific -1", trap(6, -1), {1, 3, 6, 1, 4, 1, 9, 1, 0, 4294967295U}, end);
    row("standard trap, empty enterprise", trap(0, 0, {}), standardTrap(1),
        {AddressBinding, CommunityBinding, enterpriseBinding({})});
    row("standard trap, longest enterprise", trap(0, 0, largestOid(128)), standardTrap(1),
        {AddressBinding, CommunityBinding, enterpriseBinding(largestOid(128))});
    Oid longest = largestOid(126);
    longest.insert(longest.end(), {0, 5});
    row("specific trap, longest enterprise", trap(6, 5, largestOid(126)), longest,
        {AddressBinding, CommunityBinding, enterpriseBinding(largestOid(126))});

    Message message = trap(6, 77);
    message.list = {{SomeOid, integer(1)}, {SomeOid, octets(Syntax::Octets, {'x'})}};
    row("own bindings", message, specific, message.list + end);
    const VarBind otherAddress = {TrapAddress, octets(Syntax::IpAddress, {1, 2, 3, 4})};
    message.list = {otherAddress, {SomeOid, integer(1)}};
    row("address already there", message, specific,
        message.list + List{CommunityBinding, enterpriseBinding()});
    const VarBind otherCommunity = {TrapCommunity, octets(Syntax::Octets, {})};
    message.list = {{SomeOid, integer(1)}, otherCommunity};
    row("community already there", message, specific,
        message.list + List{AddressBinding, enterpriseBinding()});
    const VarBind otherEnterprise = enterpriseBinding({1, 3, 6});
    message.list = {otherEnterprise, {SomeOid, integer(1)}};
    row("enterprise there, but not last", message, specific, message.list + end);
    message.list = {{SomeOid, integer(1)}, otherEnterprise};
    row("enterprise there and last", message, specific,
        message.list + List{AddressBinding, CommunityBinding});
    message.list = {otherAddress, otherCommunity, otherEnterprise};
    row("all there", message, specific, message.list);
    message.community = {};
    message.list = {};
    row("empty community", message, specific,
        {AddressBinding, {TrapCommunity, octets(Syntax::Octets, {})}, enterpriseBinding()});
}

void TestDeliver::trapInV2Layout()
{
    QFETCH(Message, message);
    QFETCH(List, expected);
    QFETCH(Oid, trapOid);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QVERIFY(isDeliverable(*view));
    VarBinds list(std::pmr::new_delete_resource());
    decodeForDelivery(*view, list);
    QVERIFY(toList(list) == expected);
    std::uint32_t out[winsnmp::core::MaxSubIdentifiers];
    const std::size_t length = trapOidOf(*view, out);
    QVERIFY(Oid(out, out + length) == trapOid);
}

void TestDeliver::trapOfUnusableKind_data()
{
    QTest::addColumn<Message>("message");
    QTest::newRow("generic 7") << trap(7);
    QTest::newRow("generic -1") << trap(-1);
    QTest::newRow("generic, smallest") << trap(std::numeric_limits<std::int32_t>::min());
    QTest::newRow("enterprise of 127") << trap(6, 1, largestOid(127));
    QTest::newRow("enterprise of 128") << trap(6, 1, largestOid(128));
    QTest::newRow("empty enterprise") << trap(6, 1, {});
}

void TestDeliver::trapOfUnusableKind()
{
    QFETCH(Message, message);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QVERIFY(!isDeliverable(*view));
    std::uint32_t out[winsnmp::core::MaxSubIdentifiers];
    QCOMPARE(trapOidOf(*view, out), std::size_t{0});
}

void TestDeliver::tooBigFromV1LosesItsBindings_data()
{
    QTest::addColumn<bool>("isV1");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("v1 tooBig") << true << 1 << false;
    QTest::newRow("v1 noSuchName") << true << 2 << true;
    QTest::newRow("v1 noError") << true << 0 << true;
    QTest::newRow("v2c tooBig") << false << 1 << true;
}

void TestDeliver::tooBigFromV1LosesItsBindings()
{
    QFETCH(bool, isV1);
    QFETCH(int, status);
    QFETCH(bool, keeps);
    Message message;
    message.version = isV1 ? Version::V1 : Version::V2c;
    message.pdu = {PduType::Response, 1, status, 0};
    message.list = limitBindings(isV1);
    const QByteArray encoded = encodeMessage(message);
    VarBinds list(std::pmr::new_delete_resource());
    decodeForDelivery(*validate(toView(encoded)), list);
    QVERIFY(toList(list) == (keeps ? message.list : List()));
}

void TestDeliver::otherMessagesAreAsReceived_data()
{
    QTest::addColumn<Message>("message");
    for (const PduType type : {PduType::Get, PduType::GetNext, PduType::Response, PduType::Set,
                               PduType::GetBulk, PduType::Inform, PduType::Trap}) {
        Message message;
        message.pdu = {type, 5, 1, 1};
        message.list = limitBindings(false);
        QTest::addRow("0x%02X", static_cast<unsigned>(type)) << message;
    }
}

void TestDeliver::otherMessagesAreAsReceived()
{
    QFETCH(Message, message);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QVERIFY(isDeliverable(*view));
    VarBinds list(std::pmr::new_delete_resource());
    decodeForDelivery(*view, list);
    QVERIFY(toList(list) == message.list);
}

void TestDeliver::trapOidOfNotification_data()
{
    QTest::addColumn<PduType>("type");
    QTest::addColumn<List>("list");
    QTest::addColumn<Oid>("expected");
    const Oid own = {1, 3, 6, 1, 4, 1, 9, 0, 1};
    const List usual = startOf(own);
    QTest::newRow("Trap") << PduType::Trap << usual << own;
    QTest::newRow("Inform") << PduType::Inform << usual << own;
    QTest::newRow("first name does not matter")
        << PduType::Trap << List{{SomeOid, integer(1)}, usual[1]} << own;
    QTest::newRow("longest") << PduType::Trap << startOf(largestOid(128)) << largestOid(128);
    QTest::newRow("Get") << PduType::Get << usual << Oid();
    QTest::newRow("Response") << PduType::Response << usual << Oid();
    QTest::newRow("empty list") << PduType::Trap << List() << Oid();
    QTest::newRow("one binding") << PduType::Trap << List{usual[1]} << Oid();
    QTest::newRow("third place") << PduType::Trap << List{usual[0], usual[0], usual[1]} << Oid();
    QTest::newRow("no OID") << PduType::Trap << List{usual[0], {TrapOid, integer(1)}} << Oid();
    QTest::newRow("empty OID") << PduType::Trap << startOf({}) << Oid();
}

void TestDeliver::trapOidOfNotification()
{
    QFETCH(PduType, type);
    QFETCH(List, list);
    QFETCH(Oid, expected);
    Message message;
    message.pdu.type = type;
    message.list = list;
    const QByteArray encoded = encodeMessage(message);
    std::uint32_t out[winsnmp::core::MaxSubIdentifiers];
    const std::size_t length = trapOidOf(*validate(toView(encoded)), out);
    QVERIFY(Oid(out, out + length) == expected);
}

void TestDeliver::deliveryAllocatesOnce()
{
    Message message = trap(6, 5);
    message.list = limitBindings(true);
    const QByteArray encoded = encodeMessage(message);
    FailingMemory memory;
    VarBinds list(&memory);
    decodeForDelivery(*validate(toView(encoded)), list);
    QCOMPARE(memory.allocations(), std::size_t{1});
    QCOMPARE(list.size(), message.list.size() + 5);
}

void TestDeliver::refusedMemoryChangesNothing()
{
    Message message = trap(6, 5);
    message.list = limitBindings(true);
    const QByteArray encoded = encodeMessage(message);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    FailingMemory memory;
    VarBinds list(&memory);
    const List before = {{SomeOid, integer(1)}};
    appendAll(list, before);
    const int refusals = failEachAllocation(
        memory, [&] { decodeForDelivery(*view, list); }, [&] { return toList(list) == before; });
    QCOMPARE(refusals, 1);
    QCOMPARE(list.size(), message.list.size() + 6);
}

QTEST_GUILESS_MAIN(TestDeliver)

#include "tst_deliver.moc"
