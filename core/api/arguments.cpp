// SPDX-License-Identifier: MIT
#include "api/arguments.h"

#include "objects/descriptors.h"

#include <algorithm>
#include <cstring>

namespace winsnmp::core {

bool isValidOid(smiLPCOID oid) noexcept
{
    return oid && oid->ptr && oid->len >= 2 && oid->len <= MAXOBJIDSIZE;
}

OidView oidView(const smiOID &oid) noexcept
{
    return {oid.ptr, oid.len};
}

namespace {

Code readOctets(const smiOCTETS &octets, ValueView &view) noexcept
{
    constexpr std::uint32_t ipAddressSize = 4;
    if (view.syntax == Syntax::IpAddress && octets.len != ipAddressSize)
        return Code::SyntaxInvalid;
    if (octets.len != 0 && !octets.ptr)
        return Code::AllocError;
    view.octets = {octets.ptr, octets.len};
    return Code::Success;
}

} // namespace

Code readValue(smiLPCVALUE value, ValueView &view) noexcept
{
    view = {};
    if (!value)
        return Code::Success;
    if (!isKnownSyntax(value->syntax))
        return Code::SyntaxInvalid;
    view.syntax = static_cast<Syntax>(value->syntax);
    if (isOctets(view.syntax))
        return readOctets(value->value.string, view);
    if (view.syntax == Syntax::Oid) {
        if (value->value.oid.len != 0 && !value->value.oid.ptr)
            return Code::AllocError;
        if (!isValidOid(&value->value.oid))
            return Code::OidInvalid;
        view.oid = oidView(value->value.oid);
    } else if (view.syntax == Syntax::Integer32) {
        view.number = static_cast<std::uint64_t>(std::int64_t{value->value.sNumber});
    } else if (view.syntax == Syntax::Counter64) {
        view.number = (std::uint64_t{value->value.hNumber.hipart} << 32) | value->value.hNumber.lopart;
    } else if (isUnsigned(view.syntax)) {
        view.number = value->value.uNumber;
    }
    return Code::Success;
}

bool writeOid(OidView view, smiOID &oid)
{
    void *memory = descriptors().make(std::max<std::size_t>(view.size_bytes(), 1), [view](void *block) {
        std::ranges::copy(view, static_cast<smiUINT32 *>(block));
    });
    if (!memory)
        return false;
    oid = {static_cast<smiUINT32>(view.size()), static_cast<smiUINT32 *>(memory)};
    return true;
}

bool writeOctets(OctetView view, smiOCTETS &octets)
{
    void *memory = descriptors().make(view.size() + 1, [view](void *block) {
        smiBYTE *end = std::ranges::copy(view, static_cast<smiBYTE *>(block)).out;
        *end = 0; // uncounted, for callers that take the data for C text
    });
    if (!memory)
        return false;
    octets = {static_cast<smiUINT32>(view.size()), static_cast<smiBYTE *>(memory)};
    return true;
}

bool writeValue(const ValueView &view, smiVALUE &value)
{
    smiVALUE result;
    std::memset(&result, 0, sizeof result);
    result.syntax = static_cast<smiUINT32>(view.syntax);
    if (isOctets(view.syntax)) {
        if (!writeOctets(view.octets, result.value.string))
            return false;
    } else if (view.syntax == Syntax::Oid) {
        if (!writeOid(view.oid, result.value.oid))
            return false;
    } else if (view.syntax == Syntax::Integer32) {
        result.value.sNumber = static_cast<smiINT>(view.number);
    } else if (view.syntax == Syntax::Counter64) {
        result.value.hNumber = {static_cast<smiUINT32>(view.number >> 32),
                                static_cast<smiUINT32>(view.number)};
    } else {
        result.value.uNumber = static_cast<smiUINT32>(view.number);
    }
    value = result;
    return true;
}

} // namespace winsnmp::core
