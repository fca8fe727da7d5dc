// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks before sessions are closed, where closing loses something.
#pragma once

#include <functional>

class QWidget;

namespace closequestion {

/// Calls `close` at once when one session without a request in flight is to be closed; otherwise when a
/// person says so.
void ask(QWidget *parent, int sessions, int inFlight, const std::function<void()> &close);

} // namespace closequestion
