// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests for the tests of operations.
#pragma once

#include "servicetest.h"

using Behaviour = TestAgent::Behaviour;

inline const Oid SysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};
inline const Oid SysName{1, 3, 6, 1, 2, 1, 1, 5, 0};
inline const Oid Interfaces{1, 3, 6, 1, 2, 1, 2};
inline constexpr qsizetype InterfaceValues = 7;

/// A service with an open session to an agent.
struct OpenSession {
    explicit OpenSession(Behaviour behaviour = Behaviour::Answer)
        : agent(behaviour)
    {
    }
    /// Opens it with the agent's port.
    [[nodiscard]] bool open(SessionSpec spec)
    {
        spec.port = agent.port();
        session = service.open(spec);
        return QTest::qWaitFor([this] { return service.session(session)->isOpen(); });
    }
    [[nodiscard]] bool open() { return open(specFor(agent.port())); }

    const TestAgent agent;
    SessionService service;
    const Recorder recorder{service};
    SessionId session = 0;
};

inline Request request(SessionId session, Operation operation, const QList<Oid> &names)
{
    Request made;
    made.session = session;
    made.operation = operation;
    for (const Oid &name : names)
        made.varBinds.append({name, 0, {}});
    return made;
}

inline Request setName(SessionId session, const QByteArray &name)
{
    Request made;
    made.session = session;
    made.operation = Operation::Set;
    made.varBinds = {{SysName, SNMP_SYNTAX_OCTETS, name}};
    return made;
}
