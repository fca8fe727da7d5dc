// SPDX-License-Identifier: MIT
//
// How objects of a session come and go: block and contents are charged to the session.
#pragma once

#include "objects/object.h"
#include "objects/session.h"

#include <utility>

namespace winsnmp::core {

template <typename T>
class ObjectOf : public Object {
public:
    [[nodiscard]] ObjectKind kind() const noexcept final { return T::Kind; }

    /// Throws std::bad_alloc. The object has no handle yet.
    template <typename... Arguments>
    [[nodiscard]] static Ref<T> create(Session &session, Arguments &&...arguments)
    {
        void *block = session.memory().allocate(sizeof(T), alignof(T));
        try {
            return Ref<T>::adopt(new (block)
                                     T(Ref<Session>(&session), std::forward<Arguments>(arguments)...));
        } catch (...) {
            session.memory().deallocate(block, sizeof(T), alignof(T));
            throw;
        }
    }

protected:
    using Object::Object;

private:
    void dispose() noexcept final
    {
        detach();
        const Ref<Session> owner = takeOwner();
        auto *self = static_cast<T *>(this);
        self->~T();
        owner->memory().deallocate(self, sizeof(T), alignof(T));
    }
};

} // namespace winsnmp::core
