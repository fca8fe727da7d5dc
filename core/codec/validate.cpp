// SPDX-License-Identifier: MIT

#include "codec/oddvalue.h"
#include "codec/valuecheck.h"

namespace winsnmp::codec {

namespace {

using core::Syntax;

/// Requests to agents of ours are taken literally (reference 4.13).
constexpr bool isStrict(PduType type) noexcept
{
    return type == PduType::Get || type == PduType::GetNext || type == PduType::GetBulk
        || type == PduType::Set;
}

/// Nothing may follow; behind what devices tell, zero octets do no harm.
bool atEnd(const BerReader &reader, PduType type) noexcept
{
    return reader.atEnd() || (!isStrict(type) && reader.onlyZerosLeft());
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
        auto syntax = static_cast<Syntax>(varBind.value.tag);
        if (!isPlainValue(message.version, varBind.value, valueLength)) {
            OddValue odd;
            if (isStrict(message.pdu.type) || !judgeOddValue(message.version, varBind, odd))
                return false;
            message.hasOddValues |= odd.syntax != syntax;
            syntax = odd.syntax;
            valueLength = odd.content.size();
        }
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

/// The sign bit has one meaning in four octets, as in a value.
bool readTimeStamp(OctetView content, std::uint32_t &ticks) noexcept
{
    if (content.size() != sizeof ticks)
        return readUnsigned32(content, ticks);
    ticks = 0;
    for (const std::uint8_t octet : content)
        ticks = ticks << 8 | octet;
    return true;
}

bool readTrapFields(BerReader &reader, TrapV1View &trap) noexcept
{
    OctetView address;
    OctetView timeStamp;
    std::size_t count = 0;
    if (!reader.next(Tag::ObjectIdentifier, trap.enterprise) || !countSubIdentifiers(trap.enterprise, count)
        || !reader.next(Tag::IpAddress, address) || address.size() != IpAddressLength
        || !readInteger32(reader, trap.genericTrap) || !readInteger32(reader, trap.specificTrap)
        || !reader.next(Tag::TimeTicks, timeStamp) || !readTimeStamp(timeStamp, trap.timeStamp))
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
    return hasFields && reader.next(Tag::Sequence, message.varBinds) && atEnd(reader, message.pdu.type)
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
        || !reader.next(Tag::OctetString, message.community) || !reader.next(pdu)
        || !atEnd(reader, static_cast<PduType>(pdu.tag)))
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
