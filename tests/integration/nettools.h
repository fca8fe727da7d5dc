// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests with Net-SNMP's tools have in common.
#pragma once

#include "support/librarytest.h"
#include "support/snmptool.h"
#include "winsnmp/inspect.hpp"
#include "winsnmp/platform.hpp"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace testsupport;

inline const Oid base{1, 3, 6, 1, 4, 1, 8072, 9999};
inline const Oid sysUpTime{1, 3, 6, 1, 2, 1, 1, 3, 0};
inline const Oid snmpTrapOid{1, 3, 6, 1, 6, 3, 1, 1, 4, 1, 0};

inline Oid below(std::uint32_t arc)
{
    Oid name = base;
    name.push_back(arc);
    return name;
}

/// An agent as an application would write one: answers in its callback.
class Agent {
public:
    Agent()
        : m_session([this](const Notification &) { return serve(); })
        , m_port(freePort())
    {
        std::uint32_t arc = 0;
        for (const Value &value :
             {Value{SNMP_SYNTAX_INT, INT32_MIN, {}, {}}, Value{SNMP_SYNTAX_INT, INT32_MAX, {}, {}},
              Value{SNMP_SYNTAX_CNTR32, UINT32_MAX, {}, {}}, Value{SNMP_SYNTAX_GAUGE32, UINT32_MAX, {}, {}},
              Value{SNMP_SYNTAX_TIMETICKS, 0, {}, {}}, Value{SNMP_SYNTAX_OCTETS, 0, {}, {}},
              Value{SNMP_SYNTAX_OCTETS, 0, QByteArray(100, '\xFE'), {}},
              Value{SNMP_SYNTAX_IPADDR, 0, QByteArray("\xC0\0\x02\xFF", 4), {}},
              Value{SNMP_SYNTAX_OID, 0, {}, {2, 999, UINT32_MAX}},
              Value{SNMP_SYNTAX_OPAQUE, 0, QByteArray("\x9F\x78\x04\x3F\x80\0\0", 7), {}}})
            m_values[below(++arc)] = value;
        m_entity = m_session.entity("127.0.0.1", m_port);
    }
    [[nodiscard]] bool listen() { return SnmpListen(m_entity, SNMPAPI_ON) == SNMPAPI_SUCCESS; }
    [[nodiscard]] QString target() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QList<QByteArray> lines() const
    {
        QList<QByteArray> result;
        for (const auto &[name, value] : m_values)
            result.append(printed(Binding{name, value}));
        return result;
    }
    void close() { m_session.close(); }
    [[nodiscard]] const Value &valueOf(std::uint32_t arc) { return m_values[below(arc)]; }

private:
    SNMPAPI_STATUS serve()
    {
        Message request = m_session.receive();
        smiINT status = SNMP_ERROR_NOERROR;
        std::vector<Binding> answer = request.list;
        if (request.type == SNMP_PDU_GETBULK)
            answer = bulk(request);
        else
            for (std::size_t i = 0; i < answer.size() && status == SNMP_ERROR_NOERROR; ++i)
                status = fill(request.type, answer[i]);
        m_session.send(request.source, request.context, SNMP_PDU_RESPONSE, request.requestId, answer, status,
                       status == SNMP_ERROR_NOERROR ? 0 : 1, m_entity);
        request.release();
        return SNMPAPI_SUCCESS;
    }
    smiINT fill(smiINT type, Binding &binding)
    {
        if (type == SNMP_PDU_SET) {
            m_values[binding.name] = binding.value;
            return SNMP_ERROR_NOERROR;
        }
        const auto found =
            type == SNMP_PDU_GET ? m_values.find(binding.name) : m_values.upper_bound(binding.name);
        if (found != m_values.end())
            binding = {found->first, found->second};
        else // for v1 managers the library makes it noSuchName
            binding.value.syntax = type == SNMP_PDU_GET ? SNMP_SYNTAX_NOSUCHOBJECT : SNMP_SYNTAX_ENDOFMIBVIEW;
        return SNMP_ERROR_NOERROR;
    }
    std::vector<Binding> bulk(const Message &request)
    {
        std::vector<Binding> answer;
        Binding next = request.list.at(0);
        for (smiINT i = 0; i < request.errorIndex; ++i) {
            fill(SNMP_PDU_GETNEXT, next);
            answer.push_back(next);
        }
        return answer;
    }

    std::map<Oid, Value> m_values;
    TestSession m_session;
    std::uint16_t m_port;
    HSNMP_ENTITY m_entity = nullptr;
};

/// snmptrapd in a process; what it prints is read line by line.
class TrapDaemon {
public:
    TrapDaemon()
        : port(freePort())
    {
        QFile file(m_folder.filePath(QStringLiteral("snmptrapd.conf")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write("authCommunity log public\n");
        file.close();
        m_process.setProcessEnvironment(toolEnvironment(m_folder.path()));
        m_process.start(
            programPath(QStringLiteral("snmptrapd")),
            {QStringLiteral("-f"), QStringLiteral("-Lo"), QStringLiteral("-C"), QStringLiteral("-c"),
             file.fileName(), QStringLiteral("-m"), QString(), QStringLiteral("-Onetx"), QStringLiteral("-F"),
             QStringLiteral("<%a|%N|%w|%q|%T|%v>\\n"), QStringLiteral("udp:127.0.0.1:%1").arg(port)});
    }
    ~TrapDaemon()
    {
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    [[nodiscard]] bool isReady()
    {
        while (!m_text.contains("NET-SNMP version")) { // printed once the port is open
            if (!m_process.waitForReadyRead(Patience))
                return false;
            m_text += m_process.readAll();
        }
        return true;
    }
    /// The next trap, from '<' to '>'.
    [[nodiscard]] QByteArray next()
    {
        while (!m_text.contains('>') || !m_text.contains('<')) {
            if (!m_process.bytesAvailable() && !m_process.waitForReadyRead(Patience))
                return {};
            m_text += m_process.readAll();
        }
        const qsizetype begin = m_text.indexOf('<');
        const qsizetype end = m_text.indexOf('>', begin);
        const QByteArray trap = m_text.mid(begin + 1, end - begin - 1);
        m_text = m_text.mid(end + 1);
        return trap;
    }

    const std::uint16_t port;

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_text;
};
