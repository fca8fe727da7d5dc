// SPDX-License-Identifier: GPL-3.0-or-later
#include "inifile.h"

#include <QDataStream>
#include <QIODevice>
#include <QSettings>
#include <QStringList>

#include <algorithm>

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
}

QString escapedKey(const QString &key)
{
    QString text;
    for (const QChar c : key) {
        const ushort code = c.unicode();
        if (c == u'/')
            text += u'\\';
        else if (code < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'))
            text += c;
        else
            text += code <= 0xFF ? QStringLiteral("%%1").arg(code, 2, 16, QLatin1Char('0'))
                                 : QStringLiteral("%U%1").arg(code, 4, 16, QLatin1Char('0'));
    }
    return text;
}

/// A value as one string, in the notation of QSettings.
QString plainForm(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return QStringLiteral("@Invalid()");
    case QMetaType::QByteArray: {
        const QByteArray octets = value.toByteArray();
        return QStringLiteral("@ByteArray(") + QString::fromLatin1(octets) + u')';
    }
    case QMetaType::QString:
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double: {
        const QString text = value.toString();
        return text.startsWith(u'@') ? u'@' + text : text;
    }
    default:
        break;
    }
    QByteArray octets;
    QDataStream stream(&octets, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    stream << value;
    return QStringLiteral("@Variant(") + QString::fromLatin1(octets) + u')';
}

QString escapedChar(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return QStringLiteral("\\n");
    case u'\r':
        return QStringLiteral("\\r");
    case u'\t':
        return QStringLiteral("\\t");
    case u'"':
    case u'\\':
        return QStringLiteral("\\") + c;
    default:
        return QStringLiteral("\\x%1").arg(c.unicode(), 0, 16);
    }
}

QString escapedString(const QString &text)
{
    QString escaped;
    bool afterHex = false; // the reader takes every hexadecimal digit that follows for part of the escape
    for (const QChar c : text) {
        const bool plain = c.unicode() >= 0x20 && c.unicode() != 0x7F && c != u'"' && c != u'\\'
            && !(afterHex && isHexDigit(c));
        const QString written = plain ? QString(c) : escapedChar(c);
        afterHex = written.startsWith(u"\\x");
        escaped += written;
    }
    const bool separates =
        std::ranges::any_of(text, [](QChar c) { return c == u';' || c == u',' || c == u'='; });
    if (text.isEmpty() || separates || text.front() == u' ' || text.back() == u' ')
        return u'"' + escaped + u'"';
    return escaped;
}

QString escapedValue(const QVariant &value)
{
    const bool isList = value.typeId() == QMetaType::QStringList || value.typeId() == QMetaType::QVariantList;
    if (!isList)
        return escapedString(plainForm(value));
    const QVariantList items = value.toList();
    if (items.isEmpty())
        return QStringLiteral("@Invalid()");
    QStringList written;
    for (const QVariant &item : items)
        written.append(escapedString(plainForm(item)));
    return written.join(QStringLiteral(", "));
}

QString headingOf(const QString &section)
{
    if (section.isEmpty())
        return QStringLiteral("[General]");
    if (section.compare(QLatin1String("general"), Qt::CaseInsensitive) == 0)
        return QStringLiteral("[%General]");
    return u'[' + escapedKey(section) + u']';
}

} // namespace

QByteArray inifile::write(const Values &values)
{
    QMap<QString, QString> sections;
    for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
        const qsizetype slash = entry.key().indexOf(u'/');
        const QString key = escapedKey(entry.key().mid(slash + 1));
        sections[entry.key().left(std::max<qsizetype>(slash, 0))] +=
            key + u'=' + escapedValue(entry.value()) + u'\n';
    }
    QStringList written;
    for (auto section = sections.cbegin(); section != sections.cend(); ++section)
        written.append(headingOf(section.key()) + u'\n' + section.value());
    return written.join(u'\n').toUtf8();
}

inifile::Values inifile::read(const QString &path, bool &understood)
{
    const QSettings file(path, QSettings::IniFormat);
    Values values;
    const QStringList keys = file.allKeys();
    for (const QString &key : keys) {
        if (!key.isEmpty())
            values.insert(key, file.value(key));
    }
    understood = file.status() == QSettings::NoError && !keys.contains(QString());
    return values;
}
