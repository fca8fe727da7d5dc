// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.14, line by line: what the system's errors become.
#include "systemfaults.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"
#include "world.h"

#include <QTest>

#include <cerrno>

using namespace apitest;

namespace {

constexpr int Socket = static_cast<int>(SystemCall::Socket);
constexpr int Bind = static_cast<int>(SystemCall::Bind);
constexpr int Send = static_cast<int>(SystemCall::SendMessages);

void addRow(int call, const char *name, int error, SNMPAPI_STATUS code)
{
    constexpr const char *calls[] = {"socket", "bind", "sendmmsg"};
    QTest::addRow("%s %s", calls[call], name) << call << error << code;
}

void addColumns()
{
    QTest::addColumn<int>("call");
    QTest::addColumn<int>("error");
    QTest::addColumn<SNMPAPI_STATUS>("code");
}

bool registerAll(const World &world)
{
    return SnmpRegister(world.handles.session, nullptr, nullptr, nullptr, nullptr, SNMPAPI_ON)
        == SNMPAPI_SUCCESS;
}

/// A v2c trap, coldStart, community "public".
QByteArray trap()
{
    return QByteArray::fromHex("3040020101"
                               "04067075626c6963"
                               "a7330201050201000201003028"
                               "300d06082b06010201010300430101"
                               "3017060a2b06010603010104010006092b0601060301010501");
}

} // namespace

class TestSystemErrors : public QObject {
    Q_OBJECT

private slots:
    void sending_data();
    void sending();
    void oneWayMessages();
    void refusedByIcmp();
    void fullSendBuffer();
    void registering_data();
    void registering();
    void oneFamilyMissing_data();
    void oneFamilyMissing();
    void listening_data();
    void listening();
};

void TestSystemErrors::sending_data()
{
    addColumns();
    addRow(Send, "EMSGSIZE", EMSGSIZE, SNMPAPI_TL_PDU_TOO_BIG);
    addRow(Send, "ENETDOWN", ENETDOWN, SNMPAPI_TL_NOT_AVAILABLE);
    addRow(Send, "ENETUNREACH", ENETUNREACH, SNMPAPI_TL_UNDELIVERABLE);
    addRow(Send, "EHOSTUNREACH", EHOSTUNREACH, SNMPAPI_TL_UNDELIVERABLE);
    addRow(Send, "ENOBUFS", ENOBUFS, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Send, "ENOMEM", ENOMEM, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Send, "EAFNOSUPPORT", EAFNOSUPPORT, SNMPAPI_TL_NOT_SUPPORTED);
    addRow(Send, "EINVAL", EINVAL, SNMPAPI_TL_INVALID_PARAM);
    addRow(Send, "EACCES", EACCES, SNMPAPI_TL_INVALID_PARAM);
    addRow(Send, "EPERM", EPERM, SNMPAPI_TL_OTHER);
    addRow(Send, "EIO", EIO, SNMPAPI_TL_OTHER);
    addRow(Socket, "EMFILE", EMFILE, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENFILE", ENFILE, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENOBUFS", ENOBUFS, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENOMEM", ENOMEM, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "EAFNOSUPPORT", EAFNOSUPPORT, SNMPAPI_TL_NOT_SUPPORTED);
    addRow(Bind, "ENETDOWN", ENETDOWN, SNMPAPI_TL_NOT_AVAILABLE);
}

/// The send itself has succeeded; the code comes with the notification, for want of buffers once the policy's
/// time is over, and the next request works.
void TestSystemErrors::sending()
{
    QFETCH(const int, call);
    QFETCH(const int, error);
    QFETCH(const SNMPAPI_STATUS, code);
    World world;
    SnmpSetTimeout(world.handles.destination, 5);
    SnmpSetRetry(world.handles.destination, 1);
    {
        const SystemFault fault(static_cast<SystemCall>(call), error);
        world.send();
        QVERIFY(world.mailbox.wait(1));
    }
    QCOMPARE(world.mailbox.last().wParam, WPARAM{code});
    QCOMPARE(world.mailbox.last().lParam, LPARAM{World::RequestId});
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    QVERIFY(!SnmpRecvMsg(world.handles.session, &source, &destination, nullptr, nullptr));
    QCOMPARE(SnmpGetLastError(world.handles.session), code);
    QCOMPARE(destination, world.handles.destination); // oriented as in the request
    QVERIFY(!source);
    world.queueAnswer();
    QCOMPARE(winsnmp::snapshot().outstanding, std::uint64_t{0});
}

/// Nobody waits for what becomes of a trap.
void TestSystemErrors::oneWayMessages()
{
    World world;
    const Handles &given = world.handles;
    HSNMP_PDU pdu = SnmpCreatePdu(given.session, SNMP_PDU_RESPONSE, 1, 0, 0, given.list);
    {
        const SystemFault fault(SystemCall::SendMessages, ENETDOWN);
        QVERIFY(SnmpSendMsg(given.session, nullptr, given.destination, given.context, pdu));
        QTRY_COMPARE(fault.count(), 1);
    }
    world.queueAnswer();
    QCOMPARE(world.mailbox.all().size(), 1);
}

/// It tells of an earlier datagram; the policy goes on to its end.
void TestSystemErrors::refusedByIcmp()
{
    World world;
    SnmpSetTimeout(world.handles.destination, 2);
    SnmpSetRetry(world.handles.destination, 3);
    const SystemFault fault(SystemCall::SendMessages, ECONNREFUSED);
    world.send();
    QVERIFY(world.mailbox.wait(1));
    QCOMPARE(world.mailbox.last().wParam, WPARAM{SNMPAPI_TL_TIMEOUT});
    QCOMPARE(fault.count(), 4);
}

void TestSystemErrors::fullSendBuffer()
{
    World world;
    {
        const SystemFault fault(SystemCall::SendMessages, EAGAIN);
        world.send();
        QTRY_VERIFY(fault.count() > 0);
    }
    QVERIFY(!world.peer.receive().isEmpty());
    QVERIFY(world.mailbox.all().isEmpty());
}

void TestSystemErrors::registering_data()
{
    addColumns();
    addRow(Bind, "EADDRINUSE", EADDRINUSE, SNMPAPI_TL_IN_USE);
    addRow(Bind, "ENETDOWN", ENETDOWN, SNMPAPI_TL_NOT_AVAILABLE);
    addRow(Bind, "EACCES", EACCES, SNMPAPI_TL_NOT_INITIALIZED);
    addRow(Bind, "EPERM", EPERM, SNMPAPI_TL_NOT_INITIALIZED);
    addRow(Bind, "EINVAL", EINVAL, SNMPAPI_TL_NOT_INITIALIZED);
    addRow(Bind, "EIO", EIO, SNMPAPI_OTHER_ERROR);
    addRow(Socket, "EAFNOSUPPORT", EAFNOSUPPORT, SNMPAPI_TL_NOT_INITIALIZED);
    addRow(Socket, "EMFILE", EMFILE, SNMPAPI_ALLOC_ERROR);
    addRow(Socket, "ENFILE", ENFILE, SNMPAPI_ALLOC_ERROR);
    addRow(Socket, "ENOBUFS", ENOBUFS, SNMPAPI_ALLOC_ERROR);
    addRow(Socket, "ENOMEM", ENOMEM, SNMPAPI_ALLOC_ERROR);
}

/// A registration that fails is not stored.
void TestSystemErrors::registering()
{
    QFETCH(const int, call);
    QFETCH(const int, error);
    QFETCH(const SNMPAPI_STATUS, code);
    World world;
    winsnmp::setTrapPort(freePort());
    {
        const SystemFault fault(static_cast<SystemCall>(call), error);
        QVERIFY(!registerAll(world));
        QCOMPARE(SnmpGetLastError(world.handles.session), code);
    }
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().sessions.front().registrations, 0U);
    QVERIFY(registerAll(world));
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{2});
}

