// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every model of the window, connected to the service and to the sampler.
#pragma once

#include "failurelogmodel.h"
#include "pollhistory.h"
#include "resourcemodel.h"
#include "resultmodel.h"
#include "sessionfilterproxy.h"
#include "sessiontreemodel.h"
#include "snapshotsampler.h"

class SessionService;

struct WindowModels {
    explicit WindowModels(SessionService &service);

    SnapshotSampler sampler;
    SessionTreeModel sessions;
    SessionFilterProxy filter;
    PollHistory history;
    ResultModel results;
    ResourceModel resources;
    FailureLogModel failures;
};
