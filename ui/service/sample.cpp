// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <winsnmp.h>

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

} // namespace

bool Sample::isException() const
{
    return syntax == SNMP_SYNTAX_NOSUCHOBJECT || syntax == SNMP_SYNTAX_NOSUCHINSTANCE
        || syntax == SNMP_SYNTAX_ENDOFMIBVIEW;
}

std::optional<double> Sample::number() const
{
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
