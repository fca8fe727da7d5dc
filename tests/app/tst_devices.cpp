// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the demo devices know, over time: counters only rise, gauges stay where they belong, rows are
// complete.
#include "device.h"
#include "motion.h"
#include "responder.h"

#include <QTest>

#include <map>

using namespace demo;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(demo::DeviceKind)
Q_DECLARE_METATYPE(demo::Outage)

namespace {

std::map<Oid, Value> everything(const MibView &view, Moment now)
{
    std::map<Oid, Value> found;
    std::optional<Instance> instance = view.next({}, now);
    while (instance) {
        found.emplace(instance->name, instance->value);
        instance = view.next(instance->name, now);
    }
    return found;
}

QByteArray dotted(const Oid &oid)
{
    QByteArray text;
    for (const smiUINT32 arc : oid)
        text += '.' + QByteArray::number(arc);
    return text;
}

int rowsOf(const std::map<Oid, Value> &values, const Oid &column)
{
    int rows = 0;
    for (auto it = values.lower_bound(column); it != values.end(); ++it) {
        if (!std::equal(column.begin(), column.end(), it->first.begin()))
            break;
        ++rows;
    }
    return rows;
}

void addKinds()
{
    QTest::addColumn<DeviceKind>("kind");
    QTest::newRow("switch") << DeviceKind::Switch;
    QTest::newRow("server") << DeviceKind::Server;
    QTest::newRow("ups") << DeviceKind::Ups;
    QTest::newRow("printer") << DeviceKind::Printer;
    QTest::newRow("slow router") << DeviceKind::SlowRouter;
    QTest::newRow("lossy bridge") << DeviceKind::LossyBridge;
}

std::int32_t number(const MibView &view, const Oid &name, Moment now)
{
    return static_cast<std::int32_t>(view.get(name, now).value_or(integer(-999)).number);
}

} // namespace

class TestDevices : public QObject {
    Q_OBJECT

private slots:
    void hasSystemGroup_data() { addKinds(); }

    void hasSystemGroup()
    {
        QFETCH(DeviceKind, kind);
        const Device device = makeDevice(kind);
        for (smiUINT32 column = 1; column <= 7; ++column)
            QVERIFY2(device.view.get({1, 3, 6, 1, 2, 1, 1, column, 0}, device.age),
                     qPrintable(QString::number(column)));
        QVERIFY(device.age > 0ms);
    }

    void countersOnlyRise_data() { addKinds(); }

    void countersOnlyRise()
    {
        QFETCH(DeviceKind, kind);
        const Device device = makeDevice(kind);
        std::map<Oid, Value> before = everything(device.view, device.age);
        int moved = 0;
        for (const Moment later : {10ms, 300ms, 1000ms, 7500ms, 31s + 0ms, 64s + 0ms, 90s + 0ms}) {
            const std::map<Oid, Value> now = everything(device.view, device.age + later);
            QCOMPARE(now.size(), before.size());
            for (const auto &[name, value] : now) {
                const Value &old = before.at(name);
                QCOMPARE(value.syntax, old.syntax);
                const std::uint64_t step = value.number - old.number;
                if (value.syntax == SNMP_SYNTAX_CNTR64)
                    QVERIFY2(step < 1ULL << 40, dotted(name));
                else if (value.syntax == SNMP_SYNTAX_CNTR32)
                    QVERIFY2(static_cast<std::uint32_t>(step) < 1U << 30, dotted(name));
                moved += value.number != old.number || value.octets != old.octets ? 1 : 0;
            }
            before = now;
        }
        QVERIFY(moved > 0);
    }

    void interfacesAreCounted_data() { addKinds(); }

