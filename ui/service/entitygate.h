// SPDX-License-Identifier: GPL-3.0-or-later
//
// Entities take their SNMP version from the translation mode of the moment they are made, and that mode
// belongs to the whole process. So setting the mode and making the entity is one step here, under one lock
// for all threads. Whoever else in the program makes entities with a version that matters goes through this
// gate too.
#pragma once

#include "handles.h"
#include "sessionspec.h"

#include <QByteArray>

/// `address` is a literal address; names are resolved before. Null: SnmpGetLastError(nullptr) has the reason.
[[nodiscard]] OwnedEntity makeEntity(HSNMP_SESSION session, const QByteArray &address, SnmpVersion version);

/// The octets as community, whatever mode other parts of the program have set.
[[nodiscard]] OwnedContext makeContext(HSNMP_SESSION session, const QByteArray &community);
