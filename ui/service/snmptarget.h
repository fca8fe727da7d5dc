// SPDX-License-Identifier: GPL-3.0-or-later
//
// The API's objects for what the settings of a session say in words.
#pragma once

#include "sessionspec.h"

#include <winsnmp/owners.hpp>

#include <QByteArray>

/// `address` is a literal address; names are resolved before. None: SnmpGetLastError(nullptr) has the reason.
[[nodiscard]] winsnmp::OwnedEntity makeEntity(HSNMP_SESSION session, const QByteArray &address,
                                              SnmpVersion version);

/// None: SnmpGetLastError(nullptr) has the reason.
[[nodiscard]] winsnmp::OwnedContext makeContext(HSNMP_SESSION session, const QByteArray &community);
