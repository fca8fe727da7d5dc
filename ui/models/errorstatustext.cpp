// SPDX-License-Identifier: GPL-3.0-or-later
//
// What agents say in the error-status of an answer, and why the library refused an allocation.
#include "statustext.h"

#include <winsnmp.h>

#include <array>

using winsnmp::RefusalCause;

namespace {

// The names of RFC 3416: protocol words, the same in every language.
constexpr std::array ErrorStatusNames{
    "noError",
    "tooBig",
    "noSuchName",
    "badValue",
    "readOnly",
    "genErr",
    "noAccess",
    "wrongType",
    "wrongLength",
    "wrongEncoding",
    "wrongValue",
    "noCreation",
    "inconsistentValue",
    "resourceUnavailable",
    "commitFailed",
    "undoFailed",
    "authorizationError",
    "notWritable",
    "inconsistentName",
};

} // namespace

QString StatusText::errorStatusName(int status)
{
    if (status < 0 || static_cast<std::size_t>(status) >= ErrorStatusNames.size())
        return tr("error-status %1").arg(status);
    return QStringLiteral("%1 (%2)").arg(QLatin1String(ErrorStatusNames[static_cast<std::size_t>(status)]),
                                         QString::number(status));
}

QString StatusText::errorStatusMeaning(int status)
{
    switch (status) {
    case SNMP_ERROR_NOERROR:
        return tr("The agent reports no error.");
    case SNMP_ERROR_TOOBIG:
        return tr("The answer would not fit into one message of the agent.");
    case SNMP_ERROR_NOSUCHNAME:
        return tr("The agent does not have one of the objects, or the community may not see it.");
    case SNMP_ERROR_GENERR:
        return tr("The agent could not read one of the objects.");
    case SNMP_ERROR_NOACCESS:
        return tr("One of the objects is not accessible.");
    case SNMP_ERROR_AUTHORIZATIONERROR:
        return tr("The agent knows the community but does not allow it this request.");
    case SNMP_ERROR_RESOURCEUNAVAILABLE:
        return tr("The agent lacks a resource it needs for the answer.");
    case SNMP_ERROR_READONLY:
    case SNMP_ERROR_NOTWRITABLE:
        return tr("One of the objects cannot be written.");
    case SNMP_ERROR_BADVALUE:
    case SNMP_ERROR_WRONGTYPE:
    case SNMP_ERROR_WRONGLENGTH:
    case SNMP_ERROR_WRONGENCODING:
    case SNMP_ERROR_WRONGVALUE:
    case SNMP_ERROR_INCONSISTENTVALUE:
        return tr("The agent does not accept one of the values.");
    case SNMP_ERROR_NOCREATION:
    case SNMP_ERROR_INCONSISTENTNAME:
        return tr("The agent cannot create one of the objects.");
    case SNMP_ERROR_COMMITFAILED:
    case SNMP_ERROR_UNDOFAILED:
        return tr("The agent could not complete a change.");
    default:
        return tr("The agent answered with an error-status that no standard defines.");
    }
}

QString StatusText::errorStatusAdvice(int status, SnmpVersion version)
{
    switch (status) {
    case SNMP_ERROR_NOERROR:
        return {};
    case SNMP_ERROR_TOOBIG:
        return tr("Poll fewer objects at once, or lower the number of repetitions.");
    case SNMP_ERROR_NOSUCHNAME:
        if (version != SnmpVersion::V1)
            return tr("Remove the object from the poll plan, or check its instance number.");
        return tr("Remove the object from the poll plan, check its instance number, or use version 2c, which "
                  "answers "
                  "the other objects all the same.");
    case SNMP_ERROR_NOACCESS:
    case SNMP_ERROR_AUTHORIZATIONERROR:
        return tr("Ask for a community that may read these objects.");
    case SNMP_ERROR_GENERR:
    case SNMP_ERROR_RESOURCEUNAVAILABLE:
        return tr("Try again later, or poll the objects one by one to find the one the agent fails at.");
    default:
        return tr("Check the poll plan against the agent's documentation.");
    }
}

QString StatusText::causeName(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::SystemMemory:
        return tr("System memory");
    case RefusalCause::SessionLimit:
        return tr("Session limit");
    case RefusalCause::HandleLimit:
        return tr("Handle limit");
    case RefusalCause::OutstandingLimit:
        return tr("Outstanding request limit");
    case RefusalCause::QueueLimit:
        return tr("Queue limit");
    case RefusalCause::ByteLimit:
        return tr("Byte limit");
    case RefusalCause::SessionByteLimit:
        return tr("Byte limit of the session");
    case RefusalCause::FaultNth:
        return tr("Injected fault (by number)");
    case RefusalCause::FaultRandom:
        return tr("Injected fault (at random)");
    case RefusalCause::FaultSize:
        return tr("Injected fault (by size)");
    }
    return {};
}

QString StatusText::causeMeaning(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::SystemMemory:
        return tr("The system had no memory left.");
    case RefusalCause::SessionLimit:
        return tr("As many sessions are open as the limit allows.");
    case RefusalCause::HandleLimit:
        return tr("The session holds as many handles as the limit allows.");
    case RefusalCause::OutstandingLimit:
        return tr("As many requests wait for an answer as the limit allows.");
    case RefusalCause::QueueLimit:
        return tr("As many messages wait to be taken from the session's queue as the limit allows.");
    case RefusalCause::ByteLimit:
        return tr("The library's objects use as much memory as the limit allows.");
    case RefusalCause::SessionByteLimit:
        return tr("The session's objects use as much memory as the limit allows.");
    case RefusalCause::FaultNth:
    case RefusalCause::FaultRandom:
    case RefusalCause::FaultSize:
        return tr("A fault was injected on purpose; no resource was short.");
    }
    return {};
}

QString StatusText::causeAdvice(RefusalCause cause)
{
    switch (cause) {
    case RefusalCause::SystemMemory:
        return tr("End other programs or close sessions.");
    case RefusalCause::SessionLimit:
        return tr("Close sessions, or raise the session limit on the Limits page.");
    case RefusalCause::HandleLimit:
        return tr("Poll fewer objects through this session, or raise the handle limit on the Limits page.");
    case RefusalCause::OutstandingLimit:
        return tr(
            "Poll less often, shorten time-outs of silent agents, or raise the limit on the Limits page.");
    case RefusalCause::QueueLimit:
        return tr("Poll less often, or raise the queue limit on the Limits page.");
    case RefusalCause::ByteLimit:
    case RefusalCause::SessionByteLimit:
        return tr("Close sessions or poll fewer objects, or raise the byte limit on the Limits page.");
    case RefusalCause::FaultNth:
    case RefusalCause::FaultRandom:
    case RefusalCause::FaultSize:
        return tr("Switch fault injection off when you have seen enough.");
    }
    return {};
}
