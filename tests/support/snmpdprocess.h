// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's snmpd on a free loopback port, with a configuration of its own in a temporary folder.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdint>

namespace testsupport {

/// Listens on 127.0.0.1 and ::1. Anybody may read with "public" and write with "private". Ends with this
/// object.
class SnmpdProcess {
public:
    SnmpdProcess() = default;
    ~SnmpdProcess();
    SnmpdProcess(const SnmpdProcess &) = delete;
    SnmpdProcess &operator=(const SnmpdProcess &) = delete;

    /// False when the program is not installed.
    [[nodiscard]] static bool isInstalled();

    /// Starts and waits until it answers; false when it does not, log() tells why. `more` is added to the
    /// configuration.
    [[nodiscard]] bool start(const QByteArray &more = {});

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// "127.0.0.1:12345", as Net-SNMP's tools take it.
    [[nodiscard]] QString target() const;
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] bool writeConfiguration(const QByteArray &more) const;
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace testsupport
