// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole of it, with what a program meets besides types: macros that take ordinary words.
#ifndef STAND_IN_WINDOWS_H
#define STAND_IN_WINDOWS_H

#include "windef.h"

#define interface struct
#define near
#define far
#define small char
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define ERROR 0
#define NO_ERROR 0
#define DELETE 0x00010000
#define CONST const

#endif
