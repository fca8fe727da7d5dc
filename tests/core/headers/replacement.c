// SPDX-License-Identifier: GPL-3.0-or-later

// A project that brings its own Windows types, none of which winsnmp.h may redeclare: HWND differs, so a
// second declaration would not compile.
#include <stdint.h>

typedef void *HANDLE;
typedef struct Window *HWND;
typedef unsigned int UINT;
typedef uintptr_t WPARAM;
typedef intptr_t LPARAM;
typedef char *LPSTR;
typedef const char *LPCSTR;
typedef void *LPVOID;
#define WINAPI

#define WINSNMP_NO_WINTYPES
#include <winsnmp.h>

#if defined(IN) || defined(OUT) || defined(CALLBACK)
#error "WINSNMP_NO_WINTYPES does not suppress all spellings"
#endif

HSNMP_SESSION openSession(struct Window *window);

HSNMP_SESSION openSession(struct Window *window)
{
    return SnmpOpen(window, 1);
}
