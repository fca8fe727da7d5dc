// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stand-in for tests that declares its words the way WinPR does: windows are HANDLEs, and messages have no
// parameters.
#ifndef WINPR_WTYPES_H
#define WINPR_WTYPES_H

#include <stdint.h>

#define WINAPI
#define CALLBACK
typedef uint32_t DWORD, UINT, *LPUINT;
typedef void *HANDLE, *LPVOID;
typedef HANDLE HWND;
typedef char CHAR, *LPSTR;
typedef const CHAR *LPCSTR;

#endif
