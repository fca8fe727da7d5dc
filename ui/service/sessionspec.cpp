// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionspec.h"

#include <winsnmp/mib.hpp>

#include <QDebug>
#include <QRegularExpression>

#include <arpa/inet.h>

#include <algorithm>

namespace {

constexpr qsizetype MinOidLength = 2;
constexpr qsizetype MaxOidLength = 128;

bool isNumericObject(QStringView text)
{
    return !text.isEmpty() && (text.front() == u'.' || (text.front() >= u'0' && text.front() <= u'9'));
}

bool isValidOid(const Oid &oid)
{
    if (oid.size() < MinOidLength || oid.size() > MaxOidLength)
        return false;
    return oid[0] <= 2 && (oid[0] == 2 || oid[1] <= 39);
}

Oid parseDotted(QStringView text)
{
    if (text.startsWith(u'.'))
        text = text.sliced(1);
    Oid oid;
    for (const QStringView part : text.tokenize(u'.')) {
        const bool digitsOnly =
            !part.isEmpty() && std::ranges::all_of(part, [](QChar c) { return c >= u'0' && c <= u'9'; });
        bool fits = false;
        const quint32 number = part.toUInt(&fits);
        if (!digitsOnly || !fits)
            return {};
        oid.append(number);
    }
    return isValidOid(oid) ? oid : Oid();
}

bool hasControl(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

bool isHostCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_';
}

bool looksLikeHostAndPort(const QString &host)
{
    static const QRegularExpression pattern(QStringLiteral("^([^:]*|\\[.*\\]):\\d+$"));
    return pattern.match(host).hasMatch();
}

bool looksLikeIpv4(QStringView host)
{
    return std::ranges::all_of(host, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; });
}

class Validator {
public:
    explicit Validator(const SessionSpec &spec)
        : m_spec(spec)
    {
    }

    QList<SpecProblem> run()
    {
        checkName();
        checkHost();
        range(SpecField::Port, m_spec.port, 1, 65535);
        checkCommunity();
        range(SpecField::Timeout, m_spec.timeout.count(), SessionSpec::MinTimeout.count(),
              SessionSpec::MaxTimeout.count());
        range(SpecField::Retries, m_spec.retries, 0, SessionSpec::MaxRetries);
        if (m_spec.worker < 0)
            add(SpecField::Worker, SpecFault::UnknownWorker, QString::number(m_spec.worker));
        checkPlan();
        return std::move(m_problems);
    }

private:
    void add(SpecField field, SpecFault fault, const QString &text = {})
    {
        m_problems.append({field, fault, text});
    }

    void range(SpecField field, qint64 value, qint64 least, qint64 most)
    {
        if (value < least || value > most)
            add(field, SpecFault::OutOfRange, QString::number(value));
    }

    void checkName()
    {
        if (m_spec.name.size() > SessionSpec::MaxNameLength)
            add(SpecField::Name, SpecFault::TooLong);
        else if (hasControl(m_spec.name))
            add(SpecField::Name, SpecFault::BadCharacter);
    }

    void checkHost()
    {
        const QString &host = m_spec.host;
        if (host.isEmpty())
            add(SpecField::Host, SpecFault::Empty);
        else if (host.size() > SessionSpec::MaxHostLength)
            add(SpecField::Host, SpecFault::TooLong);
        else if (isLiteralAddress(host))
            return;
        else if (looksLikeHostAndPort(host))
            add(SpecField::Host, SpecFault::ContainsPort, host);
        else if (looksLikeIpv4(host) || host.contains(u':'))
            add(SpecField::Host, SpecFault::BadAddress, host);
        else if (!std::ranges::all_of(host, isHostCharacter))
            add(SpecField::Host, SpecFault::BadCharacter, host);
    }

    void checkCommunity()
    {
        const QByteArray community = m_spec.community();
        if (community.isEmpty())
            add(SpecField::Community, SpecFault::Empty);
        else if (community.size() > SessionSpec::MaxCommunityLength)
            add(SpecField::Community, SpecFault::TooLong);
    }

    void checkPlan()
    {
        const PollPlan &plan = m_spec.plan;
        const bool bulk = plan.operation == PollOperation::GetBulk;
        if (bulk && m_spec.version == SnmpVersion::V1)
            add(SpecField::Operation, SpecFault::NeedsVersion2c);
        checkObjects(plan.objects);
        range(SpecField::Interval, plan.interval.count(), PollPlan::MinInterval.count(),
              PollPlan::MaxInterval.count());
        if (bulk)
            range(SpecField::NonRepeaters, plan.nonRepeaters, 0, plan.objects.size());
        if (usesRepetitions(plan, m_spec.version))
            range(SpecField::MaxRepetitions, plan.maxRepetitions, 1, PollPlan::MaxRepetitionsLimit);
        range(SpecField::MaxValues, plan.maxValues, PollPlan::NoLimit, PollPlan::MaxValuesLimit);
    }

    void checkObjects(const QStringList &objects)
    {
        if (objects.isEmpty())
            add(SpecField::Objects, SpecFault::Empty);
        else if (objects.size() > PollPlan::MaxObjects)
            add(SpecField::Objects, SpecFault::TooMany, QString::number(objects.size()));
        for (const QString &object : objects) {
            if (!parseObject(object).isEmpty())
                continue;
            const bool numeric = isNumericObject(object.trimmed());
            add(SpecField::Objects, numeric ? SpecFault::BadOid : SpecFault::UnknownObject, object);
        }
    }

    const SessionSpec &m_spec;
    QList<SpecProblem> m_problems;
};

} // namespace

QString SessionSpec::displayName() const
{
    return name.isEmpty() ? target() : name;
}

QString SessionSpec::target() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

QByteArray SessionSpec::community() const
{
    const auto *held = secret.get<Community>();
    return held ? held->octets : QByteArray();
}

void SessionSpec::setCommunity(const QByteArray &octets)
{
    const auto *held = secret.get<Community>();
    if (!held || held->octets != octets)
        secret = SecretRef(Community{octets});
}

QDebug operator<<(QDebug debug, const SessionSpec &spec)
{
    const QDebugStateSaver saver(debug);
    debug.nospace() << "SessionSpec(" << spec.name << ", " << spec.target()
                    << (spec.version == SnmpVersion::V1 ? ", v1" : ", v2c") << ", " << spec.timeout.count()
                    << " ms, " << spec.retries << " retries, worker " << spec.worker << ", "
                    << spec.plan.objects << " every " << spec.plan.interval.count() << " ms)";
    return debug;
}

QList<SpecProblem> validate(const SessionSpec &spec)
{
    return Validator(spec).run();
}

Oid parseObject(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (isNumericObject(trimmed))
        return parseDotted(trimmed);
    const auto known = winsnmp::mib::parse(trimmed.toStdString());
    if (!known)
        return {};
    const Oid oid(known->begin(), known->end());
    return isValidOid(oid) ? oid : Oid();
}

bool usesRepetitions(const PollPlan &plan, SnmpVersion version)
{
    if (version == SnmpVersion::V1)
        return false;
    return plan.operation == PollOperation::GetBulk
        || (plan.operation == PollOperation::Walk && !plan.walkByGetNext);
}

bool isLiteralAddress(const QString &host)
{
    const qsizetype zone = host.indexOf(u'%');
    const QByteArray address = QStringView(host).left(zone < 0 ? host.size() : zone).toLatin1();
    in6_addr ignored{};
    if (zone < 0 && inet_pton(AF_INET, address.constData(), &ignored) == 1)
        return true;
    return zone != host.size() - 1 && inet_pton(AF_INET6, address.constData(), &ignored) == 1;
}
