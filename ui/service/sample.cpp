// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <winsnmp.h>

#include <QtEndian>

#include <bit>
#include <cmath>

namespace {

struct ToNumber {
    std::optional<double> operator()(qint64 number) const { return static_cast<double>(number); }
    std::optional<double> operator()(quint64 number) const { return static_cast<double>(number); }
    template <typename Other>
    std::optional<double> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

// The wrapping of draft-perkins-opaque-01, which agents use for what SMI has no type for: tag 9F 78 (float)
// or 9F 79 (double), length, IEEE 754 in network order.
template <typename Number, typename Bits>
std::optional<double> unwrapped(const QByteArray &octets, char tag)
{
    const QByteArray head{QByteArray("\x9f").append(tag).append(char(sizeof(Bits)))};
    if (octets.size() != head.size() + qsizetype(sizeof(Bits)) || !octets.startsWith(head))
        return std::nullopt;
    const auto bits = qFromBigEndian<Bits>(octets.constData() + head.size());
    const auto number = std::bit_cast<Number>(bits);
    return std::isfinite(number) ? std::optional<double>(number) : std::nullopt;
}

std::optional<double> opaqueNumber(const QByteArray &octets)
{
    const auto single = unwrapped<float, quint32>(octets, 0x78);
    return single ? single : unwrapped<double, quint64>(octets, 0x79);
}

} // namespace

bool Sample::isException() const
{
    return syntax == SNMP_SYNTAX_NOSUCHOBJECT || syntax == SNMP_SYNTAX_NOSUCHINSTANCE
        || syntax == SNMP_SYNTAX_ENDOFMIBVIEW;
}

std::optional<double> Sample::number() const
{
    if (syntax == SNMP_SYNTAX_OPAQUE && std::holds_alternative<QByteArray>(raw))
        return opaqueNumber(std::get<QByteArray>(raw));
    return std::visit(ToNumber(), raw);
}

bool Sample::isCounter() const
{
    return syntax == SNMP_SYNTAX_CNTR32 || syntax == SNMP_SYNTAX_CNTR64;
}

QString Sample::dotted() const
{
    return oidText(oid);
}

bool isFailure(PollOutcome outcome)
{
    switch (outcome) {
    case PollOutcome::Answered:
    case PollOutcome::CutShort:
    case PollOutcome::Cancelled:
        return false;
    case PollOutcome::CutOff:
    case PollOutcome::NotIncreasing:
    case PollOutcome::ErrorStatus:
    case PollOutcome::TimedOut:
    case PollOutcome::PortClosed:
    case PollOutcome::TransportError:
    case PollOutcome::Refused:
        return true;
    }
    return true;
}

QString oidText(const Oid &oid)
{
    QString text;
    text.reserve(oid.size() * 4);
    for (const quint32 number : oid) {
        if (!text.isEmpty())
            text += u'.';
        text += QString::number(number);
    }
    return text;
}
