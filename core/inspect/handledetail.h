// SPDX-License-Identifier: MIT
//
// One line about what is behind a handle, without secrets.
#pragma once

#include "objects/object.h"

#include <string>

namespace winsnmp::core {

[[nodiscard]] std::string detailOf(const Object &object);

} // namespace winsnmp::core
