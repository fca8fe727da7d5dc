// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// What Windows provides and Linux does not: windows that receive messages, and a place for settings outside
/// the API (ports, friendly names). Every name starts with SnmpX or SNMPX, so none of the API is taken. This
/// file alone is enough: it brings winsnmp.h along. winsnmp/platform.hpp is the same for C++.
///
/// Everything here works before start-up and after clean-up, too, and lasts as long as the process. Hooks are
/// called with no lock of the library held. Thread rule for all: any thread, also inside a notification
/// callback.

#include "winsnmp.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Delivers notifications of sessions opened with a window (SnmpOpen, SnmpCreateSession without callback;
/// reference 4.2). Without hooks no window is valid, and such sessions are refused with SNMPAPI_HWND_INVALID.
typedef struct SNMPX_WINDOWHOOKS {
    /// Tells, by other than 0, that hWnd can receive messages. Called by the thread that opens the session.
    /// May be null: then every window that is not null is taken.
    smiINT(SNMPAPI_CALL *isWindow)(WINSNMP_HWND hWnd, void *clientData);
    /// Posts into the application's event loop and returns at once; the parameters are those of
    /// SNMPAPI_CALLBACK. Called by the library's I/O thread. Null: no hooks.
    void(SNMPAPI_CALL *postMessage)(WINSNMP_HWND hWnd, unsigned int wMsg, WINSNMP_WPARAM wParam,
                                    WINSNMP_LPARAM lParam, void *clientData);
    /// Handed to both as it is, never dereferenced; may be null.
    void *clientData;
} SNMPX_WINDOWHOOKS;

/// Installs the hooks for all sessions, open ones too, in place of those before.
///
/// May be called from inside a hook. When it returns, the hooks that were installed before are not running on
/// any other thread and will not be called again, so what their clientData points to may go. Two exceptions,
/// both inside hooks: a hook that calls this runs on to its end; and two hooks that call this at the same
/// time on two threads do not wait for each other.
/// @param[in] hooks Copied; null takes the hooks away.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_ALLOC_ERROR: out of memory; the hooks before stay.
/// @par Source
/// Reference 4.2.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetWindowHooks(const SNMPX_WINDOWHOOKS *hooks);

/// Tells the UDP port on which SnmpRegister receives traps: what SnmpXSetTrapPort was given last, else the
/// environment variable WINSNMP_TRAP_PORT, else 162.
///
/// The variable is read once, the first time that the port is needed. It counts if it is a decimal number
/// from 1 to 65535 and nothing else; otherwise it is as if it were not set.
/// @return The port.
/// @par Source
/// Reference 4.9.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetTrapPort(void);

/// Sets the UDP port on which SnmpRegister receives traps. It holds when the port is opened next: by the
/// first registration of the process.
///
/// @param[in] nPort 1 to 65535, host byte order.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_OTHER_ERROR: nPort is out of range; the port stays as it was.
/// @par Source
/// Reference 4.9.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetTrapPort(unsigned int nPort);

/// Tells the UDP port that entities begin with (SnmpSetPort gives one another): what SnmpXSetRequestPort was
/// given last, else the environment variable WINSNMP_REQUEST_PORT, read as WINSNMP_TRAP_PORT is, else 161.
///
/// @return The port.
/// @par Source
/// Reference 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXGetRequestPort(void);

/// Sets the UDP port that entities begin with, from now on: those that SnmpStrToEntity makes of an address,
/// of a host name, or of an entry of the name database that does not say otherwise. Requests go there,
/// SnmpListen waits there. Existing entities keep theirs.
///
/// @param[in] nPort 1 to 65535, host byte order.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_OTHER_ERROR: nPort is out of range; the port stays as it was.
/// @par Source
/// Reference 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetRequestPort(unsigned int nPort);

#define SNMPX_ADDRESSSIZE 64 /**< Bytes of the longest literal address, its zone and NUL included. */

/// What a friendly name stands for in the SNMPAPI_TRANSLATED mode (reference 4.6).
typedef struct SNMPX_NAMEENTRY {
    char address[SNMPX_ADDRESSSIZE]; ///< Literal IPv4 or IPv6 address, NUL-terminated; at first empty.
    smiUINT32 port; ///< 1 to 65535; at first that of SnmpXGetRequestPort.
    smiUINT32 version; ///< SNMPAPI_UNTRANSLATED_V1, as at first, or SNMPAPI_UNTRANSLATED_V2.
    smiTIMETICKS timeout; ///< As for SnmpSetTimeout; at first 100.
    smiUINT32 retries; ///< As for SnmpSetRetry; at first 5.
} SNMPX_NAMEENTRY;

/// Looks up a friendly name, written by the application. Called by the thread that calls SnmpStrToEntity,
/// only for what is no literal address.
///
/// @param[in]     name       NUL-terminated text.
/// @param[in,out] entry      To be filled in. An entry with an unusable address or port makes SnmpStrToEntity
///                           fail with SNMPAPI_ENTITY_UNKNOWN.
/// @param[in]     clientData As given to SnmpXSetNameDatabase.
/// @return SNMPAPI_SUCCESS; SNMPAPI_FAILURE: not known, the host's name resolution is asked next.
/// @par Source
/// Reference 4.6.
typedef SNMPAPI_STATUS(SNMPAPI_CALL *SNMPX_NAMEDATABASE)(const char *name, SNMPX_NAMEENTRY *entry,
                                                         void *clientData);

/// Installs the name database of the process, in place of the one before. A look-up that another thread is in
/// goes on in the one before.
///
/// @param[in] lookUp     Null takes the database away.
/// @param[in] clientData Handed to lookUp as it is, never dereferenced; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_ALLOC_ERROR: out of memory; the database before stays.
/// @par Source
/// Reference 4.6.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpXSetNameDatabase(SNMPX_NAMEDATABASE lookUp, void *clientData);

#ifdef __cplusplus
}
#endif
