// SPDX-License-Identifier: GPL-3.0-or-later
//
// The receive path without the I/O thread and without traffic: two sessions with requests outstanding, an
// agent and registrations. What arrives is the fuzzer's; what the application does with it is checked here.
#pragma once

#include "engine/communityprocessing.h"
#include "engine/inbound.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fuzz {

/// Exists once at a time: it starts the library and cleans it up.
class ReceiveBed {
public:
    ReceiveBed();
    ~ReceiveBed();
    ReceiveBed(const ReceiveBed &) = delete;
    ReceiveBed &operator=(const ReceiveBed &) = delete;

    enum class Way : std::uint8_t { Shared, Agent, Trap };
    enum class Memory : std::uint8_t { Plenty, None };
    enum class From : std::uint8_t { AskedPeer, Stranger };

    /// A datagram arrives, and the application reads what it is told of. In the octets, 7F 69 64 k stands for
    /// the wire id of request k, which no fuzzer could guess.
    void take(Way way, From from, Memory memory, std::vector<std::uint8_t> octets);

private:
    /// What the sessions share as their client data.
    struct Reader {
        std::size_t notifications = 0;
        static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND, UINT, WPARAM wParam,
                                                  LPARAM lParam, LPVOID client);
    };
    struct Peer {
        HSNMP_ENTITY entity = nullptr;
        HSNMP_CONTEXT context = nullptr;
        winsnmp::core::Channel *channel = nullptr;
    };

    void openSession(std::size_t index, SNMPAPI_STATUS mode);
    void listen();
    void registerTraps();
    void ask(std::size_t session, winsnmp::codec::PduType type);
    void putWireIds(std::vector<std::uint8_t> &octets) const;
    void endRequests();

    Reader m_reader;
    HSNMP_SESSION m_handles[2] = {};
    Peer m_peers[2];
    winsnmp::core::Ref<winsnmp::core::Session> m_sessions[2];
    winsnmp::core::Ref<winsnmp::core::Entity> m_agent;

    winsnmp::core::Waker m_waker;
    winsnmp::core::Transmitter m_transmitter;
    winsnmp::core::Notifier m_notifier;
    winsnmp::core::Registrations m_registrations;
    winsnmp::core::Channels m_channels;
    winsnmp::core::CommunityProcessing m_processing;
    winsnmp::core::Exchange m_exchange;
    winsnmp::core::Inbound m_inbound;
    winsnmp::core::Ref<winsnmp::core::Channel> m_ways[3];
    std::vector<winsnmp::core::Ref<winsnmp::core::Request>> m_requests;
};

} // namespace fuzz
