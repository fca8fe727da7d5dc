// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testsession.h"

#include <QString>

#include <vector>

namespace integration {

/// What a device recorded in snmpsim's format holds, in order: "name|tag|value" a line, "x" behind the tag
/// for octets in hexadecimal. Empty when the file cannot be read.
[[nodiscard]] std::vector<testsupport::Binding> readRecording(const QString &path);

} // namespace integration
