// SPDX-License-Identifier: MIT
#include "engine/windowhooks.h"

#include "state/immortal.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace winsnmp {

namespace {

/// Hooks run with no lock held; a change waits until the ones it replaces are no longer in use.
struct HookStore {
    std::mutex mutex;
    std::condition_variable released;
    WindowHooks hooks;
    int users = 0;
};

HookStore &hookStore()
{
    return core::immortal<HookStore>();
}

/// Keeps the hooks from changing for a scope.
class HookUse {
public:
    HookUse()
    {
        const std::lock_guard lock(m_store.mutex);
        ++m_store.users;
    }
    ~HookUse()
    {
        {
            const std::lock_guard lock(m_store.mutex);
            --m_store.users;
        }
        m_store.released.notify_all();
    }
    HookUse(const HookUse &) = delete;
    HookUse &operator=(const HookUse &) = delete;

    const WindowHooks *operator->() const { return &m_store.hooks; }

private:
    HookStore &m_store = hookStore();
};

} // namespace

namespace core {

bool isValidWindow(HWND window)
{
    const HookUse hooks;
    return window && hooks->postMessage && (!hooks->isWindow || hooks->isWindow(window));
}

void postToWindow(HWND window, UINT message, WPARAM wParam, LPARAM lParam)
{
    const HookUse hooks;
    if (hooks->postMessage)
        hooks->postMessage(window, message, wParam, lParam);
}

} // namespace core

void setWindowHooks(WindowHooks hooks)
{
    HookStore &store = hookStore();
    std::unique_lock lock(store.mutex);
    store.released.wait(lock, [&] { return store.users == 0; });
    std::swap(store.hooks, hooks);
}

} // namespace winsnmp
