// SPDX-License-Identifier: GPL-3.0-or-later
//
// Window messages of WinSNMP in Qt programs: a QObject plays the window, its event() gets the messages. So
// SnmpOpen and SnmpCreateSession without a callback work, and notifications come on the receiver's thread.
#pragma once

#include <winsnmp.h>

#include <QEvent>
#include <QtGlobal>

#include <memory>

class QObject;

/// What a session's notification is to its window (reference 4.2).
class WindowMessage final : public QEvent {
public:
    WindowMessage(UINT message, WPARAM wParam, LPARAM lParam);

    [[nodiscard]] static QEvent::Type eventType();

    [[nodiscard]] UINT message() const { return m_message; } ///< wMsg as given to SnmpOpen
    /// 0: a message waits for SnmpRecvMsg; else the error (SNMPAPI_TL_...) of a request.
    [[nodiscard]] WPARAM wParam() const { return m_wParam; }
    [[nodiscard]] LPARAM lParam() const { return m_lParam; } ///< the request id

    [[nodiscard]] WindowMessage *clone() const override;

private:
    UINT m_message;
    WPARAM m_wParam;
    LPARAM m_lParam;
};

/// Installs the library's window hooks for as long as it lives. They are the process's: one object at a time,
/// the latest counts. Whoever has installed hooks of their own does not need this one.
class WindowMessages {
public:
    /// Throws std::bad_alloc.
    WindowMessages();
    /// From now on no window is valid, SnmpOpen fails with SNMPAPI_HWND_INVALID, and sessions that are open
    /// are told nothing more; what was posted before still arrives.
    ~WindowMessages();
    Q_DISABLE_COPY_MOVE(WindowMessages)

    /// The window that stands for the receiver; the same one each time, null for null. Valid until the
    /// receiver dies, and its number never comes back: messages that are late are dropped. From any thread
    /// that may use the receiver. Nothing is to be freed. Throws std::bad_alloc.
    [[nodiscard]] HWND windowFor(QObject *receiver);

private:
    class Receivers;
    std::shared_ptr<Receivers> m_receivers; ///< also the hooks' and the receivers', whoever lives longest
};
