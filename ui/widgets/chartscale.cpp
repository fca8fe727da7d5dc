// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartscale.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace chartscale {

namespace {

constexpr int valueTicks = 5;
constexpr int mostDecimals = 3; ///< of a number with a prefix; more are written without one
constexpr int mostDecimalsOfSmall = 15;
constexpr double mostBeforePoint = 1e6; ///< "5000.1 M" is still read at a glance
constexpr double finest = 1e-15; ///< steps below this share of a number are beyond what a double tells apart
constexpr double second = 1000.0;
constexpr double minute = 60.0 * second;
constexpr double hour = 60.0 * minute;
constexpr double day = 24.0 * hour;

struct Prefix {
    double factor;
    const char *suffix;
};

constexpr std::array decimalPrefixes{Prefix{1e12, " T"}, Prefix{1e9, " G"}, Prefix{1e6, " M"},
                                     Prefix{1e3, " k"}, Prefix{1.0, ""}};
constexpr std::array binaryPrefixes{Prefix{1099511627776.0, " TiB"}, Prefix{1073741824.0, " GiB"},
                                    Prefix{1048576.0, " MiB"}, Prefix{1024.0, " KiB"}, Prefix{1.0, " B"}};

constexpr std::array timeSteps{0.1 * second, 0.2 * second, 0.5 * second, second,  2 * second, 5 * second,
                               10 * second,  15 * second,  30 * second,  minute,  2 * minute, 5 * minute,
                               10 * minute,  15 * minute,  30 * minute,  hour,    2 * hour,   3 * hour,
                               6 * hour,     12 * hour,    day,          2 * day, 7 * day,    30 * day};

/// A distance between ticks that a person finds round: 1, 2 or 5 times a power of ten.
double niceStep(double length)
{
    const double raw = length / (valueTicks - 1);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (raw <= step * power * (1.0 + 1e-9))
            return step * power;
    }
    return 10.0 * power;
}

int decimalsFor(double step)
{
    return std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
}

double largestOf(const Span &span)
{
    return std::max(std::abs(span.low), std::abs(span.high));
}

double roundStep(const Span &span)
{
    return niceStep(std::max(span.length(), largestOf(span) * finest));
}

/// A binary prefix needs steps of its own: 1024 is as round there as 1000 is elsewhere.
double stepFor(const Span &span, const Prefix &prefix, Prefixes prefixes)
{
    if (prefixes == Prefixes::Decimal)
        return roundStep(span);
    return roundStep({span.low / prefix.factor, span.high / prefix.factor}) * prefix.factor;
}

/// The largest prefix that keeps the labels short and different.
template <typename List>
Prefix prefixFor(const List &list, const Span &span, Prefixes prefixes)
{
    for (const Prefix &prefix : list) {
        const double step = stepFor(span, prefix, prefixes);
        const double number = largestOf(span) / prefix.factor;
        const bool fits = number >= 1.0 && (number < mostBeforePoint || prefix.factor == list.front().factor);
        if (fits && decimalsFor(step / prefix.factor) <= mostDecimals)
            return prefix;
    }
    return list.back();
}

QString formatFor(double step, double length)
{
    if (step < second)
        return QStringLiteral("HH:mm:ss.zzz");
    if (step >= day)
        return QStringLiteral("MM-dd");
    if (length > day)
        return QStringLiteral("MM-dd HH:mm");
    return QStringLiteral("HH:mm:ss");
}

QDateTime localTime(double moment)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(std::llround(moment)));
}

QString zoneOf(const QDateTime &time)
{
    const QString iso = time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
    return QStringLiteral("UTC") + (time.offsetFromUtc() == 0 ? QStringLiteral("+00:00") : iso.right(6));
}

} // namespace

Span around(double low, double high)
{
    // A line that hardly moves is shown with the zero; one far from it is not pressed flat against the top.
    if (low > 0.0 && low < (high - low) * 4.0)
        low = 0.0;
    if (high - low < 1e-9 * std::max(1e-300, std::max(std::abs(low), std::abs(high)))) {
        low = std::min(0.0, low * 1.2);
        high = high > 0.0 ? high * 1.2 : low < 0.0 ? 0.0 : 1.0;
    }
    const double step = roundStep({low, high});
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
}

QList<Tick> values(const Span &span, Prefixes prefixes)
{
    const Prefix prefix = prefixes == Prefixes::Decimal ? prefixFor(decimalPrefixes, span, prefixes)
                                                        : prefixFor(binaryPrefixes, span, prefixes);
    const double step = stepFor(span, prefix, prefixes);
    const int decimals = std::min(decimalsFor(step / prefix.factor), mostDecimalsOfSmall);
    QList<Tick> ticks;
    const double first = std::ceil(span.low / step - 1e-6);
    for (double i = first; i * step <= span.high + step * 1e-6; ++i) {
        const double at = i * step;
        const QString label = i == 0.0
            ? QStringLiteral("0")
            : QString::number(at / prefix.factor, 'f', decimals) + QLatin1String(prefix.suffix);
        if (ticks.isEmpty() || ticks.constLast().label != label)
            ticks.append({at, label});
    }
    return ticks;
}

QList<Tick> moments(const Span &span, int most)
{
    const double wanted = span.length() / std::max(1, most);
    const auto found =
        std::find_if(timeSteps.cbegin(), timeSteps.cend(), [wanted](double step) { return step >= wanted; });
    const double step = found != timeSteps.cend() ? *found : std::ceil(wanted / day) * day;
    const double offset = localTime(span.low).offsetFromUtc() * second;
    const QString format = formatFor(step, span.length());
    QList<Tick> ticks;
    for (double at = std::ceil((span.low + offset) / step) * step - offset; at <= span.high; at += step)
        ticks.append({at, localTime(at).toString(format)});
    return ticks;
}

QString dates(const Span &span)
{
    const QDateTime from = localTime(span.low);
    const QDateTime to = localTime(span.high);
    const QString first = from.date().toString(Qt::ISODate);
    const QString last = to.date().toString(Qt::ISODate);
    const QString days = first == last ? first : QStringLiteral("%1 – %2").arg(first, last);
    return QStringLiteral("%1, %2").arg(days, zoneOf(to));
}

QString isoMoment(double millisecondsSinceEpoch)
{
    const QDateTime time = localTime(millisecondsSinceEpoch);
    const QString text = time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
    return text + zoneOf(time).mid(3);
}

} // namespace chartscale
