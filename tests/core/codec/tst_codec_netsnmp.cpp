// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codec against Net-SNMP's: the same octets for the same message, the same message for the same octets.

#include "messagegenerator.h"
#include "mutationmessages.h"
#include "netsnmporacle.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace codectest;
using winsnmp::codec::validate;

Q_DECLARE_METATYPE(Message)

namespace {

/// Net-SNMP refuses a first octet pair that makes more than 32 bits, though RFC 2578 allows 2.4294967295.
bool isBeyondNetSnmp(const Oid &oid)
{
    return oid.size() >= 2 && oid[0] == 2 && oid[1] > std::numeric_limits<std::uint32_t>::max() - 80;
}

/// Its extensions inside Opaque (float, double, 64-bit integers) come back as types of their own.
bool isSpecialOpaque(const Value &value)
{
    return value.syntax == Syntax::Opaque && !value.octets.empty() && value.octets[0] == 0x9F;
}

bool isComparable(const VarBind &varBind)
{
    return !isBeyondNetSnmp(varBind.name) && !isBeyondNetSnmp(varBind.value.oid)
        && !isSpecialOpaque(varBind.value);
}

bool isComparable(const Message &message)
{
    return !isBeyondNetSnmp(message.enterprise)
        && std::ranges::all_of(message.list, [](const VarBind &varBind) { return isComparable(varBind); });
}

/// Net-SNMP reads the empty OID as one subidentifier of 0.
Message withoutEmptyOids(Message message)
{
    if (message.pdu.type == PduType::V1Trap && message.enterprise.empty())
        message.enterprise = {0};
    for (VarBind &varBind : message.list) {
        if (varBind.value.syntax == Syntax::Oid && varBind.value.oid.empty())
            varBind.value.oid = {0};
    }
    return message;
}

Message limitMessage(Version version, PduType type)
{
    Message message;
    message.version = version;
    message.pdu.type = type;
    message.pdu.requestId = std::numeric_limits<std::int32_t>::min();
    if (type == PduType::GetBulk || type == PduType::Response) {
        message.pdu.errorStatus = 18;
        message.pdu.errorIndex = std::numeric_limits<std::int32_t>::max();
    }
    message.enterprise = {1, 3, 6, 1, 4, 1, 4294967295U};
    message.trap = {.enterprise = {},
                    .agentAddress = 0xFFFFFFFFU,
                    .genericTrap = 6,
                    .specificTrap = std::numeric_limits<std::int32_t>::max(),
                    .timeStamp = 0xFFFFFFFFU};
    message.list = limitBindings(version == Version::V1);
    std::erase_if(message.list, [](const VarBind &varBind) {
        return !isComparable(varBind) || (varBind.value.syntax == Syntax::Oid && varBind.value.oid.empty());
    });
    return message;
}

} // namespace

class TestCodecNetSnmp : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initNetSnmp(); }
    void limits_data();
    void limits();
    void randomMessages_data();
    void randomMessages();
    void changedOctetIsReadTheSame_data() { addMutationMessages(); }
    void changedOctetIsReadTheSame();
};

void TestCodecNetSnmp::limits_data()
{
    QTest::addColumn<Message>("message");
    for (const PduType type :
         {PduType::Get, PduType::GetNext, PduType::Response, PduType::Set, PduType::V1Trap})
        QTest::addRow("v1 0x%02X", static_cast<unsigned>(type)) << limitMessage(Version::V1, type);
    for (const PduType type : {PduType::Get, PduType::GetNext, PduType::Response, PduType::Set,
                               PduType::GetBulk, PduType::Inform, PduType::Trap})
        QTest::addRow("v2c 0x%02X", static_cast<unsigned>(type)) << limitMessage(Version::V2c, type);
}

void TestCodecNetSnmp::limits()
{
    QFETCH(Message, message);
    const QByteArray encoded = encodeMessage(message);
    QVERIFY(encoded == encodeWithNetSnmp(message));
    const auto decoded = decodeWithNetSnmp(encoded);
    QVERIFY(decoded.has_value());
    QVERIFY(isSame(*decoded, message));
}

void TestCodecNetSnmp::randomMessages_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCodecNetSnmp::randomMessages()
{
    QFETCH(quint32, seed);
    MessageGenerator random(seed);
    for (int i = 0; i < 250; ++i) {
        const Message message = random.message();
        const QByteArray encoded = encodeMessage(message);
        if (!message.community.empty()) // Net-SNMP does not encode an empty one
            QCOMPARE(encoded.toHex(), encodeWithNetSnmp(message).toHex());
        const auto view = validate(toView(encoded));
        QVERIFY(view.has_value());
        QVERIFY(isSame(toMessage(*view), message));
        const auto decoded = decodeWithNetSnmp(encoded);
        QVERIFY(decoded.has_value());
        QVERIFY(isSame(*decoded, message));
    }
}

void TestCodecNetSnmp::changedOctetIsReadTheSame()
{
    QFETCH(QByteArray, message);
    int compared = 0;
    for (qsizetype i = 0; i < message.size(); ++i) {
        for (int octet = 0; octet <= 0xFF; ++octet) {
            QByteArray changed = message;
            changed[i] = static_cast<char>(octet);
            const auto view = validate(toView(changed));
            if (!view || view->hasOddValues)
                continue; // Net-SNMP takes more than the RFCs allow, and reads odd values its own way
            const Message ours = toMessage(*view);
            if (!isComparable(ours))
                continue;
            const auto theirs = decodeWithNetSnmp(changed);
            if (!theirs || !isSame(withoutEmptyOids(ours), *theirs))
                QFAIL(changed.toHex().constData());
            ++compared;
        }
    }
    QVERIFY(compared >= message.size()); // the unchanged message at every position, if nothing else
}

QTEST_GUILESS_MAIN(TestCodecNetSnmp)

#include "tst_codec_netsnmp.moc"
