// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec/translate.h"
#include "testmessage.h"

#include <QTest>

using namespace codectest;
using winsnmp::codec::SendForm;
using winsnmp::codec::translateForSend;
using winsnmp::codec::validate;

Q_DECLARE_METATYPE(PduType)
Q_DECLARE_METATYPE(List)
Q_DECLARE_METATYPE(Oid)
Q_DECLARE_METATYPE(Value)

namespace {

const Oid Standard = {1, 3, 6, 1, 6, 3, 1, 1, 5};

constexpr std::uint32_t LocalAddress = 0x7F000001;

VarBinds *make(std::optional<VarBinds> &varBinds, const List &list)
{
    varBinds.emplace(std::pmr::new_delete_resource());
    appendAll(*varBinds, list);
    return &*varBinds;
}

Oid standardTrap(std::uint32_t number)
{
    Oid oid = Standard;
    oid.push_back(number);
    return oid;
}

List trapList(const Oid &trapOid, const List &more = {})
{
    List list = {{SysUpTime, number(Syntax::TimeTicks, 4000000000U)}, {TrapOid, oidValue(trapOid)}};
    list.insert(list.end(), more.begin(), more.end());
    return list;
}

/// Encodes what translation made, the way a sender does.
QByteArray encodeForm(Version version, const SendForm &form, const VarBinds *varBinds)
{
    OutgoingMessage message;
    message.version = version;
    message.pdu = form.pdu;
    message.trap = form.isV1Trap ? &form.trap : nullptr;
    message.varBinds = varBinds;
    message.firstVarBind = form.firstVarBind;
    message.nullForV2Only = form.nullForV2Only;
    const winsnmp::codec::EncodedSize size = winsnmp::codec::measure(message);
    QByteArray encoded(static_cast<qsizetype>(size.total), '\0');
    winsnmp::codec::encode(message, size, {reinterpret_cast<std::uint8_t *>(encoded.data()), size.total});
    return encoded;
}

} // namespace

class TestTranslate : public QObject {
    Q_OBJECT

private slots:
    void v2cIsUnchanged_data();
    void v2cIsUnchanged();
    void requestToV1_data();
    void requestToV1();
    void errorStatusToV1_data();
    void errorStatusToV1();
    void responseToV1_data();
    void responseToV1();
    void trapToV1_data();
    void trapToV1();
    void trapWithoutV1Form_data();
    void trapWithoutV1Form();
    void agentAddress_data();
    void agentAddress();
};

void TestTranslate::v2cIsUnchanged_data()
{
    QTest::addColumn<PduType>("type");
    for (const PduType type : {PduType::Get, PduType::GetNext, PduType::Response, PduType::Set,
                               PduType::GetBulk, PduType::Inform, PduType::Trap})
        QTest::addRow("0x%02X", static_cast<unsigned>(type)) << type;
}

void TestTranslate::v2cIsUnchanged()
{
    QFETCH(PduType, type);
    std::optional<VarBinds> varBinds;
    make(varBinds, limitBindings(false));
    SendForm form;
    QVERIFY(translateForSend(Version::V2c, {type, 7, 2, 3}, &*varBinds, LocalAddress, form));
    const QByteArray encoded = encodeForm(Version::V2c, form, &*varBinds);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    const Message message = toMessage(*view);
    QCOMPARE(message.pdu.type, type);
    QCOMPARE(message.pdu.requestId, 7);
    QCOMPARE(message.pdu.errorStatus, 2);
    QCOMPARE(message.pdu.errorIndex, 3);
    QVERIFY(message.list == limitBindings(false));
}

