// SPDX-License-Identifier: MIT
//
// What SnmpFreeEntity, SnmpFreeContext, SnmpFreePdu and SnmpFreeVbl have in common (reference 2.7).
#pragma once

#include "api/call.h"
#include "state/handles.h"

namespace winsnmp::core {

/// Takes one application reference back and calls `afterLast(object)` when it was the last one.
template <typename T, typename AfterLast>
SNMPAPI_STATUS freeHandle(Call &call, HANDLE handle, AfterLast &&afterLast) noexcept
{
    bool last = false;
    const Ref<Object> object = takeBack(Handle(handle), T::Kind, last);
    if (!object)
        return call.fail(T::InvalidCode);
    if (last)
        afterLast(static_cast<T &>(*object));
    return SNMPAPI_SUCCESS;
}

template <typename T>
SNMPAPI_STATUS freeHandle(Call &call, HANDLE handle) noexcept
{
    return freeHandle<T>(call, handle, [](T &) {});
}

/// A new object becomes a handle of its session.
template <typename T>
HANDLE publishOrFail(Call &call, const Ref<T> &object)
{
    const Handle handle = publish(*object);
    if (handle.isNull())
        return call.fail(Code::SessionInvalid);
    return handle.opaque();
}

} // namespace winsnmp::core
