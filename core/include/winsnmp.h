/* SPDX-License-Identifier: MIT */
#pragma once

#include "winsnmp/wintypes.h"

#include "winsnmp/constants.h"
#include "winsnmp/types.h"

#include "winsnmp/communications.h"
#include "winsnmp/database.h"
#include "winsnmp/entity.h"
#include "winsnmp/pdu.h"
#include "winsnmp/utility.h"
#include "winsnmp/varbind.h"
