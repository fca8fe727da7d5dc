// SPDX-License-Identifier: GPL-3.0-or-later
//
// A manager on the library's own API, as small as tests need it: asks, waits, hands back plain values.
#pragma once

#include "responder.h"

#include <winsnmp/owners.hpp>

#include <QSemaphore>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

/// How one request ended.
struct Answer {
    SNMPAPI_STATUS code = SNMPAPI_SUCCESS; ///< SNMPAPI_TL_TIMEOUT, or why the request was refused
    smiINT32 requestId = 0;
    smiINT errorStatus = 0;
    smiINT errorIndex = 0;
    std::vector<demo::Oid> names;
    QStringList values; ///< as snmpwalk -On -Oe -Ot -Ox prints them

    [[nodiscard]] bool ok() const { return code == SNMPAPI_SUCCESS && errorStatus == SNMP_ERROR_NOERROR; }
};

class LibraryClient {
public:
    LibraryClient();
    ~LibraryClient();
    LibraryClient(const LibraryClient &) = delete;
    LibraryClient &operator=(const LibraryClient &) = delete;

    /// All requests go to this agent from now on; the time-out is for one try.
    void connectTo(std::uint16_t port, demo::Version version, const QByteArray &community = "public",
                   smiTIMETICKS hundredths = 300, smiUINT32 retries = 1);

    /// The request's id; 0 when the library refused to send.
    smiINT32 send(smiINT type, const std::vector<demo::Oid> &names, smiINT nonRepeaters = 0,
                  smiINT maxRepetitions = 0);
    /// The next answer or time-out of any request.
    Answer receive();
    Answer ask(smiINT type, const std::vector<demo::Oid> &names, smiINT nonRepeaters = 0,
               smiINT maxRepetitions = 0);

    /// "name = value" for everything GETNEXT finds.
    QStringList walk();

private:
    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID client);
    void read(HSNMP_PDU pdu, Answer &answer) const;

    QSemaphore m_notifications;
    winsnmp::OwnedSession m_session;
    winsnmp::OwnedEntity m_agent;
    winsnmp::OwnedContext m_context;
};

[[nodiscard]] QString dotted(const demo::Oid &oid);
