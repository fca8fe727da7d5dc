// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Communications functions: life cycle, sessions, sending and receiving, traps, the agent role. Thread rule
/// for all: any thread, also inside a notification callback. "base" is explained in winsnmp.h.

#include "types.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Starts the library; once started, only reports the modes in force. One SnmpCleanup ends any number of
/// calls.
///
/// All outputs may be null, and may be one and the same variable, which then keeps the value written last.
/// @param[out] nMajorVersion   2; may be null.
/// @param[out] nMinorVersion   0; may be null.
/// @param[out] nLevel          SNMPAPI_V2_SUPPORT; may be null.
/// @param[out] nTranslateMode  Translation mode in force, at first SNMPAPI_UNTRANSLATED_V1; may be null.
/// @param[out] nRetransmitMode Retransmission mode in force, at first SNMPAPI_ON; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_NOT_INITIALIZED: the start could not be completed.
/// - SNMPAPI_ALLOC_ERROR: out of memory or resources; the caller may try again later.
/// - SNMPAPI_OTHER_ERROR
/// @par Source
/// Reference 3.1, 4.1.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStartup(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                    smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                    smiLPUINT32 nRetransmitMode);

/// Starts the library like SnmpStartup, but counted: each success is balanced by one SnmpCleanupEx. For
/// several independent modules in one process.
///
/// @param[out] nMajorVersion   As in SnmpStartup, like the other parameters; may be null.
/// @param[out] nMinorVersion   May be null.
/// @param[out] nLevel          May be null.
/// @param[out] nTranslateMode  May be null.
/// @param[out] nRetransmitMode May be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_TL_RESOURCE_ERROR: resources for the start are not available.
/// - SNMPAPI_TL_NOT_INITIALIZED: the start could not be completed.
/// - SNMPAPI_ALLOC_ERROR
/// - SNMPAPI_OTHER_ERROR
/// @par Source
/// Reference 3.1, 4.1.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpStartupEx(smiLPUINT32 nMajorVersion, smiLPUINT32 nMinorVersion,
                                                      smiLPUINT32 nLevel, smiLPUINT32 nTranslateMode,
                                                      smiLPUINT32 nRetransmitMode);

/// Ends all SnmpStartup calls at once. Unless a SnmpStartupEx is still to be balanced, everything is
/// released: sessions as if by SnmpClose, all handles and descriptors, sockets, ports and threads. From then
/// on only SnmpStartup, SnmpStartupEx, SnmpCleanupEx and SnmpGetLastError do not fail with
/// SNMPAPI_NOT_INITIALIZED.
///
/// Sessions need not be closed before. May be called inside a callback. A start-up meanwhile, on another
/// thread or in a callback that is waited for, begins anew: what is opened after it stays.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE; there is no need to try again.
/// @par Errors
/// - base; SNMPAPI_NOT_INITIALIZED also when only SnmpStartupEx calls are in force.
/// @par Source
/// Reference 3.1, 4.1.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanup(void);

/// Takes back one SnmpStartupEx. The last one releases everything as SnmpCleanup does, unless a SnmpStartup
/// is in force.
///
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - SNMPAPI_ALLOC_ERROR
/// - SNMPAPI_OTHER_ERROR: also when no SnmpStartupEx is to be balanced, in a process that never started
///   included.
/// @par Source
/// Reference 3.1, 4.1.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCleanupEx(void);

/// Opens a session with its own queue of received messages, notified by callback or by window message.
///
/// With a callback, hWnd and wMsg are passed to it unchecked, and may both be 0. Without one, wMsg is posted
/// to hWnd with the wParam and lParam that SNMPAPI_CALLBACK describes, through the hook of
/// winsnmp/platform.h.
/// @param[in] hWnd         Window to notify; may be null with a callback.
/// @param[in] wMsg         Message number, 1 to 0xFFFF without a callback.
/// @param[in] fCallBack    Callback; may be null.
/// @param[in] lpClientData Handed to the callback as it is, never dereferenced; may be null.
/// @return Session handle, freed with SnmpClose; SNMPAPI_FAILURE otherwise. Then there is no session to ask
///         for the code: use SnmpGetLastError(NULL).
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when a limit refuses the session.
/// - SNMPAPI_OPERATION_INVALID: no callback, hWnd null and wMsg 0: nobody would be notified.
/// - SNMPAPI_HWND_INVALID: no callback, and hWnd null with wMsg not 0, refused by the window hook, or no hook
///   installed.
/// - SNMPAPI_MESSAGE_INVALID: no callback and wMsg 0 or above 0xFFFF.
/// - SNMPAPI_MODE_INVALID: window and message do not go together on the platform; never on Linux.
/// @par Source
/// Reference 3.1, 4.2.
WINSNMP_API HSNMP_SESSION SNMPAPI_CALL SnmpCreateSession(WINSNMP_HWND hWnd, unsigned int wMsg,
                                                         SNMPAPI_CALLBACK fCallBack, void *lpClientData);

