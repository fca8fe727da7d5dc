// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorrows.h"

namespace apitest {

namespace {

bool createsPduOfType(World &world, smiINT type)
{
    return SnmpCreatePdu(world.handles.session, type, 1, 0, 0, nullptr) == SNMPAPI_FAILURE;
}

bool setsPduType(World &world, smiINT type)
{
    return SnmpSetPduData(world.handles.pdu, &type, nullptr, nullptr, nullptr, nullptr) == SNMPAPI_FAILURE;
}

/// SnmpCreateVbl and SnmpSetVb check a name and a value alike.
using Put = bool (*)(World &world, smiLPCOID name, smiLPCVALUE value);

bool create(World &world, smiLPCOID name, smiLPCVALUE value)
{
    return SnmpCreateVbl(world.handles.session, name, value) == SNMPAPI_FAILURE;
}

bool append(World &world, smiLPCOID name, smiLPCVALUE value)
{
    return SnmpSetVb(world.handles.list, 0, name, value) == SNMPAPI_FAILURE;
}

bool putName(World &world, Put put, std::vector<smiUINT32> subIdentifiers)
{
    OidArgument argument(std::move(subIdentifiers));
    const smiOID name = argument.get();
    return put(world, &name, nullptr);
}

bool putValue(World &world, Put put, const smiVALUE &value)
{
    OidArgument internet{1, 3, 6, 1};
    const smiOID name = internet.get();
    return put(world, &name, &value);
}

smiVALUE octetsValue(smiUINT32 syntax, smiUINT32 length, smiLPBYTE octets)
{
    smiVALUE value{};
    value.syntax = syntax;
    value.value.string = {length, octets};
    return value;
}

void addPutRows(std::vector<ErrorRow> &rows, const char *function, Put put)
{
    const auto add = [&](SNMPAPI_STATUS code, auto provoke) { rows.push_back({function, code, provoke}); };
    add(SNMPAPI_OID_INVALID, [put](World &world) { return putName(world, put, {1}); });
    add(SNMPAPI_OID_INVALID,
        [put](World &world) { return putName(world, put, std::vector<smiUINT32>(129, 1)); });
    add(SNMPAPI_OID_INVALID, [put](World &world) {
        const smiOID name{4, nullptr};
        return put(world, &name, nullptr);
    });
    add(SNMPAPI_OID_INVALID, [put](World &world) {
        smiUINT32 single = 1;
        smiVALUE value{};
        value.syntax = SNMP_SYNTAX_OID;
        value.value.oid = {1, &single};
        return putValue(world, put, value);
    });
    for (const smiUINT32 syntax : {0U, 1U, 7U, 0x30U, 0x48U, 0x83U, 0x104U})
        add(SNMPAPI_SYNTAX_INVALID,
            [put, syntax](World &world) { return putValue(world, put, octetsValue(syntax, 0, nullptr)); });
    add(SNMPAPI_SYNTAX_INVALID, [put](World &world) {
        smiBYTE address[5] = {};
        return putValue(world, put, octetsValue(SNMP_SYNTAX_IPADDR, sizeof address, address));
    });
    for (const int syntax :
         {SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_BITS, SNMP_SYNTAX_OPAQUE, SNMP_SYNTAX_NSAPADDR, SNMP_SYNTAX_IPADDR})
        add(SNMPAPI_ALLOC_ERROR, [put, syntax](World &world) {
            return putValue(world, put, octetsValue(static_cast<smiUINT32>(syntax), 4, nullptr));
        });
}

bool readsAt(World &world, smiUINT32 index)
{
    smiVALUE value;
    return SnmpGetVb(world.handles.list, index, nullptr, &value) == SNMPAPI_FAILURE;
}

bool deletesAt(World &world, smiUINT32 index)
{
    return SnmpDeleteVb(world.handles.list, index) == SNMPAPI_FAILURE;
}

} // namespace

std::vector<ErrorRow> pduErrorRows()
{
    std::vector<ErrorRow> rows{
        {"SnmpGetPduData", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpGetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, nullptr)
                 == SNMPAPI_FAILURE;
         }},
        {"SnmpSetPduData", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpSetPduData(world.handles.pdu, nullptr, nullptr, nullptr, nullptr, nullptr)
                 == SNMPAPI_FAILURE;
         }},
        {"SnmpCountVbl", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpDeleteVb(world.handles.list, 1)
                 && SnmpCountVbl(world.handles.list) == SNMPAPI_FAILURE;
         }},
        {"SnmpGetVb", SNMPAPI_NOOP,
         [](World &world) { return SnmpGetVb(world.handles.list, 1, nullptr, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpGetVb", SNMPAPI_INDEX_INVALID, [](World &world) { return readsAt(world, 0); }},
        {"SnmpGetVb", SNMPAPI_INDEX_INVALID, [](World &world) { return readsAt(world, 2); }},
        {"SnmpDeleteVb", SNMPAPI_INDEX_INVALID, [](World &world) { return deletesAt(world, 0); }},
        {"SnmpDeleteVb", SNMPAPI_INDEX_INVALID, [](World &world) { return deletesAt(world, 2); }},
        {"SnmpSetVb", SNMPAPI_INDEX_INVALID,
         [](World &world) { return SnmpSetVb(world.handles.list, 2, nullptr, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpSetVb", SNMPAPI_OID_INVALID,
         [](World &world) { return SnmpSetVb(world.handles.list, 0, nullptr, nullptr) == SNMPAPI_FAILURE; }},
    };
    for (const smiINT type : {-1, 1, 0x9F, static_cast<int>(SNMP_PDU_V1TRAP), 0xA8, 0x1A0}) {
        rows.push_back({"SnmpCreatePdu", SNMPAPI_PDU_INVALID,
                        [type](World &world) { return createsPduOfType(world, type); }});
        rows.push_back({"SnmpSetPduData", SNMPAPI_PDU_INVALID,
                        [type](World &world) { return setsPduType(world, type); }});
    }
    rows.push_back(
        {"SnmpSetPduData", SNMPAPI_PDU_INVALID, [](World &world) { return setsPduType(world, 0); }});
    addPutRows(rows, "SnmpCreateVbl", create);
    addPutRows(rows, "SnmpSetVb", append);
    return rows;
}

} // namespace apitest
