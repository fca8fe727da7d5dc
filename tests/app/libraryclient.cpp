// SPDX-License-Identifier: GPL-3.0-or-later
#include "libraryclient.h"

#include <winsnmp/extensions.h>

#include <QByteArray>

namespace {

constexpr int patience = 20'000; // milliseconds; for machines that do much else

QString hex(const smiOCTETS &octets)
{
    if (octets.len == 0)
        return QStringLiteral("\"\"");
    const QByteArray bytes(reinterpret_cast<const char *>(octets.ptr), static_cast<qsizetype>(octets.len));
    return QStringLiteral("Hex-STRING: ") + QString::fromLatin1(bytes.toHex(' ').toUpper());
}

QString text(const smiVALUE &value)
{
    const auto &content = value.value;
    switch (value.syntax) {
    case SNMP_SYNTAX_INT:
        return QStringLiteral("INTEGER: %1").arg(content.sNumber);
    case SNMP_SYNTAX_CNTR32:
        return QStringLiteral("Counter32: %1").arg(content.uNumber);
    case SNMP_SYNTAX_GAUGE32:
        return QStringLiteral("Gauge32: %1").arg(content.uNumber);
    case SNMP_SYNTAX_TIMETICKS:
        return QString::number(content.uNumber);
    case SNMP_SYNTAX_CNTR64:
        return QStringLiteral("Counter64: %1")
            .arg(quint64{content.hNumber.hipart} << 32 | content.hNumber.lopart);
    case SNMP_SYNTAX_OID:
        return QStringLiteral("OID: .") + dotted({content.oid.ptr, content.oid.ptr + content.oid.len});
    case SNMP_SYNTAX_IPADDR:
        return QStringLiteral("IpAddress: %1.%2.%3.%4")
            .arg(content.string.ptr[0])
            .arg(content.string.ptr[1])
            .arg(content.string.ptr[2])
            .arg(content.string.ptr[3]);
    case SNMP_SYNTAX_OCTETS:
        return hex(content.string);
    default:
        return QStringLiteral("syntax %1").arg(value.syntax);
    }
}

void release(smiVALUE &value)
{
    // Other syntaxes hold no memory.
    switch (value.syntax) {
    case SNMP_SYNTAX_OID:
    case SNMP_SYNTAX_IPADDR:
    case SNMP_SYNTAX_OCTETS:
        SnmpFreeDescriptor(value.syntax, &value.value.string);
        break;
    default:
        break;
    }
}

} // namespace

QString dotted(const demo::Oid &oid)
{
    QStringList parts;
    for (const smiUINT32 arc : oid)
        parts.append(QString::number(arc));
    return parts.join(u'.');
}

LibraryClient::LibraryClient()
{
    SnmpStartupEx(nullptr, nullptr, nullptr, nullptr, nullptr);
    m_session = winsnmp::OwnedSession(SnmpCreateSession(nullptr, 0, &LibraryClient::notify, this));
}

LibraryClient::~LibraryClient()
{
    m_agent.reset();
    m_context.reset();
    m_session.reset();
    SnmpCleanupEx();
}

void LibraryClient::connectTo(std::uint16_t port, demo::Version version, const QByteArray &community,
                              smiTIMETICKS hundredths, smiUINT32 retries)
{
    m_agent = winsnmp::OwnedEntity(SnmpStrToEntity(m_session.get(), "127.0.0.1"));
    SnmpXSetVersion(m_agent.get(), version == demo::Version::V1 ? SNMPX_VERSION_1 : SNMPX_VERSION_2C);
    SnmpSetPort(m_agent.get(), port);
    SnmpSetTimeout(m_agent.get(), hundredths);
    SnmpSetRetry(m_agent.get(), retries);
    QByteArray bytes = community;
    const smiOCTETS octets{static_cast<smiUINT32>(bytes.size()), reinterpret_cast<smiLPBYTE>(bytes.data())};
    m_context = winsnmp::OwnedContext(SnmpStrToContext(m_session.get(), &octets));
}

smiINT32 LibraryClient::send(smiINT type, const std::vector<demo::Oid> &names, smiINT nonRepeaters,
                             smiINT maxRepetitions)
{
    const winsnmp::OwnedVbl list(SnmpCreateVbl(m_session.get(), nullptr, nullptr));
    for (demo::Oid name : names) {
        const smiOID oid{static_cast<smiUINT32>(name.size()), name.data()};
        SnmpSetVb(list.get(), 0, &oid, nullptr);
    }
    const winsnmp::OwnedPdu pdu(
        SnmpCreatePdu(m_session.get(), type, 0, nonRepeaters, maxRepetitions, list.get()));
    smiINT32 requestId = 0;
    SnmpGetPduData(pdu.get(), nullptr, &requestId, nullptr, nullptr, nullptr);
    const bool sent = SnmpSendMsg(m_session.get(), nullptr, m_agent.get(), m_context.get(), pdu.get());
    return sent ? requestId : 0;
}

Answer LibraryClient::receive()
{
    Answer answer;
    if (!m_notifications.tryAcquire(1, patience)) {
        answer.code = SNMPAPI_OTHER_ERROR;
        return answer;
    }
    winsnmp::OwnedEntity agent;
    winsnmp::OwnedContext context;
    winsnmp::OwnedPdu pdu;
    if (SnmpRecvMsg(m_session.get(), agent.receive(), nullptr, context.receive(), pdu.receive())
        == SNMPAPI_FAILURE)
        answer.code = SnmpGetLastError(m_session.get());
    read(pdu.get(), answer);
    return answer;
}

void LibraryClient::read(HSNMP_PDU pdu, Answer &answer) const
{
    winsnmp::OwnedVbl list;
    SnmpGetPduData(pdu, nullptr, &answer.requestId, &answer.errorStatus, &answer.errorIndex, list.receive());
    const smiUINT32 count = list ? SnmpCountVbl(list.get()) : 0;
    for (smiUINT32 position = 1; position <= count; ++position) {
        winsnmp::OwnedOid name;
        smiVALUE value{};
        SnmpGetVb(list.get(), position, name.receive(), &value);
        answer.names.emplace_back(name.get().ptr, name.get().ptr + name.get().len);
        answer.values.append(text(value));
        release(value);
    }
}

Answer LibraryClient::ask(smiINT type, const std::vector<demo::Oid> &names, smiINT nonRepeaters,
                          smiINT maxRepetitions)
{
    if (send(type, names, nonRepeaters, maxRepetitions) == 0) {
        Answer refused;
        refused.code = SnmpGetLastError(m_session.get());
        return refused;
    }
    return receive();
}

QStringList LibraryClient::walk()
{
    QStringList lines;
    demo::Oid name{1, 3};
    for (;;) {
        const Answer answer = ask(SNMP_PDU_GETNEXT, {name});
        if (!answer.ok() || answer.names.size() != 1 || answer.names.front() == name)
            return lines;
        name = answer.names.front();
        lines.append(QStringLiteral(".%1 = %2").arg(dotted(name), answer.values.front()));
    }
}

SNMPAPI_STATUS LibraryClient::notify(HSNMP_SESSION, HWND, UINT, WPARAM, LPARAM, LPVOID client)
{
    static_cast<LibraryClient *>(client)->m_notifications.release();
    return SNMPAPI_SUCCESS;
}
