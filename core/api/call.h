// SPDX-License-Identifier: MIT
//
// The entry guard of every exported function: started? resolve handles, run the body, catch everything,
// record the error (reference 2.1 to 2.4).
#pragma once

#include "base/callcontext.h"
#include "base/code.h"
#include "base/ref.h"
#include "lifecycle/library.h"
#include "objects/session.h"
#include "resources/forkedchild.h"
#include "state/threadregistry.h"

#include <new>
#include <optional>
#include <utility>

namespace winsnmp::core {

/// What a failing body returns: a failure status or a null handle, as the function's type wants.
struct Failed {
    operator SNMPAPI_STATUS() const noexcept
    {
        return SNMPAPI_FAILURE;
    } // NOLINT(google-explicit-constructor)
    operator void *() const noexcept { return nullptr; } // NOLINT(google-explicit-constructor)
};

class Call {
public:
    explicit Call(const char *function) noexcept;
    ~Call();
    Call(const Call &) = delete;
    Call &operator=(const Call &) = delete;

    /// The first code counts: a lower layer's reason is not overwritten on the way up.
    Failed fail(Code code) noexcept;

    /// SNMPAPI_SUCCESS, or fail(code).
    [[nodiscard]] SNMPAPI_STATUS status(Code code) noexcept
    {
        return code == Code::Success ? SNMPAPI_SUCCESS : static_cast<SNMPAPI_STATUS>(fail(code));
    }

    /// The object behind a handle; null after fail() with the kind's code.
    template <typename T>
    [[nodiscard]] Ref<T> get(HANDLE handle) noexcept
    {
        Ref<T> object = find<T>(handle);
        if (!object)
            fail(T::InvalidCode);
        return object;
    }
    /// The same for handles that may be null; false after fail().
    template <typename T>
    [[nodiscard]] bool getOptional(HANDLE handle, Ref<T> &object) noexcept
    {
        if (!handle)
            return true;
        object = get<T>(handle);
        return static_cast<bool>(object);
    }

    /// From now on failures of this call count for the object's session, if they do for none yet.
    void tieTo(Object &object) noexcept
    {
        if (!m_session.isNull())
            return;
        const Session &session = *object.session();
        currentCall().sessionId = m_sessionId = session.id();
        m_session = session.handle();
        currentCall().session = m_session.bits();
    }

    /// Records the failure, once the body has failed.
    void record() noexcept;

private:
    template <typename T>
    [[nodiscard]] Ref<T> find(HANDLE opaque) noexcept
    {
        const Handle handle(opaque);
        if (!handle.isKind(T::Kind))
            return {};
        Ref<Object> object = threadRegistry().find(handle);
        if (object)
            tieTo(*object);
        return Ref<T>::adopt(static_cast<T *>(object.detach()));
    }

    CallContext m_outer;
    const char *m_function;
    Handle m_session; ///< whose failure it would be; the object itself may be gone when it is recorded
    std::uint64_t m_sessionId = 0;
    Code m_code = Code::Success;
};

/// `Started::No` for the few functions that work before start-up.
enum class Started { Yes, No };

template <typename Result, Started started = Started::Yes, typename Body>
Result apiCall(const char *function, Body &&body) noexcept
{
    if (isForkedChild()) [[unlikely]] {
        ThreadRegistry::lastError().set(Code::NotInitialized, Handle());
        return Result{};
    }
    Call call(function);
    Result result{};
    try {
        if (started == Started::Yes && !library().isStarted())
            call.fail(Code::NotInitialized);
        else
            result = body(call);
    } catch (const std::bad_alloc &) {
        call.fail(Code::AllocError);
        result = Result{};
    } catch (...) {
        call.fail(Code::OtherError);
        result = Result{};
    }
    if (!result)
        call.record();
    return result;
}

} // namespace winsnmp::core
