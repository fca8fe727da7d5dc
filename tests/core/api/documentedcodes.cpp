// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentedcodes.h"

#include <algorithm>

namespace apitest {

namespace {

using Codes = std::vector<SNMPAPI_STATUS>;

Codes base(const Codes &more = {})
{
    Codes codes{SNMPAPI_NOT_INITIALIZED, SNMPAPI_ALLOC_ERROR, SNMPAPI_OTHER_ERROR};
    codes.insert(codes.end(), more.begin(), more.end());
    return codes;
}

Codes transport(Codes codes, const Codes &more = {})
{
    codes.insert(codes.end(),
                 {SNMPAPI_TL_NOT_INITIALIZED, SNMPAPI_TL_NOT_SUPPORTED, SNMPAPI_TL_NOT_AVAILABLE,
                  SNMPAPI_TL_RESOURCE_ERROR, SNMPAPI_TL_SRC_INVALID, SNMPAPI_TL_INVALID_PARAM,
                  SNMPAPI_TL_PDU_TOO_BIG, SNMPAPI_TL_OTHER});
    codes.insert(codes.end(), more.begin(), more.end());
    return codes;
}

const Codes Listening = base({SNMPAPI_ENTITY_INVALID, SNMPAPI_MODE_INVALID, SNMPAPI_NOOP,
                              SNMPAPI_TL_RESOURCE_ERROR, SNMPAPI_TL_OTHER});

std::vector<DocumentedFunction> communications()
{
    return {
        {"SnmpStartup", base()},
        {"SnmpStartupEx",
         {SNMPAPI_TL_RESOURCE_ERROR, SNMPAPI_TL_NOT_INITIALIZED, SNMPAPI_ALLOC_ERROR, SNMPAPI_OTHER_ERROR}},
        {"SnmpCleanup", base()},
        {"SnmpCleanupEx", {SNMPAPI_ALLOC_ERROR, SNMPAPI_OTHER_ERROR}},
        {"SnmpCreateSession",
         base({SNMPAPI_OPERATION_INVALID, SNMPAPI_HWND_INVALID, SNMPAPI_MESSAGE_INVALID,
               SNMPAPI_MODE_INVALID})},
        {"SnmpOpen", base({SNMPAPI_HWND_INVALID})},
        {"SnmpClose", base({SNMPAPI_SESSION_INVALID})},
        {"SnmpSendMsg",
         transport(base({SNMPAPI_SESSION_INVALID, SNMPAPI_ENTITY_INVALID, SNMPAPI_CONTEXT_INVALID,
                         SNMPAPI_PDU_INVALID, SNMPAPI_OPERATION_INVALID}))},
        {"SnmpRecvMsg",
         transport(base({SNMPAPI_SESSION_INVALID, SNMPAPI_NOOP}),
                   {SNMPAPI_TL_UNDELIVERABLE, SNMPAPI_TL_TIMEOUT})},
        {"SnmpRegister",
         base({SNMPAPI_SESSION_INVALID, SNMPAPI_ENTITY_INVALID, SNMPAPI_CONTEXT_INVALID, SNMPAPI_OID_INVALID,
               SNMPAPI_TL_NOT_INITIALIZED, SNMPAPI_TL_IN_USE, SNMPAPI_TL_NOT_AVAILABLE})},
        {"SnmpListen", Listening},
        {"SnmpListenEx", Listening},
        {"SnmpCancelMsg", base({SNMPAPI_SESSION_INVALID, SNMPAPI_PDU_INVALID})},
    };
}

std::vector<DocumentedFunction> entitiesAndDatabase()
{
    const Codes entity = base({SNMPAPI_ENTITY_INVALID});
    const Codes entityOrNoop = base({SNMPAPI_ENTITY_INVALID, SNMPAPI_NOOP});
    return {
        {"SnmpStrToEntity", base({SNMPAPI_SESSION_INVALID, SNMPAPI_ENTITY_UNKNOWN})},
        {"SnmpEntityToStr", base({SNMPAPI_ENTITY_INVALID, SNMPAPI_OUTPUT_TRUNCATED})},
        {"SnmpFreeEntity", entity},
        {"SnmpStrToContext",
         base({SNMPAPI_SESSION_INVALID, SNMPAPI_CONTEXT_INVALID, SNMPAPI_CONTEXT_UNKNOWN})},
        {"SnmpContextToStr", base({SNMPAPI_CONTEXT_INVALID})},
        {"SnmpFreeContext", base({SNMPAPI_CONTEXT_INVALID})},
        {"SnmpSetPort",
         {SNMPAPI_NOT_INITIALIZED, SNMPAPI_ENTITY_INVALID, SNMPAPI_OPERATION_INVALID, SNMPAPI_OTHER_ERROR}},
        {"SnmpGetTranslateMode", base({SNMPAPI_NOOP})},
        {"SnmpSetTranslateMode", base({SNMPAPI_MODE_INVALID})},
        {"SnmpGetRetransmitMode", base({SNMPAPI_NOOP})},
        {"SnmpSetRetransmitMode", base({SNMPAPI_MODE_INVALID})},
        {"SnmpGetTimeout", entityOrNoop},
        {"SnmpSetTimeout", entity},
        {"SnmpGetRetry", entityOrNoop},
        {"SnmpSetRetry", entity},
        {"SnmpGetVendorInfo", base({SNMPAPI_NOOP})},
        {"SnmpXSetAnswerSource", base({SNMPAPI_ENTITY_INVALID, SNMPAPI_MODE_INVALID})},
        {"SnmpXSetRetries", entity},
        {"SnmpXGetVersion", entityOrNoop},
        {"SnmpXSetVersion", base({SNMPAPI_ENTITY_INVALID, SNMPAPI_MODE_INVALID})},
        {"SnmpXSetWindowHooks", {SNMPAPI_ALLOC_ERROR}},
        {"SnmpXGetTrapPort", {}},
        {"SnmpXSetTrapPort", {SNMPAPI_OTHER_ERROR}},
        {"SnmpXGetRequestPort", {}},
        {"SnmpXSetRequestPort", {SNMPAPI_OTHER_ERROR}},
        {"SnmpXSetNameDatabase", {SNMPAPI_ALLOC_ERROR}},
    };
}

std::vector<DocumentedFunction> pdusAndLists()
{
    return {
        {"SnmpCreatePdu", base({SNMPAPI_SESSION_INVALID, SNMPAPI_PDU_INVALID, SNMPAPI_VBL_INVALID})},
        {"SnmpGetPduData", base({SNMPAPI_PDU_INVALID, SNMPAPI_NOOP})},
        {"SnmpSetPduData", base({SNMPAPI_PDU_INVALID, SNMPAPI_VBL_INVALID, SNMPAPI_NOOP})},
        {"SnmpDuplicatePdu", base({SNMPAPI_SESSION_INVALID, SNMPAPI_PDU_INVALID})},
        {"SnmpFreePdu", base({SNMPAPI_PDU_INVALID})},
        {"SnmpCreateVbl", base({SNMPAPI_SESSION_INVALID, SNMPAPI_OID_INVALID, SNMPAPI_SYNTAX_INVALID})},
        {"SnmpDuplicateVbl", base({SNMPAPI_SESSION_INVALID, SNMPAPI_VBL_INVALID})},
        {"SnmpFreeVbl", base({SNMPAPI_VBL_INVALID})},
        {"SnmpCountVbl", base({SNMPAPI_VBL_INVALID, SNMPAPI_NOOP})},
        {"SnmpGetVb", base({SNMPAPI_VBL_INVALID, SNMPAPI_INDEX_INVALID, SNMPAPI_NOOP})},
        {"SnmpSetVb",
         base({SNMPAPI_VBL_INVALID, SNMPAPI_INDEX_INVALID, SNMPAPI_OID_INVALID, SNMPAPI_SYNTAX_INVALID})},
        {"SnmpDeleteVb", base({SNMPAPI_VBL_INVALID, SNMPAPI_INDEX_INVALID})},
    };
}

std::vector<DocumentedFunction> utilities()
{
    const Codes coding =
        base({SNMPAPI_SESSION_INVALID, SNMPAPI_ENTITY_INVALID, SNMPAPI_CONTEXT_INVALID, SNMPAPI_PDU_INVALID});
    Codes decoding = coding;
    decoding.insert(decoding.end(), {SNMPAPI_MESSAGE_INVALID, SNMPAPI_OUTPUT_TRUNCATED});
    return {
        {"SnmpGetLastError", {}},
        {"SnmpStrToOid", base({SNMPAPI_OID_INVALID})},
        {"SnmpOidToStr", base({SNMPAPI_SIZE_INVALID, SNMPAPI_OID_INVALID, SNMPAPI_OUTPUT_TRUNCATED})},
        {"SnmpOidCopy", base({SNMPAPI_OID_INVALID})},
        {"SnmpOidCompare", base({SNMPAPI_OID_INVALID, SNMPAPI_SIZE_INVALID})},
        {"SnmpEncodeMsg", coding},
        {"SnmpDecodeMsg", decoding},
        {"SnmpFreeDescriptor", base({SNMPAPI_SYNTAX_INVALID, SNMPAPI_OPERATION_INVALID})},
    };
}

constexpr const char *AllocatesNothing = "the function needs no memory and has no mandatory pointer";
constexpr const char *OutsideTheGate =
    "hooks are kept in memory that is not the library's to count and refuse";
constexpr const char *NothingUnforeseen =
    "nothing in it, and nothing of the application that it calls, can throw";
constexpr const char *StartsNothing =
    "start-up takes no resources: sockets and thread come with the first message";
constexpr const char *SentLater =
    "messages leave on the library's own thread: the code comes with SnmpRecvMsg";

void addPerFunction(std::map<FunctionAndCode, std::string> &reasons)
{
    for (const char *name : {"SnmpStartup",
                             "SnmpStartupEx",
                             "SnmpCleanup",
                             "SnmpCleanupEx",
                             "SnmpClose",
                             "SnmpCancelMsg",
                             "SnmpFreeEntity",
                             "SnmpFreeContext",
                             "SnmpGetTranslateMode",
                             "SnmpSetTranslateMode",
                             "SnmpGetRetransmitMode",
                             "SnmpSetRetransmitMode",
                             "SnmpGetTimeout",
                             "SnmpSetTimeout",
                             "SnmpGetRetry",
                             "SnmpSetRetry",
                             "SnmpGetVendorInfo",
                             "SnmpSetPduData",
                             "SnmpFreePdu",
                             "SnmpFreeVbl",
                             "SnmpCountVbl",
                             "SnmpDeleteVb",
                             "SnmpFreeDescriptor",
                             "SnmpXSetAnswerSource",
                             "SnmpXSetRetries",
                             "SnmpXGetVersion",
                             "SnmpXSetVersion"})
        reasons[{name, SNMPAPI_ALLOC_ERROR}] = AllocatesNothing;
    for (const char *name : {"SnmpXSetWindowHooks", "SnmpXSetNameDatabase"})
        reasons[{name, SNMPAPI_ALLOC_ERROR}] = OutsideTheGate;
    for (const DocumentedFunction &function : documentedFunctions()) {
        if (std::ranges::count(function.codes, SNMPAPI_STATUS{SNMPAPI_OTHER_ERROR}) != 0)
            reasons[{function.name, SNMPAPI_OTHER_ERROR}] = NothingUnforeseen;
    }
    for (const char *name : {"SnmpCleanupEx", "SnmpCreateSession", "SnmpOpen", "SnmpRegister",
                             "SnmpStrToEntity", "SnmpSetPort", "SnmpXSetTrapPort", "SnmpXSetRequestPort"})
        reasons.erase({name, SNMPAPI_OTHER_ERROR});
}

std::map<FunctionAndCode, std::string> makeUnprovokable()
{
    std::map<FunctionAndCode, std::string> reasons;
    addPerFunction(reasons);
    reasons[{"SnmpStartup", SNMPAPI_NOT_INITIALIZED}] = StartsNothing;
    reasons[{"SnmpStartupEx", SNMPAPI_TL_RESOURCE_ERROR}] = StartsNothing;
    reasons[{"SnmpStartupEx", SNMPAPI_TL_NOT_INITIALIZED}] = StartsNothing;
    reasons[{"SnmpCreateSession", SNMPAPI_MODE_INVALID}] = "two kinds of window exist on Windows only";
    for (const SNMPAPI_STATUS code :
         Codes{SNMPAPI_TL_NOT_SUPPORTED, SNMPAPI_TL_NOT_AVAILABLE, SNMPAPI_TL_SRC_INVALID,
               SNMPAPI_TL_INVALID_PARAM, SNMPAPI_TL_OTHER})
        reasons[{"SnmpSendMsg", code}] = SentLater;
    reasons[{"SnmpSendMsg", SNMPAPI_TL_NOT_INITIALIZED}] =
        "the transport starts, or tells what it lacks by another code";
    reasons[{"SnmpRecvMsg", SNMPAPI_TL_NOT_INITIALIZED}] = "SnmpSendMsg starts the transport or fails itself";
    reasons[{"SnmpRecvMsg", SNMPAPI_TL_SRC_INVALID}] = "an entity that exists is initialised";
    reasons[{"SnmpStrToContext", SNMPAPI_CONTEXT_UNKNOWN}] = "every name is taken for a community";
    reasons[{"SnmpDecodeMsg", SNMPAPI_OUTPUT_TRUNCATED}] = "there is no buffer to be too small";
    return reasons;
}

} // namespace

const std::vector<DocumentedFunction> &documentedFunctions()
{
    static const std::vector<DocumentedFunction> functions = [] {
        std::vector<DocumentedFunction> all;
        for (auto &&part : {communications(), entitiesAndDatabase(), pdusAndLists(), utilities()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return functions;
}

const std::map<FunctionAndCode, std::string> &unprovokable()
{
    static const std::map<FunctionAndCode, std::string> reasons = makeUnprovokable();
    return reasons;
}

} // namespace apitest
