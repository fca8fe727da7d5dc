// SPDX-License-Identifier: GPL-3.0-or-later
//
// The library's codes: names, meanings, advice.
#include "statustext.h"

#include <winsnmp.h>

QString StatusText::codeName(quint32 code)
{
    const std::string_view name = winsnmp::statusName(code);
    if (name == "unknown")
        return tr("unknown code %1").arg(code);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString StatusText::codeMeaning(quint32 code)
{
    switch (code) {
    case SNMPAPI_FAILURE:
        return tr("The call failed and left no reason.");
    case SNMPAPI_SUCCESS:
        return tr("Nothing has failed.");
    case SNMPAPI_ALLOC_ERROR:
        return tr("Memory or another resource ran out, or a limit was reached.");
    case SNMPAPI_CONTEXT_INVALID:
        return tr("The community is empty, or its handle is no longer valid.");
    case SNMPAPI_CONTEXT_UNKNOWN:
        return tr("The community name is not known.");
    case SNMPAPI_ENTITY_INVALID:
        return tr("The handle of the target is not valid, or no longer valid.");
    case SNMPAPI_ENTITY_UNKNOWN:
        return tr("The address of the target cannot be understood, or its name cannot be found.");
    case SNMPAPI_INDEX_INVALID:
        return tr("The list has no variable binding at this position.");
    case SNMPAPI_NOOP:
        return tr("There was nothing to do.");
    case SNMPAPI_OID_INVALID:
        return tr("The object identifier is not valid.");
    case SNMPAPI_OPERATION_INVALID:
        return tr("This operation is not possible for the target or in this state.");
    case SNMPAPI_OUTPUT_TRUNCATED:
        return tr("The result did not fit into the room provided for it.");
    case SNMPAPI_PDU_INVALID:
        return tr("The PDU's handle, type or contents are not valid.");
    case SNMPAPI_SESSION_INVALID:
        return tr("The session's handle is not valid: it was closed, or it never was a session.");
    case SNMPAPI_SYNTAX_INVALID:
        return tr("The value's syntax is not valid.");
    case SNMPAPI_VBL_INVALID:
        return tr("The handle of the variable binding list is not valid.");
    case SNMPAPI_MODE_INVALID:
        return tr("The mode is none of those that exist.");
    case SNMPAPI_SIZE_INVALID:
        return tr("The size is not acceptable.");
    case SNMPAPI_NOT_INITIALIZED:
        return tr("The SNMP library has not been started.");
    case SNMPAPI_MESSAGE_INVALID:
        return tr("The bytes are not a well-formed SNMP message.");
    case SNMPAPI_HWND_INVALID:
        return tr("The window to be notified is not valid.");
    case SNMPAPI_OTHER_ERROR:
        return tr("An unexpected error occurred.");
    default:
        return transportMeaning(code);
    }
}

QString StatusText::transportMeaning(quint32 code)
{
    switch (code) {
    case SNMPAPI_TL_NOT_INITIALIZED:
        return tr("The network transport could not be started.");
    case SNMPAPI_TL_NOT_SUPPORTED:
        return tr("This computer does not support the target's kind of address.");
    case SNMPAPI_TL_NOT_AVAILABLE:
        return tr("The network is not available.");
    case SNMPAPI_TL_RESOURCE_ERROR:
        return tr("The transport ran out of a resource: buffers, sockets, or memory for the answer.");
    case SNMPAPI_TL_UNDELIVERABLE:
        return tr("There is no way to the target: the host or its network is unreachable.");
    case SNMPAPI_TL_SRC_INVALID:
        return tr("The source of the message is not ready to send.");
    case SNMPAPI_TL_INVALID_PARAM:
        return tr("The network refused the target's address or port.");
    case SNMPAPI_TL_IN_USE:
        return tr("Another program uses the port already.");
    case SNMPAPI_TL_TIMEOUT:
        return tr("No answer came within the time-out, all retries included.");
    case SNMPAPI_TL_PDU_TOO_BIG:
        return tr("The message is too large to be sent.");
    case SNMPAPI_TL_OTHER:
        return tr("The network reported an error that has no code of its own.");
    default:
        return tr("This code is not known.");
    }
}

QString StatusText::codeAdvice(quint32 code)
{
    switch (code) {
    case SNMPAPI_SUCCESS:
    case SNMPAPI_NOOP:
        return {};
    case SNMPAPI_ALLOC_ERROR:
        return tr(
            "Look at the allocation failures for the limit or fault that refused it, close sessions or raise "
            "the limit, then try again.");
    case SNMPAPI_CONTEXT_INVALID:
    case SNMPAPI_CONTEXT_UNKNOWN:
        return tr("Enter a community in the session's settings.");
    case SNMPAPI_ENTITY_INVALID:
    case SNMPAPI_SESSION_INVALID:
        return tr("Reopen the session.");
    case SNMPAPI_ENTITY_UNKNOWN:
        return tr("Check the spelling of the host, or enter its IP address.");
    case SNMPAPI_OID_INVALID:
        return tr("Check the objects in the poll plan: an object identifier has 2 to 128 numbers.");
    case SNMPAPI_OPERATION_INVALID:
        return tr("Choose another operation, or SNMP version 2c if the agent speaks it.");
    case SNMPAPI_NOT_INITIALIZED:
        return tr("Restart the program.");
    case SNMPAPI_MESSAGE_INVALID:
        return tr("Check that the target's port belongs to an SNMP agent.");
    case SNMPAPI_TL_NOT_SUPPORTED:
        return tr("Use an IPv4 address, or switch IPv6 on for this computer.");
    case SNMPAPI_TL_NOT_INITIALIZED:
    case SNMPAPI_TL_NOT_AVAILABLE:
        return tr("Check this computer's network connection.");
    case SNMPAPI_TL_RESOURCE_ERROR:
        return tr("Poll less often, close sessions or raise the limits, then try again.");
    case SNMPAPI_TL_UNDELIVERABLE:
        return tr("Check the address, the route to it and the firewalls on the way.");
    case SNMPAPI_TL_INVALID_PARAM:
        return tr("Check the session's address and port.");
    case SNMPAPI_TL_IN_USE:
        return tr("End the other program, or choose another port.");
    case SNMPAPI_TL_TIMEOUT:
        return tr("Check host, port, version and community with Test, or allow a longer time-out.");
    case SNMPAPI_TL_PDU_TOO_BIG:
        return tr("Poll fewer objects at once.");
    default:
        return tr("Try again; if it happens again, report it with the program's version.");
    }
}
