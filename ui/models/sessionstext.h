// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session table as aligned plain text, for sessions.txt and for pasting into a mail.
#pragma once

#include <QString>

class SessionTreeModel;

/// Threads as headings, the sessions of each as lines below, columns aligned. Ends with a line end.
[[nodiscard]] QString sessionsText(const SessionTreeModel &model);
