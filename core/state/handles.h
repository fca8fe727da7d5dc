// SPDX-License-Identifier: MIT
//
// Giving handles to objects and taking them back, with the session's accounts kept in step.
#pragma once

#include "base/code.h"
#include "base/handle.h"
#include "objects/object.h"

namespace winsnmp::core {

/// Makes the object a handle of the calling thread, with one application reference. A null handle: its
/// session has been closed meanwhile. Throws std::bad_alloc.
[[nodiscard]] Handle publish(Object &object);

/// The same for a session itself; a null handle: the library is not started.
[[nodiscard]] Handle publishSession(Session &session);

/// One more application reference for an object that has a handle (reference 2.7). False when the session
/// that made it is closed: its handles stay dead. Throws std::bad_alloc.
[[nodiscard]] bool giveAgain(Object &object);

/// Takes one application reference back. Null when the handle is not live or of another kind; else the
/// object, and `last` tells whether it was the last reference.
[[nodiscard]] Ref<Object> takeBack(Handle handle, ObjectKind kind, bool &last) noexcept;

/// Takes all application references back.
void kill(Object &object) noexcept;

} // namespace winsnmp::core
