// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"
#include "documentedcodes.h"
#include "errorrows.h"
#include "winsnmp/limits.hpp"

#include <algorithm>

namespace apitest {

namespace {

bool documents(const ApiFunction &function, SNMPAPI_STATUS code)
{
    const auto &all = documentedFunctions();
    const auto found = std::ranges::find_if(
        all, [&](const DocumentedFunction &f) { return std::string_view(f.name) == function.name; });
    return found != all.end() && std::ranges::count(found->codes, code) != 0
        && !unprovokable().contains({function.name, code});
}

ErrorRow notStarted(const ApiFunction &function)
{
    return {function.name, SNMPAPI_NOT_INITIALIZED, [&function](World &world) {
                SnmpCleanup();
                return !function.call(world.handles);
            }};
}

ErrorRow badHandle(const ApiFunction &function, const HandleParameter &parameter)
{
    return {function.name, invalidCode(parameter.kind), [&function, &parameter](World &world) {
                Handles spoiled = world.handles;
                const bool isSession = parameter.kind == winsnmp::ObjectKind::Session;
                spoiled.*parameter.member = isSession ? spoiled.context : spoiled.session;
                return !function.call(spoiled);
            }};
}

ErrorRow noMemory(const ApiFunction &function)
{
    return {function.name, SNMPAPI_ALLOC_ERROR, [&function](World &world) {
                function.prepare(world);
                winsnmp::setFaultPlan({.failNth = 1, .thisThreadOnly = true});
                const bool failed = !function.call(world.handles);
                winsnmp::setFaultPlan({});
                return failed;
            }};
}

/// Without need for memory, but with an output that must be there.
bool hasMandatoryOutputOnly(const ApiFunction &function)
{
    const std::string_view name = function.name;
    return name == "SnmpEntityToStr" || name == "SnmpOidToStr" || name == "SnmpOidCompare";
}

} // namespace

std::vector<ErrorRow> commonErrorRows()
{
    std::vector<ErrorRow> rows;
    for (const ApiFunction &function : apiFunctions()) {
        if (documents(function, SNMPAPI_NOT_INITIALIZED))
            rows.push_back(notStarted(function));
        for (const HandleParameter &parameter : function.handles)
            rows.push_back(badHandle(function, parameter));
        if (documents(function, SNMPAPI_ALLOC_ERROR) && !hasMandatoryOutputOnly(function))
            rows.push_back(noMemory(function));
    }
    return rows;
}

} // namespace apitest
