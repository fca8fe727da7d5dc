// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's encoder and decoder, an independent opinion on what octets mean.
#pragma once

#include "testmessage.h"

#include <QByteArray>

#include <optional>

namespace codectest {

/// Sets Net-SNMP up without reading or writing any file.
void initNetSnmp();

[[nodiscard]] QByteArray encodeWithNetSnmp(const Message &message);

/// Nothing when Net-SNMP refuses the octets.
[[nodiscard]] std::optional<Message> decodeWithNetSnmp(const QByteArray &octets);

} // namespace codectest
