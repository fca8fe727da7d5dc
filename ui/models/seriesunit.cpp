// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesunit.h"

#include <winsnmp.h>
#include <winsnmp/mib.hpp>

#include <QCoreApplication>

namespace {

constexpr double bitsPerOctet = 8.0;
constexpr double secondsPerTick = 0.01;

class Text {
    Q_DECLARE_TR_FUNCTIONS(SeriesUnit)

public:
    [[nodiscard]] static QString octetsPerSecond() { return tr("octets/s", "unit of a rate"); }
    [[nodiscard]] static QString perSecond() { return tr("per second", "unit of a rate of anything"); }
    [[nodiscard]] static QString rateOf(const QString &unit)
    {
        return tr("%1/s", "unit of a rate of something").arg(unit);
    }
    [[nodiscard]] static QString seconds() { return tr("s", "unit: seconds"); }
};

QString unitInModule(const Series &series)
{
    const auto object =
        winsnmp::mib::find({series.oid.constData(), static_cast<std::size_t>(series.oid.size())});
    return object ? QString::fromStdString(object->units).simplified() : QString();
}

/// "ifInOctets" of "IF-MIB::ifInOctets.2".
QString labelOf(const Series &series)
{
    return series.name.section(QStringLiteral("::"), -1).section(QLatin1Char('.'), 0, 0);
}

bool meansOctets(const QString &unit)
{
    for (const char *word : {"octet", "octets", "byte", "bytes"}) {
        if (unit.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isNamedOctets(const Series &series)
{
    // The counters of interfaces have no UNITS clause.
    const QString label = labelOf(series);
    return label.endsWith(QStringLiteral("Octets")) || label.endsWith(QStringLiteral("Bytes"));
}

} // namespace

bool seriesunit::countsOctets(const Series &series)
{
    return series.counter && (isNamedOctets(series) || meansOctets(unitInModule(series)));
}

seriesunit::Unit seriesunit::of(const Series &series, bool octetsAsBits)
{
    if (countsOctets(series))
        return octetsAsBits ? Unit{QStringLiteral("bit/s"), bitsPerOctet} : Unit{Text::octetsPerSecond()};
    if (series.syntax == SNMP_SYNTAX_TIMETICKS)
        return {Text::seconds(), secondsPerTick};
    const QString unit = unitInModule(series);
    if (series.counter)
        return {unit.isEmpty() ? Text::perSecond() : Text::rateOf(unit)};
    return {unit};
}
