// SPDX-License-Identifier: MIT
//
// Received messages in the layout that applications see: always SNMPv2's (reference 4.8, RFC 3584
// section 3.1).

#include "codec/translate.h"
#include "codec/valuecheck.h"
#include "codec/wellknown.h"

#include <algorithm>
#include <array>

namespace winsnmp::codec {

namespace {

using core::OidView;
using core::Syntax;
using core::ValueView;

using OidBuffer = std::uint32_t[core::MaxSubIdentifiers];

constexpr std::int32_t TooBig = 1;

bool isOid(OctetView content, OidView oid) noexcept
{
    OidBuffer buffer;
    return wellknown::equals({buffer, decodeOid(content, buffer)}, oid);
}

/// Which of the bindings that translation appends the v1 trap has brought along.
struct Present {
    bool address = false;
    bool community = false;
    bool enterpriseLast = false;
};

Present findPresent(const MessageView &message) noexcept
{
    Present present;
    BerReader list(message.varBinds);
    BerVarBind varBind;
    while (nextVarBind(list, varBind)) {
        present.address |= isOid(varBind.name, wellknown::SnmpTrapAddress0);
        present.community |= isOid(varBind.name, wellknown::SnmpTrapCommunity0);
        present.enterpriseLast = isOid(varBind.name, wellknown::SnmpTrapEnterprise0);
    }
    return present;
}

std::array<std::uint8_t, 4> addressOctets(std::uint32_t address) noexcept
{
    return {static_cast<std::uint8_t>(address >> 24), static_cast<std::uint8_t>(address >> 16),
            static_cast<std::uint8_t>(address >> 8), static_cast<std::uint8_t>(address)};
}

ValueView octetsValue(Syntax syntax, OctetView octets) noexcept
{
    return {.syntax = syntax, .octets = octets};
}

ValueView oidValue(OidView oid) noexcept
{
    return {.syntax = Syntax::Oid, .oid = oid};
}

/// The trap OID of a deliverable v1 trap.
std::size_t trapOidOfV1(const TrapV1View &trap, OidBuffer &out) noexcept
{
    if (trap.genericTrap < wellknown::EnterpriseSpecific) {
        std::uint32_t *const end = std::ranges::copy(wellknown::SnmpTraps, out).out;
        *end = static_cast<std::uint32_t>(trap.genericTrap) + 1;
        return wellknown::SnmpTraps.size() + 1;
    }
    const std::size_t count = decodeOid(trap.enterprise, out);
    out[count] = 0;
    out[count + 1] = static_cast<std::uint32_t>(trap.specificTrap);
    return count + 2;
}

/// The bindings around those of a v1 trap. All views point into the message or into this object.
class TrapBindings {
public:
    explicit TrapBindings(const MessageView &message) noexcept
        : m_address(addressOctets(message.trap.agentAddress))
    {
        const ValueView timeStamp{.syntax = Syntax::TimeTicks, .number = message.trap.timeStamp};
        const ValueView trapOid = oidValue({m_trapOid, trapOidOfV1(message.trap, m_trapOid)});
        const ValueView enterprise =
            oidValue({m_enterprise, decodeOid(message.trap.enterprise, m_enterprise)});
        m_before = {{{wellknown::SysUpTime0, timeStamp}, {wellknown::SnmpTrapOid0, trapOid}}};

        const Present present = findPresent(message);
        if (!present.address)
            addAfter(wellknown::SnmpTrapAddress0, octetsValue(Syntax::IpAddress, m_address));
        if (!present.community)
            addAfter(wellknown::SnmpTrapCommunity0, octetsValue(Syntax::Octets, message.community));
        if (!present.enterpriseLast)
            addAfter(wellknown::SnmpTrapEnterprise0, enterprise);
    }
    TrapBindings(const TrapBindings &) = delete;
    TrapBindings &operator=(const TrapBindings &) = delete;

    [[nodiscard]] std::span<const core::VarBindView> before() const noexcept { return m_before; }
    [[nodiscard]] std::span<const core::VarBindView> after() const noexcept
    {
        return {m_after.data(), m_afterCount};
    }

private:
    void addAfter(OidView name, const ValueView &value) noexcept { m_after[m_afterCount++] = {name, value}; }

    std::array<std::uint8_t, 4> m_address;
    OidBuffer m_trapOid;
    OidBuffer m_enterprise;
    std::array<core::VarBindView, 2> m_before;
    std::array<core::VarBindView, 3> m_after;
    std::size_t m_afterCount = 0;
};

std::size_t wordsOf(std::span<const core::VarBindView> varBinds) noexcept
{
    std::size_t words = 0;
    for (const core::VarBindView &varBind : varBinds)
        words += VarBinds::wordsFor(varBind.name, varBind.value);
    return words;
}

/// Room must have been made, so that this cannot fail half-way.
void appendAll(std::span<const core::VarBindView> varBinds, VarBinds &out)
{
    for (const core::VarBindView &varBind : varBinds)
        out.append(varBind.name, varBind.value);
}

} // namespace

void decodeInV2Layout(const MessageView &message, VarBinds &out)
{
    if (message.pdu.type != PduType::V1Trap) {
        decodeVarBinds(message, out);
        return;
    }
    const TrapBindings added(message);
    out.reserve(added.before().size() + message.varBindCount + added.after().size(),
                wordsOf(added.before()) + message.varBindWords + wordsOf(added.after()));
    appendAll(added.before(), out);
    decodeVarBinds(message, out);
    appendAll(added.after(), out);
}

void decodeForDelivery(const MessageView &message, VarBinds &out)
{
    const bool isTooBig = message.pdu.type == PduType::Response && message.pdu.errorStatus == TooBig;
    if (message.version != Version::V1 || !isTooBig)
        decodeInV2Layout(message, out);
}

bool isDeliverable(const MessageView &message) noexcept
{
    if (message.pdu.type != PduType::V1Trap)
        return true;
    if (message.trap.genericTrap != wellknown::EnterpriseSpecific)
        return message.trap.genericTrap >= 0 && message.trap.genericTrap < wellknown::EnterpriseSpecific;
    // The empty enterprise, which validate() tolerates, cannot become the start of a trap OID.
    OidBuffer buffer;
    const std::size_t count = decodeOid(message.trap.enterprise, buffer);
    return count > 0 && count + 2 <= core::MaxSubIdentifiers;
}

std::size_t trapOidOf(const MessageView &message, std::uint32_t (&out)[core::MaxSubIdentifiers]) noexcept
{
    if (message.pdu.type == PduType::V1Trap)
        return isDeliverable(message) ? trapOidOfV1(message.trap, out) : 0;
    if (message.pdu.type != PduType::Trap && message.pdu.type != PduType::Inform)
        return 0;
    BerReader list(message.varBinds);
    BerVarBind varBind;
    const bool hasSecond = nextVarBind(list, varBind) && nextVarBind(list, varBind);
    std::size_t count = 0; // a value may be none of its type, unlike a name
    if (!hasSecond || varBind.value.tag != Tag::ObjectIdentifier
        || !isOid(varBind.name, wellknown::SnmpTrapOid0)
        || !countSubIdentifiers(varBind.value.content, count))
        return 0;
    return decodeOid(varBind.value.content, out);
}

} // namespace winsnmp::codec
