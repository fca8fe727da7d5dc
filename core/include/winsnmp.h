// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// The WinSNMP 2.0 API for Linux: SNMPv1 and SNMPv2c for managers and agents.
///
/// Include this file only; the parts below exist to be read one subject at a time. It compiles as C99 and
/// C++98 and everything later. What goes beyond the API is in winsnmp/platform.h (window messages, ports,
/// names) and winsnmp/extensions.h; porting.md tells what differs from Windows. "Reference n.m" is a
/// section of winsnmp-reference.md, which lies beside porting.md and describes the library by subject. What
/// follows holds for every function unless its own comment says otherwise.
///
/// @par Results (reference 2.1)
/// SNMPAPI_STATUS is SNMPAPI_SUCCESS or a positive count on success, SNMPAPI_FAILURE on failure; a handle is
/// non-null on success and SNMPAPI_FAILURE on failure. A failed call changes no state and writes no output;
/// the exceptions are SnmpRecvMsg with a transport error, and text buffers that were too small.
///
/// @par Last error (reference 2.3)
/// A failed call stores a code that SnmpGetLastError reports; a successful call leaves it alone. Each calling
/// thread has codes of its own, one for the application and one for each session: no thread sees or
/// overwrites another's.
///
/// @par Base errors (reference 2.2)
/// "base" in a list of errors stands for these, which nearly every function can report:
/// - SNMPAPI_NOT_INITIALIZED: no successful SnmpStartup or SnmpStartupEx is in force.
/// - SNMPAPI_ALLOC_ERROR: memory or another resource is exhausted or limited, or a mandatory pointer is null.
/// - SNMPAPI_OTHER_ERROR: a cause that no other code covers.
///
/// @par Order of checks (reference 2.4)
/// The first failing check decides the code: started; then handles in the order of the parameters; then
/// whether any output is asked for (SNMPAPI_NOOP); then the other arguments in their order; then resources;
/// then the network.
///
/// @par Handles (reference 2.6, 2.7)
/// A handle is an opaque token, never dereferenced. It is valid on every thread and with every session of the
/// process. A null, stale or foreign handle, or one of another kind, fails with the ..._INVALID code of the
/// kind that was expected. A handle is freed once for each time the application received it. SnmpClose frees
/// what was created on its session; the last clean-up frees everything.
///
/// @par Memory (reference 2.6)
/// The library copies input during the call and keeps no pointer to it. The `ptr` of an smiOID or smiOCTETS
/// that the library filled in belongs to the application, which gives it back with SnmpFreeDescriptor. Octets
/// handed out are followed by a zero byte that `len` does not count. Pointers are "not null" unless "may be
/// null" is said.
///
/// @par Threads (reference 2.8)
/// Any thread may call any function at any time, also inside a notification callback. The library holds no
/// lock while it runs application code. Translation mode and retransmission mode are settings of the whole
/// process.
///
/// @par Forked children
/// In the child of a process that has started the library, cleaned up or not, every function fails with
/// SNMPAPI_NOT_INITIALIZED, the start-up functions included, and does nothing: sessions, sockets and the
/// thread that serves them are the parent's, and stay as they are. SnmpGetLastError reports that code. The
/// interface for C++ shows nothing and sets nothing there. A program that is to use the library in both forks
/// before its first start-up, or executes itself anew in the child.
///
/// @par Unloading
/// dlclose() does not unload the library, whatever is open: its thread goes on, and sessions, sockets and
/// memory stay until they are closed or SnmpCleanup ends them. Loaded again, it is still started.

#include "winsnmp/wintypes.h"

#include "winsnmp/constants.h"
#include "winsnmp/types.h"

#include "winsnmp/communications.h"
#include "winsnmp/database.h"
#include "winsnmp/entity.h"
#include "winsnmp/pdu.h"
#include "winsnmp/utility.h"
#include "winsnmp/varbind.h"
