// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

#include "standardgroups.h"

#include <algorithm>
#include <string>

namespace demo {

namespace {

using namespace std::chrono_literals;

const Oid hrPrinterEntry{1, 3, 6, 1, 2, 1, 25, 3, 5, 1};
const Oid prtGeneralEntry{1, 3, 6, 1, 2, 1, 43, 5, 1, 1};
const Oid prtInputEntry{1, 3, 6, 1, 2, 1, 43, 8, 2, 1};
const Oid prtMarkerEntry{1, 3, 6, 1, 2, 1, 43, 10, 2, 1};
const Oid prtSuppliesEntry{1, 3, 6, 1, 2, 1, 43, 11, 1, 1};
const Oid prtColorantEntry{1, 3, 6, 1, 2, 1, 43, 12, 1, 1};
const Oid prtConsoleEntry{1, 3, 6, 1, 2, 1, 43, 16, 5, 1};

constexpr smiUINT32 printer = 1; // its hrDeviceIndex
constexpr smiUINT32 printerType = 5;
constexpr Outage job{30s, 12s, 0s}; // away: idle

enum PrinterStatus { Idle = 3, Printing = 4 };

/// Pages since the device was made: one and a half a second while a job runs.
std::uint64_t pages(Moment now)
{
    return 48'211 + static_cast<std::uint64_t>(job.presence(now) / 667ms);
}

void addGeneral(MibView &view)
{
    addHostDevice(view, printer, printerType, "Example Print EP-C400");
    view.addRow(hrPrinterEntry, {printer},
                {{1, [](Moment now) { return integer(job.isAway(now) ? Idle : Printing); }},
                 {2, octets(std::string_view("\0\0", 2))}});
    view.addRow(prtGeneralEntry, {printer},
                {{1, counter32(3)},
                 {2, integer(1)},
                 {3, integer(1)},
                 {16, octets("Office printer")},
                 {17, octets("EPC4000815")}});
    view.addRow(prtConsoleEntry, {printer, 1},
                {{2, [](Moment now) { return octets(job.isAway(now) ? "Ready" : "Printing"); }}});
}

void addTray(MibView &view, smiUINT32 index, const std::string &name, std::int32_t capacity)
{
    view.addRow(prtInputEntry, {printer, index},
                {{2, integer(3)},
                 {8, integer(8)},
                 {9, integer(capacity)},
                 {10,
                  [capacity](Moment now) {
                      return integer(
                          capacity
                          - static_cast<std::int32_t>(pages(now) % static_cast<std::uint64_t>(capacity)));
                  }},
                 {11, integer(0)},
                 {12, octets("A4")},
                 {13, octets(name)}});
}

void addMarker(MibView &view)
{
    view.addRow(prtMarkerEntry, {printer, 1},
                {{2, integer(4)},
                 {3, integer(7)},
                 {4, [](Moment now) { return counter32(pages(now)); }},
                 {5, [](Moment now) { return counter32(pages(now) - 47'900); }},
                 {15, integer(0)}});
}

/// Toner that lasts `pagesPerCartridge` pages and is replaced when it is used up.
void addToner(MibView &view, smiUINT32 index, const std::string &colour, std::uint64_t pagesPerCartridge)
{
    view.addRow(prtSuppliesEntry, {printer, index},
                {{2, integer(1)},
                 {3, integer(static_cast<std::int32_t>(index))},
                 {4, integer(3)},
                 {5, integer(3)},
                 {6, octets(colour + " toner")},
                 {7, integer(19)},
                 {8, integer(100)},
                 {9, [pagesPerCartridge](Moment now) {
                      const std::uint64_t used = pages(now) % pagesPerCartridge;
                      return integer(100 - static_cast<std::int32_t>(used * 100 / pagesPerCartridge));
                  }}});
    view.addRow(prtColorantEntry, {printer, index}, {{2, integer(1)}, {3, integer(3)}, {4, octets(colour)}});
}

} // namespace

Device makePrinter()
{
    Device device;
    device.age = 9h + 40min;
    MibView &view = device.view;
    addSystem(view,
              {"Example Print EP-C400, firmware 12.05", "printer-2f", "Second floor, copy room", 72, 4});
    addInterfaceCount(view, 1);
    InterfaceInfo network;
    network.name = "eth0";
    network.megabits = 100;
    network.physicalAddress = {0x02, 0x00, 0x5e, 0x30, 0x00, 0x01};
    network.bytesInPerSecond = 21'000;
    network.bytesOutPerSecond = 1'400;
    addInterface(view, network);
    addGeneral(view);
    addTray(view, 1, "Tray 1", 550);
    addTray(view, 2, "Tray 2", 1'100);
    addMarker(view);
    addToner(view, 1, "black", 300);
    addToner(view, 2, "cyan", 700);
    addToner(view, 3, "magenta", 620);
    addToner(view, 4, "yellow", 840);
    return device;
}

} // namespace demo
