// SPDX-License-Identifier: GPL-3.0-or-later
//
// Owners for what the library hands out: whatever way a function is left, nothing stays behind.
#pragma once

#include <winsnmp.h>

#include <memory>
#include <type_traits>

template <auto Free>
struct HandleCloser {
    void operator()(HANDLE handle) const { Free(handle); }
};

template <auto Free>
using OwnedHandle = std::unique_ptr<std::remove_pointer_t<HANDLE>, HandleCloser<Free>>;

using OwnedSession = OwnedHandle<SnmpClose>;
using OwnedEntity = OwnedHandle<SnmpFreeEntity>;
using OwnedContext = OwnedHandle<SnmpFreeContext>;
using OwnedPdu = OwnedHandle<SnmpFreePdu>;
using OwnedVbl = OwnedHandle<SnmpFreeVbl>;

/// The memory behind an octet string the library returned.
class OwnedOctets {
public:
    OwnedOctets() = default;
    ~OwnedOctets()
    {
        if (m_octets.ptr)
            SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &m_octets);
    }
    OwnedOctets(const OwnedOctets &) = delete;
    OwnedOctets &operator=(const OwnedOctets &) = delete;

    [[nodiscard]] smiLPOCTETS out() { return &m_octets; }
    [[nodiscard]] const smiOCTETS &get() const { return m_octets; }

private:
    smiOCTETS m_octets{0, nullptr};
};

/// One variable binding the library returned: its name and, for syntaxes that have one, its value's memory.
class OwnedVarBind {
public:
    OwnedVarBind() = default;
    ~OwnedVarBind();
    OwnedVarBind(const OwnedVarBind &) = delete;
    OwnedVarBind &operator=(const OwnedVarBind &) = delete;

    [[nodiscard]] bool read(HSNMP_VBL list, smiUINT32 position);
    [[nodiscard]] const smiOID &name() const { return m_name; }
    [[nodiscard]] const smiVALUE &value() const { return m_value; }

private:
    bool m_filled = false;
    smiOID m_name{};
    smiVALUE m_value{};
};
