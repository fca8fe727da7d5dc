// SPDX-License-Identifier: GPL-3.0-or-later
#include "snmpdaemon.h"

#include "udp.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <string>
#include <system_error>
#include <unistd.h>

namespace bench {

namespace {

std::uint16_t freePort()
{
    return LoopbackSocket().port();
}

void runDaemon(const std::filesystem::path &folder, std::uint16_t port)
{
    const std::string configuration = (folder / "snmpd.conf").string();
    const std::string log = (folder / "snmpd.log").string();
    const std::string address = "udp:127.0.0.1:" + std::to_string(port);
    std::ofstream(configuration) << "rocommunity public 127.0.0.1\n";
    ::setenv("SNMP_PERSISTENT_DIR", folder.c_str(), 1);
    ::setenv("PATH", (std::string(std::getenv("PATH")) + ":/usr/sbin:/sbin").c_str(), 1);
    ::execlp("snmpd", "snmpd", "-f", "-Lf", log.c_str(), "-C", "-c", configuration.c_str(), address.c_str(),
             nullptr);
    throw std::system_error(errno, std::generic_category(), "snmpd");
}

} // namespace

SnmpDaemon::SnmpDaemon()
    : m_port(freePort())
    , m_process(startChild(AgentCore, [this] { runDaemon(m_folder.path(), m_port); }))
{
}

SnmpDaemon::~SnmpDaemon()
{
    endChild(m_process);
}

} // namespace bench
