// SPDX-License-Identifier: GPL-3.0-or-later
//
// Collects the notifications of sessions, so that tests can wait for them.
#pragma once

#include "support/udppeer.h"
#include "winsnmp.h"

#include <QList>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace testsupport {

struct Notification {
    HSNMP_SESSION session = nullptr;
    HWND window = nullptr;
    UINT message = 0;
    WPARAM wParam = 0;
    LPARAM lParam = 0;

    bool operator==(const Notification &) const = default;
};

class Mailbox {
public:
    /// Runs inside a notification; its result is the callback's.
    using Action = std::function<SNMPAPI_STATUS(const Notification &)>;

    explicit Mailbox(Action action = {})
        : inside(std::move(action))
    {
    }

    /// For SnmpCreateSession, with the mailbox as client data.
    static SNMPAPI_STATUS SNMPAPI_CALL callback(HSNMP_SESSION session, HWND window, UINT message,
                                                WPARAM wParam, LPARAM lParam, LPVOID mailbox);

    /// Called inside each notification, which counts as arrived when this is over: what it leaves behind can
    /// be read after wait(). Set before anything is sent.
    Action inside;

    /// Waits until this many have arrived altogether; false when they do not.
    [[nodiscard]] bool wait(qsizetype count, int milliseconds = Patience);
    [[nodiscard]] QList<Notification> all();
    [[nodiscard]] Notification last();

private:
    void add(const Notification &notification);

    std::mutex m_mutex; // guards the rest
    std::condition_variable m_arrived;
    QList<Notification> m_notifications;
};

/// A session that reports to the mailbox.
[[nodiscard]] HSNMP_SESSION openSession(Mailbox &mailbox);

} // namespace testsupport
