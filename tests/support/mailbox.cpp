// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mailbox.h"

#include <chrono>

namespace testsupport {

SNMPAPI_STATUS SNMPAPI_CALL Mailbox::callback(HSNMP_SESSION session, HWND window, UINT message, WPARAM wParam,
                                              LPARAM lParam, LPVOID mailbox)
{
    auto &self = *static_cast<Mailbox *>(mailbox);
    const Notification notification{session, window, message, wParam, lParam};
    const SNMPAPI_STATUS result = self.inside ? self.inside(notification) : SNMPAPI_SUCCESS;
    self.add(notification);
    return result;
}

void Mailbox::add(const Notification &notification)
{
    const std::lock_guard lock(m_mutex);
    m_notifications.append(notification);
    m_arrived.notify_all();
}

bool Mailbox::wait(qsizetype count, int milliseconds)
{
    std::unique_lock lock(m_mutex);
    return m_arrived.wait_for(lock, std::chrono::milliseconds(milliseconds),
                              [&] { return m_notifications.size() >= count; });
}

QList<Notification> Mailbox::all()
{
    const std::lock_guard lock(m_mutex);
    return m_notifications;
}

Notification Mailbox::last()
{
    const std::lock_guard lock(m_mutex);
    return m_notifications.isEmpty() ? Notification() : m_notifications.last();
}

HSNMP_SESSION openSession(Mailbox &mailbox)
{
    return SnmpCreateSession(nullptr, 0, &Mailbox::callback, &mailbox);
}

} // namespace testsupport
