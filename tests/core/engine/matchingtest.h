// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of matching have in common.
#pragma once

#include "support/librarytest.h"
#include "support/testsession.h"
#include "winsnmp/inspect.hpp"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <random>

using namespace testsupport;
using winsnmp::DropReason;

inline const Oid sysDescr{1, 3, 6, 1, 2, 1, 1, 1, 0};

inline std::uint64_t dropped()
{
    return winsnmp::snapshot().droppedDatagrams;
}

inline std::uint64_t dropped(DropReason reason)
{
    return winsnmp::snapshot().drops.of(reason);
}

inline QByteArray octetString(const QByteArray &text)
{
    return tlv(0x04, text);
}

/// An answer that carries a value.
inline WireMessage answerWith(const WireMessage &request, const QByteArray &text)
{
    WireMessage answer = request.answer();
    answer.varBinds = varBind(sysDescr, octetString(text));
    return answer;
}
