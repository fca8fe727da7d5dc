// SPDX-License-Identifier: GPL-3.0-or-later
//
// The devices the demo agents play: what they know and how they behave on the network.
#pragma once

#include "mibview.h"

#include <array>
#include <chrono>

namespace demo {

enum class DeviceKind { Switch, Server, Ups, Printer, SlowRouter, LossyBridge, SilentSensor };

inline constexpr std::array deviceKinds{
    DeviceKind::Switch,     DeviceKind::Server,      DeviceKind::Ups,          DeviceKind::Printer,
    DeviceKind::SlowRouter, DeviceKind::LossyBridge, DeviceKind::SilentSensor,
};

struct Device {
    MibView view;
    Moment age{0}; ///< for how long it has been running when the program starts
    std::chrono::milliseconds delay{0}; ///< between a request and its answer
    double loss = 0; ///< part of the requests that get lost, 0 to 1
};

[[nodiscard]] Device makeDevice(DeviceKind kind);

[[nodiscard]] Device makeSwitch();
[[nodiscard]] Device makeServer();
[[nodiscard]] Device makeUps();
[[nodiscard]] Device makePrinter();
[[nodiscard]] Device makeSlowRouter();
[[nodiscard]] Device makeLossyBridge();
[[nodiscard]] Device makeSilentSensor();

} // namespace demo
