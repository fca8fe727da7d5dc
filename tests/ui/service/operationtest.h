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
