// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plans, and answers to them, for the tests of a poll.
#pragma once

#include "pollrun.h"

#include <winsnmp.h>

namespace pollfixtures {

inline Sample sample(const Oid &oid, quint32 syntax = SNMP_SYNTAX_INT, RawValue raw = qint64(1))
{
    Sample made;
    made.oid = oid;
    made.syntax = syntax;
    made.raw = std::move(raw);
    return made;
}

inline Sample end(const Oid &oid)
{
    return sample(oid, SNMP_SYNTAX_ENDOFMIBVIEW, {});
}

inline QList<Sample> samples(const QList<Oid> &oids)
{
    QList<Sample> made;
    for (const Oid &oid : oids)
        made.append(sample(oid));
    return made;
}

inline QList<Oid> oidsOf(const QList<Sample> &values)
{
    QList<Oid> oids;
    for (const Sample &value : values)
        oids.append(value.oid);
    return oids;
}

inline ResolvedPlanPtr planOf(PollOperation operation, const QList<Oid> &objects, int maxValues = 100)
{
    auto plan = std::make_shared<ResolvedPlan>();
    plan->plan.operation = operation;
    plan->plan.maxRepetitions = 5;
    plan->plan.maxValues = maxValues;
    plan->objects = objects;
    return plan;
}

inline PollRun runOf(const ResolvedPlanPtr &plan, SnmpVersion version)
{
    return PollRun(plan, version, WalkPace(plan->plan, version));
}

inline Sample exception(const Oid &oid, quint32 syntax)
{
    return sample(oid, syntax, {});
}

inline const Oid Table{1, 3, 6, 1, 2, 2};
inline const Oid First{1, 3, 6, 1, 2, 2, 1};
inline const Oid Second{1, 3, 6, 1, 2, 2, 2};
inline const Oid Outside{1, 3, 6, 1, 2, 3, 1};

} // namespace pollfixtures
