// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

#include "standardgroups.h"

#include <ctime>
#include <string>

namespace demo {

namespace {

using namespace std::chrono_literals;

const Oid hrSystem{1, 3, 6, 1, 2, 1, 25, 1};
const Oid hrStorage{1, 3, 6, 1, 2, 1, 25, 2};
const Oid hrStorageEntry{1, 3, 6, 1, 2, 1, 25, 2, 3, 1};
const Oid hrProcessorEntry{1, 3, 6, 1, 2, 1, 25, 3, 3, 1};
const Oid hrSWRunEntry{1, 3, 6, 1, 2, 1, 25, 4, 2, 1};
const Oid hrSWRunPerfEntry{1, 3, 6, 1, 2, 1, 25, 5, 1, 1};

constexpr smiUINT32 processorCount = 4;
constexpr smiUINT32 firstProcessor = 768;
constexpr smiUINT32 processorType = 3;

enum StorageType : smiUINT32 { Ram = 2, VirtualMemory = 3, FixedDisk = 4 };

struct Storage {
    smiUINT32 index;
    StorageType type;
    std::string description;
    std::int32_t unitBytes;
    std::int32_t units;
    double used; ///< part of it, 0 to 1
    double swing;
};

/// Local time as DateAndTime (SNMPv2-TC): eight octets, the fraction of a second left 0.
Value dateAndTime(Moment)
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const int year = local.tm_year + 1900;
    std::string bytes;
    for (const int part : {year / 256, year % 256, local.tm_mon + 1, local.tm_mday, local.tm_hour,
                           local.tm_min, local.tm_sec, 0})
        bytes.push_back(static_cast<char>(part));
    return octets(bytes);
}

void addHost(MibView &view)
{
    view.addRow(hrSystem, scalar,
                {{1, [](Moment now) { return ticks(now); }},
                 {2, dateAndTime},
                 {5, [](Moment now) { return gauge(static_cast<std::uint32_t>(drift(now, 6, 3, 70s))); }},
                 {6, [](Moment now) { return gauge(static_cast<std::uint32_t>(drift(now, 214, 9, 25s))); }},
                 {7, integer(0)}});
    view.addRow(hrStorage, scalar, {{2, integer(33'554'432)}});
}

void addStorage(MibView &view, const Storage &storage)
{
    view.addRow(hrStorageEntry, {storage.index},
                {{1, integer(static_cast<std::int32_t>(storage.index))},
                 {2, objectId({1, 3, 6, 1, 2, 1, 25, 2, 1, storage.type})},
                 {3, octets(storage.description)},
                 {4, integer(storage.unitBytes)},
                 {5, integer(storage.units)},
                 {6,
                  [storage](Moment now) {
                      return integer(
                          drift(now, storage.units * storage.used, storage.units * storage.swing, 45s));
                  }},
                 {7, counter32(0)}});
}

void addProcessor(MibView &view, smiUINT32 number)
{
    const smiUINT32 index = firstProcessor + number;
    addHostDevice(view, index, processorType, "64-bit processor, core " + std::to_string(number));
    view.addRow(hrProcessorEntry, {index},
                {{1, objectId({0, 0})}, {2, [number](Moment now) {
                                             return integer(
                                                 drift(now, 38 + 9.0 * number, 30, 20s, number * 0.23));
                                         }}});
}

void addProcess(MibView &view, smiUINT32 index, const std::string &name, double share)
{
    view.addRow(hrSWRunEntry, {index},
                {{1, integer(static_cast<std::int32_t>(index))},
                 {2, octets(name)},
                 {3, objectId({0, 0})},
                 {4, octets("/usr/sbin/" + name)},
                 {5, octets("")},
                 {6, integer(4)},
                 {7, integer(2)}});
    view.addRow(hrSWRunPerfEntry, {index},
                {{1,
                  [share](Moment now) {
                      return integer(static_cast<std::int32_t>(total(now, share * 100) & 0x7fffffff));
                  }},
                 {2, [share](Moment now) {
                      return integer(drift(now, 90'000 * (1 + share * 10), 4'000, 30s, share));
                  }}});
}

InterfaceInfo makeInterface(smiUINT32 index, const std::string &name, InterfaceType type,
                            double bytesPerSecond)
{
    InterfaceInfo info;
    info.index = index;
    info.name = name;
    info.type = type;
    info.physicalAddress = {0x02, 0x00, 0x5e, 0x20, 0x00, static_cast<std::uint8_t>(index)};
    info.bytesInPerSecond = bytesPerSecond;
    info.bytesOutPerSecond = bytesPerSecond * 1.8;
    return info;
}

} // namespace

Device makeServer()
{
    Device device;
    device.age = 5h * 24 + 17h + 3min;
    MibView &view = device.view;
    addSystem(view, {"Linux files1 6.1.0 x86_64", "files1.example.net", "Server room, rack B1", 72, 2});
    addInterfaceCount(view, 2);
    addInterface(view, makeInterface(1, "lo", InterfaceType::Loopback, 90'000));
    addInterface(view, makeInterface(2, "eth0", InterfaceType::Ethernet, 4'200'000));
    addIp(view, {false, {192, 0, 2, 20}, 2, 5'200});
    addHost(view);
    addStorage(view, {1, Ram, "Physical memory", 1024, 33'554'432, 0.62, 0.05});
    addStorage(view, {3, VirtualMemory, "Swap space", 1024, 8'388'608, 0.08, 0.01});
    addStorage(view, {31, FixedDisk, "/", 4096, 12'058'624, 0.44, 0.001});
    addStorage(view, {32, FixedDisk, "/srv/files", 65'536, 122'070'312, 0.81, 0.004});
    for (smiUINT32 number = 0; number < processorCount; ++number)
        addProcessor(view, number);
    addProcess(view, 611, "sshd", 0.001);
    addProcess(view, 702, "nfsd", 0.21);
    addProcess(view, 715, "smbd", 0.34);
    addProcess(view, 940, "snmpd", 0.004);
    return device;
}

} // namespace demo
