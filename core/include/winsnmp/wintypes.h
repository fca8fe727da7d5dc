// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// The Windows words that programs for this API are written in (reference 1.1), and the types that the
/// prototypes are made of.
///
/// A program may include its Windows headers before or after this one:
///
/// - Where the compiler finds `<windows.h>` (Wine's, or a stand-in of the project), it is included here, and
/// its
///   words count. The same goes for WinPR (`<winpr/wtypes.h>`) and for DirectX-Headers (`<basetsd.h>` beside
///   `<wsl/winadapter.h>`), which lack some words: those are added.
/// - Where none is found, the words are declared here. One that is already a macro is left alone; identical
///   typedefs elsewhere are legal in C11 and C++.
/// - With WINSNMP_NO_WINTYPES nothing is included and nothing of HANDLE to OUT is declared. The prototypes do
/// not
///   need the words then, so they may be declared before, after, or never. If the windows of such a program
///   are not `void *`, it defines WINSNMP_HWND before (see below).

#include <stdint.h>

/// Marks what the library exports.
#ifndef WINSNMP_API
#if defined(__GNUC__)
#define WINSNMP_API __attribute__((visibility("default")))
#else
#define WINSNMP_API
#endif
#endif

/// Calling convention of every function and callback of the API: that of C, whatever WINAPI and CALLBACK
/// stand for. (Wine's stand for Windows' own convention, with which a call would arrive with other
/// arguments.)
#undef SNMPAPI_CALL
#define SNMPAPI_CALL

#if !defined(WINSNMP_NO_WINTYPES) && defined(__has_include)
#if __has_include(<windef.h>)
#include <windef.h>
#define WINSNMP_HAS_WINDOWS_H
#elif __has_include(<windows.h>)
#include <windows.h>
#define WINSNMP_HAS_WINDOWS_H
#elif __has_include(<winpr/wtypes.h>)
#include <winpr/wtypes.h>
#elif __has_include(<wsl/winadapter.h>) && __has_include(<basetsd.h>)
#include <basetsd.h>
#endif
#endif

// Whose words there are already. DirectX-Headers have no guard of their own to ask for.
#if defined(WINSNMP_HAS_WINDOWS_H) || defined(_WINDEF_) || defined(_WINDEF_H) || defined(_INC_WINDOWS)
#define WINSNMP_WORDS_OF_WINDOWS
#elif defined(WINPR_WTYPES_H) || (defined(COM_NO_WINDOWS_H) && defined(DECLARE_HANDLE))
#define WINSNMP_WORDS_OF_OTHERS
#endif

/// A window and the two parameters of a message in the prototypes and in SNMPAPI_CALLBACK: HWND, WPARAM and
/// LPARAM of the `windows.h` in use, else `void *` and integers as wide as it. A program that uses
/// WINSNMP_NO_WINTYPES and windows of another pointer type says so here (`#define WINSNMP_HWND struct HWND__
/// *`). Whatever they are, they must be as wide as a pointer.
#if defined(WINSNMP_WORDS_OF_WINDOWS)
#ifndef WINSNMP_HWND
#define WINSNMP_HWND HWND
#endif
#ifndef WINSNMP_WPARAM
#define WINSNMP_WPARAM WPARAM
#endif
#ifndef WINSNMP_LPARAM
#define WINSNMP_LPARAM LPARAM
#endif
#endif
#ifndef WINSNMP_HWND
#define WINSNMP_HWND void *
#endif
#ifndef WINSNMP_WPARAM
#define WINSNMP_WPARAM uintptr_t
#endif
#ifndef WINSNMP_LPARAM
#define WINSNMP_LPARAM intptr_t
#endif

#ifndef WINSNMP_NO_WINTYPES

#ifndef WINSNMP_WORDS_OF_WINDOWS

#ifndef WINSNMP_WORDS_OF_OTHERS

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

#ifndef LPSTR
typedef char *LPSTR;
#endif

#ifndef LPCSTR
typedef const char *LPCSTR;
#endif

#ifndef LPVOID
typedef void *LPVOID;
#endif

#endif // WINSNMP_WORDS_OF_OTHERS

#ifndef WPARAM
/// Unsigned, as wide as a pointer.
typedef uintptr_t WPARAM;
#endif

#ifndef LPARAM
/// Signed, as wide as a pointer.
typedef intptr_t LPARAM;
#endif

#endif // WINSNMP_WORDS_OF_WINDOWS

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
