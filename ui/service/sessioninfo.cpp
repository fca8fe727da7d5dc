// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessioninfo.h"

namespace {

SessionOutcome outcomeOfPoll(PollOutcome outcome)
{
    switch (outcome) {
    case PollOutcome::Answered:
    case PollOutcome::Cancelled:
        return SessionOutcome::Ok;
    case PollOutcome::CutShort:
        return SessionOutcome::CutShort;
    case PollOutcome::TimedOut:
        return SessionOutcome::NoAnswer;
    case PollOutcome::PortClosed:
        return SessionOutcome::PortClosed;
    case PollOutcome::ErrorStatus:
        return SessionOutcome::AgentError;
    case PollOutcome::CutOff:
    case PollOutcome::NotIncreasing:
    case PollOutcome::TransportError:
    case PollOutcome::Refused:
        return SessionOutcome::Failing;
    }
    return SessionOutcome::Failing;
}

} // namespace

SessionOutcome SessionInfo::outcome() const
{
    switch (state) {
    case SessionState::Resolving:
        return SessionOutcome::LookingUp;
    case SessionState::Opening:
        return SessionOutcome::Opening;
    case SessionState::Refused:
        return SessionOutcome::NotOpen;
    case SessionState::Open:
    case SessionState::Polling:
    case SessionState::Waiting:
    case SessionState::Failing:
        break;
    }
    return polls == 0 ? SessionOutcome::NeverPolled : outcomeOfPoll(lastOutcome);
}

QString SessionInfo::displayName() const
{
    return spec->name.isEmpty() && !sysName.isEmpty() ? sysName : spec->displayName();
}
