// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wiremessage.h"

namespace testsupport {

namespace {

constexpr int Sequence = 0x30;

/// Walks over elements; any fault makes everything that follows fail.
class Reader {
public:
    explicit Reader(QByteArray octets)
        : m_octets(std::move(octets))
    {
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] bool atEnd() const { return m_position == m_octets.size(); }
    [[nodiscard]] int nextTag() const
    {
        return atEnd() ? -1 : static_cast<std::uint8_t>(m_octets[m_position]);
    }
    QByteArray element(int tag)
    {
        if (nextTag() != tag)
            return fail();
        ++m_position;
        qsizetype length = octet();
        if (length >= 0x80) {
            qsizetype count = length & 0x7F;
            for (length = 0; count > 0; --count)
                length = length << 8 | octet();
        }
        if (!m_ok || length > m_octets.size() - m_position)
            return fail();
        m_position += length;
        return m_octets.mid(m_position - length, length);
    }
    std::int32_t integer()
    {
        const QByteArray content = element(0x02);
        std::int64_t number = !content.isEmpty() && (content[0] & 0x80) ? -1 : 0;
        for (const char byte : content)
            number = number * 256 + static_cast<std::uint8_t>(byte);
        return static_cast<std::int32_t>(number);
    }

private:
    qsizetype octet()
    {
        if (atEnd()) {
            m_ok = false;
            return 0;
        }
        return static_cast<std::uint8_t>(m_octets[m_position++]);
    }
    QByteArray fail()
    {
        m_ok = false;
        return {};
    }

    QByteArray m_octets;
    qsizetype m_position = 0;
    bool m_ok = true;
};

/// Position behind the length octets that start at `at`.
qsizetype skipLength(const QByteArray &message, qsizetype at)
{
    const auto first = static_cast<std::uint8_t>(message[at]);
    return first < 0x80 ? at + 1 : at + 1 + (first & 0x7F);
}

QByteArray base128(std::uint32_t number)
{
    QByteArray octets(1, static_cast<char>(number & 0x7F));
    while (number >>= 7)
        octets.prepend(static_cast<char>(0x80 | (number & 0x7F)));
    return octets;
}

} // namespace

QByteArray withPduType(QByteArray message, int tag)
{
    constexpr qsizetype versionSize = 3;
    const qsizetype community = skipLength(message, 1) + versionSize;
    const qsizetype content = skipLength(message, community + 1);
    message[content + static_cast<std::uint8_t>(message[community + 1])] = static_cast<char>(tag);
    return message;
}

QByteArray tlv(int tag, const QByteArray &content)
{
    QByteArray length;
    for (qsizetype rest = content.size(); rest > 0; rest >>= 8)
        length.prepend(static_cast<char>(rest));
    if (content.isEmpty())
        length.append('\0');
    if (content.size() >= 0x80)
        length.prepend(static_cast<char>(0x80 | length.size()));
    return static_cast<char>(tag) + length + content;
}

QByteArray integer(std::int32_t number, int tag)
{
    QByteArray octets;
    do {
        octets.prepend(static_cast<char>(number));
        number >>= 8;
    } while ((number != 0 && number != -1) || ((octets[0] ^ number) & 0x80) != 0);
    return tlv(tag, octets);
}

QByteArray oid(const Oid &oid)
{
    QByteArray content = base128(oid[0] * 40 + oid[1]);
    for (std::size_t i = 2; i < oid.size(); ++i)
        content += base128(oid[i]);
    return tlv(0x06, content);
}

QByteArray varBind(const Oid &name, const QByteArray &value)
{
    return tlv(Sequence, oid(name) + value);
}

std::optional<WireMessage> WireMessage::parse(const QByteArray &octets)
{
    Reader outer(octets);
    Reader message(outer.element(Sequence));
    WireMessage result;
    result.version = message.integer();
    result.community = message.element(0x04);
    result.pduType = message.nextTag();
    Reader pdu(message.element(result.pduType));
    result.requestId = pdu.integer();
    result.errorStatus = pdu.integer();
    result.errorIndex = pdu.integer();
    result.varBinds = pdu.element(Sequence);
    const bool complete = outer.atEnd() && message.atEnd() && pdu.atEnd();
    if (!outer.ok() || !message.ok() || !pdu.ok() || !complete)
        return std::nullopt;
    return result;
}

QByteArray WireMessage::encode() const
{
    const QByteArray pdu =
        integer(requestId) + integer(errorStatus) + integer(errorIndex) + tlv(Sequence, varBinds);
    return tlv(Sequence, integer(version) + tlv(0x04, community) + tlv(pduType, pdu));
}

WireMessage WireMessage::answer() const
{
    WireMessage result = *this;
    result.pduType = 0xA2;
    result.errorStatus = result.errorIndex = 0;
    return result;
}

QByteArray WireTrapV1::encode() const
{
    const QByteArray pdu = oid(enterprise) + tlv(0x40, agentAddress) + integer(generic) + integer(specific)
        + integer(static_cast<std::int32_t>(timeStamp), 0x43) + tlv(Sequence, varBinds);
    return tlv(Sequence, integer(0) + tlv(0x04, community) + tlv(0xA4, pdu));
}

WireMessage notification(int pduType, const Oid &trapOid, std::int32_t requestId, const QByteArray &more)
{
    WireMessage result;
    result.pduType = pduType;
    result.requestId = requestId;
    result.varBinds = varBind({1, 3, 6, 1, 2, 1, 1, 3, 0}, integer(4711, 0x43))
        + varBind({1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0}, oid(trapOid)) + more;
    return result;
}

} // namespace testsupport
