// SPDX-License-Identifier: MIT
//
// Values in responses and notifications that are not what their type wants (reference 4.13): each is judged
// by itself, so that one of them does not cost the others.
#pragma once

#include "codec/berreader.h"
#include "codec/message.h"

namespace winsnmp::codec {

/// What a value is taken for. The content is decoded as `syntax` says.
struct OddValue {
    core::Syntax syntax = core::Syntax::Opaque;
    OctetView content;
};

/// For values that are not plain. One with one meaning only gets that: numbers with needless leading octets,
/// unsigned ones of exactly four octets (Counter64: eight) with the sign bit set, a BIT STRING as octets. One
/// without a meaning becomes an Opaque of its whole encoding. False when not even the encoding is one: a
/// number or an IpAddress without content (X.690 8.3.1).
[[nodiscard]] bool judgeOddValue(Version version, const BerVarBind &varBind, OddValue &value) noexcept;

/// What a value of a validated message is taken for, plain or odd.
[[nodiscard]] OddValue judgedValue(Version version, const BerVarBind &varBind) noexcept;

} // namespace winsnmp::codec
