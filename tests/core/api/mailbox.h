// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collects the notifications of sessions, so that tests can wait for them.
#pragma once

#include "winsnmp.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace apitest {

struct Notification {
    HSNMP_SESSION session = nullptr;
    HWND window = nullptr;
    UINT message = 0;
    WPARAM wParam = 0;
    LPARAM lParam = 0;
    std::thread::id thread;
};

class Mailbox {
public:
    /// For SnmpCreateSession, with the mailbox as client data.
    static SNMPAPI_STATUS SNMPAPI_CALL callback(HSNMP_SESSION session, HWND window, UINT message,
                                                WPARAM wParam, LPARAM lParam, LPVOID mailbox);

    /// Called inside each notification from now on; its result is the callback's. Set before anything is
    /// sent.
    std::function<SNMPAPI_STATUS(const Notification &)> inside;

    /// Waits until this many have arrived altogether. False after ten seconds without them.
    [[nodiscard]] bool wait(std::size_t count);
    [[nodiscard]] std::vector<Notification> all();
    [[nodiscard]] Notification last();

private:
    void add(const Notification &notification);

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Notification> m_notifications;
};

/// A session that reports to the mailbox.
[[nodiscard]] HSNMP_SESSION openSession(Mailbox &mailbox);

} // namespace apitest
