// SPDX-License-Identifier: GPL-3.0-or-later
//
// Carries out one diagnosis, on a thread of its own and over a socket of its own: a connected UDP socket
// hears what the network says about the target (port closed, no route), and sees every datagram that comes
// back, SNMP or not.
#pragma once

#include "diagnosis.h"
#include "handles.h"
#include "hostresolver.h"
#include "pollrun.h"
#include "sessionspec.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class ProbeSocket;

class Diagnoser {
public:
    using Report = std::function<void(const Diagnosis &)>;

    /// `cancelled` may be set by any thread; the diagnosis then ends within a moment.
    Diagnoser(DiagnosisId id, SessionSpec spec, ResolvedPlanPtr plan,
              std::shared_ptr<const std::atomic<bool>> cancelled, Report report);

    /// Blocks until all steps are done. Reports after each change and once with Diagnosis::finished.
    void run();

private:
    /// What came back for one request.
    struct Exchange {
        Finding finding = Finding::NoAnswer; ///< Answers: `contents` is set
        QString detail;
        quint32 code = 1;
        int errorStatus = 0;
        int errorIndex = 0;
        QList<Sample> values;
    };

    bool resolve();
    bool reach();
    void read();
    void reachSilent(const Exchange &first);
    [[nodiscard]] Exchange readList(PollRequest request);
    [[nodiscard]] Exchange exchange(SnmpVersion version, const PollRequest &request);
    [[nodiscard]] Exchange converse(ProbeSocket &socket, const QByteArray &message, qint32 requestId);
    [[nodiscard]] Exchange listen(ProbeSocket &socket, qint32 requestId);
    [[nodiscard]] std::optional<Exchange> judge(const QByteArray &datagram, qint32 requestId);
    [[nodiscard]] std::optional<QByteArray> encode(SnmpVersion version, const PollRequest &request,
                                                   qint32 requestId);
    [[nodiscard]] bool isCancelled() const { return m_cancelled->load(); }

    DiagnosisStep &begin(DiagnosisStepKind kind);
    void end(DiagnosisStep &step, StepState state, Finding finding, const QString &detail = {});
    void finish();

    SessionSpec m_spec;
    ResolvedPlanPtr m_plan;
    std::shared_ptr<const std::atomic<bool>> m_cancelled;
    Report m_report;
    Diagnosis m_diagnosis;
    QByteArray m_address;
    OwnedSession m_session;
    qint32 m_nextRequestId;
    std::chrono::steady_clock::time_point m_stepStart;
};
