/* SPDX-License-Identifier: MIT */
#pragma once

#include <stdint.h>

#ifndef WINSNMP_API
#if defined(__GNUC__)
#define WINSNMP_API __attribute__((visibility("default")))
#else
#define WINSNMP_API
#endif
#endif

#ifndef WINSNMP_NO_WINTYPES

#ifndef HANDLE
typedef void *HANDLE;
#endif
#ifndef HWND
typedef void *HWND;
#endif
#ifndef UINT
typedef unsigned int UINT;
#endif
#ifndef WPARAM
typedef uintptr_t WPARAM;
#endif
#ifndef LPARAM
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

#endif

#ifndef SNMPAPI_CALL
#define SNMPAPI_CALL WINAPI
#endif
