// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis.h"

#include <algorithm>

bool Diagnosis::passed() const
{
    return finished && !cancelled && std::ranges::none_of(steps, [](const DiagnosisStep &step) {
               return step.state == StepState::Failed || step.state == StepState::Unclear;
           });
}
