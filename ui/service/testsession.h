// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session of a diagnosis: the very session that a worker would have, on the thread of the diagnosis, which
// waits for its polls. So a test meets what a session meets.
#pragma once

#include "workersession.h"

#include <winsnmp/inspect.hpp>

#include <condition_variable>
#include <functional>
#include <mutex>

class TestSession {
public:
    /// Opens it; fault() says if that was refused. `address` is a literal address.
    TestSession(const SessionSpec &spec, const ResolvedPlanPtr &plan, const QByteArray &address);

    [[nodiscard]] const SessionFault &fault() const { return m_session.facts().fault; }

    /// Polls once. Blocks until the poll has ended, or `goOn` says no: it is asked every 50 ms. Nothing then.
    [[nodiscard]] std::optional<PollResult> poll(const ResolvedPlanPtr &plan,
                                                 const std::function<bool()> &goOn);

    /// What the library counted for this session; nothing where it is not open.
    [[nodiscard]] std::optional<winsnmp::SessionSnapshot> counted() const;

private:
    void wait();

    std::mutex m_mutex;
    std::condition_variable m_woken;
    bool m_mail = false;
    Mailbox m_mailbox; ///< before the session, whose callback fills it
    WorkerSession m_session;
};
