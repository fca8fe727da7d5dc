// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stand-in for tests that declares its words the way DirectX-Headers do: no guard, a window is an int, and
// messages have no parameters.
#pragma once

#define COM_NO_WINDOWS_H
#define DECLARE_HANDLE(name) typedef struct name##__ *name

#include <stdint.h>

#define OUT
#define IN
#define WINAPI
typedef uint32_t UINT, DWORD;
typedef void *HANDLE, *LPVOID;
typedef int HWND;
typedef char CHAR, *LPSTR;
typedef const char *LPCSTR;
