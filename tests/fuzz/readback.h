// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "winsnmp.h"

namespace fuzz {

/// Receives the message a callback was told of, reads every part of it as applications do, sends it on as
/// octets, and frees it all; ends the process when something does not hold.
void readBack(HSNMP_SESSION session, SNMPAPI_STATUS told, smiINT32 requestId);

} // namespace fuzz
