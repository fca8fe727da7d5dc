// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the library's I/O thread leaves word that a session has something to read.
#pragma once

#include "ids.h"

#include <winsnmp.h>

#include <functional>
#include <mutex>
#include <vector>

/// One notification of the library.
struct Notice {
    SessionId session = 0;
    quint32 opening = 0; ///< SessionInfo::opening: a notice of a closed predecessor is stale
    quint32 code = 0; ///< 0: a message is waiting; else the TL code the request ended with
    qint32 requestId = 0;
};

/// Filled by the I/O thread, emptied by one worker. The worker is woken once for all notices that gather
/// before it looks.
class Mailbox {
public:
    explicit Mailbox(std::function<void()> wake)
        : m_wake(std::move(wake))
    {
    }

    void post(const Notice &notice)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_notices.push_back(notice);
            if (m_notices.size() > 1)
                return;
        }
        m_wake();
    }

    [[nodiscard]] std::vector<Notice> take()
    {
        std::vector<Notice> notices;
        const std::lock_guard lock(m_mutex);
        notices.swap(m_notices);
        return notices;
    }

private:
    std::mutex m_mutex;
    std::vector<Notice> m_notices;
    std::function<void()> m_wake;
};
