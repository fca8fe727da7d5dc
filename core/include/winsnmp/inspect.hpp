// SPDX-License-Identifier: MIT
//
// What the library holds at this moment, as values: threads, sessions, handles, bytes, last errors and logs.
//
// Every function here may be called from any thread, before start-up and after clean-up. None of them changes
// library state or a last error. Results are copies: they own everything they show and stay valid for ever.
// Strings are UTF-8. Functions that return containers may throw std::bad_alloc (the copies come from the
// caller's heap, outside the library's accounting) and nothing else.
#pragma once

#include "winsnmp.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winsnmp {

using SystemTime = std::chrono::system_clock::time_point;

/// The five kinds of handle of the WinSNMP API.
enum class ObjectKind : std::uint8_t { Session, Entity, Context, Pdu, VarBindList };
inline constexpr std::size_t ObjectKindCount = 5;

/// Bytes and blocks that went through one account of the memory gate. Unit: bytes.
struct MemoryUsage {
    std::uint64_t bytes = 0; ///< in use now
    std::uint64_t blocks = 0; ///< allocations in use now
    std::uint64_t peakBytes = 0;
    std::uint64_t refusals = 0; ///< allocations refused so far, whatever the cause
};

/// What happened to messages. sent == answered + timedOut + cancelled + failed + outstanding holds at every
/// moment for requests; responses and traps, which expect no answer, count as `oneWay` only.
struct MessageCounters {
    std::uint64_t sent = 0; ///< requests accepted by SnmpSendMsg
    std::uint64_t oneWay =
        0; ///< responses and traps accepted by SnmpSendMsg, and the library's confirmations
    std::uint64_t retransmitted = 0; ///< retransmissions
    std::uint64_t answered = 0;
    std::uint64_t timedOut = 0;
    std::uint64_t cancelled = 0; ///< by SnmpCancelMsg, by SnmpClose or by a newer request with the same id
    std::uint64_t failed = 0; ///< ended by a transport error
    std::uint64_t received = 0; ///< messages put on the queue: answers, traps, incoming requests
    std::uint64_t bytesSent = 0; ///< UDP payload bytes, retransmissions included
    std::uint64_t bytesReceived = 0;
};

/// Why a datagram that was received was not delivered.
enum class DropReason : std::uint8_t {
    Malformed, ///< not an SNMPv1 or SNMPv2c message, or not a well-formed one
    UnknownRequest, ///< an answer that nobody waits for: late, repeated, cancelled, or its id is nobody's
    OtherAddress, ///< an answer from another address or port than was asked, see SnmpXSetAnswerSource
    OtherCommunity, ///< the same where answers from anywhere are taken, but with another community
    OtherVersion, ///< an answer in another version than the request
    NotExpected, ///< a request or notification on a socket that takes none of its kind
    NotRegistered, ///< a trap or inform that no session has registered for
    QueueFull, ///< the session has too many unread messages
    NoMemory, ///< refused by the memory gate, see allocationFailures(); not counted for each session
    SessionClosed, ///< its session was being closed
};
inline constexpr std::size_t DropReasonCount = 10;

/// Datagrams that were received and not delivered, by reason.
struct DropCounters {
    std::array<std::uint64_t, DropReasonCount> counts{}; ///< in the order of DropReason

    [[nodiscard]] std::uint64_t of(DropReason reason) const noexcept
    {
        return counts[static_cast<std::size_t>(reason)];
    }
    [[nodiscard]] std::uint64_t total() const noexcept
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t count : counts)
            sum += count;
        return sum;
    }
};

/// An address as text, IPv6 in canonical form with its zone if it has one, and a port.
struct UdpAddress {
    std::string address;
    std::uint16_t port = 0;
};

/// An answer that came from another address or port than was asked, and was refused for it.
struct StrayAnswer {
    SystemTime time;
    UdpAddress from;
    UdpAddress asked;
};

/// One session. `id` is never reused in the life of the process; `handle` is the HSNMP_SESSION value.
struct SessionSnapshot {
    std::uint64_t id = 0;
    std::uintptr_t handle = 0;
    std::uint64_t threadId = 0; ///< ThreadSnapshot::id of the thread that opened it
    SystemTime opened;
    SystemTime lastActivity;
    MemoryUsage memory;
    std::uint32_t entities = 0; ///< live handles, by kind
    std::uint32_t contexts = 0;
    std::uint32_t pdus = 0;
    std::uint32_t varBindLists = 0;
    std::uint32_t outstanding = 0; ///< requests waiting for an answer
    std::uint32_t queued = 0; ///< entries SnmpRecvMsg has not taken yet
    std::uint32_t registrations = 0; ///< stored by SnmpRegister
    std::uint32_t listeners = 0; ///< entities of this session in the agent role
    MessageCounters messages;
    DropCounters drops; ///< of what could be told to be for this session
    std::optional<StrayAnswer> strayAnswer; ///< the last one; drops.of(DropReason::OtherAddress) counts them
    std::uint64_t closedPorts = 0; ///< part of messages.timedOut: the last try met a closed port (ICMP)
    std::string target; ///< address and port of the last destination, empty before the first send
    SNMPAPI_STATUS lastError = SNMPAPI_SUCCESS; ///< last error of this session on its own thread
};

