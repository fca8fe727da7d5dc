// SPDX-License-Identifier: GPL-3.0-or-later

#include "codec/translate.h"
#include "testmessage.h"

#include <QTest>

using namespace codectest;
using winsnmp::codec::isSendable;

Q_DECLARE_METATYPE(PduType)
Q_DECLARE_METATYPE(Oid)
Q_DECLARE_METATYPE(Value)

namespace {

} // namespace

class TestSendable : public QObject {
    Q_OBJECT

private slots:
    void fields_data();
    void fields();
    void bindings_data();
    void bindings();
};

void TestSendable::fields_data()
{
    QTest::addColumn<PduType>("type");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("index");
    QTest::addColumn<bool>("isSendable");
    for (const PduType type :
         {PduType::Get, PduType::GetNext, PduType::Set, PduType::Inform, PduType::Trap}) {
        const auto tag = static_cast<unsigned>(type);
        QTest::addRow("0x%02X", tag) << type << 0 << 0 << true;
        QTest::addRow("0x%02X with status", tag) << type << 1 << 0 << false;
        QTest::addRow("0x%02X with index", tag) << type << 0 << 1 << false;
        QTest::addRow("0x%02X with negative index", tag) << type << 0 << -1 << false;
    }
    QTest::newRow("GetBulk") << PduType::GetBulk << 0 << 2147483647 << true;
    QTest::newRow("GetBulk, negative non-repeaters") << PduType::GetBulk << -1 << 0 << false;
    QTest::newRow("GetBulk, negative max-repetitions") << PduType::GetBulk << 0 << -1 << false;
    QTest::newRow("Response, last status") << PduType::Response << 18 << 2147483647 << true;
    QTest::newRow("Response, status behind the last") << PduType::Response << 19 << 0 << false;
    QTest::newRow("Response, negative status") << PduType::Response << -1 << 0 << false;
    QTest::newRow("Response, negative index") << PduType::Response << 5 << -1 << false;
    QTest::newRow("V1Trap") << PduType::V1Trap << 0 << 0 << false;
}

void TestSendable::fields()
{
    QFETCH(PduType, type);
    QFETCH(int, status);
    QFETCH(int, index);
    QFETCH(bool, isSendable);
    const VarBinds noBindings(std::pmr::new_delete_resource());
    for (const std::int32_t requestId : {-5, 0, 5}) {
        const PduFields pdu = {type, requestId, status, index};
        QCOMPARE(::isSendable(pdu, nullptr), isSendable);
        QCOMPARE(::isSendable(pdu, &noBindings), isSendable);
    }
}

void TestSendable::bindings_data()
{
    QTest::addColumn<Oid>("name");
    QTest::addColumn<Value>("value");
    QTest::addColumn<bool>("inRequests"); // Get, GetNext, GetBulk, Response
    QTest::addColumn<bool>("inOthers");
    const auto row = [](const char *text, Oid name, Value value, bool inRequests, bool inOthers) {
        QTest::newRow(text) << std::move(name) << std::move(value) << inRequests << inOthers;
    };
    row("usual", SomeOid, integer(1), true, true);
    row("noSuchObject", SomeOid, empty(Syntax::NoSuchObject), true, false);
    row("noSuchInstance", SomeOid, empty(Syntax::NoSuchInstance), true, false);
    row("endOfMibView", SomeOid, empty(Syntax::EndOfMibView), true, false);
    row("Counter64", SomeOid, number(Syntax::Counter64, 1), true, true);
    row("name of one", {1}, integer(1), false, false);
    row("no name", {}, integer(1), false, false);
    row("name begins with 3", {3, 1}, integer(1), false, false);
    row("name begins with 1.40", {1, 40}, integer(1), false, false);
    row("name begins with 0.40", {0, 40}, integer(1), false, false);
    row("name begins with 2.40", {2, 40}, integer(1), true, true);
    row("value of one", SomeOid, oidValue({1}), false, false);
    row("value of none, as received", SomeOid, oidValue({}), true, true);
    row("value begins with 3", SomeOid, oidValue({3, 1}), false, false);
}

void TestSendable::bindings()
{
    QFETCH(Oid, name);
    QFETCH(Value, value);
    QFETCH(bool, inRequests);
    QFETCH(bool, inOthers);
    VarBinds varBinds(std::pmr::new_delete_resource());
    appendAll(varBinds, {{SomeOid, empty(Syntax::Null)}, {name, value}});
    for (const PduType type : {PduType::Get, PduType::GetNext, PduType::GetBulk, PduType::Response})
        QCOMPARE(isSendable({type, 1, 0, 0}, &varBinds), inRequests);
    for (const PduType type : {PduType::Set, PduType::Inform, PduType::Trap})
        QCOMPARE(isSendable({type, 1, 0, 0}, &varBinds), inOthers);
}

QTEST_GUILESS_MAIN(TestSendable)

#include "tst_sendable.moc"
