// SPDX-License-Identifier: GPL-3.0-or-later
//
// Owners of API handles and descriptors: what they hold is given back when they go.
#pragma once

#include "winsnmp.h"

#include <utility>

namespace demo {

template <auto Free>
class Owned {
public:
    Owned() = default;
    explicit Owned(HANDLE handle)
        : m_handle(handle)
    {
    }
    Owned(Owned &&other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    Owned &operator=(Owned &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    ~Owned() { reset(); }

    void reset()
    {
        if (m_handle)
            Free(std::exchange(m_handle, nullptr));
    }

    [[nodiscard]] HANDLE get() const { return m_handle; }
    /// For functions that hand out a handle through a pointer; what was held before is given back.
    [[nodiscard]] HANDLE *receive()
    {
        reset();
        return &m_handle;
    }
    explicit operator bool() const { return m_handle != nullptr; }

private:
    HANDLE m_handle = nullptr;
};

using OwnedSession = Owned<SnmpClose>;
using OwnedEntity = Owned<SnmpFreeEntity>;
using OwnedContext = Owned<SnmpFreeContext>;
using OwnedPdu = Owned<SnmpFreePdu>;
using OwnedList = Owned<SnmpFreeVbl>;

/// An smiOID or smiOCTETS that the library fills.
template <typename Structure, smiUINT32 Syntax>
class OwnedDescriptor {
public:
    OwnedDescriptor() = default;
    OwnedDescriptor(const OwnedDescriptor &) = delete;
    OwnedDescriptor &operator=(const OwnedDescriptor &) = delete;
    ~OwnedDescriptor()
    {
        // Both structures are a length and a pointer; the API frees either through one type.
        if (m_structure.ptr)
            SnmpFreeDescriptor(Syntax, reinterpret_cast<smiLPOPAQUE>(&m_structure));
    }

    [[nodiscard]] Structure *receive() { return &m_structure; }
    [[nodiscard]] const Structure &get() const { return m_structure; }

private:
    Structure m_structure{};
};

using OwnedOid = OwnedDescriptor<smiOID, SNMP_SYNTAX_OID>;
using OwnedOctets = OwnedDescriptor<smiOCTETS, SNMP_SYNTAX_OCTETS>;

} // namespace demo
