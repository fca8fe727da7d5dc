// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of traps have in common.
#pragma once

#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QTest>

#include <memory>

using namespace testsupport;

inline const Oid linkDown{1, 3, 6, 1, 6, 3, 1, 1, 5, 3};
inline const Oid linkUp{1, 3, 6, 1, 6, 3, 1, 1, 5, 4};
inline const Oid snmpTraps{1, 3, 6, 1, 6, 3, 1, 1, 5};
inline const Oid sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
inline const Oid snmpTrapOid{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};

inline SNMPAPI_STATUS registerFor(const TestSession &session, HSNMP_ENTITY manager = nullptr,
                                  HSNMP_ENTITY agent = nullptr, HSNMP_CONTEXT context = nullptr,
                                  const Oid &prefix = {}, smiUINT32 state = SNMPAPI_ON)
{
    const smiOID oid{static_cast<smiUINT32>(prefix.size()), const_cast<smiLPUINT32>(prefix.data())};
    return SnmpRegister(session.handle(), manager, agent, context, prefix.empty() ? nullptr : &oid, state);
}

inline QByteArray textOf(HSNMP_ENTITY entity)
{
    char text[64] = "";
    SnmpEntityToStr(entity, sizeof text, text);
    return text;
}
