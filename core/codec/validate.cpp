// SPDX-License-Identifier: MIT

#include "codec/berreader.h"
#include "codec/message.h"

namespace winsnmp::codec {

namespace {

using core::Payload;
using core::Syntax;

constexpr std::size_t IpAddressLength = 4;

/// The first two subidentifiers travel as one, 80 more than the second when the first is 2.
constexpr std::uint64_t LargestSubIdentifier = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t LargestFirst = LargestSubIdentifier + 80;

/// Reads one subidentifier of several octets, `value` being the first of them.
bool skipLongSubIdentifier(const std::uint8_t *&at, const std::uint8_t *end, std::uint64_t value,
                           std::uint64_t largest) noexcept
{
    if (value == 0x80)
        return false;
    value &= 0x7F;
    std::uint8_t octet = 0x80;
    while (octet >= 0x80) {
        if (at == end)
            return false;
        octet = *at++;
        value = value << 7 | (octet & 0x7F);
        if (value > largest)
            return false;
    }
    return true;
}

bool isPlainOid(OctetView content) noexcept
{
    std::uint8_t all = 0;
    if (content.size() < std::tuple_size_v<OctetBlock>) {
        for (const std::uint8_t octet : content)
            all |= octet;
        return all < 0x80;
    }
    // The last block may overlap the one before.
    const std::size_t last = content.size() - std::tuple_size_v<OctetBlock>;
    for (std::size_t i = 0; i < last; i += std::tuple_size_v<OctetBlock>) {
        if (!isPlain(loadBlock(content.data() + i)))
            return false;
    }
    return isPlain(loadBlock(content.data() + last));
}

/// Counts the subidentifiers of an OID's content, 0 for the empty one; false when it is not a valid OID.
bool countSubIdentifiers(OctetView content, std::size_t &count) noexcept
{
    if (isPlainOid(content)) {
        count = content.empty() ? 0 : content.size() + 1;
        return count <= core::MaxSubIdentifiers;
    }
    count = 1;
    const std::uint8_t *at = content.data();
    const std::uint8_t *const end = at + content.size();
    while (at != end) {
        const std::uint8_t octet = *at++;
        if (octet >= 0x80
            && !skipLongSubIdentifier(at, end, octet, count == 1 ? LargestFirst : LargestSubIdentifier))
            return false;
        ++count;
    }
    return count <= core::MaxSubIdentifiers;
}

/// Up to 4 octets fit whatever they are; more can only be redundant leading ones.
bool isInteger32(OctetView content) noexcept
{
    std::int32_t number = 0;
    return (!content.empty() && content.size() <= sizeof(number)) || readInteger32(content, number);
}

bool isUnsigned32(OctetView content) noexcept
{
    std::uint32_t number = 0;
    if (!content.empty() && content.size() <= sizeof(number))
        return content[0] < 0x80;
    return readUnsigned32(content, number);
}

bool isUnsigned64(OctetView content) noexcept
{
    std::uint64_t number = 0;
    return readUnsigned64(content, number);
}

/// BITS never travel as such: they are an OCTET STRING there.
bool isWireSyntax(Syntax syntax) noexcept
{
    return core::isKnownSyntax(static_cast<std::uint32_t>(syntax)) && syntax != Syntax::Bits;
}

/// Checks the content of a value; `length` becomes what VarBinds::wordsFor wants.
bool checkContent(Syntax syntax, OctetView content, std::size_t &length) noexcept
{
    length = content.size();
    const Payload payload = core::payloadOf(syntax);
    if (core::carriesNumber(payload)) {
        if (payload == Payload::Unsigned)
            return isUnsigned32(content);
        return payload == Payload::Signed ? isInteger32(content) : isUnsigned64(content);
    }
    if (payload == Payload::Octets)
        return syntax != Syntax::IpAddress || length == IpAddressLength;
    return payload == Payload::Oid ? countSubIdentifiers(content, length) : length == 0;
}

bool checkVarBinds(MessageView &message) noexcept
{
    BerReader list(message.varBinds);
    BerVarBind varBind;
    std::size_t nameLength = 0;
    std::size_t valueLength = 0;
    while (!list.atEnd()) {
        if (!nextVarBind(list, varBind) || !countSubIdentifiers(varBind.name, nameLength) || nameLength == 0)
            return false;
        const auto syntax = static_cast<Syntax>(varBind.value.tag);
        if (!isWireSyntax(syntax) || !checkContent(syntax, varBind.value.content, valueLength)
            || (message.version == Version::V1 && (core::isV2Only(syntax) || core::isException(syntax))))
            return false;
        message.varBindWords += VarBinds::wordsFor(syntax, nameLength, valueLength);
        ++message.varBindCount;
    }
    return true;
}

bool readPduFields(BerReader &reader, PduFields &pdu) noexcept
{
    return readInteger32(reader, pdu.requestId) && readInteger32(reader, pdu.errorStatus)
        && readInteger32(reader, pdu.errorIndex);
}

bool readTrapFields(BerReader &reader, TrapV1View &trap) noexcept
{
    OctetView address;
    OctetView timeStamp;
    std::size_t count = 0;
    if (!reader.next(Tag::ObjectIdentifier, trap.enterprise) || !countSubIdentifiers(trap.enterprise, count)
        || !reader.next(Tag::IpAddress, address) || address.size() != IpAddressLength
        || !readInteger32(reader, trap.genericTrap) || !readInteger32(reader, trap.specificTrap)
        || !reader.next(Tag::TimeTicks, timeStamp) || !readUnsigned32(timeStamp, trap.timeStamp))
        return false;
    for (const std::uint8_t octet : address)
        trap.agentAddress = trap.agentAddress << 8 | octet;
    return true;
}

bool existsIn(Version version, std::uint8_t tag) noexcept
{
    switch (static_cast<PduType>(tag)) {
    case PduType::Get:
    case PduType::GetNext:
    case PduType::Response:
    case PduType::Set:
        return true;
    case PduType::V1Trap:
        return version == Version::V1;
    case PduType::GetBulk:
    case PduType::Inform:
    case PduType::Trap:
        return version == Version::V2c;
    }
    return false;
}

bool readPdu(const BerElement &element, MessageView &message) noexcept
{
    if (!existsIn(message.version, element.tag))
        return false;
    message.pdu.type = static_cast<PduType>(element.tag);
    BerReader reader(element.content);
    const bool hasFields = message.pdu.type == PduType::V1Trap ? readTrapFields(reader, message.trap)
                                                               : readPduFields(reader, message.pdu);
    return hasFields && reader.next(Tag::Sequence, message.varBinds) && reader.atEnd()
        && checkVarBinds(message);
}

bool readMessage(OctetView datagram, MessageView &message) noexcept
{
    BerReader outer(datagram);
    OctetView content;
    if (!outer.next(Tag::Sequence, content))
        return false;
    message.size = static_cast<std::size_t>(outer.position() - datagram.data());

    BerReader reader(content);
    std::int32_t version = 0;
    BerElement pdu;
    if (!readInteger32(reader, version) || (version != 0 && version != 1)
        || !reader.next(Tag::OctetString, message.community) || !reader.next(pdu) || !reader.atEnd())
        return false;
    message.version = static_cast<Version>(version);
    return readPdu(pdu, message);
}

} // namespace

std::optional<MessageView> validate(OctetView datagram) noexcept
{
    std::optional<MessageView> message(std::in_place); // filled where it is returned
    if (!readMessage(datagram, *message))
        message.reset();
    return message;
}

MessageView movedView(const MessageView &message, const std::uint8_t *from, const std::uint8_t *to) noexcept
{
    MessageView moved = message;
    for (OctetView MessageView::*part : {&MessageView::community, &MessageView::varBinds})
        moved.*part = {to + ((message.*part).data() - from), (message.*part).size()};
    if (message.pdu.type == PduType::V1Trap)
        moved.trap.enterprise = {to + (message.trap.enterprise.data() - from),
                                 message.trap.enterprise.size()};
    return moved;
}

} // namespace winsnmp::codec
