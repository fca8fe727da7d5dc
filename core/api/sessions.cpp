// SPDX-License-Identifier: MIT
//
// Opening and closing sessions (reference 3.1).
#include "api/call.h"
#include "engine/windowhooks.h"
#include "lifecycle/closing.h"
#include "state/handles.h"
#include "winsnmp.h"

using namespace winsnmp::core;

namespace {

constexpr UINT MaxWindowMessage = 0xFFFF;

HSNMP_SESSION open(Call &call, const Session::Notification &notification)
{
    const Ref<Session> session = Session::create(notification);
    const Handle handle = publishSession(*session);
    if (handle.isNull())
        return call.fail(Code::NotInitialized);
    return handle.opaque();
}

/// Success, or why the window cannot be notified.
Code checkWindow(HWND window, UINT message)
{
    if (!window && message == 0)
        return Code::OperationInvalid;
    if (!isValidWindow(window))
        return Code::HwndInvalid;
    if (message == 0 || message > MaxWindowMessage)
        return Code::MessageInvalid;
    return Code::Success;
}

} // namespace

HSNMP_SESSION SNMPAPI_CALL SnmpCreateSession(HWND hWnd, UINT wMsg, SNMPAPI_CALLBACK fCallBack,
                                             LPVOID lpClientData)
{
    return apiCall<HSNMP_SESSION>("SnmpCreateSession", [&](Call &call) -> HSNMP_SESSION {
        const Code code = fCallBack ? Code::Success : checkWindow(hWnd, wMsg);
        if (code != Code::Success)
            return call.fail(code);
        return open(call, {hWnd, wMsg, fCallBack, lpClientData});
    });
}

HSNMP_SESSION SNMPAPI_CALL SnmpOpen(HWND hWnd, UINT wMsg)
{
    return apiCall<HSNMP_SESSION>("SnmpOpen", [&](Call &call) -> HSNMP_SESSION {
        if (!isValidWindow(hWnd))
            return call.fail(Code::HwndInvalid);
        return open(call, {hWnd, wMsg, nullptr, nullptr});
    });
}

SNMPAPI_STATUS SNMPAPI_CALL SnmpClose(HSNMP_SESSION session)
{
    return apiCall<SNMPAPI_STATUS>("SnmpClose", [&](Call &call) -> SNMPAPI_STATUS {
        const Ref<Session> target = call.get<Session>(session);
        if (!target)
            return Failed();
        return call.status(closeSession(*target) ? Code::Success : Code::SessionInvalid);
    });
}
