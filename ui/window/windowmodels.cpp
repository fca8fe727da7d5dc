// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowmodels.h"

#include "sessionservice.h"

WindowModels::WindowModels(SessionService &service)
{
    sessions.attach(&service, &sampler);
    filter.setSourceModel(&sessions);
    history.attach(&service);
    results.setHistory(&history);
    results.setService(&service);
    resources.attach(&sampler);
    failures.setNameLookup([&service](quintptr handle) {
        const std::optional<SessionInfo> session = service.session(service.sessionOfHandle(handle));
        return session ? session->displayName() : QString();
    });
    failures.attach(&sampler);
}
