// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator.h"

#include "support/snmptool.h"
#include "support/udppeer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <unistd.h>

namespace integration {

using namespace testsupport;

namespace {

/// The simulator's second start-up on this machine is quick, its first one compiles much Python.
constexpr qint64 StartPatience = 60'000;

/// The program's name changed with its version 1.0.
QString program()
{
    const QString old = programPath(QStringLiteral("snmpsimd"));
    return old.isEmpty() ? programPath(QStringLiteral("snmpsim-command-responder")) : old;
}

bool copyForAll(const QString &from, const QString &to)
{
    constexpr auto readable = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;
    return QFile::copy(from, to) && QFile::setPermissions(to, readable);
}

} // namespace

Simulator::Simulator(const QString &recordings)
    : m_recordings(recordings)
{
}

Simulator::~Simulator()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Simulator::isInstalled()
{
    return !program().isEmpty();
}

QByteArray Simulator::log() const
{
    QFile file(logFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList Simulator::arguments() const
{
    QStringList result{QStringLiteral("--data-dir=") + m_folder.filePath(QStringLiteral("data")),
                       QStringLiteral("--cache-dir=") + m_folder.filePath(QStringLiteral("cache")),
                       QStringLiteral("--agent-udpv4-endpoint=") + target(),
                       QStringLiteral("--logging-method=file:") + logFile()};
    if (::geteuid() == 0) // it does not run as root
        result += {QStringLiteral("--process-user=nobody"), QStringLiteral("--process-group=nogroup")};
    return result;
}

bool Simulator::start(const QByteArray &device)
{
    constexpr auto everybody = QFile::Permissions(0x7777);
    const QDir folder(m_folder.path());
    if (!folder.mkdir(QStringLiteral("data")) || !folder.mkdir(QStringLiteral("cache")))
        return false;
    for (const QString &path :
         {folder.path(), folder.filePath(QStringLiteral("data")), folder.filePath(QStringLiteral("cache"))})
        QFile::setPermissions(path, everybody);
    for (const QString &name : QDir(m_recordings).entryList(QDir::Files)) {
        if (!copyForAll(QDir(m_recordings).filePath(name), folder.filePath(QStringLiteral("data/") + name)))
            return false;
    }
    m_port = freePort();
    endsWithUs(m_process);
    m_process.setStandardOutputFile(QProcess::nullDevice()); // a pipe nobody reads would stop it
    m_process.setStandardErrorFile(logFile(), QProcess::Append);
    m_process.start(program(), arguments());
    if (!m_process.waitForStarted())
        return false;
    WireMessage request;
    request.community = device;
    request.pduType = 0xA0;
    request.varBinds = varBind({1, 3, 6, 1, 2, 1, 1, 3, 0}, tlv(0x05, {}));
    const UdpPeer manager;
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < StartPatience;) {
        if (manager.send(m_port, request.encode()) && manager.receive(200))
            return true;
        if (m_process.waitForFinished(1))
            return false;
    }
    return false;
}

} // namespace integration
