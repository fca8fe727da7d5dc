// SPDX-License-Identifier: MIT
//
// A PDU behind a handle (reference 3.4).
#pragma once

#include "base/smallmutex.h"
#include "codec/message.h"
#include "objects/objectof.h"
#include "objects/varbindlist.h"

#include <mutex>

namespace winsnmp::core {

class Pdu final : public ObjectOf<Pdu> {
public:
    static constexpr ObjectKind Kind = ObjectKind::Pdu;
    static constexpr Code InvalidCode = Code::PduInvalid;

    struct Content {
        codec::PduFields fields;
        Ref<VarBindList> list; ///< may be null
        /// The list of a received PDU that no handle has been given for: the first SnmpGetPduData hands out
        /// this very list, later ones copies.
        bool listUnseen = false;
        /// Of a request that timed out: its last try met a closed port.
        bool metClosedPort = false;
    };

    Pdu(Ref<Session> owner, Content content)
        : ObjectOf(std::move(owner))
        , m_content(std::move(content))
    {
    }

    [[nodiscard]] Content content() const
    {
        const std::lock_guard lock(m_mutex);
        return m_content;
    }
    [[nodiscard]] codec::PduFields fields() const noexcept
    {
        const std::lock_guard lock(m_mutex);
        return m_content.fields;
    }
    template <typename Body>
    auto locked(Body &&body)
    {
        const std::lock_guard lock(m_mutex);
        return body(m_content);
    }
    [[nodiscard]] std::uint64_t bytes() const noexcept override { return sizeof *this; }

private:
    mutable SmallMutex m_mutex;
    Content m_content;
};

} // namespace winsnmp::core
