// SPDX-License-Identifier: GPL-3.0-or-later
//
// A UPS whose mains fail every two minutes: it goes over to its battery, the charge falls, the mains come
// back.
#include "device.h"

#include "standardgroups.h"

#include <algorithm>

namespace demo {

namespace {

using namespace std::chrono_literals;

const Oid upsIdent{1, 3, 6, 1, 2, 1, 33, 1, 1};
const Oid upsBattery{1, 3, 6, 1, 2, 1, 33, 1, 2};
const Oid upsInput{1, 3, 6, 1, 2, 1, 33, 1, 3};
const Oid upsInputEntry{1, 3, 6, 1, 2, 1, 33, 1, 3, 3, 1};
const Oid upsOutput{1, 3, 6, 1, 2, 1, 33, 1, 4};
const Oid upsOutputEntry{1, 3, 6, 1, 2, 1, 33, 1, 4, 4, 1};
const Oid upsAlarm{1, 3, 6, 1, 2, 1, 33, 1, 6};
const Oid upsConfig{1, 3, 6, 1, 2, 1, 33, 1, 9};

constexpr Outage mains{120s, 25s, 70s};
constexpr double drainPerSecond = 0.8;
constexpr double rechargePerSecond = 0.6;

enum OutputSource { FromMains = 3, FromBattery = 5 };
enum BatteryStatus { BatteryNormal = 2 };

double seconds(Moment moment)
{
    return std::chrono::duration<double>(moment).count();
}

double chargePercent(Moment now)
{
    if (mains.isAway(now))
        return 100 - drainPerSecond * seconds(mains.absence(now));
    if (mains.count(now) == 0)
        return 100;
    const double missing = drainPerSecond * seconds(mains.length);
    return 100 - std::max(0.0, missing - rechargePerSecond * seconds(now - mains.lastChange(now)));
}

std::int32_t loadPercent(Moment now)
{
    return drift(now, 46, 8, 40s);
}

std::int32_t inputVolts(Moment now)
{
    return mains.isAway(now) ? 0 : drift(now, 229, 4, 17s);
}

void addIdentity(MibView &view)
{
    view.addRow(upsIdent, scalar,
                {{1, octets("Example Power")},
                 {2, octets("EP 3000")},
                 {3, octets("2.7")},
                 {4, octets("1.1")},
                 {5, octets("Rack UPS")},
                 {6, octets("core-sw1, files1")}});
    view.addRow(upsConfig, scalar,
                {{1, integer(230)},
                 {2, integer(500)},
                 {3, integer(230)},
                 {4, integer(500)},
                 {5, integer(3000)},
                 {6, integer(2700)},
                 {7, integer(5)},
                 {8, integer(2)}});
}

void addBattery(MibView &view)
{
    view.addRow(
        upsBattery, scalar,
        {{1, integer(BatteryNormal)},
         {2, [](Moment now) { return integer(static_cast<std::int32_t>(seconds(mains.absence(now)))); }},
         {3, [](Moment now) { return integer(static_cast<std::int32_t>(chargePercent(now) * 0.42)); }},
         {4, [](Moment now) { return integer(static_cast<std::int32_t>(chargePercent(now))); }},
         {5, [](Moment now) { return integer(drift(now, 480 + chargePercent(now) * 0.6, 2, 9s)); }},
         {6, [](Moment now) { return integer(mains.isAway(now) ? drift(now, 262, 12, 11s) : 0); }},
         {7, [](Moment now) { return integer(drift(now, 27, 2, 90s)); }}});
}

void addInput(MibView &view)
{
    view.addRow(upsInput, scalar,
                {{1, [](Moment now) { return counter32(mains.count(now)); }}, {2, integer(1)}});
    view.addRow(upsInputEntry, {1},
                {{2, [](Moment now) { return integer(mains.isAway(now) ? 0 : drift(now, 500, 1, 13s)); }},
                 {3, [](Moment now) { return integer(inputVolts(now)); }},
                 {4, [](Moment now) { return integer(mains.isAway(now) ? 0 : drift(now, 58, 7, 40s)); }},
                 {5, [](Moment now) { return integer(mains.isAway(now) ? 0 : loadPercent(now) * 29); }}});
}

void addOutput(MibView &view)
{
    view.addRow(upsOutput, scalar,
                {{1, [](Moment now) { return integer(mains.isAway(now) ? FromBattery : FromMains); }},
                 {2, [](Moment now) { return integer(drift(now, 500, 0.6, 13s)); }},
                 {3, integer(1)}});
    view.addRow(upsOutputEntry, {1},
                {{2, [](Moment now) { return integer(drift(now, 230, 1, 21s)); }},
                 {3, [](Moment now) { return integer(drift(now, 56, 6, 40s)); }},
                 {4, [](Moment now) { return integer(loadPercent(now) * 27); }},
                 {5, [](Moment now) { return integer(loadPercent(now)); }}});
    view.addRow(upsAlarm, scalar, {{1, [](Moment now) { return gauge(mains.isAway(now) ? 1 : 0); }}});
}

} // namespace

Device makeUps()
{
    Device device;
    device.age = 301h * 24;
    addSystem(device.view, {"Example Power EP 3000, agent 1.1", "ups-a2", "Server room, rack A2", 72, 3});
    addIdentity(device.view);
    addBattery(device.view);
    addInput(device.view);
    addOutput(device.view);
    return device;
}

} // namespace demo
