// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages put together octet by octet, right or wrong, without the encoder under test.
#pragma once

#include <QByteArray>

namespace codectest {

/// An element with a minimal length.
[[nodiscard]] inline QByteArray tlv(int tag, const QByteArray &content)
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

[[nodiscard]] inline QByteArray hex(const char *octets)
{
    return QByteArray::fromHex(octets);
}

inline const QByteArray SomeName = hex("06 03 2B0601");
inline const QByteArray SomeVarBind = hex("30 07 06032B0601 0500");
inline const QByteArray ThreeIntegers = hex("020101 020100 020100");

[[nodiscard]] inline QByteArray pduContent(const QByteArray &varBinds)
{
    return ThreeIntegers + tlv(0x30, varBinds);
}

/// version 0 or 1; `pdu` is a whole element.
[[nodiscard]] inline QByteArray messageOf(int version, const QByteArray &pdu)
{
    return tlv(0x30, tlv(0x02, QByteArray(1, static_cast<char>(version))) + hex("0406 7075626C6963") + pdu);
}

/// A response with one binding; `value` is a whole element.
[[nodiscard]] inline QByteArray messageWithValue(int version, const QByteArray &value)
{
    return messageOf(version, tlv(0xA2, pduContent(tlv(0x30, SomeName + value))));
}

} // namespace codectest
