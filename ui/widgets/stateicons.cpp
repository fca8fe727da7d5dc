// SPDX-License-Identifier: GPL-3.0-or-later
#include "stateicons.h"

#include "icons.h"

QIcon icons::ofState(SessionOutcome outcome)
{
    switch (outcome) {
    case SessionOutcome::LookingUp:
    case SessionOutcome::Opening:
        return named(QStringLiteral("state-opening"), Tone::Muted);
    case SessionOutcome::NeverPolled:
        return named(QStringLiteral("state-idle"), Tone::Muted);
    case SessionOutcome::Ok:
        return named(QStringLiteral("state-ok"), Tone::Good);
    case SessionOutcome::CutShort:
        return named(QStringLiteral("warning"), Tone::Caution);
    case SessionOutcome::NoAnswer:
        return named(QStringLiteral("state-silent"), Tone::Bad);
    case SessionOutcome::PortClosed:
        return named(QStringLiteral("state-port-closed"), Tone::Bad);
    case SessionOutcome::AgentError:
        return named(QStringLiteral("state-agent-error"), Tone::Bad);
    case SessionOutcome::Failing:
        return named(QStringLiteral("state-error"), Tone::Bad);
    case SessionOutcome::NotOpen:
        return named(QStringLiteral("state-refused"), Tone::Bad);
    }
    return {};
}

QIcon icons::ofStep(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return named(QStringLiteral("state-closed"), Tone::Muted);
    case StepState::Running:
        return named(QStringLiteral("state-polling"));
    case StepState::Passed:
        return named(QStringLiteral("state-ok"), Tone::Good);
    case StepState::Warning:
    case StepState::Unclear:
        return named(QStringLiteral("warning"), Tone::Caution);
    case StepState::Failed:
        return named(QStringLiteral("state-error"), Tone::Bad);
    case StepState::Skipped:
        return named(QStringLiteral("state-idle"), Tone::Muted);
    }
    return {};
}

QIcon icons::ofLevel(ResourceModel::Level level)
{
    switch (level) {
    case ResourceModel::Level::Unlimited:
        return named(QStringLiteral("state-idle"), Tone::Muted);
    case ResourceModel::Level::Normal:
        return named(QStringLiteral("state-ok"), Tone::Good);
    case ResourceModel::Level::Warning:
        return named(QStringLiteral("warning"), Tone::Caution);
    case ResourceModel::Level::Exhausted:
        return named(QStringLiteral("state-error"), Tone::Bad);
    }
    return {};
}

Tone toneOf(ResourceModel::Level level)
{
    switch (level) {
    case ResourceModel::Level::Unlimited:
        return Tone::Muted;
    case ResourceModel::Level::Normal:
        return Tone::Good;
    case ResourceModel::Level::Warning:
        return Tone::Caution;
    case ResourceModel::Level::Exhausted:
        return Tone::Bad;
    }
    return Tone::Text;
}
