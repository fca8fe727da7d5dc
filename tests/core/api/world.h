// SPDX-License-Identifier: GPL-3.0-or-later
//
// A started library with one object of each kind, made the way applications make them.
#pragma once

#include "support/mailbox.h"
#include "support/responder.h"
#include "winsnmp.h"

#include <QByteArray>

#include <initializer_list>
#include <vector>

namespace apitest {

using testsupport::freePort;
using testsupport::Mailbox;
using testsupport::Notification;
using testsupport::openSession;
using testsupport::Responder;
using testsupport::withPduType;

/// An object identifier as functions take it.
class OidArgument {
public:
    OidArgument(std::initializer_list<smiUINT32> subIdentifiers)
        : m_subIdentifiers(subIdentifiers)
    {
    }
    explicit OidArgument(std::vector<smiUINT32> subIdentifiers)
        : m_subIdentifiers(std::move(subIdentifiers))
    {
    }
    /// Valid as long as this object.
    [[nodiscard]] smiOID get()
    {
        return {static_cast<smiUINT32>(m_subIdentifiers.size()), m_subIdentifiers.data()};
    }

private:
    std::vector<smiUINT32> m_subIdentifiers;
};

/// Octets as functions take them; valid as long as `octets`.
[[nodiscard]] smiOCTETS octetsOf(QByteArray &octets);
[[nodiscard]] std::vector<smiUINT32> subIdentifiersOf(const smiOID &oid);

[[nodiscard]] HSNMP_CONTEXT makeContext(HSNMP_SESSION session, QByteArray community);
/// An entity on 127.0.0.1.
[[nodiscard]] HSNMP_ENTITY makeEntity(HSNMP_SESSION session, UINT port);
/// A list of one binding, sysUpTime.0 with an octet string.
[[nodiscard]] HSNMP_VBL makeList(HSNMP_SESSION session, QByteArray octets = "up");

/// SNMPv1, community "public", GET of sysUpTime.0, request id 1.
[[nodiscard]] QByteArray getMessage();

/// What a call may be given, one of each.
struct Handles {
    HSNMP_SESSION session = nullptr;
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr; ///< towards the world's peer
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr; ///< GET with the list
    HSNMP_VBL list = nullptr;
    smiOID descriptor{}; ///< memory that SnmpFreeDescriptor can free
};

/// One SnmpRecvMsg with all outputs.
struct Taken {
    explicit Taken(HSNMP_SESSION session)
        : result(SnmpRecvMsg(session, &source, &destination, &context, &pdu))
    {
    }

    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    SNMPAPI_STATUS result;
};

/// Starts the library; cleans it up and takes hooks, faults and limits away. What does not work ends the test
/// program: nothing of the world itself is under test.
class World {
public:
    static constexpr smiINT32 RequestId = 4711;

    World();
    ~World();
    World(const World &) = delete;
    World &operator=(const World &) = delete;

    Mailbox mailbox;
    Responder peer;
    Handles handles;

    /// Sends the PDU to the peer.
    void send();
    /// Sends the PDU, has it answered and waits for the answer to be in the queue.
    void queueAnswer();
};

} // namespace apitest
