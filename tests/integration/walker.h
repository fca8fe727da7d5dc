// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks over an agent's whole tree through the C API.
#pragma once

#include "support/testsession.h"

#include <vector>

namespace integration {

struct Target {
    QByteArray address = "127.0.0.1";
    std::uint16_t port = 161;
    SNMPAPI_STATUS version = SNMPAPI_UNTRANSLATED_V2;
    QByteArray community = "public";
};

class Walker {
public:
    explicit Walker(const Target &target);

    /// One request and its answer; the code tells of time-outs.
    testsupport::Message ask(smiINT type, const std::vector<testsupport::Binding> &list,
                             smiINT nonRepeaters = 0, smiINT maxRepetitions = 0);
    /// Everything from 1.3 on by SNMP_PDU_GETNEXT or SNMP_PDU_GETBULK. Ends early, and says so in error(),
    /// when anything but a well-ordered tree comes back.
    std::vector<testsupport::Binding> walk(smiINT type);
    [[nodiscard]] const QByteArray &error() const { return m_error; }

private:
    /// False at the end of the tree.
    bool take(const testsupport::Message &answer, std::vector<testsupport::Binding> &found);

    testsupport::TestSession m_session;
    HSNMP_ENTITY m_agent;
    HSNMP_CONTEXT m_context;
    smiINT32 m_lastId = 0;
    QByteArray m_error;
};

} // namespace integration
