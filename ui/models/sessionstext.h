// SPDX-License-Identifier: GPL-3.0-or-later
//
// The session table as aligned plain text, for sessions.txt and for pasting into a mail.
#pragma once

#include <QString>

class SessionTreeModel;

/// A line for each session, columns aligned; grouped by thread with the threads as headings. Ends with a line
/// end.
[[nodiscard]] QString sessionsText(const SessionTreeModel &model);
