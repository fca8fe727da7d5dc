// SPDX-License-Identifier: GPL-3.0-or-later
#include "device.h"

namespace demo {

Device makeDevice(DeviceKind kind)
{
    switch (kind) {
    case DeviceKind::Switch:
        return makeSwitch();
    case DeviceKind::Server:
        return makeServer();
    case DeviceKind::Ups:
        return makeUps();
    case DeviceKind::Printer:
        return makePrinter();
    case DeviceKind::SlowRouter:
        return makeSlowRouter();
    case DeviceKind::LossyBridge:
        return makeLossyBridge();
    case DeviceKind::SilentSensor:
        return makeSilentSensor();
    }
    return {};
}

} // namespace demo
