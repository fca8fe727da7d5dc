// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands for credentials where settings are kept, compared and written.
#pragma once

#include "credentials.h"

#include <memory>

/// A reference to credentials in memory, or to none. They live as long as somebody refers to them, and never
/// change, so copies may be read on any thread.
///
/// Two references are equal when they refer to the same credentials, not when these have the same content:
/// comparing settings tells nothing of a secret. There is no text of it on purpose, neither for debugging nor
/// for storage.
class SecretRef {
public:
    SecretRef() = default;
    /// Refers to `credentials`, which are kept in memory.
    explicit SecretRef(Credentials credentials)
        : m_credentials(std::make_shared<const Credentials>(std::move(credentials)))
    {
    }

    [[nodiscard]] bool isNull() const { return !m_credentials; }

    /// The secret if it is of this kind; else null. Valid as long as this reference or a copy of it.
    template <typename Kind>
    [[nodiscard]] const Kind *get() const
    {
        return m_credentials ? std::get_if<Kind>(m_credentials.get()) : nullptr;
    }

    friend bool operator==(const SecretRef &, const SecretRef &) = default;

private:
    std::shared_ptr<const Credentials> m_credentials;
};
