// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"

#include <algorithm>

namespace apitest {

namespace {

std::vector<ApiFunction> allFunctions()
{
    std::vector<ApiFunction> all;
    for (auto &&part : {detail::communicationFunctions(), detail::databaseFunctions(), detail::pduFunctions(),
                        detail::utilityFunctions()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

std::span<const ApiFunction> apiFunctions()
{
    static const std::vector<ApiFunction> functions = allFunctions();
    return functions;
}

const ApiFunction &apiFunction(std::string_view name)
{
    const auto functions = apiFunctions();
    const auto found = std::ranges::find(functions, name, &ApiFunction::name);
    if (found == functions.end())
        qFatal("no function %s", name.data());
    return *found;
}

SNMPAPI_STATUS invalidCode(winsnmp::ObjectKind kind)
{
    switch (kind) {
    case winsnmp::ObjectKind::Session:
        return SNMPAPI_SESSION_INVALID;
    case winsnmp::ObjectKind::Entity:
        return SNMPAPI_ENTITY_INVALID;
    case winsnmp::ObjectKind::Context:
        return SNMPAPI_CONTEXT_INVALID;
    case winsnmp::ObjectKind::Pdu:
        return SNMPAPI_PDU_INVALID;
    case winsnmp::ObjectKind::VarBindList:
        return SNMPAPI_VBL_INVALID;
    }
    return SNMPAPI_FAILURE;
}

SNMPAPI_STATUS SNMPAPI_CALL ignoreNotification(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID)
{
    return SNMPAPI_SUCCESS;
}

} // namespace apitest
