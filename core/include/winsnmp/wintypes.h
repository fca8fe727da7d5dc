// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// The Windows spellings that the API is written in (reference 1.1).
///
/// A project with a replacement for the Windows headers includes that first and defines WINSNMP_NO_WINTYPES:
/// then nothing of HANDLE to OUT below is declared here, and the replacement's types must have the sizes
/// given. A spelling that is already a macro is left alone in any case. Identical typedefs elsewhere are
/// legal in C11 and C++.

#include <stdint.h>

/// Marks what the library exports.
#ifndef WINSNMP_API
#if defined(__GNUC__)
#define WINSNMP_API __attribute__((visibility("default")))
#else
#define WINSNMP_API
#endif
#endif

#ifndef WINSNMP_NO_WINTYPES

#ifndef HANDLE
/// Base of all handles.
typedef void *HANDLE;
#endif

#ifndef HWND
/// A window: a token of the application, never dereferenced.
typedef void *HWND;
#endif

#ifndef UINT
/// Unsigned, 32 bits.
typedef unsigned int UINT;
#endif

#ifndef WPARAM
/// Unsigned, as wide as a pointer.
typedef uintptr_t WPARAM;
#endif

#ifndef LPARAM
/// Signed, as wide as a pointer.
typedef intptr_t LPARAM;
#endif

#ifndef LPSTR
typedef char *LPSTR;
#endif

#ifndef LPCSTR
typedef const char *LPCSTR;
#endif

#ifndef LPVOID
typedef void *LPVOID;
#endif

// Calling conventions and annotations mean nothing here; programs written for Windows use the words.
#ifndef WINAPI
#define WINAPI
#endif

#ifndef CALLBACK
#define CALLBACK
#endif

#ifndef IN
#define IN
#endif

#ifndef OUT
#define OUT
#endif

#endif // WINSNMP_NO_WINTYPES

// Not a word of the Windows headers, so a replacement for them need not have it.
#ifndef SNMPAPI_CALL
/// Calling convention of every function and callback of the API.
#define SNMPAPI_CALL WINAPI
#endif
