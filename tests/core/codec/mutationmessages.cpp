// SPDX-License-Identifier: GPL-3.0-or-later

#include "mutationmessages.h"
#include "ber.h"
#include "messagegenerator.h"

#include <QTest>

#include <algorithm>

namespace codectest {

namespace {

constexpr std::size_t BindingsPerMessage = 6;

/// Without long ones, and without those that Net-SNMP refuses or reads as types of its own.
List shortBindings(bool isV1)
{
    List list = limitBindings(isV1);
    std::erase_if(list, [](const VarBind &varBind) {
        const Value &value = varBind.value;
        return value.octets.size() > 130 || value.oid.size() > 100 || varBind.name.size() > 100
            || (value.syntax == Syntax::Opaque && !value.octets.empty())
            || value.oid == Oid({2, 4294967295U});
    });
    return list;
}

void addLimitRows(Message message)
{
    const List all = shortBindings(message.version == Version::V1);
    for (std::size_t first = 0; first < all.size(); first += BindingsPerMessage) {
        const std::size_t count = std::min(BindingsPerMessage, all.size() - first);
        const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
        message.list.assign(begin, begin + static_cast<std::ptrdiff_t>(count));
        QTest::addRow("v%d, limits from %zu", static_cast<int>(message.version) + 1, first)
            << encodeMessage(message);
    }
}

Message trapV1()
{
    Message message;
    message.version = Version::V1;
    message.pdu.type = PduType::V1Trap;
    message.enterprise = {1, 3, 6, 1, 4, 1, 8072, 3};
    message.trap = {.enterprise = {},
                    .agentAddress = 0x7F000001,
                    .genericTrap = 6,
                    .specificTrap = 200,
                    .timeStamp = 70000};
    message.list = {{{1, 3, 6, 1, 6, 3, 18, 1, 3, 0}, octets(Syntax::IpAddress, {10, 0, 0, 1})},
                    {{1, 3, 6, 1, 6, 3, 1, 1, 4, 3, 0}, oidValue({1, 3, 6, 1, 4, 1, 9})}};
    return message;
}

} // namespace

void addMutationMessages()
{
    QTest::addColumn<QByteArray>("message");
    Message message;
    QTest::newRow("empty list") << encodeMessage(message);
    message.pdu = {PduType::Response, -1, 5, 300};
    addLimitRows(message);
    message.version = Version::V1;
    addLimitRows(message);
    QTest::newRow("v1 trap") << encodeMessage(trapV1());
    QTest::newRow("long lengths") << hex("308400000024 0282000101 048100 A6820018 020101 020100 020100"
                                         "3082000B 30820007 0681012B 058100");
    MessageGenerator random(99);
    for (int i = 0; i < 6; ++i) {
        QByteArray encoded;
        while (encoded.isEmpty() || encoded.size() > 400)
            encoded = encodeMessage(random.message());
        QTest::addRow("random %d", i) << encoded;
    }
}

} // namespace codectest
