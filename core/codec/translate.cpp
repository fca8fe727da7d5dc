// SPDX-License-Identifier: MIT

#include "codec/translate.h"
#include "codec/wellknown.h"

#include <algorithm>

namespace winsnmp::codec {

namespace {

using core::Syntax;
using core::ValueView;
using core::VarBindView;

/// RFC 3416 section 3.
enum ErrorStatus : std::int32_t {
    NoError = 0,
    NoSuchName = 2,
    BadValue = 3,
    GenErr = 5,
    NoAccess = 6,
    WrongType = 7,
    WrongLength = 8,
    WrongEncoding = 9,
    WrongValue = 10,
    NoCreation = 11,
    InconsistentValue = 12,
    ResourceUnavailable = 13,
    CommitFailed = 14,
    UndoFailed = 15,
    AuthorizationError = 16,
    NotWritable = 17,
    InconsistentName = 18,
};

constexpr std::size_t IpAddressLength = 4;

bool mayHoldExceptions(PduType type) noexcept
{
    return type == PduType::Get || type == PduType::GetNext || type == PduType::GetBulk
        || type == PduType::Response;
}

bool areFieldsSendable(const PduFields &pdu) noexcept
{
    switch (pdu.type) {
    case PduType::GetBulk:
        return pdu.errorStatus >= 0 && pdu.errorIndex >= 0;
    case PduType::Response:
        return pdu.errorStatus >= 0 && pdu.errorStatus <= InconsistentName && pdu.errorIndex >= 0;
    case PduType::Get:
    case PduType::GetNext:
    case PduType::Set:
    case PduType::Inform:
    case PduType::Trap:
        return pdu.errorStatus == 0 && pdu.errorIndex == 0;
    case PduType::V1Trap:
        return false;
    }
    return false;
}

bool isV1Value(const ValueView &value) noexcept
{
    return !core::isV2Only(value.syntax) && !core::isException(value.syntax);
}

/// Position of the first binding from `first` on that SNMPv1 cannot carry, or size().
std::size_t findV2Only(const VarBinds &varBinds, std::size_t first) noexcept
{
    while (first < varBinds.size() && isV1Value(varBinds.at(first).value))
        ++first;
    return first;
}

/// RFC 3584 section 4.4.
std::int32_t v1ErrorStatus(std::int32_t status) noexcept
{
    switch (status) {
    case WrongType:
    case WrongLength:
    case WrongEncoding:
    case WrongValue:
    case InconsistentValue:
        return BadValue;
    case NoAccess:
    case NoCreation:
    case AuthorizationError:
    case NotWritable:
    case InconsistentName:
        return NoSuchName;
    case ResourceUnavailable:
    case CommitFailed:
    case UndoFailed:
        return GenErr;
    default:
        return status;
    }
}

void translateResponse(const VarBinds *varBinds, SendForm &form) noexcept
{
    form.nullForV2Only = true;
    if (form.pdu.errorStatus != NoError) {
        form.pdu.errorStatus = v1ErrorStatus(form.pdu.errorStatus);
        return;
    }
    const std::size_t count = varBinds != nullptr ? varBinds->size() : 0;
    const std::size_t offending = count > 0 ? findV2Only(*varBinds, 0) : 0;
    if (offending < count) {
        form.pdu.errorStatus = NoSuchName;
        form.pdu.errorIndex = static_cast<std::int32_t>(offending + 1);
    }
}

/// The first value of this name and syntax behind the two leading bindings of a trap.
const ValueView *findInTrap(const VarBinds &varBinds, core::OidView name, Syntax syntax,
                            ValueView &found) noexcept
{
    for (std::size_t i = 2; i < varBinds.size(); ++i) {
        const VarBindView varBind = varBinds.at(i);
        if (varBind.value.syntax == syntax && wellknown::equals(varBind.name, name)) {
            found = varBind.value;
            return &found;
        }
    }
    return nullptr;
}

bool isStandardTrap(core::OidView trapOid) noexcept
{
    constexpr std::size_t Prefix = wellknown::SnmpTraps.size();
    return trapOid.size() == Prefix + 1 && wellknown::equals(trapOid.first(Prefix), wellknown::SnmpTraps)
        && trapOid.back() >= 1 && trapOid.back() <= 6;
}

void keepEnterprise(core::OidView enterprise, SendForm &form) noexcept
{
    std::ranges::copy(enterprise, form.enterpriseOid);
    form.trap.enterprise = {form.enterpriseOid, enterprise.size()};
}

/// Enterprise, generic and specific trap from the trap OID (RFC 3584 section 3.2).
bool translateTrapOid(core::OidView trapOid, const VarBinds &varBinds, SendForm &form) noexcept
{
    if (isStandardTrap(trapOid)) {
        form.trap.genericTrap = static_cast<std::int32_t>(trapOid.back()) - 1;
        form.trap.specificTrap = 0;
        ValueView value;
        const bool hasOwn =
            findInTrap(varBinds, wellknown::SnmpTrapEnterprise0, Syntax::Oid, value) != nullptr;
        keepEnterprise(hasOwn && !value.oid.empty() ? value.oid : core::OidView(wellknown::SnmpTraps), form);
        return true;
    }
    if (trapOid.size() < 3)
        return false;
    const bool hasZero = trapOid[trapOid.size() - 2] == 0;
    const core::OidView enterprise = trapOid.first(trapOid.size() - (hasZero ? 2 : 1));
    if (enterprise.size() < 2)
        return false;
    keepEnterprise(enterprise, form);
    form.trap.genericTrap = wellknown::EnterpriseSpecific;
    // A subidentifier from 2^31 becomes a negative number; the way back (deliver.cpp) restores it.
    form.trap.specificTrap = static_cast<std::int32_t>(trapOid.back());
    return true;
}

bool translateTrap(const VarBinds *varBinds, std::uint32_t localAddress, SendForm &form) noexcept
{
    if (varBinds == nullptr || varBinds->size() < 2)
        return false;
    const VarBindView upTime = varBinds->at(0);
    const VarBindView trapOid = varBinds->at(1);
    if (!wellknown::equals(upTime.name, wellknown::SysUpTime0) || upTime.value.syntax != Syntax::TimeTicks
        || !wellknown::equals(trapOid.name, wellknown::SnmpTrapOid0) || trapOid.value.syntax != Syntax::Oid
        || findV2Only(*varBinds, 2) < varBinds->size()
        || !translateTrapOid(trapOid.value.oid, *varBinds, form))
        return false;

    form.isV1Trap = true;
    form.pdu.type = PduType::V1Trap;
    form.firstVarBind = 2;
    form.trap.timeStamp = static_cast<std::uint32_t>(upTime.value.number);
    form.trap.agentAddress = localAddress;
    ValueView address;
    if (findInTrap(*varBinds, wellknown::SnmpTrapAddress0, Syntax::IpAddress, address) != nullptr
        && address.octets.size() == IpAddressLength) {
        form.trap.agentAddress = 0;
        for (const std::uint8_t octet : address.octets)
            form.trap.agentAddress = form.trap.agentAddress << 8 | octet;
    }
    return true;
}

} // namespace

bool isSendable(const PduFields &pdu, const VarBinds *varBinds) noexcept
{
    if (!areFieldsSendable(pdu))
        return false;
    const std::size_t count = varBinds != nullptr ? varBinds->size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        const VarBindView varBind = varBinds->at(i);
        if (varBind.name.empty() || !core::isEncodable(varBind.name) || !core::isEncodable(varBind.value.oid)
            || (core::isException(varBind.value.syntax) && !mayHoldExceptions(pdu.type)))
            return false;
    }
    return true;
}

bool translateForSend(Version version, const PduFields &pdu, const VarBinds *varBinds,
                      std::uint32_t localAddress, SendForm &form) noexcept
{
    form.pdu = pdu;
    form.nullForV2Only = false;
    form.isV1Trap = false;
    form.firstVarBind = 0;
    if (version == Version::V2c)
        return pdu.type != PduType::V1Trap;
    switch (pdu.type) {
    case PduType::GetBulk:
        form.pdu = {PduType::GetNext, pdu.requestId, 0, 0};
        form.nullForV2Only = true;
        return true;
    case PduType::Get:
    case PduType::GetNext:
        form.nullForV2Only = true;
        return true;
    case PduType::Set:
        return varBinds == nullptr || findV2Only(*varBinds, 0) == varBinds->size();
    case PduType::Response:
        translateResponse(varBinds, form);
        return true;
    case PduType::Trap:
        return translateTrap(varBinds, localAddress, form);
    case PduType::Inform:
    case PduType::V1Trap:
        return false;
    }
    return false;
}

} // namespace winsnmp::codec