    void interfacesAreCounted()
    {
        QFETCH(DeviceKind, kind);
        const Device device = makeDevice(kind);
        const std::map<Oid, Value> values = everything(device.view, device.age);
        const auto count = device.view.get({1, 3, 6, 1, 2, 1, 2, 1, 0}, device.age);
        const int expected = count ? static_cast<int>(count->number) : 0;
        QCOMPARE(rowsOf(values, {1, 3, 6, 1, 2, 1, 2, 2, 1, 8}), expected);
        QCOMPARE(rowsOf(values, {1, 3, 6, 1, 2, 1, 31, 1, 1, 1, 18}), expected);
    }

    void switchPortsGoUpAndDown()
    {
        const Device device = makeSwitch();
        const Oid operStatus{1, 3, 6, 1, 2, 1, 2, 2, 1, 8, 5};
        const Oid lastChange{1, 3, 6, 1, 2, 1, 2, 2, 1, 9, 5};
        int changes = 0;
        std::int32_t before = number(device.view, operStatus, device.age);
        for (Moment later = 0ms; later <= 60s; later += 500ms) {
            const Moment now = device.age + later;
            const std::int32_t status = number(device.view, operStatus, now);
            QVERIFY(status == 1 || status == 2);
            if (status != before) {
                ++changes;
                const auto sinceChange = ticks(now).number - device.view.get(lastChange, now)->number;
                QVERIFY2(sinceChange <= 50, qPrintable(QString::number(sinceChange)));
            }
            before = status;
        }
        QCOMPARE(changes, 6);
    }

    void upsLosesMainsAndComesBack()
    {
        const Device device = makeUps();
        const Oid source{1, 3, 6, 1, 2, 1, 33, 1, 4, 1, 0};
        const Oid charge{1, 3, 6, 1, 2, 1, 33, 1, 2, 4, 0};
        const Oid onBattery{1, 3, 6, 1, 2, 1, 33, 1, 2, 2, 0};
        bool sawMains = false;
        bool sawBattery = false;
        std::int32_t least = 100;
        std::int32_t most = 0;
        for (Moment later = 0ms; later <= 240s; later += 1s) {
            const Moment now = device.age + later;
            const bool battery = number(device.view, source, now) == 5;
            sawBattery = sawBattery || battery;
            sawMains = sawMains || number(device.view, source, now) == 3;
            if (!battery)
                QCOMPARE(number(device.view, onBattery, now), 0);
            least = std::min(least, number(device.view, charge, now));
            most = std::max(most, number(device.view, charge, now));
        }
        QVERIFY(sawMains);
        QVERIFY(sawBattery);
        QVERIFY2(least >= 75 && least < 90, qPrintable(QString::number(least)));
        QCOMPARE(most, 100);
    }

    void silentSensorKnowsNothing()
    {
        const Device device = makeSilentSensor();
        QCOMPARE(device.view.size(), std::size_t{0});
        QCOMPARE(device.loss, 1.0);
    }

    void outage_data()
    {
        QTest::addColumn<Outage>("outage");
        QTest::newRow("never") << Outage{};
        QTest::newRow("starts there") << Outage{10s, 3s, 0s};
        QTest::newRow("starts away") << Outage{10s, 3s, 8s};
        QTest::newRow("long") << Outage{120s, 25s, 70s};
    }

    void outage()
    {
        QFETCH(Outage, outage);
        constexpr Moment step = 100ms;
        Moment presence = outage.presence(0ms);
        QCOMPARE(presence.count(), 0);
        std::uint32_t count = 0;
        bool away = outage.isAway(0ms);
        Moment lastChange = 0ms;
        for (Moment now = step; now <= 300s; now += step) {
            presence += away ? 0ms : step;
            if (outage.isAway(now) != away) {
                away = !away;
                lastChange = now;
                count += away ? 1 : 0;
            }
            QCOMPARE(outage.presence(now).count(), presence.count());
            if (lastChange > 0ms)
                QCOMPARE(outage.lastChange(now).count(), lastChange.count());
            QCOMPARE(outage.count(now), count);
            QCOMPARE(outage.absence(now) > 0ms, away && now > outage.lastChange(now));
        }
    }
};

QTEST_APPLESS_MAIN(TestDevices)
#include "tst_devices.moc"
