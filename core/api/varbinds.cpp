// SPDX-License-Identifier: MIT
//
// Variable bindings lists (reference 3.5).
#include "api/arguments.h"
#include "api/freeing.h"
#include "objects/descriptors.h"
#include "objects/varbindlist.h"
#include "winsnmp.h"

using namespace winsnmp::core;

namespace {

/// Name and value or neither: what cannot be given as a whole is freed again.
Code giveVarBind(const VarBindView &varBind, smiLPOID name, smiLPVALUE value)
{
    smiOID newName{};
    if (name && !writeOid(varBind.name, newName))
        return Code::NotInitialized;
    smiVALUE newValue;
    try {
        if (value && !writeValue(varBind.value, newValue))
            return Code::NotInitialized; // the clean-up that is under way frees the name too
    } catch (...) {
        descriptors().free(newName.ptr);
        throw;
    }
    if (name)
        *name = newName;
    if (value)
        *value = newValue;
    return Code::Success;
}

/// The checks of SnmpSetVb in their order; Success with `view` filled.
Code checkVarBind(std::size_t count, smiUINT32 index, smiLPCOID name, smiLPCVALUE value, ValueView &view)
{
    if (index > count)
        return Code::IndexInvalid;
    if (name ? !isValidOid(name) : index == 0)
        return Code::OidInvalid;
    return readValue(value, view);
}

} // namespace

HSNMP_VBL SNMPAPI_CALL SnmpCreateVbl(HSNMP_SESSION session, smiLPCOID name, smiLPCVALUE value)
{
    return apiCall<HSNMP_VBL>("SnmpCreateVbl", [&](Call &call) -> HSNMP_VBL {
        const Ref<Session> owner = call.get<Session>(session);
        if (!owner)
            return Failed();
        ValueView view;
        if (name) {
            const Code code = isValidOid(name) ? readValue(value, view) : Code::OidInvalid;
            if (code != Code::Success)
                return call.fail(code);
        }
        const Ref<VarBindList> list = VarBindList::create(*owner);
        if (name)
            list->locked([&](VarBinds &varBinds) { varBinds.append(oidView(*name), view); });
        return publishOrFail(call, list);
    });
}

HSNMP_VBL SNMPAPI_CALL SnmpDuplicateVbl(HSNMP_SESSION session, HSNMP_VBL vbl)
{
    return apiCall<HSNMP_VBL>("SnmpDuplicateVbl", [&](Call &call) -> HSNMP_VBL {
        const Ref<Session> owner = call.get<Session>(session);
        const Ref<VarBindList> original = owner ? call.get<VarBindList>(vbl) : Ref<VarBindList>();
        if (!original)
            return Failed();
        const Ref<VarBindList> copy =
            original->locked([&](const VarBinds &varBinds) { return VarBindList::create(*owner, varBinds); });
        return publishOrFail(call, copy);
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpFreeVbl(HSNMP_VBL vbl)
{
    return apiCall<SNMPAPI_STATUS>("SnmpFreeVbl",
                                   [&](Call &call) { return freeHandle<VarBindList>(call, vbl); });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpCountVbl(HSNMP_VBL vbl)
{
    return apiCall<SNMPAPI_STATUS>("SnmpCountVbl", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<VarBindList> list = call.get<VarBindList>(vbl);
        if (!list)
            return Failed();
        const std::size_t count = list->count();
        return count != 0 ? static_cast<SNMPAPI_STATUS>(count)
                          : static_cast<SNMPAPI_STATUS>(call.fail(Code::Noop));
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpGetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPOID name, smiLPVALUE value)
{
    return apiCall<SNMPAPI_STATUS>("SnmpGetVb", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<VarBindList> list = call.get<VarBindList>(vbl);
        if (!list)
            return Failed();
        if (!name && !value)
            return call.fail(Code::Noop);
        return list->locked([&](const VarBinds &varBinds) -> SNMPAPI_STATUS {
            if (index == 0 || index > varBinds.size())
                return call.fail(Code::IndexInvalid);
            const Code code = giveVarBind(varBinds.at(index - 1), name, value);
            return call.status(code);
        });
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpSetVb(HSNMP_VBL vbl, smiUINT32 index, smiLPCOID name, smiLPCVALUE value)
{
    return apiCall<SNMPAPI_STATUS>("SnmpSetVb", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<VarBindList> list = call.get<VarBindList>(vbl);
        if (!list)
            return Failed();
        return list->locked([&](VarBinds &varBinds) -> SNMPAPI_STATUS {
            ValueView view;
            if (const Code code = checkVarBind(varBinds.size(), index, name, value, view);
                code != Code::Success)
                return call.fail(code);
            if (index == 0) {
                varBinds.append(oidView(*name), view);
                return static_cast<SNMPAPI_STATUS>(varBinds.size());
            }
            varBinds.replace(index - 1, name ? oidView(*name) : varBinds.at(index - 1).name, view);
            return index;
        });
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpDeleteVb(HSNMP_VBL vbl, smiUINT32 index)
{
    return apiCall<SNMPAPI_STATUS>("SnmpDeleteVb", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<VarBindList> list = call.get<VarBindList>(vbl);
        if (!list)
            return Failed();
        return list->locked([&](VarBinds &varBinds) -> SNMPAPI_STATUS {
            if (index == 0 || index > varBinds.size())
                return call.fail(Code::IndexInvalid);
            varBinds.erase(index - 1);
            return SNMPAPI_SUCCESS;
        });
    });
}
