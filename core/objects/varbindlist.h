// SPDX-License-Identifier: MIT
//
// A variable bindings list behind a handle: shared between handles and PDUs (reference 4.12).
#pragma once

#include "base/code.h"
#include "base/smallmutex.h"
#include "objects/firstblock.h"
#include "objects/objectof.h"
#include "values/varbinds.h"

#include <mutex>

namespace winsnmp::core {

class VarBindList final : public ObjectOf<VarBindList> {
public:
    static constexpr ObjectKind Kind = ObjectKind::VarBindList;
    static constexpr Code InvalidCode = Code::VblInvalid;

    explicit VarBindList(const Ref<Session> &owner)
        : ObjectOf(owner)
        , m_memory(&owner->memory())
        , m_varBinds(&m_memory)
    {
    }
    VarBindList(const Ref<Session> &owner, const VarBinds &other)
        : ObjectOf(owner)
        , m_memory(&owner->memory())
        , m_varBinds(other, &m_memory)
    {
    }

    /// Calls `body` with the bindings while no other thread can change them.
    template <typename Body>
    auto locked(Body &&body)
    {
        const std::lock_guard lock(m_mutex);
        return body(m_varBinds);
    }

    [[nodiscard]] std::uint64_t bytes() const noexcept override
    {
        const std::lock_guard lock(m_mutex);
        return sizeof *this + (m_memory.isInUse() ? 0 : m_varBinds.bytes());
    }
    [[nodiscard]] std::size_t count() const noexcept
    {
        const std::lock_guard lock(m_mutex);
        return m_varBinds.size();
    }

private:
    /// Room for one binding with a name of usual length and a number or a short text.
    static constexpr std::size_t InnerBytes = 64;

    mutable SmallMutex m_mutex;
    FirstBlock<InnerBytes> m_memory;
    VarBinds m_varBinds;
};

} // namespace winsnmp::core
