// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/snmpdprocess.h"

#include "support/snmptool.h"
#include "support/udppeer.h"

#include <QElapsedTimer>
#include <QFile>

namespace testsupport {

namespace {

/// Tables that list what the machine has at this moment: every socket, package and process. They may be
/// endless, and change while they are read. So does the table of the agent's own caches.
const char machineTables[] = "-udpTable,udpEndpointTable,tcpTable,tcpConnectionTable,tcpListenerTable,"
                             "hrSWInstalledTable,hrSWRunTable,hrSWRunPerfTable,swinst,swrun,nsCache";

QByteArray configuration(std::uint16_t port)
{
    const QByteArray number = QByteArray::number(port);
    return "agentAddress udp:127.0.0.1:" + number + ",udp6:[::1]:" + number
        + "\n"
          "rocommunity public 127.0.0.1\n"
          "rocommunity6 public ::1\n"
          "rwcommunity private 127.0.0.1\n"
          "rwcommunity6 private ::1\n";
}

} // namespace

SnmpdProcess::~SnmpdProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool SnmpdProcess::isInstalled()
{
    return hasTool(QStringLiteral("snmpd"));
}

bool SnmpdProcess::start(const QByteArray &more)
{
    m_port = freePort("::"); // free for both families
    if (!m_folder.isValid() || !writeConfiguration(more))
        return false;
    endsWithUs(m_process);
    m_process.setProcessEnvironment(toolEnvironment(m_folder.path()));
    m_process.start(programPath(QStringLiteral("snmpd")),
                    {QStringLiteral("-f"), QStringLiteral("-Lf"), m_folder.filePath(QStringLiteral("log")),
                     QStringLiteral("-C"), QStringLiteral("-c"),
                     m_folder.filePath(QStringLiteral("snmpd.conf")), QStringLiteral("-I"),
                     QString::fromLatin1(machineTables)});
    if (!m_process.waitForStarted())
        return false;
    QElapsedTimer clock;
    clock.start();
    while (!answers()) {
        if (m_process.state() != QProcess::Running || clock.hasExpired(Patience))
            return false;
    }
    return true;
}

QString SnmpdProcess::target() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_port);
}

QByteArray SnmpdProcess::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool SnmpdProcess::writeConfiguration(const QByteArray &more) const
{
    QFile file(m_folder.filePath(QStringLiteral("snmpd.conf")));
    const QByteArray text = configuration(m_port) + more;
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool SnmpdProcess::answers() const
{
    const UdpPeer manager;
    WireMessage request;
    request.pduType = 0xA0;
    request.varBinds = varBind({1, 3, 6, 1, 2, 1, 1, 3, 0}, tlv(0x05, {}));
    return manager.send(m_port, request.encode()) && manager.receive(200).has_value();
}

} // namespace testsupport
