// SPDX-License-Identifier: GPL-3.0-or-later
//
// Host names to addresses without making anybody wait. A look-up can take as long as the system's resolver
// likes and cannot be stopped; nothing waits for it at exit.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

struct HostAddress {
    QByteArray address; ///< literal, with zone where there is one; empty: not found
    QString error; ///< what the resolver said
    bool unknown = false; ///< the name does not exist, as opposed to a resolver that did not work
};

/// Calls `done` once, on a thread of its own. Of several addresses IPv4 is preferred, as other SNMP tools do:
/// agents listen there by default. At most eight look-ups run at once, further ones wait their turn.
void resolveHost(const QString &host, std::function<void(const HostAddress &)> done);
