// SPDX-License-Identifier: MIT
//
// A context: for SNMPv1 and SNMPv2c, a community (reference 3.2). Its octets are a secret: nothing prints
// them.
#pragma once

#include "base/code.h"
#include "objects/objectof.h"
#include "values/value.h"

#include <memory_resource>
#include <vector>

namespace winsnmp::core {

class Context final : public ObjectOf<Context> {
public:
    static constexpr ObjectKind Kind = ObjectKind::Context;
    static constexpr Code InvalidCode = Code::ContextInvalid;

    Context(const Ref<Session> &owner, OctetView community)
        : ObjectOf(owner)
        , m_community(community.begin(), community.end(), &owner->memory())
    {
    }

    [[nodiscard]] OctetView community() const noexcept { return m_community; }
    [[nodiscard]] std::uint64_t bytes() const noexcept override
    {
        return sizeof *this + m_community.capacity();
    }

private:
    std::pmr::vector<std::uint8_t> m_community;
};

} // namespace winsnmp::core
