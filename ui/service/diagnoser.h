// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carries out one diagnosis, on a thread of its own and through a session of its own: what a session with
// these settings would send, take and refuse is what the diagnosis sends, takes and refuses.
#pragma once

#include "diagnosis.h"
#include "hostresolver.h"
#include "pollrun.h"
#include "sessionspec.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class NetworkProbe;
class TestSession;

class Diagnoser {
public:
    using Report = std::function<void(const Diagnosis &)>;

    /// `cancelled` may be set by any thread; the diagnosis then ends within a moment.
    Diagnoser(DiagnosisId id, SessionSpec spec, ResolvedPlanPtr plan,
              std::shared_ptr<const std::atomic<bool>> cancelled, Report report);

    /// Blocks until all steps are done. Reports after each change and once with Diagnosis::finished.
    void run();

private:
    bool resolve();
    void converse();
    [[nodiscard]] std::optional<PollResult> poll(TestSession &session, const ResolvedPlanPtr &plan,
                                                 NetworkProbe *probe = nullptr);
    void reached(const PollResult &answer);
    void notReached(TestSession &session, const std::optional<PollResult> &silence,
                    const NetworkProbe &probe);
    [[nodiscard]] bool answersElsewise(TestSession &session);
    void silent(const NetworkProbe &probe);
    void read(TestSession &session, const QList<ResolvedPlanPtr> &parts, const PollResult &first);
    [[nodiscard]] bool readPart(DiagnosisStep &step, const ResolvedPlan &part, const PollResult &result);
    void proposeInstances(DiagnosisStep &step, TestSession &session);
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(); }

    [[nodiscard]] DiagnosisStep &at(DiagnosisStepKind kind);
    DiagnosisStep &begin(DiagnosisStepKind kind);
    void end(DiagnosisStep &step, StepState state, Finding finding, const QString &detail = {});
    void finish();

    SessionSpec m_spec;
    ResolvedPlanPtr m_plan;
    std::shared_ptr<const std::atomic<bool>> m_cancelled;
    Report m_report;
    Diagnosis m_diagnosis;
    QByteArray m_address;
    std::chrono::steady_clock::time_point m_stepStart;
};