void TestTranslate::requestToV1_data()
{
    QTest::addColumn<PduType>("type");
    QTest::addColumn<Value>("value");
    QTest::addColumn<PduType>("expectedType"); // V1Trap: no form
    QTest::addColumn<Value>("expectedValue");
    const auto row = [](const char *name, PduType type, Value value, PduType expectedType,
                        Value expectedValue) {
        QTest::newRow(name) << type << std::move(value) << expectedType << std::move(expectedValue);
    };
    const Value null = empty(Syntax::Null);
    constexpr PduType NoForm = PduType::V1Trap;
    row("Get", PduType::Get, integer(1), PduType::Get, integer(1));
    row("Get, Counter64", PduType::Get, number(Syntax::Counter64, 1), PduType::Get, null);
    row("GetNext, Unsigned32", PduType::GetNext, number(Syntax::Unsigned32, 1), PduType::GetNext, null);
    row("GetNext, exception", PduType::GetNext, empty(Syntax::EndOfMibView), PduType::GetNext, null);
    row("GetBulk", PduType::GetBulk, integer(1), PduType::GetNext, integer(1));
    row("GetBulk, NsapAddress", PduType::GetBulk, octets(Syntax::NsapAddress, {1}), PduType::GetNext, null);
    row("Set", PduType::Set, integer(1), PduType::Set, integer(1));
    row("Set, Counter64", PduType::Set, number(Syntax::Counter64, 1), NoForm, null);
    row("Set, Unsigned32", PduType::Set, number(Syntax::Unsigned32, 1), NoForm, null);
    row("Set, NsapAddress", PduType::Set, octets(Syntax::NsapAddress, {1}), NoForm, null);
    row("Inform", PduType::Inform, integer(1), NoForm, null);
}

void TestTranslate::requestToV1()
{
    QFETCH(PduType, type);
    QFETCH(Value, value);
    QFETCH(PduType, expectedType);
    QFETCH(Value, expectedValue);
    std::optional<VarBinds> varBinds;
    make(varBinds, {{SomeOid, integer(0)}, {SomeOid, value}});
    const std::int32_t bulkField = type == PduType::GetBulk ? 10 : 0;
    SendForm form;
    const bool hasForm =
        translateForSend(Version::V1, {type, 7, bulkField, bulkField}, &*varBinds, LocalAddress, form);
    QCOMPARE(hasForm, expectedType != PduType::V1Trap);
    if (!hasForm)
        return;
    const QByteArray encoded = encodeForm(Version::V1, form, &*varBinds);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    const Message message = toMessage(*view);
    QCOMPARE(message.pdu.type, expectedType);
    QCOMPARE(message.pdu.requestId, 7);
    QCOMPARE(message.pdu.errorStatus, 0);
    QCOMPARE(message.pdu.errorIndex, 0);
    QVERIFY(message.list == List({{SomeOid, integer(0)}, {SomeOid, expectedValue}}));
}

void TestTranslate::errorStatusToV1_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected");
    const int expected[] = {0, 1, 2, 3, 4, 5, 2, 3, 3, 3, 3, 2, 3, 5, 5, 5, 2, 2, 2};
    for (int status = 0; status <= 18; ++status)
        QTest::addRow("status %d", status) << status << expected[status];
}

void TestTranslate::errorStatusToV1()
{
    QFETCH(int, status);
    QFETCH(int, expected);
    SendForm form;
    QVERIFY(translateForSend(Version::V1, {PduType::Response, 1, status, 9}, nullptr, LocalAddress, form));
    QCOMPARE(form.pdu.errorStatus, expected);
    QCOMPARE(form.pdu.errorIndex, 9);
    QCOMPARE(form.pdu.type, PduType::Response);
}

void TestTranslate::responseToV1_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<List>("list");
    QTest::addColumn<int>("expectedStatus");
    QTest::addColumn<int>("expectedIndex");
    const List good = {{SomeOid, integer(1)}, {SomeOid, integer(2)}};
    List bad = good;
    bad.push_back({SomeOid, empty(Syntax::NoSuchInstance)});
    bad.push_back({SomeOid, number(Syntax::Counter64, 1)});
    QTest::newRow("all have a v1 form") << 0 << good << 0 << 0;
    QTest::newRow("empty") << 0 << List() << 0 << 0;
    QTest::newRow("exception") << 0 << bad << 2 << 3;
    QTest::newRow("Counter64 first") << 0 << List{bad[3], good[0]} << 2 << 1;
    QTest::newRow("Unsigned32") << 0 << List{good[0], {SomeOid, number(Syntax::Unsigned32, 1)}} << 2 << 2;
    QTest::newRow("exception, but an error already") << 14 << bad << 5 << 0;
}

