// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library through its public interface, the way a program uses it.
#pragma once

#include "winsnmp.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

/// Starts the library for SNMPv2c.
void startLibrary();

/// A session and whom it talks to.
struct Target {
    HSNMP_SESSION session = nullptr;
    HSNMP_ENTITY agent = nullptr;
    HSNMP_CONTEXT community = nullptr;
};

enum class Community { Public, Silent };

struct TargetSettings {
    std::uint16_t port = 0;
    SNMPAPI_CALLBACK callback = nullptr;
    void *clientData = nullptr;
    Community community = Community::Public;
    smiTIMETICKS timeout = 60000; ///< centiseconds: nothing times out during a measurement
    smiUINT32 retries = 1; ///< 0 would be the library's own default
};

/// Throws std::runtime_error with the library's reason.
[[nodiscard]] Target openTarget(const TargetSettings &settings);
[[nodiscard]] std::vector<Target> openTargets(std::size_t count, const TargetSettings &settings);

/// A list with `variables` names and no values, made under `session`.
[[nodiscard]] HSNMP_VBL makeList(HSNMP_SESSION session, int variables);

/// Makes list and PDU, sends, frees both. Without a request id the library makes one.
void send(const Target &target, int variables = 1, smiINT32 requestId = 0);

enum class Received { Nothing, Answer, Failure };
/// Takes one entry of the queue, reads every name and value of an answer, frees all there is.
[[nodiscard]] Received receive(HSNMP_SESSION session);

} // namespace bench
