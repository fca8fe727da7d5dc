// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoagents.h"

#include <QCoreApplication>

namespace demo {

DemoAgents::DemoAgents()
{
    m_thread.setObjectName("Demo agents");
}

DemoAgents::~DemoAgents()
{
    stop();
}

StartResult DemoAgents::start(std::span<const DeviceKind> kinds)
{
    stop();
    m_host = std::make_unique<AgentHost>();
    m_host->moveToThread(&m_thread);
    m_thread.start();

    const std::string label =
        QCoreApplication::translate("DemoAgents", "Demo agents", "name of a thread").toStdString();
    StartResult result;
    QMetaObject::invokeMethod(
        m_host.get(),
        [&] {
            result = m_host->start(kinds, label);
            m_endpoints = m_host->endpoints();
        },
        Qt::BlockingQueuedConnection);
    if (!result.ok())
        stop();
    return result;
}

void DemoAgents::stop()
{
    if (!m_host)
        return;
    // Handles belong to the agents' thread: they are given back there, before it ends.
    QMetaObject::invokeMethod(
        m_host.get(), [this] { m_host->stop(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    m_host.reset();
    m_endpoints.clear();
}

} // namespace demo
