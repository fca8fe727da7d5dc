// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace format {

namespace {

QDateTime dateTimeOf(TimePoint time)
{
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(milliseconds.count());
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString handle(quintptr handle)
{
    return QStringLiteral("0x%1").arg(handle, 16, 16, QLatin1Char('0'));
}

QString bytes(quint64 bytes)
{
    // Some of Qt's locales call the smallest unit "byte" in a language that has a word of its own.
    if (bytes < 1024)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 bytes")).arg(bytes);
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeIecFormat);
}

QString count(quint64 count)
{
    return QLocale().toString(count);
}

QString duration(std::chrono::milliseconds duration)
{
    const qint64 seconds = duration.count() / 1000;
    if (duration.count() < 0)
        return {};
    const qint64 hours = seconds / 3600;
    const QString minutesAndSeconds = twoDigits(seconds / 60 % 60) + u':' + twoDigits(seconds % 60);
    if (hours >= 24) {
        return translated(QT_TRANSLATE_NOOP("Format", "%1 d %2"))
            .arg(QString::number(hours / 24), twoDigits(hours % 24) + u':' + minutesAndSeconds);
    }
    if (hours > 0)
        return QString::number(hours) + u':' + minutesAndSeconds;
    return QString::number(seconds / 60) + u':' + twoDigits(seconds % 60);
}

QString roundTrip(std::chrono::microseconds time)
{
    const double milliseconds = static_cast<double>(time.count()) / 1000;
    const QLocale locale;
    if (milliseconds < 10)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 ms")).arg(locale.toString(milliseconds, 'f', 2));
    if (milliseconds < 1000)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 ms")).arg(locale.toString(milliseconds, 'f', 0));
    return translated(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(locale.toString(milliseconds / 1000, 'f', 2));
}

QString timeOfDay(TimePoint time)
{
    return time == TimePoint() ? QString() : dateTimeOf(time).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString dateTime(TimePoint time)
{
    return time == TimePoint() ? QString()
                               : dateTimeOf(time).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QString isoTime(TimePoint time)
{
    if (time == TimePoint())
        return {};
    const QDateTime local = dateTimeOf(time);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString interval(std::chrono::milliseconds interval)
{
    const qint64 milliseconds = interval.count();
    if (milliseconds % 60000 == 0)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 min")).arg(milliseconds / 60000);
    if (milliseconds % 1000 == 0)
        return translated(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(milliseconds / 1000);
    return translated(QT_TRANSLATE_NOOP("Format", "%1 ms")).arg(milliseconds);
}

} // namespace format
