// SPDX-License-Identifier: GPL-3.0-or-later
//
// What proves to an agent that somebody may ask.
#pragma once

#include <QByteArray>

#include <variant>

/// Of SNMPv1 and SNMPv2c.
struct Community {
    QByteArray octets; ///< octets, not text
};

/// A secret: neither compared nor written anywhere. Whoever reads it asks for the kind it wants with
/// std::get_if, so that a new kind is one more alternative.
using Credentials = std::variant<Community>;
