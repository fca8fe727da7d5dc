// SPDX-License-Identifier: MIT
//
// What a message leaves through and an entity listens on, as the objects know it: something they keep.
#pragma once

#include "base/counted.h"

namespace winsnmp::core {

/// Who moves the messages makes it and alone knows more about it.
class Transport : public Counted { };

} // namespace winsnmp::core
