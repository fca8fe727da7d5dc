// SPDX-License-Identifier: MIT

#include "codec/berwriter.h"
#include "codec/message.h"
#include "codec/tag.h"

#include <cassert>

namespace winsnmp::codec {

namespace {

using core::Payload;
using core::Syntax;
using core::ValueView;

constexpr std::size_t WideRequestIdSize = 4;
constexpr std::size_t IpAddressLength = 4;

bool goesAsNull(const OutgoingMessage &message, Syntax syntax) noexcept
{
    return message.nullForV2Only && (core::isV2Only(syntax) || core::isException(syntax));
}

std::size_t contentSize(const ValueView &value) noexcept
{
    const Payload payload = core::payloadOf(value.syntax);
    if (core::carriesNumber(payload)) {
        return payload == Payload::Signed ? integerSize(static_cast<std::int32_t>(value.number))
                                          : unsignedSize(value.number);
    }
    if (payload == Payload::Octets)
        return value.octets.size();
    return payload == Payload::Oid ? core::encodedSize(value.oid) : 0;
}

std::size_t varBindsSize(const OutgoingMessage &message) noexcept
{
    if (message.varBinds == nullptr)
        return 0;
    std::size_t size = 0;
    const VarBinds::Reader list = message.varBinds->reader();
    const std::size_t count = message.varBinds->size();
    for (std::size_t i = message.firstVarBind; i < count; ++i) {
        const ValueView value = list.at(i).value;
        const std::size_t valueSize = goesAsNull(message, value.syntax) ? 0 : contentSize(value);
        size += elementSize(elementSize(list.encodedNameSize(i)) + elementSize(valueSize));
    }
    return size;
}

std::size_t requestIdSize(const OutgoingMessage &message) noexcept
{
    return message.wideRequestId ? WideRequestIdSize : integerSize(message.pdu.requestId);
}

std::size_t fieldsSize(const OutgoingMessage &message) noexcept
{
    if (message.pdu.type != PduType::V1Trap) {
        return elementSize(requestIdSize(message)) + elementSize(integerSize(message.pdu.errorStatus))
            + elementSize(integerSize(message.pdu.errorIndex));
    }
    const TrapV1Fields &trap = *message.trap;
    return elementSize(core::encodedSize(trap.enterprise)) + elementSize(IpAddressLength)
        + elementSize(integerSize(trap.genericTrap)) + elementSize(integerSize(trap.specificTrap))
        + elementSize(unsignedSize(trap.timeStamp));
}

void writeInteger(BerWriter &writer, std::int32_t number, std::size_t size) noexcept
{
    writer.number(Tag::Integer, static_cast<std::uint32_t>(number), size);
}

void writeInteger(BerWriter &writer, std::int32_t number) noexcept
{
    writeInteger(writer, number, integerSize(number));
}

void writeValue(BerWriter &writer, const ValueView &value) noexcept
{
    const auto tag = static_cast<std::uint8_t>(value.syntax);
    const Payload payload = core::payloadOf(value.syntax);
    if (core::carriesNumber(payload))
        writer.number(tag, value.number, contentSize(value));
    else if (payload == Payload::Octets)
        writer.octets(value.syntax == Syntax::Bits ? Tag::OctetString : tag, value.octets);
    else if (payload == Payload::Oid)
        writer.oid(tag, value.oid, core::encodedSize(value.oid));
    else
        writer.header(tag, 0);
}

void writeVarBinds(BerWriter &writer, const OutgoingMessage &message) noexcept
{
    const VarBinds::Reader list = message.varBinds->reader();
    for (std::size_t i = message.varBinds->size(); i > message.firstVarBind; --i) {
        const core::VarBindView varBind = list.at(i - 1);
        const std::uint8_t *const end = writer.position();
        if (goesAsNull(message, varBind.value.syntax))
            writer.header(Tag::Null, 0);
        else
            writeValue(writer, varBind.value);
        const std::size_t nameSize = list.encodedNameSize(i - 1);
        writer.oidContent(varBind.name, nameSize);
        writer.closeWithHeader(Tag::Sequence, Tag::ObjectIdentifier, nameSize, end);
    }
}

void writeTrapFields(BerWriter &writer, const TrapV1Fields &trap) noexcept
{
    writer.number(Tag::TimeTicks, trap.timeStamp, unsignedSize(trap.timeStamp));
    writeInteger(writer, trap.specificTrap);
    writeInteger(writer, trap.genericTrap);
    writer.number(Tag::IpAddress, trap.agentAddress, IpAddressLength);
    writer.oid(Tag::ObjectIdentifier, trap.enterprise, core::encodedSize(trap.enterprise));
}

/// Returns where the request id's content ends.
const std::uint8_t *writePduFields(BerWriter &writer, const OutgoingMessage &message) noexcept
{
    writeInteger(writer, message.pdu.errorIndex);
    writeInteger(writer, message.pdu.errorStatus);
    const std::uint8_t *const requestIdEnd = writer.position();
    writeInteger(writer, message.pdu.requestId, requestIdSize(message));
    return requestIdEnd;
}

} // namespace

EncodedSize measure(const OutgoingMessage &message) noexcept
{
    EncodedSize size;
    size.varBinds = varBindsSize(message);
    size.pdu = fieldsSize(message) + elementSize(size.varBinds);
    size.total = elementSize(elementSize(1) + elementSize(message.community.size()) + elementSize(size.pdu));
    return size;
}

std::size_t encode(const OutgoingMessage &message, [[maybe_unused]] const EncodedSize &size,
                   std::span<std::uint8_t> out) noexcept
{
    assert(out.size() == size.total);
    std::uint8_t *const end = out.data() + out.size();
    BerWriter writer(end);
    if (message.varBinds != nullptr)
        writeVarBinds(writer, message);
    writer.close(Tag::Sequence, end);
    std::size_t requestIdOffset = 0;
    if (message.pdu.type == PduType::V1Trap) {
        writeTrapFields(writer, *message.trap);
    } else {
        const std::uint8_t *const requestIdEnd = writePduFields(writer, message);
        requestIdOffset = static_cast<std::size_t>(requestIdEnd - out.data()) - requestIdSize(message);
    }
    writer.close(static_cast<std::uint8_t>(message.pdu.type), end);
    writer.octets(Tag::OctetString, message.community);
    writer.smallNumber(Tag::Integer, static_cast<std::uint8_t>(message.version), 1);
    writer.close(Tag::Sequence, end);
    assert(writer.position() == out.data());
    return requestIdOffset;
}

void patchRequestId(std::span<std::uint8_t> message, std::size_t offset, std::int32_t requestId) noexcept
{
    auto bits = static_cast<std::uint32_t>(requestId);
    for (std::size_t i = WideRequestIdSize; i > 0; --i, bits >>= 8)
        message[offset + i - 1] = static_cast<std::uint8_t>(bits);
}

} // namespace winsnmp::codec
