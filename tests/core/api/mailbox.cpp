// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailbox.h"

#include <chrono>

namespace apitest {

SNMPAPI_STATUS SNMPAPI_CALL Mailbox::callback(HSNMP_SESSION session, HWND window, UINT message, WPARAM wParam,
                                              LPARAM lParam, LPVOID mailbox)
{
    auto &self = *static_cast<Mailbox *>(mailbox);
    const Notification notification{session, window, message, wParam, lParam, std::this_thread::get_id()};
    const SNMPAPI_STATUS result = self.inside ? self.inside(notification) : SNMPAPI_SUCCESS;
    self.add(notification);
    return result;
}

void Mailbox::add(const Notification &notification)
{
    const std::lock_guard lock(m_mutex);
    m_notifications.push_back(notification);
    m_arrived.notify_all();
}

bool Mailbox::wait(std::size_t count)
{
    std::unique_lock lock(m_mutex);
    return m_arrived.wait_for(lock, std::chrono::seconds(10),
                              [&] { return m_notifications.size() >= count; });
}

std::vector<Notification> Mailbox::all()
{
    const std::lock_guard lock(m_mutex);
    return m_notifications;
}

Notification Mailbox::last()
{
    const std::lock_guard lock(m_mutex);
    return m_notifications.empty() ? Notification() : m_notifications.back();
}

HSNMP_SESSION openSession(Mailbox &mailbox)
{
    return SnmpCreateSession(nullptr, 0, &Mailbox::callback, &mailbox);
}

} // namespace apitest
