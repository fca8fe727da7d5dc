// SPDX-License-Identifier: MIT
//
// From the text of an entity to its address and policy (reference 4.6).
#pragma once

#include "lifecycle/library.h"
#include "objects/entity.h"

#include <optional>

namespace winsnmp::core {

/// Literal addresses in every mode; friendly names only in the translated mode: the application's name
/// database, then the host's name resolution, which may block. Throws std::bad_alloc.
[[nodiscard]] std::optional<Entity::Settings> lookUpEntity(const char *text, TranslateMode mode);

} // namespace winsnmp::core
