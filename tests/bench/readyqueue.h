// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions that have something to receive, handed from the notification callback to a thread of the program.
#pragma once

#include "winsnmp.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace bench {

class ReadyQueue {
public:
    void add(HSNMP_SESSION session)
    {
        bool first = false;
        {
            const std::lock_guard lock(m_mutex);
            first = m_sessions.empty();
            m_sessions.push_back(session);
        }
        if (first)
            m_filled.notify_one();
    }

    /// Waits until there are some, but not past `until`; `taken` gets all of them.
    void takeAll(std::vector<HSNMP_SESSION> &taken, std::chrono::steady_clock::time_point until)
    {
        taken.clear();
        std::unique_lock lock(m_mutex);
        m_filled.wait_until(lock, until, [this] { return !m_sessions.empty(); });
        taken.swap(m_sessions);
    }

    /// A callback for sessions whose client data is a ReadyQueue.
    static SNMPAPI_STATUS SNMPAPI_CALL notify(HSNMP_SESSION session, HWND, UINT, WPARAM, LPARAM,
                                              LPVOID clientData)
    {
        static_cast<ReadyQueue *>(clientData)->add(session);
        return SNMPAPI_SUCCESS;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::vector<HSNMP_SESSION> m_sessions;
};

} // namespace bench
