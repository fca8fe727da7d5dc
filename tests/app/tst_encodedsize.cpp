// SPDX-License-Identifier: GPL-3.0-or-later
//
// The agents decide by calculated sizes what fits into a message: these must be what the library writes.
#include "value.h"

#include <winsnmp/extensions.h>
#include <winsnmp/owners.hpp>

#include <QTest>

using namespace demo;

Q_DECLARE_METATYPE(demo::Value)

namespace {

/// Length of the element's content and, moved there, the position where it begins.
std::size_t enter(const smiOCTETS &message, std::size_t &position)
{
    const smiBYTE first = message.ptr[position + 1];
    position += 2;
    if (first < 0x80)
        return first;
    std::size_t length = 0;
    for (int i = first & 0x7f; i > 0; --i)
        length = length << 8 | message.ptr[position++];
    return length;
}

void skip(const smiOCTETS &message, std::size_t &position)
{
    const std::size_t length = enter(message, position);
    position += length;
}

std::size_t bindingsSize(const smiOCTETS &message)
{
    std::size_t position = 0;
    enter(message, position); // message
    skip(message, position); // version
    skip(message, position); // community
    enter(message, position); // PDU
    for (int i = 0; i < 3; ++i)
        skip(message, position);
    return enter(message, position);
}

} // namespace

class TestEncodedSize : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr), SNMPAPI_STATUS{SNMPAPI_SUCCESS});
        const auto nobody = [](HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID) -> SNMPAPI_STATUS {
            return SNMPAPI_SUCCESS;
        };
        m_session = winsnmp::OwnedSession(SnmpCreateSession(nullptr, 0, nobody, nullptr));
        QVERIFY(m_session);
    }

    void cleanupTestCase()
    {
        m_session.reset();
        SnmpCleanupEx();
    }

    void sameAsTheLibrary_data()
    {
        QTest::addColumn<QList<uint>>("name");
        QTest::addColumn<Value>("value");

        const QList<uint> name{1, 3, 6, 1, 2, 1, 1, 1, 0};
        for (const int number : {0, 1, 127, 128, 255, 256, 32767, 32768, 8388607, 8388608, 2147483647})
            QTest::addRow("INTEGER %d", number) << name << integer(number);
        for (const int number : {-1, -128, -129, -32768, -32769, -8388608, -8388609, -2147483647 - 1})
            QTest::addRow("INTEGER %d", number) << name << integer(number);
        for (const uint number : {0U, 127U, 128U, 65535U, 2147483648U, 4294967295U})
            QTest::addRow("Gauge32 %u", number) << name << gauge(number);
        for (const quint64 number :
             {quint64{0}, quint64{1} << 31, quint64{1} << 55, quint64{1} << 63, ~quint64{0}})
            QTest::addRow("Counter64 %llu", static_cast<unsigned long long>(number))
                << name << counter64(number);
        for (const std::size_t length : {0U, 1U, 127U, 128U, 255U, 256U, 1000U})
            QTest::addRow("%zu octets", length) << name << octets(std::string(length, 'x'));
        QTest::newRow("IpAddress") << name << address({192, 0, 2, 1});
        QTest::newRow("OID 0.0") << name << objectId({0, 0});
        QTest::newRow("OID with large arcs")
            << name << objectId({2, 4294967215U, 127, 128, 16383, 16384, 4294967295U});
        QTest::newRow("exception") << name << exception(SNMP_SYNTAX_ENDOFMIBVIEW);
        QTest::newRow("short name") << QList<uint>{1, 3} << integer(1);
        QTest::newRow("128 large arcs") << (QList<uint>{1, 3} + QList<uint>(126, 4294967295U)) << integer(1);
    }

    void sameAsTheLibrary()
    {
        QFETCH(QList<uint>, name);
        QFETCH(Value, value);
        Oid oid(name.begin(), name.end());
        const smiOID apiName{static_cast<smiUINT32>(oid.size()), oid.data()};
        const smiVALUE apiValue = toApi(value);
        const winsnmp::OwnedVbl list(SnmpCreateVbl(m_session.get(), &apiName, &apiValue));
        const winsnmp::OwnedPdu pdu(SnmpCreatePdu(m_session.get(), SNMP_PDU_RESPONSE, 1, 0, 0, list.get()));
        const winsnmp::OwnedEntity entity(SnmpStrToEntity(m_session.get(), "127.0.0.1"));
        QVERIFY(SnmpXSetVersion(entity.get(), SNMPX_VERSION_2C));
        QByteArray community = "public";
        const smiOCTETS octets{6, reinterpret_cast<smiLPBYTE>(community.data())};
        const winsnmp::OwnedContext context(SnmpStrToContext(m_session.get(), &octets));
        winsnmp::OwnedOctets message;
        QVERIFY(
            SnmpEncodeMsg(m_session.get(), nullptr, entity.get(), context.get(), pdu.get(), message.receive())
            > 0);
        QCOMPARE(encodedSize(oid, value), bindingsSize(message.get()));
    }

private:
    winsnmp::OwnedSession m_session;
};

QTEST_APPLESS_MAIN(TestEncodedSize)
#include "tst_encodedsize.moc"
