// SPDX-License-Identifier: MIT
#include "inspect/handledetail.h"

#include "objects/context.h"
#include "objects/entity.h"
#include "objects/pdu.h"
#include "objects/varbindlist.h"

namespace winsnmp::core {

namespace {

std::string_view typeName(codec::PduType type)
{
    switch (type) {
    case codec::PduType::Get:
        return "GET";
    case codec::PduType::GetNext:
        return "GETNEXT";
    case codec::PduType::Response:
        return "RESPONSE";
    case codec::PduType::Set:
        return "SET";
    case codec::PduType::V1Trap:
        return "V1TRAP";
    case codec::PduType::GetBulk:
        return "GETBULK";
    case codec::PduType::Inform:
        return "INFORM";
    case codec::PduType::Trap:
        return "TRAP";
    }
    return "PDU";
}

std::string detail(const Entity &entity)
{
    return entity.endpoint().toString() + (entity.version() == codec::Version::V1 ? " SNMPv1" : " SNMPv2c");
}

std::string detail(const Pdu &pdu)
{
    const codec::PduFields fields = pdu.fields();
    return std::string(typeName(fields.type)) + ' ' + std::to_string(fields.requestId);
}

} // namespace

std::string detailOf(const Object &object)
{
    switch (object.kind()) {
    case ObjectKind::Session:
    case ObjectKind::Context: // how long a community is helps to guess it
        return {};
    case ObjectKind::Entity:
        return detail(static_cast<const Entity &>(object));
    case ObjectKind::Pdu:
        return detail(static_cast<const Pdu &>(object));
    case ObjectKind::VarBindList:
        return std::to_string(static_cast<const VarBindList &>(object).count());
    }
    return {};
}

} // namespace winsnmp::core
