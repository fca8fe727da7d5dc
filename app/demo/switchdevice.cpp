// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

#include "standardgroups.h"

#include <string>

namespace demo {

namespace {

using namespace std::chrono_literals;

const Oid entPhysicalEntry{1, 3, 6, 1, 2, 1, 47, 1, 1, 1, 1};

constexpr smiUINT32 portCount = 24;
constexpr smiUINT32 firstUplink = 23;
constexpr smiUINT32 flappingPort = 5;

enum PhysicalClass { Chassis = 3, PowerSupply = 6, Fan = 7 };

InterfaceInfo uplink(InterfaceInfo port)
{
    port.alias = "Uplink to distribution";
    port.megabits = 10'000;
    port.bytesInPerSecond = 9'600'000;
    port.bytesOutPerSecond = 7'300'000;
    return port;
}

InterfaceInfo accessPort(InterfaceInfo port)
{
    port.alias = "Desk " + std::to_string(100 + port.index);
    port.bytesInPerSecond = 12'000.0 * port.index;
    port.bytesOutPerSecond = 31'000.0 * port.index;
    port.errorsPerSecond = port.index == 9 ? 0.3 : 0;
    if (port.index == flappingPort)
        port.outage = {20s, 6s, 3s};
    else if (port.index % 11 == 0)
        port.link = Link::SwitchedOff;
    else if (port.index % 7 == 0)
        port.link = Link::NoCable;
    return port;
}

InterfaceInfo makePort(smiUINT32 index)
{
    InterfaceInfo port;
    port.index = index;
    port.name = (index >= firstUplink ? "xe-0/" : "ge-0/") + std::to_string(index);
    port.physicalAddress = {0x02, 0x00, 0x5e, 0x10, 0x00, static_cast<std::uint8_t>(index)};
    return index >= firstUplink ? uplink(port) : accessPort(port);
}

void addPart(MibView &view, smiUINT32 index, PhysicalClass kind, const std::string &name,
             const std::string &serial)
{
    const bool isWhole = kind == Chassis;
    view.addRow(entPhysicalEntry, {index},
                {{2, octets(name)},
                 {3, objectId(demoProduct(1))},
                 {4, integer(isWhole ? 0 : 1)},
                 {5, integer(kind)},
                 {6, integer(isWhole ? -1 : static_cast<std::int32_t>(index))},
                 {7, octets(name)},
                 {8, octets("B")},
                 {9, octets("1.4")},
                 {10, octets(isWhole ? "6.2.1" : "")},
                 {11, octets(serial)},
                 {12, octets("Example Networks")},
                 {13, octets(isWhole ? "EN-24X" : "")},
                 {16, integer(isWhole ? 2 : 1)}});
}

} // namespace

Device makeSwitch()
{
    Device device;
    device.age = 26h * 24 + 4h + 12min;
    addSystem(
        device.view,
        {"Example Networks EN-24X, 24 ports, software 6.2.1", "core-sw1", "Server room, rack A2", 78, 1});
    addInterfaceCount(device.view, portCount);
    for (smiUINT32 index = 1; index <= portCount; ++index)
        addInterface(device.view, makePort(index));
    addIp(device.view, {true, {192, 0, 2, 2}, firstUplink, 40});
    addPart(device.view, 1, Chassis, "Chassis", "EN0042001");
    addPart(device.view, 2, PowerSupply, "Power supply 1", "PS0007711");
    addPart(device.view, 3, Fan, "Fan tray", "FT0001902");
    return device;
}

} // namespace demo
