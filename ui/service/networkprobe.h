// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tells why a session hears nothing. A connected UDP socket hears what the network says about a target (port
// closed, no route), and sees every datagram that comes back, SNMP or not. Whether a session works is not
// judged here: that is for a session to say.
#pragma once

#include "diagnosis.h"
#include "probesocket.h"

#include <QByteArray>

#include <optional>

class NetworkProbe {
public:
    /// Sends one request for sysUpTime; `address` is a literal address.
    NetworkProbe(const SessionSpec &spec, const QByteArray &address);

    struct Seen {
        Finding finding = Finding::None;
        QString detail; ///< what the system says
    };
    /// Takes what has come; does not wait.
    void look();
    /// PortClosed, HostUnreachable or SendFailed: there will be no answer. None: nothing of that kind.
    [[nodiscard]] const Seen &obstacle() const { return m_obstacle; }
    /// NotSnmp or ForeignAnswer: what came back and was no answer. None: nothing, or an answer.
    [[nodiscard]] const Seen &oddity() const { return m_oddity; }

private:
    void fail(int error);
    [[nodiscard]] Seen judge(const QByteArray &datagram) const;

    ProbeSocket m_socket;
    QByteArray m_message;
    Seen m_obstacle;
    Seen m_oddity;
};
