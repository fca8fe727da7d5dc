// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpvalue.h"

#include "visibletext.h"

#include <winsnmp/mib.hpp>
#include <winsnmp/owners.hpp>

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <utility>

namespace {

constexpr qsizetype MaxShownText = 4096;

std::span<const smiUINT32> viewOf(const smiOID &oid)
{
    return oid.ptr ? std::span<const smiUINT32>(oid.ptr, oid.len) : std::span<const smiUINT32>();
}

Oid oidOf(const smiOID &oid)
{
    const auto view = viewOf(oid);
    return Oid(view.begin(), view.end());
}

QString typeName(quint32 syntax)
{
    switch (syntax) {
    case SNMP_SYNTAX_INT:
        return QStringLiteral("INTEGER");
    case SNMP_SYNTAX_BITS:
        return QStringLiteral("BITS");
    case SNMP_SYNTAX_OCTETS:
        return QStringLiteral("OCTET STRING");
    case SNMP_SYNTAX_NULL:
        return QStringLiteral("NULL");
    case SNMP_SYNTAX_OID:
        return QStringLiteral("OBJECT IDENTIFIER");
    case SNMP_SYNTAX_IPADDR:
        return QStringLiteral("IpAddress");
    case SNMP_SYNTAX_CNTR32:
        return QStringLiteral("Counter32");
    case SNMP_SYNTAX_GAUGE32:
        return QStringLiteral("Gauge32");
    case SNMP_SYNTAX_TIMETICKS:
        return QStringLiteral("TimeTicks");
    case SNMP_SYNTAX_OPAQUE:
        return QStringLiteral("Opaque");
    case SNMP_SYNTAX_NSAPADDR:
        return QStringLiteral("NsapAddress");
    case SNMP_SYNTAX_CNTR64:
        return QStringLiteral("Counter64");
    case SNMP_SYNTAX_UINT32:
        return QStringLiteral("UInteger32");
    case SNMP_SYNTAX_NOSUCHOBJECT:
        return QStringLiteral("noSuchObject");
    case SNMP_SYNTAX_NOSUCHINSTANCE:
        return QStringLiteral("noSuchInstance");
    case SNMP_SYNTAX_ENDOFMIBVIEW:
        return QStringLiteral("endOfMibView");
    default:
        return QStringLiteral("0x%1").arg(syntax, 2, 16, QLatin1Char('0'));
    }
}

RawValue rawOf(const smiVALUE &value)
{
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        return qint64(value.value.sNumber);
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_TIMETICKS:
    case SNMP_SYNTAX_UINT32:
        return quint64(value.value.uNumber);
    case SNMP_SYNTAX_CNTR64:
        return quint64(value.value.hNumber.hipart) << 32 | value.value.hNumber.lopart;
    case SNMP_SYNTAX_BITS:
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
    case SNMP_SYNTAX_NSAPADDR:
        return QByteArray(reinterpret_cast<const char *>(value.value.string.ptr), value.value.string.len);
    case SNMP_SYNTAX_OID:
        return oidOf(value.value.oid);
    default:
        return std::monostate();
    }
}

// Characters that would reorder or hide the text around them in a table or a log.
bool isDeceptive(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200E || code == 0x200F || code == 0x061C
        || code == 0x2028 || code == 0x2029;
}

// The library writes English; days are a word.
QString displayText(std::span<const smiUINT32> name, const smiVALUE &value)
{
    constexpr smiUINT32 ticksPerDay = 24 * 60 * 60 * 100;
    const auto display = [&](const smiVALUE &shown) {
        return QString::fromStdString(winsnmp::mib::display(name, shown));
    };
    if (value.syntax != SNMP_SYNTAX_TIMETICKS || value.value.uNumber < ticksPerDay)
        return display(value);
    smiVALUE sinceMidnight = value;
    sinceMidnight.value.uNumber %= ticksPerDay;
    const QString time = display(sinceMidnight);
    const smiUINT32 days = value.value.uNumber / ticksPerDay;
    if (days == 1)
        return QCoreApplication::translate("SnmpValue", "1 day, %1", "TimeTicks").arg(time);
    return QCoreApplication::translate("SnmpValue", "%1 days, %2", "TimeTicks")
        .arg(QString::number(days), time);
}

} // namespace

QString shownText(QString text)
{
    if (text.size() > MaxShownText) {
        text.truncate(MaxShownText);
        text += QChar(0x2026);
    }
    std::ranges::replace_if(
        text, [](QChar c) { return c != u'\n' && c != u'\t' && isDeceptive(c); },
        QChar(QChar::ReplacementCharacter));
    return text;
}

QString exactText(const Sample &sample)
{
    const auto *octets = std::get_if<QByteArray>(&sample.raw);
    if (!octets)
        return sample.text;
    // Else a module says how the octets are to be read, or they are not text as a whole.
    QString whole = QString::fromUtf8(*octets);
    if (shownText(visibleText(whole)) == sample.text && whole.toUtf8() == *octets)
        return whole;
    const bool isCut = sample.text.size() > MaxShownText;
    return isCut ? QString::fromLatin1(octets->toHex(' ').toUpper()) : sample.text;
}

