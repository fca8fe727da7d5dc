// SPDX-License-Identifier: GPL-3.0-or-later
//
// The valid messages that mutation tests start from.
#pragma once

namespace codectest {

/// Adds the rows, with one column "message" of type QByteArray, to the test function at hand.
void addMutationMessages();

} // namespace codectest
