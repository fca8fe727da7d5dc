// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsession.h"

namespace testsupport {

namespace {

bool hasOctets(smiUINT32 syntax)
{
    switch (syntax) {
    case SNMP_SYNTAX_OCTETS:
    case SNMP_SYNTAX_BITS:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OPAQUE:
    case SNMP_SYNTAX_NSAPADDR:
        return true;
    default:
        return false;
    }
}

smiOID view(const Oid &oid)
{
    return {static_cast<smiUINT32>(oid.size()), const_cast<smiLPUINT32>(oid.data())};
}

smiVALUE view(const Value &value)
{
    smiVALUE result{};
    result.syntax = value.syntax;
    if (hasOctets(value.syntax)) {
        result.value.string.len = static_cast<smiUINT32>(value.octets.size());
        result.value.string.ptr = reinterpret_cast<smiLPBYTE>(const_cast<char *>(value.octets.data()));
    } else if (value.syntax == SNMP_SYNTAX_OID) {
        result.value.oid = view(value.oid);
    } else if (value.syntax == SNMP_SYNTAX_CNTR64) {
        const auto bits = static_cast<std::uint64_t>(value.number);
        result.value.hNumber = {static_cast<smiUINT32>(bits >> 32), static_cast<smiUINT32>(bits)};
    } else {
        result.value.uNumber = static_cast<smiUINT32>(value.number);
    }
    return result;
}

/// Copies out and frees.
Value take(smiVALUE &value)
{
    Value result;
    result.syntax = value.syntax;
    if (hasOctets(value.syntax)) {
        result.octets =
            QByteArray(reinterpret_cast<const char *>(value.value.string.ptr), value.value.string.len);
        SnmpFreeDescriptor(value.syntax, &value.value.string);
    } else if (value.syntax == SNMP_SYNTAX_OID) {
        result.oid.assign(value.value.oid.ptr, value.value.oid.ptr + value.value.oid.len);
        SnmpFreeDescriptor(value.syntax, reinterpret_cast<smiLPOPAQUE>(&value.value.oid));
    } else if (value.syntax == SNMP_SYNTAX_CNTR64) {
        result.number = static_cast<std::int64_t>(std::uint64_t{value.value.hNumber.hipart} << 32
                                                  | value.value.hNumber.lopart);
    } else if (value.syntax == SNMP_SYNTAX_INT) {
        result.number = value.value.sNumber;
    } else {
        result.number = value.value.uNumber;
    }
    return result;
}

} // namespace

QByteArray dotted(const Oid &oid)
{
    QByteArray text;
    for (const std::uint32_t arc : oid)
        text += '.' + QByteArray::number(arc);
    return text;
}

HSNMP_VBL makeList(HSNMP_SESSION session, const std::vector<Binding> &list)
{
    const HSNMP_VBL result = SnmpCreateVbl(session, nullptr, nullptr);
    for (const Binding &binding : list) {
        const smiOID name = view(binding.name);
        const smiVALUE value = view(binding.value);
        SnmpSetVb(result, 0, &name, &value);
    }
    return result;
}

std::vector<Binding> readList(HSNMP_VBL list)
{
    std::vector<Binding> result;
    const smiUINT32 count = SnmpCountVbl(list);
    for (smiUINT32 position = 1; position <= count; ++position) {
        smiOID name{};
        smiVALUE value{};
        SnmpGetVb(list, position, &name, &value);
        result.push_back({Oid(name.ptr, name.ptr + name.len), take(value)});
        SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&name));
    }
    return result;
}

void readPdu(HSNMP_PDU pdu, Message &message)
{
    HSNMP_VBL list = nullptr;
    SnmpGetPduData(pdu, &message.type, &message.requestId, &message.errorStatus, &message.errorIndex, &list);
    if (!list)
        return;
    message.list = readList(list);
    SnmpFreeVbl(list);
}

void Message::release()
{
    if (source)
        SnmpFreeEntity(source);
    if (destination)
        SnmpFreeEntity(destination);
    if (context)
        SnmpFreeContext(context);
    if (pdu)
        SnmpFreePdu(pdu);
    source = destination = context = pdu = nullptr;
}

TestSession::TestSession(Mailbox::Action action)
    : m_mailbox(std::move(action))
    , m_handle(openSession(m_mailbox))
{
}

TestSession::~TestSession()
{
    close();
}

void TestSession::close()
{
    if (m_handle)
        SnmpClose(m_handle);
    m_handle = nullptr;
}

HSNMP_ENTITY TestSession::entity(const QByteArray &address, std::uint16_t port, SNMPAPI_STATUS version,
                                 smiTIMETICKS timeout, smiUINT32 retries) const
{
    SnmpSetTranslateMode(version);
    const HSNMP_ENTITY result = SnmpStrToEntity(m_handle, address.constData());
    SnmpSetPort(result, port);
    SnmpSetTimeout(result, timeout);
    SnmpSetRetry(result, retries);
    return result;
}

HSNMP_ENTITY TestSession::entity(const UdpPeer &peer, SNMPAPI_STATUS version, smiTIMETICKS timeout,
                                 smiUINT32 retries) const
{
    return entity(peer.address(), peer.port(), version, timeout, retries);
}

HSNMP_CONTEXT TestSession::context(const QByteArray &community) const
{
    const smiOCTETS octets{static_cast<smiUINT32>(community.size()),
                           reinterpret_cast<smiLPBYTE>(const_cast<char *>(community.data()))};
    return SnmpStrToContext(m_handle, &octets);
}

HSNMP_PDU TestSession::pdu(smiINT type, smiINT32 requestId, const std::vector<Binding> &list,
                           smiINT errorStatus, smiINT errorIndex) const
{
    const HSNMP_VBL made = makeList(m_handle, list);
    const HSNMP_PDU result = SnmpCreatePdu(m_handle, type, 1, errorStatus, errorIndex, made);
    SnmpFreeVbl(made);
    SnmpSetPduData(result, nullptr, &requestId, nullptr, nullptr,
                   nullptr); // an id of 0 is possible this way only
    return result;
}

SNMPAPI_STATUS TestSession::send(HSNMP_ENTITY to, HSNMP_CONTEXT context, smiINT type, smiINT32 requestId,
                                 const std::vector<Binding> &list, smiINT errorStatus, smiINT errorIndex,
                                 HSNMP_ENTITY from) const
{
    const HSNMP_PDU made = pdu(type, requestId, list, errorStatus, errorIndex);
    const SNMPAPI_STATUS result = SnmpSendMsg(m_handle, from, to, context, made);
    SnmpFreePdu(made);
    return result;
}

Message TestSession::receive() const
{
    Message message;
    if (SnmpRecvMsg(m_handle, &message.source, &message.destination, &message.context, &message.pdu)
        == SNMPAPI_FAILURE)
        message.code = SnmpGetLastError(m_handle);
    if (message.pdu)
        readPdu(message.pdu, message);
    return message;
}

Message TestSession::receiveNext()
{
    if (waitFor(++m_received))
        return receive();
    Message nothing;
    nothing.code = SNMPAPI_OTHER_ERROR;
    return nothing;
}

} // namespace testsupport