/// One thread that has called the API. Stays listed as `ended` while handles it made are alive.
struct ThreadSnapshot {
    std::uint64_t id = 0; ///< never reused in the life of the process
    std::uint64_t nativeId = 0; ///< kernel thread id
    std::string label; ///< set by setThreadLabel, may be empty
    bool ended = false;
    std::uint32_t handles = 0; ///< live handles of every kind, sessions included
    std::uint32_t sessions = 0;
    std::uint64_t tableBytes = 0; ///< the handle table itself; belongs to no session
    std::uint64_t calls = 0; ///< API calls made
    std::uint64_t failures = 0; ///< API calls that failed
    SNMPAPI_STATUS lastError = SNMPAPI_SUCCESS;
};

/// The whole library.
struct LibrarySnapshot {
    bool started = false;
    SystemTime taken;
    MemoryUsage memory; ///< objects of all sessions, and descriptors
    std::uint64_t handles = 0; ///< live handles of every kind
    std::uint64_t sessionCount = 0;
    std::uint64_t outstanding = 0;
    std::uint64_t queued = 0;
    std::uint64_t descriptors = 0; ///< live descriptors that wait for SnmpFreeDescriptor
    std::uint64_t descriptorBytes = 0; ///< part of memory.bytes
    std::uint64_t sockets = 0; ///< open sockets of the library
    std::uint64_t droppedDatagrams = 0; ///< received, but not delivered: drops.total()
    DropCounters drops; ///< of the whole process, sessions that have been closed included
    std::uint64_t allocationFailures = 0;
    MessageCounters messages; ///< of all sessions, closed ones included
    std::vector<ThreadSnapshot> threads; ///< ordered by id
    std::vector<SessionSnapshot> sessions; ///< ordered by id
};

/// A copy of everything at one moment. Each session and each thread is consistent in itself.
[[nodiscard]] WINSNMP_API LibrarySnapshot snapshot();

/// One live handle below a session.
struct HandleSnapshot {
    std::uintptr_t handle = 0;
    ObjectKind kind = ObjectKind::Entity;
    std::uint64_t threadId = 0;
    std::uint32_t applicationReferences = 0;
    std::uint64_t bytes = 0;
    std::string detail; ///< an entity's address and port, a PDU's type and request id, a list's length;
                        ///< nothing of a context
};

/// The live handles created on `session`, oldest first; empty when the handle is not a live session.
[[nodiscard]] WINSNMP_API std::vector<HandleSnapshot> handlesOf(HSNMP_SESSION session);

/// Whether a PDU that SnmpRecvMsg gave out with SNMPAPI_TL_TIMEOUT is that of a request whose last try was
/// refused with ICMP "port unreachable": the host is there and nothing listens. True for copies of it too,
/// false for every other PDU and for what is not a live PDU.
[[nodiscard]] WINSNMP_API bool metClosedPort(HSNMP_PDU pdu) noexcept;

/// Why an allocation or a resource was refused.
enum class RefusalCause : std::uint8_t {
    SystemMemory, ///< the heap had none left
    SessionLimit, ///< Limits::sessions
    HandleLimit, ///< Limits::handlesPerSession
    OutstandingLimit, ///< Limits::outstandingRequests
    QueueLimit, ///< Limits::queuedMessages
    ByteLimit, ///< Limits::bytes
    SessionByteLimit, ///< Limits::bytesPerSession
    FaultNth, ///< FaultPlan::failNth
    FaultRandom, ///< FaultPlan::probability
    FaultSize, ///< FaultPlan::aboveSize
};

/// One refused allocation or resource.
struct AllocationFailure {
    std::uint64_t sequence = 0; ///< 1, 2, 3 ... in the life of the process
    SystemTime time;
    std::uint64_t threadId = 0;
    std::string threadLabel;
    std::uint64_t sessionId = 0; ///< 0: none
    std::uintptr_t session = 0; ///< handle value, 0: none
    std::string_view function; ///< API function, or "I/O" for the library's own thread; static storage
    RefusalCause cause = RefusalCause::SystemMemory;
    std::uint64_t asked = 0; ///< bytes, or 1 for a counted resource
    std::uint64_t inUse = 0; ///< bytes, or the count, at that moment
    std::uint64_t limit = 0; ///< 0: no limit was involved
};

/// Failed API calls. SNMPAPI_NOOP ("nothing to do") is not logged.
struct ApiFailure {
    std::uint64_t sequence = 0;
    SystemTime time;
    std::uint64_t threadId = 0;
    std::uint64_t sessionId = 0; ///< 0: not tied to a session
    std::uintptr_t session = 0;
    std::string_view function; ///< static storage
    SNMPAPI_STATUS code = SNMPAPI_SUCCESS;
};

/// Log entries with a sequence number above `after`, oldest first, at most `most`. The logs are bounded rings
/// of fixed storage (1024 entries each): a gap in the numbers tells how many were overwritten.
[[nodiscard]] WINSNMP_API std::vector<AllocationFailure> allocationFailures(std::uint64_t after = 0,
                                                                            std::size_t most = SIZE_MAX);
[[nodiscard]] WINSNMP_API std::vector<ApiFailure> apiFailures(std::uint64_t after = 0,
                                                              std::size_t most = SIZE_MAX);

/// Names the calling thread in snapshots and logs; cut to 31 bytes.
WINSNMP_API void setThreadLabel(std::string_view label) noexcept;

/// "SNMPAPI_ALLOC_ERROR" for 2, and so on; "unknown" for other numbers. Static storage.
[[nodiscard]] WINSNMP_API std::string_view statusName(SNMPAPI_STATUS code) noexcept;

} // namespace winsnmp
