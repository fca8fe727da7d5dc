// SPDX-License-Identifier: GPL-3.0-or-later
//
// The API's handles of one session: made from its settings, used to send and to receive, freed together. All
// functions belong to the session's thread.
#pragma once

#include "operationrun.h"
#include "sessionspec.h"

#include <winsnmp/owners.hpp>

class SessionLink {
public:
    /// What SnmpRecvMsg gave.
    struct Received {
        bool isMessage = false; ///< else a request that failed, if there is a PDU, or nothing
        winsnmp::OwnedPdu pdu;
        quint32 code = SNMPAPI_SUCCESS; ///< why it is no message
    };

    /// Makes the handles; `address` is a literal address. A fault that is set says what was refused; nothing
    /// is left behind then.
    [[nodiscard]] SessionFault open(const SessionSpec &spec, const QByteArray &address,
                                    SNMPAPI_CALLBACK notified, void *data);
    /// After this no callback of the session runs any more.
    void close();

    [[nodiscard]] bool isOpen() const { return static_cast<bool>(m_session); }
    [[nodiscard]] quintptr handle() const { return reinterpret_cast<quintptr>(m_session.get()); }

    void acceptAnswersFromAnywhere();
    [[nodiscard]] SessionFault send(const PduRequest &request, qint32 requestId);
    void cancel(qint32 requestId);
    [[nodiscard]] Received receive();

    /// Of the function called last on this thread.
    [[nodiscard]] static quint32 lastError();

private:
    [[nodiscard]] SessionFault makeHandles(const SessionSpec &spec, const QByteArray &address,
                                           SNMPAPI_CALLBACK notified, void *data);
    [[nodiscard]] SessionFault setPolicy(const SessionSpec &spec);
    [[nodiscard]] winsnmp::OwnedVbl makeList(const PduRequest &request);

    winsnmp::OwnedSession m_session;
    winsnmp::OwnedEntity m_target;
    winsnmp::OwnedContext m_community;
};
