// SPDX-License-Identifier: MIT
#pragma once

/// @file
/// Owners for C++ of what the C API hands out: whatever way a function is left, nothing stays behind. Header
/// only.
///
/// An owner frees on the thread that destroys it; handles resolve on every thread of the process, so that may
/// be any. Freeing a handle that died with its session fails and does no harm, so owners may outlive it. One
/// owner must not be used by two threads at once.

#include "winsnmp.h"

#include <utility>

namespace winsnmp {

/// Owns one handle, or none. `Free` is the API's function for its kind.
template <auto Free>
class OwnedHandle {
public:
    OwnedHandle() noexcept = default;
    /// Takes what the API returned: null, after a failure, is none.
    explicit OwnedHandle(HANDLE handle) noexcept
        : m_handle(handle)
    {
    }
    OwnedHandle(OwnedHandle &&other) noexcept
        : m_handle(other.release())
    {
    }
    OwnedHandle &operator=(OwnedHandle &&other) noexcept
    {
        if (this != &other)
            reset(other.release());
        return *this;
    }
    ~OwnedHandle() { reset(); }

    [[nodiscard]] HANDLE get() const noexcept { return m_handle; }
    explicit operator bool() const noexcept { return m_handle != nullptr; }

    /// Frees what it holds and takes `handle`.
    void reset(HANDLE handle = nullptr) noexcept
    {
        if (HANDLE held = std::exchange(m_handle, handle))
            Free(held);
    }
    /// Whoever calls this frees the handle.
    [[nodiscard]] HANDLE release() noexcept { return std::exchange(m_handle, nullptr); }
    /// For functions that hand out a handle through a pointer. Frees what it holds first.
    [[nodiscard]] HANDLE *receive() noexcept
    {
        reset();
        return &m_handle;
    }

private:
    HANDLE m_handle = nullptr;
};

using OwnedSession = OwnedHandle<SnmpClose>;
using OwnedEntity = OwnedHandle<SnmpFreeEntity>;
using OwnedContext = OwnedHandle<SnmpFreeContext>;
using OwnedPdu = OwnedHandle<SnmpFreePdu>;
using OwnedVbl = OwnedHandle<SnmpFreeVbl>;

/// Frees the memory of an smiOID or smiOCTETS that the library filled, if there is any, and clears it.
template <typename Descriptor>
void freeDescriptor(smiUINT32 syntax, Descriptor &descriptor) noexcept
{
    if (!descriptor.ptr)
        return;
    // The API frees all of them through one type; the address decides what is freed.
    smiOCTETS octets{descriptor.len, reinterpret_cast<smiLPBYTE>(descriptor.ptr)};
    SnmpFreeDescriptor(syntax, &octets);
    descriptor = {};
}

/// Owns the memory of an smiOID or smiOCTETS that the library filled.
template <typename Descriptor, smiUINT32 Syntax>
class OwnedDescriptor {
public:
    OwnedDescriptor() noexcept = default;
    OwnedDescriptor(const OwnedDescriptor &) = delete;
    OwnedDescriptor &operator=(const OwnedDescriptor &) = delete;
    ~OwnedDescriptor() { freeDescriptor(Syntax, m_descriptor); }

    [[nodiscard]] const Descriptor &get() const noexcept { return m_descriptor; }
    /// For functions that fill one. Frees what it holds first.
    [[nodiscard]] Descriptor *receive() noexcept
    {
        freeDescriptor(Syntax, m_descriptor);
        return &m_descriptor;
    }

private:
    Descriptor m_descriptor{};
};

using OwnedOid = OwnedDescriptor<smiOID, SNMP_SYNTAX_OID>;
using OwnedOctets = OwnedDescriptor<smiOCTETS, SNMP_SYNTAX_OCTETS>;

/// Owns one variable binding that SnmpGetVb filled: its name and, for syntaxes that have one, the memory of
/// its value.
class OwnedVarBind {
public:
    OwnedVarBind() noexcept = default;
    OwnedVarBind(const OwnedVarBind &) = delete;
    OwnedVarBind &operator=(const OwnedVarBind &) = delete;
    ~OwnedVarBind() { clear(); }

    /// @param list     Variable binding list.
    /// @param position From 1 to SnmpCountVbl(list).
    /// @return False, and nothing is held: SnmpGetLastError has the code.
    [[nodiscard]] bool read(HSNMP_VBL list, smiUINT32 position) noexcept
    {
        clear();
        if (SnmpGetVb(list, position, &m_name, &m_value) == SNMPAPI_SUCCESS)
            return true;
        m_name = {};
        m_value = {};
        return false;
    }

    [[nodiscard]] const smiOID &name() const noexcept { return m_name; }
    [[nodiscard]] const smiVALUE &value() const noexcept { return m_value; }

private:
    void clear() noexcept
    {
        freeDescriptor(SNMP_SYNTAX_OID, m_name);
        switch (m_value.syntax) {
        case SNMP_SYNTAX_OID:
            freeDescriptor(SNMP_SYNTAX_OID, m_value.value.oid);
            break;
        case SNMP_SYNTAX_BITS:
        case SNMP_SYNTAX_OCTETS:
        case SNMP_SYNTAX_IPADDR:
        case SNMP_SYNTAX_OPAQUE:
        case SNMP_SYNTAX_NSAPADDR:
            freeDescriptor(m_value.syntax, m_value.value.string);
            break;
        default: // the value is in the structure
            break;
        }
        m_value = {};
    }

    smiOID m_name{};
    smiVALUE m_value{};
};

} // namespace winsnmp
