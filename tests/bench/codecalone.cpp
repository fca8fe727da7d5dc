// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the API's functions call in the end, doing just what Net-SNMP's functions do: no handles, no
// descriptors, no accounts.
#include "answer.h"
#include "codec.h"
#include "subjects.h"

#include "codec/message.h"
#include "values/oidtext.h"

#include <cstring>
#include <stdexcept>

namespace bench {

namespace {

using namespace winsnmp;

core::VarBinds listOf(int variables)
{
    core::VarBinds list(std::pmr::new_delete_resource());
    for (int i = 0; i < variables; ++i)
        list.append(nameOf(i), {});
    return list;
}

} // namespace

Figures plainTextToOid(const Effort &effort)
{
    return repeat(effort, [] {
        std::uint32_t name[core::MaxSubIdentifiers];
        if (!core::parseOid({NameText, std::strlen(NameText)}, name))
            throw std::runtime_error("parseOid fails");
    });
}

Figures plainOidToText(const Effort &effort)
{
    const Name name = nameOf(0);
    return repeat(effort, [&] {
        char text[1408];
        if (core::formatOid(name, text) > sizeof text)
            throw std::runtime_error("formatOid fails");
    });
}

/// Into a buffer that is there already, like snmp_build.
Figures plainEncode(const Effort &effort, int variables)
{
    const core::VarBinds list = listOf(variables);
    std::vector<std::uint8_t> packet(4096);
    const auto *community = reinterpret_cast<const std::uint8_t *>(PublicCommunity.data());
    return repeat(effort, [&] {
        const codec::OutgoingMessage message{.version = codec::Version::V2c,
                                             .community = {community, PublicCommunity.size()},
                                             .pdu = {codec::PduType::Get, 1, 0, 0},
                                             .varBinds = &list};
        const codec::EncodedSize size = codec::measure(message);
        codec::encode(message, size, std::span(packet).first(size.total));
    });
}

/// Into a list of its own, freed in the end, like snmp_parse and snmp_free_pdu.
Figures plainDecode(const Effort &effort, int variables)
{
    const std::vector<std::uint8_t> message = encodedResponse(variables);
    return repeat(effort, [&] {
        core::VarBinds list(std::pmr::new_delete_resource());
        const std::optional<codec::MessageView> view = codec::validate(message);
        if (!view)
            throw std::runtime_error("validate fails");
        codec::decodeVarBinds(*view, list);
    });
}

} // namespace bench
