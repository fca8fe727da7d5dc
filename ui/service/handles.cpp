// SPDX-License-Identifier: GPL-3.0-or-later
#include "handles.h"

namespace {

bool hasDescriptor(smiUINT32 syntax)
{
    switch (syntax) {
    case SNMP_SYNTAX_BITS:
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_OID:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
    case SNMP_SYNTAX_NSAPADDR:
        return true;
    default:
        return false;
    }
}

} // namespace

OwnedVarBind::~OwnedVarBind()
{
    if (!m_filled)
        return;
    // The address decides what is freed, not the syntax: one call serves octets and OIDs.
    smiOCTETS name{m_name.len, reinterpret_cast<smiLPBYTE>(m_name.ptr)};
    SnmpFreeDescriptor(SNMP_SYNTAX_OID, &name);
    if (!hasDescriptor(m_value.syntax))
        return;
    if (m_value.syntax == SNMP_SYNTAX_OID) {
        smiOCTETS value{m_value.value.oid.len, reinterpret_cast<smiLPBYTE>(m_value.value.oid.ptr)};
        SnmpFreeDescriptor(SNMP_SYNTAX_OID, &value);
    } else {
        SnmpFreeDescriptor(m_value.syntax, &m_value.value.string);
    }
}

bool OwnedVarBind::read(HSNMP_VBL list, smiUINT32 position)
{
    m_filled = SnmpGetVb(list, position, &m_name, &m_value) == SNMPAPI_SUCCESS;
    return m_filled;
}
