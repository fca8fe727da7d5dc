// SPDX-License-Identifier: MIT
//
// An SNMP entity: where messages go to or come from, and how (reference 3.2, 4.5, 4.6).
#pragma once

#include "base/endpoint.h"
#include "codec/message.h"
#include "objects/objectof.h"
#include "objects/transport.h"

#include <atomic>
#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>

namespace winsnmp::core {

/// Default policy: one second, five retransmissions (reference 4.5).
inline constexpr std::uint32_t DefaultTimeoutTicks = 100;
inline constexpr std::uint32_t DefaultRetries = 5;

/// How often a request is sent again.
struct RetryCount {
    std::uint32_t stored = DefaultRetries;
    bool isLiteral = false; ///< 0 means none; without it, 0 stands for the default (reference 4.5)

    [[nodiscard]] std::uint32_t toSend() const noexcept
    {
        return stored != 0 || isLiteral ? stored : DefaultRetries;
    }
};

class Entity final : public ObjectOf<Entity> {
public:
    static constexpr ObjectKind Kind = ObjectKind::Entity;
    static constexpr Code InvalidCode = Code::EntityInvalid;

    struct Settings {
        Endpoint endpoint;
        codec::Version version = codec::Version::V1;
        std::uint32_t timeoutTicks = DefaultTimeoutTicks;
        RetryCount retries{};
        bool takesAnswersFromAnywhere = false;
        const Endpoint *answersFrom = nullptr; ///< copied; see below
    };

    /// `name` is the friendly name it was made from, or empty.
    Entity(const Ref<Session> &owner, const Settings &settings, std::string_view name);
    ~Entity() override;

    [[nodiscard]] Endpoint endpoint() const noexcept;
    void setPort(std::uint16_t port) noexcept { m_port.store(port, std::memory_order_relaxed); }
    [[nodiscard]] codec::Version version() const noexcept
    {
        return m_version.load(std::memory_order_relaxed);
    }
    void setVersion(codec::Version version) noexcept { m_version.store(version, std::memory_order_relaxed); }
    /// The local address that a manager sent its request to, if the agent listens on all of them; else null.
    [[nodiscard]] const Endpoint *answersFrom() const noexcept { return m_answersFrom; }
    [[nodiscard]] std::string_view name() const noexcept { return m_name; }
    [[nodiscard]] std::uint64_t bytes() const noexcept override;

    std::atomic<std::uint32_t> timeoutTicks; ///< hundredths of a second, as stored
    std::atomic<RetryCount> retries;
    std::atomic<bool> takesAnswersFromAnywhere; ///< not only from where it is

    /// While this entity listens; guarded by the engine's lock.
    Ref<Transport> transport;

private:
    Endpoint m_address; ///< its port is not used
    std::atomic<std::uint16_t> m_port;
    std::atomic<codec::Version> m_version;
    std::pmr::string m_name;
    Endpoint *m_answersFrom; ///< owned; apart, because hardly an entity has one
};

} // namespace winsnmp::core