/// Opens a session notified by window message: the older form of SnmpCreateSession without a callback.
///
/// @param[in] hWnd Window to notify.
/// @param[in] wMsg Message number, not checked.
/// @return Session handle, freed with SnmpClose; SNMPAPI_FAILURE otherwise.
/// @par Errors
/// - base; SNMPAPI_ALLOC_ERROR also when a limit refuses the session.
/// - SNMPAPI_HWND_INVALID: hWnd null, refused by the window hook, or no hook installed.
/// @par Source
/// Reference 3.1, 4.2.
WINSNMP_API HSNMP_SESSION SNMPAPI_CALL SnmpOpen(WINSNMP_HWND hWnd, unsigned int wMsg);

/// Closes a session: drops its queue and outstanding requests, removes its registrations, ends the agent role
/// of its entities, and frees every handle created on it, those SnmpRecvMsg returned included.
///
/// Afterwards no callback of the session starts. A callback running on another thread is waited for: do not
/// hold a lock that it needs. Inside the session's own callback the call returns at once and the work is
/// finished behind the callback.
/// @param[in] session Session to close.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// @par Source
/// Reference 3.1.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpClose(HSNMP_SESSION session);

/// Sends a PDU. Never waits for the network: the message is encoded and queued, and PDU, list, entities and
/// context may be changed or freed as soon as the call returns.
///
/// GET, GETNEXT, GETBULK, SET and INFORM become outstanding requests: retransmitted by the policy of
/// dstEntity at this moment and ended by one notification, for the response or for an error. RESPONSE and
/// TRAP are sent once, without notification. dstEntity decides the version; for an SNMPv1 entity GETBULK
/// becomes GETNEXT and TRAP an SNMPv1 trap. A request replaces an outstanding one of the session with the
/// same id and destination. On the wire the library uses request ids of its own, which nobody can tell
/// beforehand; the application sees only the ids it chose. When srcEntity listens, its socket sends.
///
/// The policy's time counts from this call, also while the network takes nothing: what cannot leave yet
/// waits, holding up only what leaves through the same interface. A request ends with its time-out all the
/// same; a response or trap that could not leave within the policy's time is dropped.
///
/// A response is the request's by that id, the version, and the address and port it comes from; its community
/// is not compared. Those from elsewhere are dropped, counted and shown by winsnmp/inspect.hpp, unless
/// SnmpXSetAnswerSource of winsnmp/extensions.h says otherwise. Whatever else does not fit is dropped and
/// counted, and the request goes on.
/// @param[in] session   Session that gets the response.
/// @param[in] srcEntity Sender; may be null.
/// @param[in] dstEntity Receiver: its address and port are used as they are, for traps too (set 162 with
///                      SnmpSetPort).
/// @param[in] context   Community.
/// @param[in] PDU       What to send.
/// @return SNMPAPI_SUCCESS when accepted for transmission, else SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_ENTITY_INVALID: dstEntity, null included, or a non-null srcEntity.
/// - SNMPAPI_CONTEXT_INVALID: null included.
/// - SNMPAPI_PDU_INVALID: the handle, or fields that do not go together (reference 4.11).
/// - SNMPAPI_OPERATION_INVALID: no form exists for an SNMPv1 destination, for instance of INFORM or of a
///   Counter64 in SET.
/// - SNMPAPI_TL_NOT_INITIALIZED, SNMPAPI_TL_NOT_SUPPORTED, SNMPAPI_TL_NOT_AVAILABLE,
///   SNMPAPI_TL_RESOURCE_ERROR, SNMPAPI_TL_SRC_INVALID, SNMPAPI_TL_INVALID_PARAM, SNMPAPI_TL_PDU_TOO_BIG,
///   SNMPAPI_TL_OTHER: the transport (reference 4.14). Errors found later come with the notification.
/// @par Source
/// Reference 3.1, 4.4 to 4.7, 4.11, 4.14.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpSendMsg(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                    HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                    HSNMP_PDU PDU);

