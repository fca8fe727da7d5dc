// SPDX-License-Identifier: MIT
//
// The C structures of the API, checked and seen as views, and back (reference 2.5, 2.6, 3.6).
#pragma once

#include "base/code.h"
#include "values/value.h"
#include "winsnmp.h"

namespace winsnmp::core {

/// "Valid OID" as an argument: 2 to 128 subidentifiers, nothing null. Arc limits are not checked here.
[[nodiscard]] bool isValidOid(smiLPCOID oid) noexcept;
[[nodiscard]] OidView oidView(const smiOID &oid) noexcept;

/// Success with `view` pointing into the value, or SyntaxInvalid, OidInvalid, AllocError (a descriptor
/// without memory). A null value is one of syntax NULL.
[[nodiscard]] Code readValue(smiLPCVALUE value, ValueView &view) noexcept;

/// Copies into memory the application frees with SnmpFreeDescriptor. Throw std::bad_alloc; false when the
/// library has been cleaned up meanwhile.
[[nodiscard]] bool writeOid(OidView view, smiOID &oid);
[[nodiscard]] bool writeOctets(OctetView view, smiOCTETS &octets);
[[nodiscard]] bool writeValue(const ValueView &view, smiVALUE &value);

} // namespace winsnmp::core
