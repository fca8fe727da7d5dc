// SPDX-License-Identifier: GPL-3.0-or-later
//
// snmpsim on a free loopback port: it plays the recorded devices of a folder, each by the community that is
// its name.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <cstdint>

namespace integration {

/// Ends with this object.
class Simulator {
public:
    explicit Simulator(const QString &recordings);
    ~Simulator();
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    [[nodiscard]] static bool isInstalled();

    /// Starts and waits until the device answers; false when it does not, log() tells why.
    [[nodiscard]] bool start(const QByteArray &device);

    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] QString target() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] QStringList arguments() const;
    [[nodiscard]] QString logFile() const { return m_folder.filePath(QStringLiteral("log")); }

    QString m_recordings;
    QTemporaryDir m_folder;
    QProcess m_process;
    std::uint16_t m_port = 0;
};

} // namespace integration
