// SPDX-License-Identifier: MIT
#include "engine/windowhooks.h"

#include "base/immortal.h"
#include "resources/forkedchild.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace winsnmp {

namespace {

class HookUse;

/// Hooks run with no lock held; a change waits until those it replaces are no longer in use by other threads.
struct HookStore {
    std::mutex mutex; // guards the rest
    std::condition_variable changed;
    std::shared_ptr<const WindowHooks> hooks = std::make_shared<WindowHooks>();
    std::uint64_t generation = 0; ///< of `hooks`
    HookUse *uses = nullptr; ///< those running, in any order
};

HookStore &hookStore()
{
    return core::immortal<HookStore>();
}

/// Keeps the hooks of this moment alive for a scope.
class HookUse {
public:
    HookUse()
    {
        const std::lock_guard lock(m_store.mutex);
        m_hooks = m_store.hooks;
        m_generation = m_store.generation;
        m_next = m_store.uses;
        m_store.uses = this;
    }
    ~HookUse()
    {
        {
            const std::lock_guard lock(m_store.mutex);
            HookUse **link = &m_store.uses;
            while (*link != this)
                link = &(*link)->m_next;
            *link = m_next;
        }
        m_store.changed.notify_all();
    }
    HookUse(const HookUse &) = delete;
    HookUse &operator=(const HookUse &) = delete;

    const WindowHooks *operator->() const { return m_hooks.get(); }

    // Under the store's lock.
    static void markChanging(bool changing)
    {
        for (HookUse *use = hookStore().uses; use; use = use->m_next) {
            if (use->m_thread == std::this_thread::get_id())
                use->m_isChanging = changing;
        }
    }
    static bool anyBefore(std::uint64_t generation)
    {
        for (const HookUse *use = hookStore().uses; use; use = use->m_next) {
            if (use->m_generation < generation && !use->m_isChanging)
                return true;
        }
        return false;
    }

private:
    HookStore &m_store = hookStore();
    std::shared_ptr<const WindowHooks> m_hooks;
    std::thread::id m_thread = std::this_thread::get_id();
    std::uint64_t m_generation = 0;
    bool m_isChanging = false; ///< its hook is inside setWindowHooks: nobody waits for it
    HookUse *m_next = nullptr;
};

} // namespace

namespace core {

bool isValidWindow(HWND window)
{
    const HookUse hooks;
    return window && hooks->postMessage && (!hooks->isWindow || hooks->isWindow(window));
}

void postToWindow(HWND window, UINT message, WPARAM wParam, LPARAM lParam) noexcept
{
    const HookUse hooks;
    if (!hooks->postMessage)
        return;
    try {
        hooks->postMessage(window, message, wParam, lParam);
    } catch (...) {
        return; // the I/O thread goes on; the entry waits in the session's queue
    }
}

} // namespace core

void setWindowHooks(WindowHooks hooks)
{
    if (core::isForkedChild())
        return;
    auto next = std::make_shared<const WindowHooks>(std::move(hooks));
    HookStore &store = hookStore();
    std::unique_lock lock(store.mutex);
    store.hooks.swap(next);
    const std::uint64_t generation = ++store.generation;
    HookUse::markChanging(true);
    store.changed.notify_all(); // to others that wait for the hook this one is called in
    store.changed.wait(lock, [generation] { return !HookUse::anyBefore(generation); });
    HookUse::markChanging(false);
}

} // namespace winsnmp
