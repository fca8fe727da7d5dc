// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmessages.h"

#include <winsnmp/platform.hpp>

#include <QCoreApplication>
#include <QObject>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

namespace {

/// Numbers, not addresses: an address comes back with the next object.
HWND nextWindow()
{
    static std::atomic<quintptr> last{0};
    return reinterpret_cast<HWND>(++last); // NOLINT(performance-no-int-to-ptr)
}

} // namespace

WindowMessage::WindowMessage(UINT message, WPARAM wParam, LPARAM lParam)
    : QEvent(eventType())
    , m_message(message)
    , m_wParam(wParam)
    , m_lParam(lParam)
{
}

QEvent::Type WindowMessage::eventType()
{
    static const auto type = static_cast<QEvent::Type>(registerEventType());
    return type;
}

WindowMessage *WindowMessage::clone() const
{
    return new WindowMessage(*this);
}

class WindowMessages::Receivers {
public:
    [[nodiscard]] HWND windowOf(QObject *receiver)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find(m_byWindow, receiver, &Entry::second);
        return found == m_byWindow.end() ? nullptr : found->first;
    }
    [[nodiscard]] HWND add(QObject *receiver)
    {
        const HWND window = nextWindow();
        const std::lock_guard lock(m_mutex);
        m_byWindow.emplace(window, receiver);
        return window;
    }
    /// Called by the receiver's destructor: when it returns, nobody is posting to it.
    void remove(HWND window)
    {
        const std::lock_guard lock(m_mutex);
        m_byWindow.erase(window);
    }
    [[nodiscard]] bool contains(HWND window)
    {
        const std::lock_guard lock(m_mutex);
        return m_byWindow.contains(window);
    }
    void post(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
    {
        auto event = std::make_unique<WindowMessage>(message, wParam, lParam);
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_byWindow.find(window); found != m_byWindow.end())
            QCoreApplication::postEvent(found->second, event.release());
    }

private:
    using Entry = std::pair<const HWND, QObject *>;

    std::mutex m_mutex; // keeps receivers alive while it is held
    std::unordered_map<HWND, QObject *> m_byWindow;
};

WindowMessages::WindowMessages()
    : m_receivers(std::make_shared<Receivers>())
{
    winsnmp::setWindowHooks(
        {.isWindow = [all = m_receivers](HWND window) { return all->contains(window); },
         .postMessage = [all = m_receivers](HWND window, UINT message, WPARAM wParam,
                                            LPARAM lParam) { all->post(window, message, wParam, lParam); }});
}

WindowMessages::~WindowMessages()
{
    winsnmp::setWindowHooks({});
}

HWND WindowMessages::windowFor(QObject *receiver)
{
    if (!receiver)
        return nullptr;
    if (const HWND known = m_receivers->windowOf(receiver))
        return known;
    const HWND window = m_receivers->add(receiver);
    QObject::connect(receiver, &QObject::destroyed, [all = m_receivers, window] { all->remove(window); });
    return window;
}
