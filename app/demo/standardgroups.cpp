// SPDX-License-Identifier: GPL-3.0-or-later
#include "standardgroups.h"

#include <algorithm>
#include <string_view>

namespace demo {

namespace {

const Oid systemGroup{1, 3, 6, 1, 2, 1, 1};
const Oid interfacesGroup{1, 3, 6, 1, 2, 1, 2};
const Oid ifEntry{1, 3, 6, 1, 2, 1, 2, 2, 1};
const Oid ifXEntry{1, 3, 6, 1, 2, 1, 31, 1, 1, 1};
const Oid ipGroup{1, 3, 6, 1, 2, 1, 4};
const Oid ipAddrEntry{1, 3, 6, 1, 2, 1, 4, 20, 1};
const Oid hrDeviceEntry{1, 3, 6, 1, 2, 1, 25, 3, 2, 1};
const Oid hrDeviceTypes{1, 3, 6, 1, 2, 1, 25, 3, 1};

enum { Up = 1, Down = 2, True = 1, False = 2 };
constexpr double bytesPerPacket = 640;

std::int32_t operStatus(const InterfaceInfo &info, Moment now)
{
    return info.link == Link::Up && !info.outage.isAway(now) ? Up : Down;
}

/// Total of something that flows only while the link is up.
Source flow(const InterfaceInfo &info, double perSecond, Value (*make)(std::uint64_t))
{
    const double shift = info.index * 0.17;
    const double rate = info.link == Link::Up ? perSecond : 0;
    return [outage = info.outage, rate, shift, make](Moment now) {
        return make(total(outage.presence(now), rate, shift));
    };
}

/// ifSpeed stops at what 32 bits hold; ifHighSpeed tells more.
std::uint32_t bitsPerSecond(std::uint32_t megabits)
{
    constexpr std::uint64_t most = 4'294'967'295;
    return static_cast<std::uint32_t>(std::min(most, std::uint64_t{megabits} * 1'000'000));
}

void addInterfaceIdentity(MibView &view, const InterfaceInfo &info)
{
    const auto *mac = reinterpret_cast<const char *>(info.physicalAddress.data());
    const std::string_view physicalAddress(
        mac, info.type == InterfaceType::Loopback ? 0 : info.physicalAddress.size());
    view.addRow(ifEntry, {info.index},
                {{1, integer(static_cast<std::int32_t>(info.index))},
                 {2, octets(info.name)},
                 {3, integer(static_cast<std::int32_t>(info.type))},
                 {4, integer(1500)},
                 {5, gauge(bitsPerSecond(info.megabits))},
                 {6, octets(physicalAddress)},
                 {7, integer(info.link == Link::SwitchedOff ? Down : Up)},
                 {8, [info](Moment now) { return integer(operStatus(info, now)); }},
                 {9, [info](Moment now) { return ticks(info.outage.lastChange(now)); }}});
}

void addInterfaceCounters(MibView &view, const InterfaceInfo &info)
{
    const double packetsIn = info.bytesInPerSecond / bytesPerPacket;
    const double packetsOut = info.bytesOutPerSecond / bytesPerPacket;
    view.addRow(ifEntry, {info.index},
                {{10, flow(info, info.bytesInPerSecond, counter32)},
                 {11, flow(info, packetsIn, counter32)},
                 {13, flow(info, info.errorsPerSecond / 2, counter32)},
                 {14, flow(info, info.errorsPerSecond, counter32)},
                 {15, counter32(0)},
                 {16, flow(info, info.bytesOutPerSecond, counter32)},
                 {17, flow(info, packetsOut, counter32)},
                 {19, counter32(0)},
                 {20, flow(info, info.errorsPerSecond / 4, counter32)}});
}

void addInterfaceExtension(MibView &view, const InterfaceInfo &info)
{
    const double packetsIn = info.bytesInPerSecond / bytesPerPacket;
    const double packetsOut = info.bytesOutPerSecond / bytesPerPacket;
    view.addRow(ifXEntry, {info.index},
                {{1, octets(info.name)},
                 {2, flow(info, packetsIn / 50, counter32)},
                 {3, flow(info, packetsIn / 80, counter32)},
                 {4, flow(info, packetsOut / 50, counter32)},
                 {5, flow(info, packetsOut / 80, counter32)},
                 {6, flow(info, info.bytesInPerSecond, counter64)},
                 {7, flow(info, packetsIn, counter64)},
                 {10, flow(info, info.bytesOutPerSecond, counter64)},
                 {11, flow(info, packetsOut, counter64)},
                 {14, integer(info.type == InterfaceType::Loopback ? Down : Up)},
                 {15, gauge(info.megabits)},
                 {16, integer(False)},
                 {17, integer(info.type == InterfaceType::Loopback ? False : True)},
                 {18, octets(info.alias)},
                 {19, ticks(Moment::zero())}});
}

} // namespace

Oid demoProduct(smiUINT32 model)
{
    return {1, 3, 6, 1, 4, 1, 8072, 9999, 9999, model};
}

void addSystem(MibView &view, const SystemInfo &info)
{
    view.addRow(systemGroup, scalar,
                {{1, octets(info.description)},
                 {2, objectId(demoProduct(info.model))},
                 {3, [](Moment now) { return ticks(now); }},
                 {4, octets("Demo network <noc@example.net>")},
                 {5, octets(info.name)},
                 {6, octets(info.location)},
                 {7, integer(info.services)}});
}

void addInterfaceCount(MibView &view, std::int32_t count)
{
    view.addRow(interfacesGroup, scalar, {{1, integer(count)}});
}

void addInterface(MibView &view, const InterfaceInfo &info)
{
    addInterfaceIdentity(view, info);
    addInterfaceCounters(view, info);
    addInterfaceExtension(view, info);
}

void addIp(MibView &view, const IpInfo &info)
{
    const auto packets = [rate = info.packetsPerSecond](double part) {
        return [perSecond = rate * part](Moment now) { return counter32(total(now, perSecond)); };
    };
    view.addRow(ipGroup, scalar,
                {{1, integer(info.forwarding ? 1 : 2)},
                 {2, integer(64)},
                 {3, packets(1.0)},
                 {4, packets(0.0001)},
                 {9, packets(0.98)},
                 {10, packets(0.9)}});
    const auto &parts = info.address;
    view.addRow(ipAddrEntry, {parts[0], parts[1], parts[2], parts[3]},
                {{1, address(parts)},
                 {2, integer(static_cast<std::int32_t>(info.interfaceIndex))},
                 {3, address({255, 255, 255, 0})},
                 {4, integer(1)},
                 {5, integer(65535)}});
}

void addHostDevice(MibView &view, smiUINT32 index, smiUINT32 type, const std::string &description)
{
    constexpr std::int32_t running = 2;
    view.addRow(hrDeviceEntry, {index},
                {{1, integer(static_cast<std::int32_t>(index))},
                 {2, objectId(child(hrDeviceTypes, {type}))},
                 {3, octets(description)},
                 {4, objectId({0, 0})},
                 {5, integer(running)},
                 {6, counter32(0)}});
}

} // namespace demo
