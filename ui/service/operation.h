// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody wants of an agent once, and what comes of it. A poll is an operation that is repeated; a walk
// is one that consists of many requests.
#pragma once

#include "ids.h"
#include "pollplan.h"
#include "sample.h"

#include <QList>

enum class Operation {
    Get, ///< one GET for all names
    GetNext, ///< one GETNEXT for all names
    GetBulk, ///< one GETBULK for all names
    Walk, ///< GETBULK, or GETNEXT (v1, or chosen), until the subtree of each name ends
    Set ///< one SET of all names to their values; the agent does all or none
};

struct Request {
    OperationId id = 0; ///< given out by SessionService::start()
    SessionId session = 0;
    Operation operation = Operation::Get;
    QList<VarBind> varBinds; ///< one at least; their values count for SET only
    int nonRepeaters = 0; ///< GETBULK only
    int maxRepetitions = 20; ///< GETBULK, and walks that use it
    bool walkByGetNext = false; ///< walks over v2c: GETNEXT instead of GETBULK
    int maxValues = PollPlan().maxValues; ///< as PollPlan::maxValues
};

/// A piece of what came. All pieces of an operation in order are the whole: each value is in one of them. The
/// last one, and only that, is `finished` and has the outcome.
struct Response : OperationResult {
    OperationId id = 0;
    SessionId session = 0;
    bool finished = false;
    qsizetype received = 0; ///< values so far, those of this piece included
};

/// The only piece of an operation of which nothing came.
[[nodiscard]] Response endedWithout(OperationId id, SessionId session, PollOutcome outcome,
                                    const SessionFault &fault = {});
