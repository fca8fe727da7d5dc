// SPDX-License-Identifier: MIT
#pragma once

#include "winsnmp.h"
