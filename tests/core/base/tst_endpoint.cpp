// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/endpoint.h"

#include <QByteArray>
#include <QTest>

#include <sys/socket.h>

using winsnmp::core::Endpoint;

namespace {

QByteArray addressOf(const Endpoint &endpoint)
{
    char text[Endpoint::TextSize];
    const std::size_t length = endpoint.writeAddress(text);
    return length == std::strlen(text) ? QByteArray(text) : QByteArray("wrong length");
}

} // namespace

class TestEndpoint : public QObject {
    Q_OBJECT

private slots:
    void literals_data();
    void literals();
    void notLiterals_data();
    void notLiterals();
    void portBelongsToEquality();
    void zonesCompareLeniently();
    void systemAddresses();
    void wildcards();
};

void TestEndpoint::literals_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<QByteArray>("withPort");
    const auto row = [](const char *literal, const char *canonical, const char *withPort) {
        QTest::newRow(literal) << QByteArray(literal) << QByteArray(canonical) << QByteArray(withPort);
    };
    row("127.0.0.1", "127.0.0.1", "127.0.0.1:161");
    row("0.0.0.0", "0.0.0.0", "0.0.0.0:161");
    row("255.255.255.255", "255.255.255.255", "255.255.255.255:161");
    row("::1", "::1", "[::1]:161");
    row("::", "::", "[::]:161");
    row("2001:DB8:0:0::00A", "2001:db8::a", "[2001:db8::a]:161");
    row("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8", "[1:2:3:4:5:6:7:8]:161");
    row("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "[ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]:161");
    row("::ffff:192.0.2.1", "::ffff:192.0.2.1", "[::ffff:192.0.2.1]:161");
    row("fe80::1%lo", "fe80::1%lo", "[fe80::1%lo]:161");
    row("fe80::1%1", "fe80::1%lo", "[fe80::1%lo]:161");
}

void TestEndpoint::literals()
{
    QFETCH(const QByteArray, literal);
    QFETCH(const QByteArray, canonical);
    QFETCH(const QByteArray, withPort);
    const auto endpoint = Endpoint::fromLiteral(literal.constData(), 161);
    QVERIFY(endpoint);
    QCOMPARE(endpoint->port(), 161);
    QCOMPARE(addressOf(*endpoint), canonical);
    QCOMPARE(QByteArray::fromStdString(endpoint->toString()), withPort);
    const auto again = Endpoint::fromLiteral(canonical.constData(), 161);
    QVERIFY(again && *again == *endpoint);
}

void TestEndpoint::notLiterals_data()
{
    QTest::addColumn<QByteArray>("text");
    const char *const texts[] = {"",
                                 " ",
                                 "localhost",
                                 "example.org",
                                 "127.0.0",
                                 "127.0.0.1.1",
                                 "127.0.0.256",
                                 "127.0.0.-1",
                                 "127.0.0.01x",
                                 " 127.0.0.1",
                                 "127.0.0.1 ",
                                 "127.0.0.1:161",
                                 "0x7f.0.0.1",
                                 "2130706433",
                                 "[::1]",
                                 "[::1]:161",
                                 ":::1",
                                 "::1::",
                                 "1:2:3:4:5:6:7",
                                 "1:2:3:4:5:6:7:8:9",
                                 "12345::",
                                 "::g",
                                 "127.0.0.1%lo",
                                 "fe80::1%",
                                 "fe80::1%no-such-interface",
                                 "fe80::1%0",
                                 "fe80::1%99999999999",
                                 "fe80::1%-1",
                                 "%lo",
                                 "00000001:001122334455",
                                 "00000001.001122334455"};
    for (const char *text : texts)
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("long") << QByteArray(100'000, '1');
    QTest::newRow("long IPv6") << QByteArray("::").append(QByteArray(60, '0')).append("1");
    QTest::newRow("long zone") << QByteArray("fe80::1%").append(QByteArray(1000, 'x'));
}

void TestEndpoint::notLiterals()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!Endpoint::fromLiteral(text.constData(), 161));
}

void TestEndpoint::portBelongsToEquality()
{
    Endpoint one = *Endpoint::fromLiteral("192.0.2.1", 161);
    const Endpoint two = *Endpoint::fromLiteral("192.0.2.1", 162);
    QVERIFY(one.sameAddress(two));
    QVERIFY(!(one == two));
    one.setPort(162);
    QVERIFY(one == two);
    QCOMPARE(one.port(), 162);
    Endpoint six = *Endpoint::fromLiteral("2001:db8::1", 65535);
    QCOMPARE(six.port(), 65535);
    six.setPort(1);
    QVERIFY(six == *Endpoint::fromLiteral("2001:db8::1", 1));
    QVERIFY(!six.sameAddress(*Endpoint::fromLiteral("2001:db8::2", 1)));
    QVERIFY(!Endpoint::fromLiteral("::ffff:192.0.2.1", 162)->sameAddress(two)); // another family
}

void TestEndpoint::zonesCompareLeniently()
{
    const Endpoint zoned = *Endpoint::fromLiteral("fe80::1%1", 161);
    const Endpoint otherZone = *Endpoint::fromLiteral("fe80::1%2", 161);
    const Endpoint plain = *Endpoint::fromLiteral("fe80::1", 161);
    QVERIFY(zoned == plain);
    QVERIFY(plain == otherZone);
    QVERIFY(!(zoned == otherZone));
}

void TestEndpoint::systemAddresses()
{
    for (const char *literal : {"192.0.2.7", "2001:db8::7", "fe80::7%1"}) {
        const Endpoint endpoint = *Endpoint::fromLiteral(literal, 1234);
        sockaddr_storage storage{};
        std::memcpy(&storage, endpoint.system(), endpoint.systemSize());
        const auto back = Endpoint::fromSystem(reinterpret_cast<const sockaddr *>(&storage));
        QVERIFY(back && *back == endpoint);
    }
    QCOMPARE(Endpoint::fromLiteral("192.0.2.7", 1)->ipv4Number(), 0xC0000207U);
    QCOMPARE(Endpoint::fromLiteral("::1", 1)->ipv4Number(), 0U);
    sockaddr_storage other{};
    other.ss_family = AF_UNIX;
    QVERIFY(!Endpoint::fromSystem(reinterpret_cast<const sockaddr *>(&other)));
}

void TestEndpoint::wildcards()
{
    QCOMPARE(addressOf(Endpoint::any(Endpoint::Family::Ipv4, 99)), QByteArray("0.0.0.0"));
    QCOMPARE(addressOf(Endpoint::any(Endpoint::Family::Ipv6, 99)), QByteArray("::"));
    QCOMPARE(Endpoint::any(Endpoint::Family::Ipv6, 99).port(), 99);
    QCOMPARE(Endpoint::any(Endpoint::Family::Ipv4, 99).port(), 99);
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