QVariant dataOf(const Sample &sample)
{
    if (const auto *number = std::get_if<qint64>(&sample.raw))
        return *number;
    if (const auto *number = std::get_if<quint64>(&sample.raw))
        return *number;
    if (const auto *oid = std::get_if<Oid>(&sample.raw))
        return oidText(*oid);
    if (std::holds_alternative<std::monostate>(sample.raw))
        return QVariant::fromValue(nullptr);
    if (const auto number = sample.number())
        return *number;
    return exactText(sample);
}

QVariant sortKeyOf(const Sample &sample)
{
    const QVariant value = dataOf(sample);
    const bool isNumber = value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::ULongLong
        || value.typeId() == QMetaType::Double;
    return isNumber ? value : QVariant(sample.text);
}

Sample sampleOf(const smiOID &name, const smiVALUE &value)
{
    const auto view = viewOf(name);
    Sample sample;
    sample.oid = oidOf(name);
    sample.syntax = value.syntax;
    sample.raw = rawOf(value);
    sample.name = shownText(QString::fromStdString(winsnmp::mib::name(view)));
    sample.type = typeName(value.syntax);
    sample.text = shownText(displayText(view, value));
    return sample;
}

void nameSample(Sample &sample)
{
    const smiOID name = oidView(sample.oid);
    sample.name = shownText(QString::fromStdString(winsnmp::mib::name(viewOf(name))));
    if (!std::holds_alternative<std::monostate>(sample.raw))
        sample.text = shownText(displayText(viewOf(name), valueView(sample)));
}

Sample missingSample(const Oid &oid)
{
    Sample sample;
    sample.oid = oid;
    sample.syntax = SNMP_SYNTAX_NOSUCHOBJECT;
    sample.name = shownText(QString::fromStdString(winsnmp::mib::name(viewOf(oidView(oid)))));
    sample.type = QStringLiteral("noSuchName");
    sample.text = sample.type;
    return sample;
}

smiVALUE valueView(const VarBind &varBind)
{
    smiVALUE value{};
    value.syntax = varBind.syntax;
    if (const auto *number = std::get_if<qint64>(&varBind.raw)) {
        value.value.sNumber = static_cast<smiINT>(*number);
    } else if (const auto *count = std::get_if<quint64>(&varBind.raw)) {
        if (varBind.syntax == SNMP_SYNTAX_CNTR64)
            value.value.hNumber = {static_cast<smiUINT32>(*count >> 32U), static_cast<smiUINT32>(*count)};
        else
            value.value.uNumber = static_cast<smiUINT32>(*count);
    } else if (const auto *octets = std::get_if<QByteArray>(&varBind.raw)) {
        value.value.string.len = static_cast<smiUINT32>(octets->size());
        value.value.string.ptr = reinterpret_cast<smiLPBYTE>(const_cast<char *>(octets->constData()));
    } else if (const auto *oid = std::get_if<Oid>(&varBind.raw)) {
        value.value.oid = oidView(*oid);
    }
    return value;
}

bool fitsItsSyntax(const VarBind &varBind)
{
    const auto *number = std::get_if<qint64>(&varBind.raw);
    const auto *count = std::get_if<quint64>(&varBind.raw);
    switch (varBind.syntax) {
    case SNMP_SYNTAX_INT:
        return number && std::in_range<qint32>(*number);
    case SNMP_SYNTAX_CNTR32:
    case SNMP_SYNTAX_GAUGE32:
    case SNMP_SYNTAX_TIMETICKS:
    case SNMP_SYNTAX_UINT32:
        return count && std::in_range<quint32>(*count);
    case SNMP_SYNTAX_CNTR64:
        return count != nullptr;
    case SNMP_SYNTAX_BITS:
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
    case SNMP_SYNTAX_NSAPADDR:
        return std::holds_alternative<QByteArray>(varBind.raw);
    case SNMP_SYNTAX_OID:
        return std::holds_alternative<Oid>(varBind.raw);
    case SNMP_SYNTAX_NULL:
        return std::holds_alternative<std::monostate>(varBind.raw);
    default:
        return false;
    }
}

smiOID oidView(const Oid &oid)
{
    return {static_cast<smiUINT32>(oid.size()), const_cast<smiUINT32 *>(oid.constData())};
}

std::optional<PduContents> contentsOf(HSNMP_PDU pdu)
{
    PduContents contents;
    winsnmp::OwnedVbl list;
    if (SnmpGetPduData(pdu, &contents.type, &contents.requestId, &contents.errorStatus, &contents.errorIndex,
                       list.receive())
        != SNMPAPI_SUCCESS)
        return std::nullopt;
    const smiUINT32 count = list ? SnmpCountVbl(list.get()) : 0;
    contents.values.reserve(count);
    for (smiUINT32 position = 1; position <= count; ++position) {
        winsnmp::OwnedVarBind binding;
        if (!binding.read(list.get(), position))
            return std::nullopt;
        contents.values.append(sampleOf(binding.name(), binding.value()));
    }
    return contents;
}

std::optional<qint32> requestIdOf(HSNMP_PDU pdu)
{
    smiINT32 id = 0;
    if (SnmpGetPduData(pdu, nullptr, &id, nullptr, nullptr, nullptr) != SNMPAPI_SUCCESS)
        return std::nullopt;
    return id;
}
