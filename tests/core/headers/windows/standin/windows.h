// SPDX-License-Identifier: GPL-3.0-or-later
//
// A project's own stand-in: one file, no guard that anybody could know, message parameters of another type of
// the same width, and IN and OUT with a meaning.
#pragma once
#pragma GCC system_header // long long in C++98

#define WINAPI __attribute__((noinline))
#define CALLBACK
#define IN const
#define OUT

typedef void *HANDLE;
typedef unsigned long DWORD;
typedef unsigned int UINT;
typedef struct Window *HWND;
typedef unsigned long long WPARAM;
typedef long long LPARAM;
typedef char *LPSTR;
typedef const char *LPCSTR;
typedef void *LPVOID;
