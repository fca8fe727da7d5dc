// SPDX-License-Identifier: GPL-3.0-or-later
//
// A stand-in for tests that declares its words the way Wine does: windows are pointers to a structure of
// their own unless NO_STRICT is defined, and functions of "Windows" have its calling convention.
#ifndef _WINDEF_
#define _WINDEF_

#if defined(__x86_64__)
#define WINAPI __attribute__((ms_abi))
#else
#define WINAPI
#endif
#define CALLBACK WINAPI

#define IN
#define OUT

typedef void *HANDLE;
typedef void *LPVOID;
typedef char CHAR, *LPSTR;
typedef const CHAR *LPCSTR;
typedef unsigned int DWORD, UINT;
typedef unsigned long UINT_PTR;
typedef long LONG_PTR;
typedef UINT_PTR WPARAM;
typedef LONG_PTR LPARAM;

#ifdef NO_STRICT
#define DECLARE_HANDLE(name) typedef HANDLE name
#else
#define DECLARE_HANDLE(name)                                                                                 \
    typedef struct name##__ {                                                                                \
        int unused;                                                                                          \
    } * name
#endif
DECLARE_HANDLE(HWND);

#endif
