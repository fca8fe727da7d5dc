// SPDX-License-Identifier: GPL-3.0-or-later
//
// One operation from its first request to its last answer: which request comes next, when it is over, how it
// ended. Knows nothing of handles, sockets or time.
#pragma once

#include "sample.h"

struct PduRequest {
    int pduType = 0; ///< SNMP_PDU_...
    QList<Oid> objects;
    int nonRepeaters = 0;
    int maxRepetitions = 0;
    QList<VarBind> values = {}; ///< SET only: what the objects, in the same places, are set to
};

class OperationRun {
public:
    virtual ~OperationRun() = default;

    /// What to send now.
    [[nodiscard]] const PduRequest &request() const { return m_request; }

    /// Takes the answer to request(). True: the operation is over. False: send request() again, which has
    /// changed.
    virtual bool take(int errorStatus, int errorIndex, const QList<Sample> &values) = 0;

    /// No answer came to request(), after all tries. Returns as take() does.
    virtual bool takeSilence() = 0;

    [[nodiscard]] PollOutcome outcome() const { return m_outcome; }
    [[nodiscard]] int errorStatus() const { return m_errorStatus; }
    [[nodiscard]] int errorIndex() const { return m_errorIndex; }
    /// What came so far. Until the operation is over they only become more.
    [[nodiscard]] const QList<Sample> &values() const { return m_values; }

protected:
    OperationRun() = default;
    OperationRun(const OperationRun &) = default;
    OperationRun &operator=(const OperationRun &) = default;

    bool end(PollOutcome outcome);
    bool fail(int errorStatus, int errorIndex);

    PduRequest m_request;
    QList<Sample> m_values;

private:
    PollOutcome m_outcome = PollOutcome::Answered;
    int m_errorStatus = 0;
    int m_errorIndex = 0;
};
