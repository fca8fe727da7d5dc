// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session on the C API as tests need it: opens, sends, waits for notifications, hands back plain values.
#pragma once

#include "support/mailbox.h"
#include "winsnmp.h"

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <vector>

namespace testsupport {

struct Value {
    smiUINT32 syntax = SNMP_SYNTAX_NULL;
    std::int64_t number = 0; ///< Counter64 as its bit pattern
    QByteArray octets;
    Oid oid;

    bool operator==(const Value &) const = default;
};

struct Binding {
    Oid name;
    Value value;

    bool operator==(const Binding &) const = default;
};

/// What SnmpRecvMsg gave. The handles are the caller's; release() frees them.
struct Message {
    SNMPAPI_STATUS code = SNMPAPI_SUCCESS; ///< or the last error
    HSNMP_ENTITY source = nullptr;
    HSNMP_ENTITY destination = nullptr;
    HSNMP_CONTEXT context = nullptr;
    HSNMP_PDU pdu = nullptr;
    smiINT type = 0;
    smiINT32 requestId = 0;
    smiINT errorStatus = 0;
    smiINT errorIndex = 0;
    std::vector<Binding> list;

    void release();
};

class TestSession {
public:
    explicit TestSession(Mailbox::Action action = {});
    ~TestSession(); ///< closes the session if it is still open
    TestSession(const TestSession &) = delete;
    TestSession &operator=(const TestSession &) = delete;

    [[nodiscard]] HSNMP_SESSION handle() const { return m_handle; }
    void close();

    /// `version` is SNMPAPI_UNTRANSLATED_V1 or _V2. The translation mode is left at that.
    [[nodiscard]] HSNMP_ENTITY entity(const QByteArray &address, std::uint16_t port,
                                      SNMPAPI_STATUS version = SNMPAPI_UNTRANSLATED_V2,
                                      smiTIMETICKS timeout = 2000, smiUINT32 retries = 1) const;
    [[nodiscard]] HSNMP_ENTITY entity(const UdpPeer &peer, SNMPAPI_STATUS version = SNMPAPI_UNTRANSLATED_V2,
                                      smiTIMETICKS timeout = 2000, smiUINT32 retries = 1) const;
    [[nodiscard]] HSNMP_CONTEXT context(const QByteArray &community = "public") const;
    [[nodiscard]] HSNMP_PDU pdu(smiINT type, smiINT32 requestId, const std::vector<Binding> &list = {},
                                smiINT errorStatus = 0, smiINT errorIndex = 0) const;

    /// Makes a PDU, sends it and frees it; 0 or what SnmpSendMsg returned.
    SNMPAPI_STATUS send(HSNMP_ENTITY to, HSNMP_CONTEXT context, smiINT type, smiINT32 requestId,
                        const std::vector<Binding> &list = {}, smiINT errorStatus = 0, smiINT errorIndex = 0,
                        HSNMP_ENTITY from = nullptr) const;

    /// Waits until this many notifications came in all; false when they do not.
    [[nodiscard]] bool waitFor(int count, int milliseconds = Patience)
    {
        return m_mailbox.wait(count, milliseconds);
    }
    [[nodiscard]] QList<Notification> notifications() { return m_mailbox.all(); }

    /// The next entry of the queue, without waiting.
    [[nodiscard]] Message receive() const;
    /// Waits for one notification more than receiveNext() has used so far, then receives.
    [[nodiscard]] Message receiveNext();

private:
    Mailbox m_mailbox;
    HSNMP_SESSION m_handle = nullptr;
    int m_received = 0;
};

/// Reads the PDU's fields and list; the PDU stays.
void readPdu(HSNMP_PDU pdu, Message &message);
[[nodiscard]] HSNMP_VBL makeList(HSNMP_SESSION session, const std::vector<Binding> &list);
[[nodiscard]] std::vector<Binding> readList(HSNMP_VBL list);

[[nodiscard]] QByteArray dotted(const Oid &oid);

} // namespace testsupport
