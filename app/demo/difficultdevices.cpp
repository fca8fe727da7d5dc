// SPDX-License-Identifier: GPL-3.0-or-later
//
// The devices behind bad lines: one answers late, one loses requests, one never answers.
#include "device.h"

#include "standardgroups.h"

namespace demo {

namespace {

using namespace std::chrono_literals;

InterfaceInfo makeLine(smiUINT32 index, const std::string &name, InterfaceType type, std::uint32_t megabits,
                       double bytesPerSecond)
{
    InterfaceInfo info;
    info.index = index;
    info.name = name;
    info.type = type;
    info.megabits = megabits;
    info.physicalAddress = {0x02, 0x00, 0x5e, 0x40, 0x00, static_cast<std::uint8_t>(index)};
    info.bytesInPerSecond = bytesPerSecond;
    info.bytesOutPerSecond = bytesPerSecond / 3;
    return info;
}

} // namespace

Device makeSlowRouter()
{
    Device device;
    device.age = 88h * 24;
    device.delay = 1500ms;
    addSystem(
        device.view,
        {"Example Networks branch router behind a satellite link", "branch-gw", "Branch office", 78, 5});
    addInterfaceCount(device.view, 2);
    addInterface(device.view, makeLine(1, "eth0", InterfaceType::Ethernet, 100, 18'000));
    addInterface(device.view, makeLine(2, "serial0", InterfaceType::Serial, 2, 16'000));
    addIp(device.view, {true, {198, 51, 100, 1}, 1, 35});
    return device;
}

Device makeLossyBridge()
{
    Device device;
    device.age = 3h + 5min;
    device.loss = 0.4;
    addSystem(device.view,
              {"Example Networks radio bridge, weak signal", "radio-7", "Roof, building C", 2, 6});
    addInterfaceCount(device.view, 2);
    addInterface(device.view, makeLine(1, "eth0", InterfaceType::Ethernet, 100, 52'000));
    InterfaceInfo radio = makeLine(2, "wlan0", InterfaceType::Wireless, 54, 47'000);
    radio.errorsPerSecond = 7;
    addInterface(device.view, radio);
    return device;
}

Device makeSilentSensor()
{
    Device device;
    device.loss = 1;
    return device;
}

} // namespace demo
