// SPDX-License-Identifier: MIT
//
// The end of a session (reference 3.1 SnmpClose).
#pragma once

#include "objects/session.h"

namespace winsnmp::core {

/// Frees everything the session holds. False when another thread closes it or has closed it. Waits for a
/// callback of the session that runs on another thread.
bool closeSession(Session &session);

} // namespace winsnmp::core
