// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosessions.h"

#include <winsnmp/mib.hpp>

#include <algorithm>

namespace {

using namespace std::chrono_literals;

struct Habits {
    std::chrono::milliseconds interval;
    std::chrono::milliseconds timeout;
    int retries;
    SnmpVersion version;
};

Habits habitsOf(demo::DeviceKind kind)
{
    switch (kind) {
    case demo::DeviceKind::Switch:
    case demo::DeviceKind::Server:
        return {1s, 1s, 2, SnmpVersion::V2c};
    case demo::DeviceKind::Ups:
        return {2s, 1s, 2, SnmpVersion::V2c};
    case demo::DeviceKind::Printer:
        return {2s, 1s, 2, SnmpVersion::V1};
    case demo::DeviceKind::SlowRouter:
        return {2s, 3s, 1, SnmpVersion::V2c};
    case demo::DeviceKind::LossyBridge:
        return {1s, 400ms, 2, SnmpVersion::V2c};
    case demo::DeviceKind::SilentSensor:
        return {2s, 800ms, 1, SnmpVersion::V2c};
    }
    return {};
}

// What is polled, in numbers; the first one is shown in the session table.

QStringList switchObjects()
{
    return {
        QStringLiteral("1.3.6.1.2.1.31.1.1.1.6.23"), // ifHCInOctets
        QStringLiteral("1.3.6.1.2.1.31.1.1.1.10.23"), // ifHCOutOctets
        QStringLiteral("1.3.6.1.2.1.31.1.1.1.18.23"), // ifAlias
        QStringLiteral("1.3.6.1.2.1.31.1.1.1.15.23"), // ifHighSpeed
        QStringLiteral("1.3.6.1.2.1.2.2.1.2.5"), // ifDescr
        QStringLiteral("1.3.6.1.2.1.2.2.1.8.5"), // ifOperStatus
        QStringLiteral("1.3.6.1.2.1.2.2.1.9.5"), // ifLastChange
        QStringLiteral("1.3.6.1.2.1.2.2.1.6.5"), // ifPhysAddress
    };
}

QStringList serverObjects()
{
    return {
        QStringLiteral("1.3.6.1.2.1.25.3.3.1.2.768"), // hrProcessorLoad
        QStringLiteral("1.3.6.1.2.1.25.3.3.1.2.769"),
        QStringLiteral("1.3.6.1.2.1.25.1.2.0"), // hrSystemDate
        QStringLiteral("1.3.6.1.2.1.25.1.6.0"), // hrSystemProcesses
        QStringLiteral("1.3.6.1.2.1.25.2.2.0"), // hrMemorySize
        QStringLiteral("1.3.6.1.2.1.25.2.3.1.3.32"), // hrStorageDescr
        QStringLiteral("1.3.6.1.2.1.25.2.3.1.6.32"), // hrStorageUsed
        QStringLiteral("1.3.6.1.2.1.4.3.0"), // ipInReceives
    };
}

QStringList upsObjects()
{
    return {
        QStringLiteral("1.3.6.1.2.1.33.1.2.4.0"), // upsEstimatedChargeRemaining
        QStringLiteral("1.3.6.1.2.1.33.1.4.1.0"), // upsOutputSource
        QStringLiteral("1.3.6.1.2.1.33.1.2.1.0"), // upsBatteryStatus
        QStringLiteral("1.3.6.1.2.1.33.1.2.3.0"), // upsEstimatedMinutesRemaining
        QStringLiteral("1.3.6.1.2.1.33.1.2.7.0"), // upsBatteryTemperature
        QStringLiteral("1.3.6.1.2.1.33.1.3.3.1.3.1"), // upsInputVoltage
        QStringLiteral("1.3.6.1.2.1.33.1.4.4.1.5.1"), // upsOutputPercentLoad
    };
}

QStringList printerObjects()
{
    return {
        QStringLiteral("1.3.6.1.2.1.43.10.2.1.4.1.1"), // prtMarkerLifeCount
        QStringLiteral("1.3.6.1.2.1.25.3.5.1.1.1"), // hrPrinterStatus
        QStringLiteral("1.3.6.1.2.1.43.11.1.1.6.1.1"), // prtMarkerSuppliesDescription
        QStringLiteral("1.3.6.1.2.1.43.11.1.1.9.1.1"), // prtMarkerSuppliesLevel
        QStringLiteral("1.3.6.1.2.1.43.11.1.1.9.1.2"),
        QStringLiteral("1.3.6.1.2.1.43.8.2.1.10.1.1"), // prtInputCurrentLevel
    };
}

QStringList bridgeObjects()
{
    return {
        QStringLiteral("1.3.6.1.2.1.2.2.1.14.2"), // ifInErrors
        QStringLiteral("1.3.6.1.2.1.2.2.1.10.2"), // ifInOctets
        QStringLiteral("1.3.6.1.2.1.1.3.0"), // sysUpTime
    };
}

QStringList objectsOf(demo::DeviceKind kind)
{
    switch (kind) {
    case demo::DeviceKind::Switch:
        return switchObjects();
    case demo::DeviceKind::Server:
        return serverObjects();
    case demo::DeviceKind::Ups:
        return upsObjects();
    case demo::DeviceKind::Printer:
        return printerObjects();
    case demo::DeviceKind::LossyBridge:
        return bridgeObjects();
    case demo::DeviceKind::SlowRouter:
    case demo::DeviceKind::SilentSensor:
        break;
    }
    return PollPlan::defaultObjects();
}

/// Names say more than numbers, but only numbers work without the modules.
QString readable(const QString &object)
{
    const ::Oid numbers = parseObject(object);
    const QString name = QString::fromStdString(
        winsnmp::mib::name({numbers.constData(), static_cast<std::size_t>(numbers.size())}));
    return parseObject(name) == numbers ? name : object;
}

QStringList planOf(demo::DeviceKind kind)
{
    QStringList objects = objectsOf(kind);
    std::transform(objects.cbegin(), objects.cend(), objects.begin(), readable);
    return objects;
}

} // namespace

