// SPDX-License-Identifier: GPL-3.0-or-later
#include "varbind.h"

#include <stdexcept>

namespace bench {

VarBind::VarBind(HSNMP_VBL list, smiUINT32 index)
{
    if (SnmpGetVb(list, index, &m_name, &m_value) != SNMPAPI_SUCCESS)
        throw std::runtime_error("SnmpGetVb fails");
}

VarBind::~VarBind()
{
    SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&m_name));
    switch (m_value.syntax) {
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
        SnmpFreeDescriptor(m_value.syntax, &m_value.value.string);
        break;
    case SNMP_SYNTAX_OID:
        SnmpFreeDescriptor(m_value.syntax, reinterpret_cast<smiLPOPAQUE>(&m_value.value.oid));
        break;
    default:
        break;
    }
}

} // namespace bench