/// Takes the oldest entry of the session's queue. Never waits; may be called without a notification.
///
/// - Response: entities are the request's own handles, swapped (the agent is srcEntity); context is the
///   request's own.
/// - Failed request: FAILURE with an SNMPAPI_TL_... code and all outputs set: the request's own entities, not
///   swapped, its context, and a copy of its PDU. Such an entry, once notified, is dropped when a message
///   arrives behind it.
/// - Trap or inform: the handles of the registration where it names them, else new ones. SNMPv1 traps come in
///   SNMPv2 layout.
/// - Request to a listening entity: srcEntity is new, dstEntity is the listening entity, context is new.
///
/// In responses, traps and informs each value is judged by itself, so that one odd value does not cost the
/// others: what can mean one thing only is that (unsigned types with the sign bit in four octets, Counter64
/// in eight; needless leading octets; BIT STRING as SNMP_SYNTAX_OCTETS), and what SNMP or the message's
/// version has no meaning for (numbers out of range, unknown tags, Counter64 or an exception in SNMPv1, an
/// address of another length) comes as SNMP_SYNTAX_OPAQUE with its whole encoding, tag and length included.
/// Two rules stand beside these. The time-stamp of an SNMPv1 trap may have four octets with the sign bit: an
/// agent whose clock has passed half its range encodes it so, and what was meant is certain. A value without
/// any octets of an INTEGER, Counter32, Gauge32, TimeTicks or IpAddress makes the whole message malformed:
/// the number was lost, not written oddly, and nothing says that the rest is whole.
/// Zero octets behind the list or the PDU are ignored. Everything else about a message, and requests to
/// listening entities altogether, must be well-formed. An SNMPv1 tooBig response comes without bindings.
///
/// Every non-null handle is to be freed once, also when its value is one the application already had. A null
/// output is not returned and needs no freeing.
///
/// The queue holds 20 000 unread messages unless winsnmp/limits.hpp sets another bound. What comes when it is
/// full is dropped and counted; a request whose answer that is ends with SNMPAPI_TL_RESOURCE_ERROR.
/// @param[in]  session   Session whose queue is read.
/// @param[out] srcEntity Sender of the message, freed with SnmpFreeEntity; null when the request named none;
///                       may be null.
/// @param[out] dstEntity Receiver of the message, as srcEntity; may be null.
/// @param[out] context   Community of the message, freed with SnmpFreeContext; may be null.
/// @param[out] PDU       New PDU, freed with SnmpFreePdu; may be null.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base; after SNMPAPI_ALLOC_ERROR the entry is still queued.
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_NOOP: the queue is empty, or all outputs are null (then the entry stays).
/// - SNMPAPI_TL_TIMEOUT: no response within the policy; outputs are set.
/// - SNMPAPI_TL_UNDELIVERABLE: the destination cannot be reached; outputs are set.
/// - SNMPAPI_TL_NOT_INITIALIZED, SNMPAPI_TL_NOT_SUPPORTED, SNMPAPI_TL_NOT_AVAILABLE,
///   SNMPAPI_TL_RESOURCE_ERROR, SNMPAPI_TL_SRC_INVALID, SNMPAPI_TL_INVALID_PARAM, SNMPAPI_TL_PDU_TOO_BIG,
///   SNMPAPI_TL_OTHER: as in SnmpSendMsg, found after it returned; outputs are set.
/// @par Source
/// Reference 3.1, 4.3, 4.8, 4.13, 4.14.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpRecvMsg(HSNMP_SESSION session, LPHSNMP_ENTITY srcEntity,
                                                    LPHSNMP_ENTITY dstEntity, LPHSNMP_CONTEXT context,
                                                    LPHSNMP_PDU PDU);

