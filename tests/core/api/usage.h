// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the library holds, as text that tests can compare before and after a call.
#pragma once

#include <QString>

namespace apitest {

/// Bytes, blocks, handles, descriptors, requests, queues and sockets of the library and of each session. What
/// only grows (peaks, failures, calls) is left out.
[[nodiscard]] QString usage();

/// Waits until the library's queues hold this many entries. False after ten seconds.
[[nodiscard]] bool waitForQueued(unsigned count);

} // namespace apitest
