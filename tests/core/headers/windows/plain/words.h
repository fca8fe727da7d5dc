// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words of a project that the compiler does not find as <windows.h>: some are macros, and what are types is
// declared as winsnmp.h declares it.
#ifndef WORDS_H
#define WORDS_H

#include <stdint.h>

#define WINAPI
#define CALLBACK
#define IN
#define OUT
#define LPVOID void *
#define HANDLE void *
#define HWND void *
#define UINT unsigned
#define LPSTR char *
#define LPCSTR const char *
#define WPARAM uintptr_t
#define LPARAM intptr_t

#endif