QList<SessionSpec> DemoSessions::specs(const std::vector<demo::Endpoint> &agents, int count)
{
    QList<SessionSpec> specs;
    if (agents.empty())
        return specs;
    const int agentCount = static_cast<int>(agents.size());
    for (int i = 0; i < count; ++i) {
        SessionSpec spec = specFor(agents[static_cast<std::size_t>(i % agentCount)]);
        if (i >= agentCount)
            spec.name = tr("%1 %2", "a device's name and its number").arg(spec.name).arg(i / agentCount + 1);
        specs.append(spec);
    }
    return specs;
}

SessionSpec DemoSessions::specFor(const demo::Endpoint &agent)
{
    const Habits habits = habitsOf(agent.kind);
    SessionSpec spec;
    spec.name = nameOf(agent.kind);
    spec.host = QString::fromStdString(agent.address);
    spec.port = agent.port;
    spec.version = habits.version;
    spec.setCommunity(QByteArray::fromStdString(agent.community));
    spec.timeout = habits.timeout;
    spec.retries = habits.retries;
    spec.plan.objects = planOf(agent.kind);
    spec.plan.interval = habits.interval;
    return spec;
}

QString DemoSessions::nameOf(demo::DeviceKind kind)
{
    switch (kind) {
    case demo::DeviceKind::Switch:
        return tr("Core switch");
    case demo::DeviceKind::Server:
        return tr("File server");
    case demo::DeviceKind::Ups:
        return tr("Rack UPS");
    case demo::DeviceKind::Printer:
        return tr("Office printer");
    case demo::DeviceKind::SlowRouter:
        return tr("Branch router (slow line)");
    case demo::DeviceKind::LossyBridge:
        return tr("Radio bridge (loses packets)");
    case demo::DeviceKind::SilentSensor:
        return tr("Door sensor (never answers)");
    }
    return {};
}
