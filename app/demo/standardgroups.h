// SPDX-License-Identifier: GPL-3.0-or-later
//
// The groups that most devices have: system (SNMPv2-MIB), interfaces (IF-MIB), IP (IP-MIB), host devices
// (HOST-RESOURCES-MIB).
#pragma once

#include "mibview.h"
#include "motion.h"

#include <array>
#include <string>

namespace demo {

struct SystemInfo {
    std::string description;
    std::string name;
    std::string location;
    std::int32_t services = 72;
    smiUINT32 model = 1; ///< last arc of sysObjectID
};

enum class InterfaceType : std::int32_t { Ethernet = 6, Serial = 22, Loopback = 24, Wireless = 71 };
enum class Link { Up, NoCable, SwitchedOff };

struct InterfaceInfo {
    smiUINT32 index = 1;
    std::string name;
    std::string alias;
    InterfaceType type = InterfaceType::Ethernet;
    std::uint32_t megabits = 1000;
    std::array<std::uint8_t, 6> physicalAddress{};
    Link link = Link::Up;
    Outage outage; ///< of a link that is up otherwise
    double bytesInPerSecond = 0;
    double bytesOutPerSecond = 0;
    double errorsPerSecond = 0;
};

struct IpInfo {
    bool forwarding = false;
    std::array<std::uint8_t, 4> address{};
    smiUINT32 interfaceIndex = 1;
    double packetsPerSecond = 0;
};

void addSystem(MibView &view, const SystemInfo &info);
void addInterfaceCount(MibView &view, std::int32_t count);
void addInterface(MibView &view, const InterfaceInfo &info);
void addIp(MibView &view, const IpInfo &info);

/// A row of hrDeviceTable; `type` is the last arc of its hrDeviceTypes value.
void addHostDevice(MibView &view, smiUINT32 index, smiUINT32 type, const std::string &description);

/// Where the sysObjectID values of the demo devices lie.
[[nodiscard]] Oid demoProduct(smiUINT32 model);

} // namespace demo
