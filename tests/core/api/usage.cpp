// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage.h"

#include "winsnmp/inspect.hpp"

#include <QTest>

namespace apitest {

QString usage()
{
    const winsnmp::LibrarySnapshot now = winsnmp::snapshot();
    QString text = QStringLiteral("%1 bytes in %2 blocks, %3 handles, %4 descriptors of %5 bytes, "
                                  "%6 outstanding, %7 queued, %8 sockets")
                       .arg(now.memory.bytes)
                       .arg(now.memory.blocks)
                       .arg(now.handles)
                       .arg(now.descriptors)
                       .arg(now.descriptorBytes)
                       .arg(now.outstanding)
                       .arg(now.queued)
                       .arg(now.sockets);
    for (const winsnmp::SessionSnapshot &session : now.sessions) {
        text += QStringLiteral("; session %1: %2 bytes in %3 blocks")
                    .arg(session.id)
                    .arg(session.memory.bytes)
                    .arg(session.memory.blocks);
        text += QStringLiteral(", %1 entities, %2 contexts, %3 PDUs, %4 lists, %5 outstanding, %6 queued")
                    .arg(session.entities)
                    .arg(session.contexts)
                    .arg(session.pdus)
                    .arg(session.varBindLists)
                    .arg(session.outstanding)
                    .arg(session.queued);
        text += QStringLiteral(", %1 registrations, %2 listeners, %3 requests, %4 one-way")
                    .arg(session.registrations)
                    .arg(session.listeners)
                    .arg(session.messages.sent)
                    .arg(session.messages.oneWay);
    }
    return text;
}

bool waitForQueued(unsigned count)
{
    return QTest::qWaitFor([&] { return winsnmp::snapshot().queued == count; }, 10000);
}

} // namespace apitest