void TestTranslate::responseToV1()
{
    QFETCH(int, status);
    QFETCH(List, list);
    QFETCH(int, expectedStatus);
    QFETCH(int, expectedIndex);
    std::optional<VarBinds> varBinds;
    make(varBinds, list);
    SendForm form;
    QVERIFY(translateForSend(Version::V1, {PduType::Response, 1, status, 0}, &*varBinds, LocalAddress, form));
    const QByteArray encoded = encodeForm(Version::V1, form, &*varBinds);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    QCOMPARE(view->pdu.errorStatus, expectedStatus);
    QCOMPARE(view->pdu.errorIndex, expectedIndex);
    QCOMPARE(view->varBindCount, list.size());
}

void TestTranslate::trapToV1_data()
{
    QTest::addColumn<List>("list");
    QTest::addColumn<Oid>("enterprise");
    QTest::addColumn<int>("generic");
    QTest::addColumn<int>("specific");
    for (std::uint32_t trap = 1; trap <= 6; ++trap)
        QTest::addRow("standard trap %u", trap)
            << trapList(standardTrap(trap)) << Standard << static_cast<int>(trap) - 1 << 0;
    const Oid own = {1, 3, 6, 1, 4, 1, 9};
    QTest::newRow("standard trap with enterprise")
        << trapList(standardTrap(3), {{SomeOid, integer(1)}, {TrapEnterprise, oidValue(own)}}) << own << 2
        << 0;
    QTest::newRow("standard trap with an empty enterprise")
        << trapList(standardTrap(3), {{TrapEnterprise, oidValue({})}}) << Standard << 2 << 0;
    QTest::newRow("standard trap with an enterprise that is no OID")
        << trapList(standardTrap(3), {{TrapEnterprise, integer(1)}}) << Standard << 2 << 0;
    QTest::newRow("seventh trap of the standard prefix") << trapList(standardTrap(7)) << Standard << 6 << 7;
    QTest::newRow("below a standard trap")
        << trapList({1, 3, 6, 1, 6, 3, 1, 1, 5, 3, 1}) << standardTrap(3) << 6 << 1;
    QTest::newRow("with 0 before the last") << trapList({1, 3, 6, 1, 4, 1, 9, 0, 77}) << own << 6 << 77;
    QTest::newRow("without 0 before the last") << trapList({1, 3, 6, 1, 4, 1, 9, 77}) << own << 6 << 77;
    QTest::newRow("own trap ignores the enterprise binding")
        << trapList({1, 3, 6, 1, 4, 1, 9, 0, 77}, {{TrapEnterprise, oidValue({1, 3})}}) << own << 6 << 77;
    QTest::newRow("largest last") << trapList({1, 3, 6, 1, 4, 1, 9, 0, 4294967295U}) << own << 6 << -1;
    QTest::newRow("shortest with 0") << trapList({1, 3, 0, 5}) << Oid{1, 3} << 6 << 5;
    QTest::newRow("shortest without 0") << trapList({1, 3, 5}) << Oid{1, 3} << 6 << 5;
    QTest::newRow("longest") << trapList(largestOid(128)) << largestOid(127) << 6 << -1;
}

