// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person types or pastes to get a session: a host, a host and its community, or a whole command of
// Net-SNMP.
#pragma once

#include "sessionspec.h"

#include <QCoreApplication>
#include <QString>

class ConnectLine {
    Q_DECLARE_TR_FUNCTIONS(ConnectLine)
public:
    /// Understands "192.0.2.1", "192.0.2.1:1161 public", "[2001:db8::1]:1161 public" and
    /// "snmpwalk -v 2c -c public 192.0.2.1 ifTable". Whether what was named exists is left to validate().
    explicit ConnectLine(const QString &text);

    /// Host and port; of a command also version, community, time-out, retries and plan.
    [[nodiscard]] const SessionSpec &spec() const { return m_spec; }
    /// Host and port as typed: all of a line that may be remembered.
    [[nodiscard]] const QString &target() const { return m_target; }
    [[nodiscard]] bool hasCommunity() const { return !m_spec.community().isEmpty(); }
    [[nodiscard]] bool hasVersion() const { return m_hasVersion; }
    /// Why the line makes no session, as a sentence; empty when it does.
    [[nodiscard]] const QString &problem() const { return m_problem; }

    /// Splits "host", "host:161", "2001:db8::1" and "[2001:db8::1]:161" into host and port.
    static void setTarget(SessionSpec &spec, const QString &target);

    /// Why this is not taken for a community where hosts are typed too: it is, or begins with, a literal
    /// address or a host and a port. Empty when it may be one.
    [[nodiscard]] static QString communityProblem(const QString &text);

private:
    void readWords(const QStringList &words);
    void readCommand(const QStringList &words);
    bool readOption(const QStringList &words, qsizetype &at);
    void setOption(QChar option, const QString &value);
    void setVersion(const QString &version);
    void setRepetitions(const QString &options);
    void setAgent(const QString &agent);

    SessionSpec m_spec;
    QString m_target;
    QString m_problem;
    bool m_hasVersion = false;
};
