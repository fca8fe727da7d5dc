// SPDX-License-Identifier: MIT
//
// Message processing of SNMPv1 and SNMPv2c: communities, and request ids of the library's own on the wire.
#pragma once

#include "engine/messageprocessing.h"
#include "engine/wiretable.h"

#include <optional>

namespace winsnmp::core {

/// The same octets go out each time. An answer is known by its request id.
class CommunityProcessing final : public MessageProcessing {
public:
    void prepare(Request &request) override;
    void forget(Request &request) noexcept override { m_wire.remove(request); }
    void replace(Request &former, Request &successor) noexcept override;
    [[nodiscard]] Incoming accept(const Channel &channel, const Datagram &datagram) noexcept override;
    [[nodiscard]] Ref<Request> confirm(Request::Parts parts, const Datagram &datagram,
                                       const codec::MessageView &inform) override;

private:
    void writeId(Request &request) const noexcept;
    void visitSenders(OctetView octets, Visit visit, void *visitor) noexcept override;
    void visitOutstanding(Visit visit, void *visitor) noexcept override;

    WireTable m_wire;
};

} // namespace winsnmp::core
