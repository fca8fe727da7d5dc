// SPDX-License-Identifier: GPL-3.0-or-later
//
// One name and value out of a list, given back in the end.
#pragma once

#include "winsnmp.h"

namespace bench {

class VarBind {
public:
    /// `index` counts from 1. Throws std::runtime_error when the list has no such variable.
    VarBind(HSNMP_VBL list, smiUINT32 index);
    ~VarBind();
    VarBind(const VarBind &) = delete;
    VarBind &operator=(const VarBind &) = delete;

    [[nodiscard]] const smiOID &name() const noexcept { return m_name; }
    [[nodiscard]] const smiVALUE &value() const noexcept { return m_value; }

private:
    smiOID m_name{};
    smiVALUE m_value{};
};

} // namespace bench
