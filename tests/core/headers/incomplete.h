// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Deliberately without <stdint.h>.
typedef uint32_t Incomplete;