void TestSystemErrors::oneFamilyMissing_data()
{
    addColumns();
    addRow(Socket, "EAFNOSUPPORT", EAFNOSUPPORT, SNMPAPI_SUCCESS);
    addRow(Bind, "EADDRNOTAVAIL", EADDRNOTAVAIL, SNMPAPI_SUCCESS);
}

/// As in a container without IPv6: the other family does.
void TestSystemErrors::oneFamilyMissing()
{
    QFETCH(const int, call);
    QFETCH(const int, error);
    World world;
    const std::uint16_t port = freePort();
    winsnmp::setTrapPort(port);
    const SystemFault fault(static_cast<SystemCall>(call), error, AF_INET6);
    QVERIFY(registerAll(world));
    QCOMPARE(fault.count(), 1);
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{1});
    world.peer.sendTo(port, trap());
    QVERIFY(world.mailbox.wait(1));
}

void TestSystemErrors::listening_data()
{
    addColumns();
    addRow(Socket, "EMFILE", EMFILE, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENFILE", ENFILE, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENOBUFS", ENOBUFS, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "ENOMEM", ENOMEM, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "EAFNOSUPPORT", EAFNOSUPPORT, SNMPAPI_TL_RESOURCE_ERROR);
    addRow(Socket, "EACCES", EACCES, SNMPAPI_TL_OTHER);
    addRow(Bind, "EADDRINUSE", EADDRINUSE, SNMPAPI_TL_OTHER);
    addRow(Bind, "EADDRNOTAVAIL", EADDRNOTAVAIL, SNMPAPI_TL_OTHER);
    addRow(Bind, "EACCES", EACCES, SNMPAPI_TL_OTHER);
    addRow(Bind, "EINVAL", EINVAL, SNMPAPI_TL_OTHER);
    addRow(Bind, "ENETDOWN", ENETDOWN, SNMPAPI_TL_OTHER);
    addRow(Bind, "EIO", EIO, SNMPAPI_TL_OTHER);
}

void TestSystemErrors::listening()
{
    QFETCH(const int, call);
    QFETCH(const int, error);
    QFETCH(const SNMPAPI_STATUS, code);
    World world;
    const HSNMP_ENTITY agent = world.handles.source;
    SnmpSetPort(agent, freePort());
    {
        const SystemFault fault(static_cast<SystemCall>(call), error);
        QVERIFY(!SnmpListen(agent, SNMPAPI_ON));
        QCOMPARE(SnmpGetLastError(world.handles.session), code);
    }
    QVERIFY(!SnmpListen(agent, SNMPAPI_OFF));
    QCOMPARE(SnmpGetLastError(world.handles.session), SNMPAPI_STATUS{SNMPAPI_NOOP});
    QCOMPARE(winsnmp::snapshot().sockets, std::uint64_t{0});
    QVERIFY(SnmpListen(agent, SNMPAPI_ON));
}

QTEST_GUILESS_MAIN(TestSystemErrors)
#include "tst_systemerrors.moc"