void TestTranslate::trapToV1()
{
    QFETCH(List, list);
    QFETCH(Oid, enterprise);
    QFETCH(int, generic);
    QFETCH(int, specific);
    std::optional<VarBinds> varBinds;
    make(varBinds, list);
    SendForm form;
    QVERIFY(translateForSend(Version::V1, {PduType::Trap, 1, 0, 0}, &*varBinds, LocalAddress, form));
    QVERIFY(form.isV1Trap);
    const QByteArray encoded = encodeForm(Version::V1, form, &*varBinds);
    const auto view = validate(toView(encoded));
    QVERIFY(view.has_value());
    const Message message = toMessage(*view);
    QCOMPARE(message.pdu.type, PduType::V1Trap);
    QVERIFY(message.enterprise == enterprise);
    QCOMPARE(message.trap.genericTrap, generic);
    QCOMPARE(message.trap.specificTrap, specific);
    QCOMPARE(message.trap.timeStamp, 4000000000U);
    QCOMPARE(message.trap.agentAddress, LocalAddress);
    QVERIFY(message.list == List(list.begin() + 2, list.end()));
}

void TestTranslate::trapWithoutV1Form_data()
{
    QTest::addColumn<List>("list");
    const List usual = trapList({1, 3, 6, 1, 4, 1, 9, 0, 77});
    QTest::newRow("empty") << List();
    QTest::newRow("sysUpTime alone") << List{usual[0]};
    QTest::newRow("wrong order") << List{usual[1], usual[0]};
    QTest::newRow("sysUpTime is no TimeTicks") << List{{SysUpTime, number(Syntax::Gauge32, 1)}, usual[1]};
    QTest::newRow("snmpTrapOID is no OID") << List{usual[0], {TrapOid, integer(1)}};
    QTest::newRow("other name in second place")
        << List{usual[0], {SomeOid, oidValue({1, 3, 6, 1})}, usual[1]};
    QTest::newRow("empty trap OID") << trapList({});
    QTest::newRow("trap OID of two") << trapList({1, 3});
    QTest::newRow("trap OID leaves one") << trapList({1, 0, 3});
    for (const Value &value : {number(Syntax::Counter64, 1), number(Syntax::Unsigned32, 1),
                               octets(Syntax::NsapAddress, {1}), empty(Syntax::NoSuchObject)}) {
        QTest::addRow("value of syntax 0x%02X", static_cast<unsigned>(value.syntax))
            << trapList({1, 3, 6, 1, 4, 1, 9, 0, 77}, {{SomeOid, integer(1)}, {SomeOid, value}});
    }
}

void TestTranslate::trapWithoutV1Form()
{
    QFETCH(List, list);
    std::optional<VarBinds> varBinds;
    make(varBinds, list);
    SendForm form;
    QVERIFY(!translateForSend(Version::V1, {PduType::Trap, 1, 0, 0}, &*varBinds, LocalAddress, form));
    QVERIFY(!translateForSend(Version::V1, {PduType::Trap, 1, 0, 0}, nullptr, LocalAddress, form));
    QVERIFY(translateForSend(Version::V2c, {PduType::Trap, 1, 0, 0}, &*varBinds, LocalAddress, form));
}

void TestTranslate::agentAddress_data()
{
    QTest::addColumn<List>("more");
    QTest::addColumn<quint32>("local");
    QTest::addColumn<quint32>("expected");
    const VarBind given = {TrapAddress, octets(Syntax::IpAddress, {10, 1, 2, 3})};
    QTest::newRow("given") << List{{SomeOid, integer(1)}, given} << LocalAddress << 0x0A010203U;
    QTest::newRow("given over IPv6") << List{given} << 0U << 0x0A010203U;
    QTest::newRow("local") << List() << LocalAddress << LocalAddress;
    QTest::newRow("none") << List() << 0U << 0U;
    QTest::newRow("given as text") << List{{TrapAddress, octets(Syntax::Octets, {1, 2, 3, 4})}} << 5U << 5U;
}

void TestTranslate::agentAddress()
{
    QFETCH(List, more);
    QFETCH(quint32, local);
    QFETCH(quint32, expected);
    std::optional<VarBinds> varBinds;
    make(varBinds, trapList(standardTrap(1), more));
    SendForm form;
    QVERIFY(translateForSend(Version::V1, {PduType::Trap, 1, 0, 0}, &*varBinds, local, form));
    QCOMPARE(form.trap.agentAddress, expected);
}

QTEST_GUILESS_MAIN(TestTranslate)

#include "tst_translate.moc"