/// Registers the session for traps and informs, or takes a registration back. The first registration of the
/// process opens the trap port (see winsnmp/platform.h), the last one removed closes it.
///
/// A session gets an accepted trap once, however many of its registrations accept it. Informs that a session
/// accepted are confirmed by the library. A registration that a stored one of the session covers is not
/// stored. Taking back needs the same five arguments as a stored registration, null being equal to null only;
/// without one, nothing happens.
/// @param[in] session      Session that receives.
/// @param[in] srcEntity    Manager side, no filter, returned with the trap; may be null.
/// @param[in] dstEntity    Agent whose traps to accept, by address without port; null: any.
/// @param[in] context      Community to accept; null: any.
/// @param[in] notification Prefix of the trap identifiers to accept; null: all.
/// @param[in] state        SNMPAPI_OFF takes back; SNMPAPI_ON and every other value register.
/// @return SNMPAPI_SUCCESS, also when nothing had to be done, or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_ENTITY_INVALID: a non-null srcEntity or dstEntity.
/// - SNMPAPI_CONTEXT_INVALID: a non-null context.
/// - SNMPAPI_OID_INVALID: a notification that is no object identifier of 2 to 128 sub-identifiers.
/// - SNMPAPI_TL_NOT_INITIALIZED: the trap port could not be opened, for instance without the right to.
/// - SNMPAPI_TL_IN_USE: another program has the trap port.
/// - SNMPAPI_TL_NOT_AVAILABLE: the network is down.
/// @par Source
/// Reference 3.1, 4.9, 4.14.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpRegister(HSNMP_SESSION session, HSNMP_ENTITY srcEntity,
                                                     HSNMP_ENTITY dstEntity, HSNMP_CONTEXT context,
                                                     smiLPCOID notification, smiUINT32 state);

/// Starts or ends the agent role of an entity at its own address: SnmpListenEx with
/// SNMPLISTEN_USEENTITY_ADDR.
///
/// @param[in] hEntity Entity with a local address.
/// @param[in] lStatus SNMPAPI_ON or SNMPAPI_OFF.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// As SnmpListenEx.
/// @par Source
/// Reference 3.1, 4.10.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpListen(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus);

/// Starts or ends the agent role of an entity. Messages to its port are queued for the session that created
/// the entity; the application answers with SnmpSendMsg, srcEntity being the listening entity. The library
/// checks no community and answers nothing itself.
///
/// Of an agent on all addresses, an answer leaves from the address that its request was sent to: dstEntity,
/// made by SnmpRecvMsg, remembers it.
///
/// Ending closes the socket; the handle stays valid, requests already queued stay readable.
/// @param[in] hEntity        Entity with a local address. Its port is 161, which needs privileges, unless
///                           SnmpSetPort or winsnmp/platform.h say otherwise.
/// @param[in] lStatus        SNMPAPI_ON or SNMPAPI_OFF.
/// @param[in] nUseEntityAddr SNMPLISTEN_USEENTITY_ADDR or SNMPLISTEN_ALL_ADDR; checked, but of no effect with
///                           SNMPAPI_OFF.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_ENTITY_INVALID
/// - SNMPAPI_MODE_INVALID: lStatus or nUseEntityAddr.
/// - SNMPAPI_NOOP: already listening, or already not listening.
/// - SNMPAPI_TL_RESOURCE_ERROR: the socket could not be created.
/// - SNMPAPI_TL_OTHER: the socket could not be bound: port in use, address not local, no right to.
/// @par Source
/// Reference 3.1, 4.10, 4.14.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpListenEx(HSNMP_ENTITY hEntity, SNMPAPI_STATUS lStatus,
                                                     smiUINT32 nUseEntityAddr);

/// Forgets every outstanding request of a session with the given id: no retransmission, no notification, and
/// a late response is dropped. The agent may act on what was sent before.
///
/// @param[in] session Session that sent the request.
/// @param[in] reqId   Request id of the PDU sent.
/// @return SNMPAPI_SUCCESS or SNMPAPI_FAILURE.
/// @par Errors
/// - base
/// - SNMPAPI_SESSION_INVALID
/// - SNMPAPI_PDU_INVALID: no such request is outstanding; its response may be in the queue, where it stays.
/// @par Source
/// Reference 3.1, 4.5.
WINSNMP_API SNMPAPI_STATUS SNMPAPI_CALL SnmpCancelMsg(HSNMP_SESSION session, smiINT32 reqId);

#ifdef __cplusplus
}
#endif
