// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec.h"

#include "scenarios.h"

namespace bench {

Rows codecRows(const Effort &effort)
{
    struct Operation {
        std::string what;
        std::string peer;
        Figures (*ours)(const Effort &);
        Figures (*alone)(const Effort &);
        Figures (*theirs)(const Effort &);
        double goal;
    };
    const Operation operations[] = {
        {"OID text to binary", "read_objid", libraryTextToOid, plainTextToOid, netSnmpTextToOid, 0.25},
        {"OID binary to text", "snprint_objid", libraryOidToText, plainOidToText, netSnmpOidToText, 0.1},
        {"encode, 1 variable", "snmp_build", [](const Effort &e) { return libraryEncode(e, 1); },
         [](const Effort &e) { return plainEncode(e, 1); },
         [](const Effort &e) { return netSnmpEncode(e, 1); }, 0.25},
        {"encode, 10 variables", "snmp_build", [](const Effort &e) { return libraryEncode(e, 10); },
         [](const Effort &e) { return plainEncode(e, 10); },
         [](const Effort &e) { return netSnmpEncode(e, 10); }, 0.25},
        {"decode, 1 variable", "snmp_parse", [](const Effort &e) { return libraryDecode(e, 1); },
         [](const Effort &e) { return plainDecode(e, 1); },
         [](const Effort &e) { return netSnmpDecode(e, 1); }, 0.25},
        {"decode, 10 variables", "snmp_parse", [](const Effort &e) { return libraryDecode(e, 10); },
         [](const Effort &e) { return plainDecode(e, 10); },
         [](const Effort &e) { return netSnmpDecode(e, 10); }, 0.25},
    };
    Effort shorter = effort;
    shorter.warmUp /= 2;
    shorter.measured /= 4;
    Rows rows;
    for (const Operation &operation : operations) {
        const std::vector<Series> series =
            measureRounds(effort.rounds,
                          {{operation.what, [&] { return operation.ours(shorter); }},
                           {operation.what + ", alone", [&] { return operation.alone(shorter); }},
                           {operation.what + ", Net-SNMP", [&] { return operation.theirs(shorter); }}});
        const Figure time = &Figures::count;
        rows.push_back(comparison(operation.what + ", through the API: " + operation.peer, series[0],
                                  series[2], time, "ns", atMost(operation.goal)));
        rows.push_back(comparison(operation.what + ", the conversion alone: " + operation.peer, series[1],
                                  series[2], time, "ns", atMost(operation.goal)));
    }
    return rows;
}

} // namespace bench
