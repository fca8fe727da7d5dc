// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks before sessions are closed, where closing loses something.
#pragma once

#include "sessioninfo.h"

#include <QList>

#include <functional>

class QWidget;

namespace closequestion {

/// Calls `close` at once when one session without a request in flight is to be closed; otherwise when a
/// person says so. The question names the sessions.
void ask(QWidget *parent, const QList<SessionInfo> &sessions, const std::function<void()> &close);

/// Asks whether to end the program with these sessions open. `quit` hears whether to ask the next time too.
void askToQuit(QWidget *parent, const QList<SessionInfo> &sessions,
               const std::function<void(bool askAgain)> &quit);

} // namespace closequestion
