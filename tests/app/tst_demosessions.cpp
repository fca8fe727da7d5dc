// SPDX-License-Identifier: GPL-3.0-or-later
#include "demosessions.h"

#include "winsnmp/mib.hpp"

#include <QDir>
#include <QSet>
#include <QTest>

#include <filesystem>
#include <vector>

using namespace demo;

namespace {

std::vector<Endpoint> endpoints()
{
    std::vector<Endpoint> result;
    std::uint16_t port = 20'000;
    for (const DeviceKind kind : deviceKinds)
        result.push_back({kind, "127.0.0.1", port++, "public"});
    return result;
}

} // namespace

class TestDemoSessions : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const std::vector<std::filesystem::path> folders{SSM_MIB_FOLDER};
        QVERIFY(!winsnmp::mib::load(folders).modules.empty());
    }

    void count_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 7, 8, 20, 1000})
            QTest::addRow("%d", count) << count;
    }

    void count()
    {
        QFETCH(int, count);
        const QList<SessionSpec> specs = DemoSessions::specs(endpoints(), count);
        QCOMPARE(specs.size(), count);
        QSet<QString> names;
        QSet<int> ports;
        for (const SessionSpec &spec : specs) {
            QVERIFY2(validate(spec).isEmpty(), qPrintable(spec.name));
            names.insert(spec.name);
            ports.insert(spec.port);
            QCOMPARE(spec.worker, 0);
            QVERIFY(spec.plan.enabled);
        }
        QCOMPARE(names.size(), count);
        QCOMPARE(ports.size(), std::min(count, 7));
    }

    void withoutAgents() { QVERIFY(DemoSessions::specs({}, 7).isEmpty()); }

    void objectsHaveNamesIfModulesAreLoaded()
    {
        const auto objects = [] { return DemoSessions::specs(endpoints(), 1).first().plan.objects; };
        QVERIFY(objects().contains(QStringLiteral("IF-MIB::ifOperStatus.5")));
        (void)winsnmp::mib::load({});
        QVERIFY(objects().contains(QStringLiteral("1.3.6.1.2.1.2.2.1.8.5")));
        initTestCase();
    }

    void devicesHaveWhatIsPolled()
    {
        const std::vector<Endpoint> agents = endpoints();
        const QList<SessionSpec> specs = DemoSessions::specs(agents, static_cast<int>(agents.size()));
        for (qsizetype i = 0; i < specs.size(); ++i) {
            const Device device = makeDevice(agents[static_cast<std::size_t>(i)].kind);
            for (const QString &object : specs[i].plan.objects) {
                const ::Oid numbers = parseObject(object);
                const auto value = device.view.get(demo::Oid(numbers.begin(), numbers.end()), device.age);
                if (device.loss >= 1)
                    continue;
                QVERIFY2(value, qPrintable(specs[i].name + u' ' + object));
                if (specs[i].version == SnmpVersion::V1)
                    QVERIFY(value->syntax != SNMP_SYNTAX_CNTR64);
            }
        }
    }

    void modulesNameEveryObject_data()
    {
        QTest::addColumn<int>("kind");
        for (const DeviceKind kind : deviceKinds)
            QTest::addRow("device %d", static_cast<int>(kind)) << static_cast<int>(kind);
    }

    void modulesNameEveryObject()
    {
        QFETCH(int, kind);
        const Device device = makeDevice(static_cast<DeviceKind>(kind));
        QStringList unnamed;
        std::optional<Instance> instance = device.view.next({}, device.age);
        while (instance) {
            const auto found = winsnmp::mib::find(instance->name);
            if (!found || found->access.empty() || found->oid.size() + 1 > instance->name.size())
                unnamed.append(QString::fromStdString(winsnmp::mib::name(instance->name)));
            instance = device.view.next(instance->name, device.age);
        }
        QCOMPARE(unnamed, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDemoSessions)
#include "tst_demosessions.moc"
