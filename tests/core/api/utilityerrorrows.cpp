// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorrows.h"

namespace apitest {

namespace {

bool parses(const char *text)
{
    smiOID oid;
    return SnmpStrToOid(text, &oid) == SNMPAPI_FAILURE;
}

bool writesInternet(smiUINT32 size, char *text)
{
    OidArgument internet{1, 3, 6, 1};
    const smiOID oid = internet.get();
    return SnmpOidToStr(&oid, size, text) == SNMPAPI_FAILURE;
}

bool compares(smiLPCOID x, smiLPCOID y, smiUINT32 length, smiLPINT result)
{
    return SnmpOidCompare(x, y, length, result) == SNMPAPI_FAILURE;
}

bool encodesInconsistentPdu(World &world)
{
    HSNMP_PDU pdu = SnmpCreatePdu(world.handles.session, SNMP_PDU_SET, 1, 0, 1, nullptr);
    smiOCTETS message;
    return SnmpEncodeMsg(world.handles.session, nullptr, world.handles.destination, world.handles.context,
                         pdu, &message)
        == SNMPAPI_FAILURE;
}

/// Calls SnmpDecodeMsg with one output missing.
bool decodesWithout(World &world, int missing)
{
    HANDLE outputs[4] = {};
    QByteArray message = getMessage();
    const smiOCTETS octets = octetsOf(message);
    const auto output = [&](int place) { return place == missing ? nullptr : &outputs[place]; };
    return SnmpDecodeMsg(world.handles.session, output(0), output(1), output(2), output(3), &octets)
        == SNMPAPI_FAILURE;
}

bool decodes(World &world, const smiOCTETS *octets)
{
    HANDLE outputs[4] = {};
    return SnmpDecodeMsg(world.handles.session, &outputs[0], &outputs[1], &outputs[2], &outputs[3], octets)
        == SNMPAPI_FAILURE
        && !outputs[0] && !outputs[1] && !outputs[2] && !outputs[3];
}

void addOidRows(std::vector<ErrorRow> &rows)
{
    rows.insert(
        rows.end(),
        {
            {"SnmpStrToOid", SNMPAPI_OID_INVALID, [](World &) { return parses(nullptr); }},
            {"SnmpStrToOid", SNMPAPI_OID_INVALID, [](World &) { return parses("1.3.x"); }},
            {"SnmpStrToOid", SNMPAPI_ALLOC_ERROR,
             [](World &) { return SnmpStrToOid("1.3", nullptr) == SNMPAPI_FAILURE; }},
            {"SnmpOidToStr", SNMPAPI_OID_INVALID,
             [](World &) {
                 char text[8];
                 return SnmpOidToStr(nullptr, sizeof text, text) == SNMPAPI_FAILURE;
             }},
            {"SnmpOidToStr", SNMPAPI_SIZE_INVALID,
             [](World &) {
                 char text = 'x';
                 return writesInternet(0, &text) && text == 'x';
             }},
            {"SnmpOidToStr", SNMPAPI_ALLOC_ERROR, [](World &) { return writesInternet(8, nullptr); }},
            {"SnmpOidToStr", SNMPAPI_OUTPUT_TRUNCATED,
             [](World &) {
                 char text[7];
                 return writesInternet(sizeof text, text) && QByteArray(text) == "1.3.6.";
             }},
            {"SnmpOidCopy", SNMPAPI_OID_INVALID,
             [](World &) {
                 smiOID copy;
                 return SnmpOidCopy(nullptr, &copy) == SNMPAPI_FAILURE;
             }},
            {"SnmpOidCopy", SNMPAPI_ALLOC_ERROR,
             [](World &world) { return SnmpOidCopy(&world.handles.descriptor, nullptr) == SNMPAPI_FAILURE; }},
        });
}

void addCompareRows(std::vector<ErrorRow> &rows)
{
    rows.insert(rows.end(),
                {
                    {"SnmpOidCompare", SNMPAPI_OID_INVALID,
                     [](World &world) {
                         smiINT result = 0;
                         return compares(nullptr, &world.handles.descriptor, 0, &result);
                     }},
                    {"SnmpOidCompare", SNMPAPI_OID_INVALID,
                     [](World &world) {
                         const smiOID noMemory{1, nullptr};
                         smiINT result = 0;
                         return compares(&world.handles.descriptor, &noMemory, 0, &result);
                     }},
                    {"SnmpOidCompare", SNMPAPI_OID_INVALID,
                     [](World &world) {
                         OidArgument longer(std::vector<smiUINT32>(129, 1));
                         const smiOID oid = longer.get();
                         smiINT result = 0;
                         return compares(&world.handles.descriptor, &oid, 0, &result);
                     }},
                    {"SnmpOidCompare", SNMPAPI_SIZE_INVALID,
                     [](World &world) {
                         smiINT result = 0;
                         return compares(&world.handles.descriptor, &world.handles.descriptor, 129, &result);
                     }},
                    {"SnmpOidCompare", SNMPAPI_ALLOC_ERROR,
                     [](World &world) {
                         return compares(&world.handles.descriptor, &world.handles.descriptor, 0, nullptr);
                     }},
                });
}

void addCodingRows(std::vector<ErrorRow> &rows)
{
    rows.push_back({"SnmpEncodeMsg", SNMPAPI_PDU_INVALID, encodesInconsistentPdu});
    rows.push_back({"SnmpEncodeMsg", SNMPAPI_ALLOC_ERROR, [](World &world) {
                        const Handles &given = world.handles;
                        return SnmpEncodeMsg(given.session, nullptr, given.destination, given.context,
                                             given.pdu, nullptr)
                            == SNMPAPI_FAILURE;
                    }});
    constexpr SNMPAPI_STATUS codes[] = {SNMPAPI_ENTITY_INVALID, SNMPAPI_ENTITY_INVALID,
                                        SNMPAPI_CONTEXT_INVALID, SNMPAPI_PDU_INVALID};
    for (int place = 0; place < 4; ++place)
        rows.push_back(
            {"SnmpDecodeMsg", codes[place], [place](World &world) { return decodesWithout(world, place); }});
    rows.push_back(
        {"SnmpDecodeMsg", SNMPAPI_MESSAGE_INVALID, [](World &world) { return decodes(world, nullptr); }});
    for (const qsizetype length : {0, 1, 39}) {
        rows.push_back({"SnmpDecodeMsg", SNMPAPI_MESSAGE_INVALID, [length](World &world) {
                            QByteArray cut = getMessage().first(length);
                            const smiOCTETS octets = octetsOf(cut);
                            return decodes(world, &octets);
                        }});
    }
    rows.push_back({"SnmpDecodeMsg", SNMPAPI_MESSAGE_INVALID, [](World &world) {
                        const smiOCTETS octets{40, nullptr};
                        return decodes(world, &octets);
                    }});
}

void addDescriptorRows(std::vector<ErrorRow> &rows)
{
    for (const int syntax : {SNMP_SYNTAX_NULL, SNMP_SYNTAX_INT, SNMP_SYNTAX_CNTR64, SNMP_SYNTAX_SEQUENCE,
                             SNMP_SYNTAX_NOSUCHOBJECT, 0, 999})
        rows.push_back({"SnmpFreeDescriptor", SNMPAPI_SYNTAX_INVALID, [syntax](World &) {
                            return SnmpFreeDescriptor(static_cast<smiUINT32>(syntax), nullptr)
                                == SNMPAPI_FAILURE;
                        }});
    rows.push_back({"SnmpFreeDescriptor", SNMPAPI_OPERATION_INVALID, [](World &) {
                        return SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, nullptr) == SNMPAPI_FAILURE;
                    }});
    rows.push_back({"SnmpFreeDescriptor", SNMPAPI_OPERATION_INVALID, [](World &) {
                        smiBYTE own[4];
                        smiOCTETS octets{sizeof own, own};
                        return SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets) == SNMPAPI_FAILURE
                            && octets.ptr == own;
                    }});
    rows.push_back({"SnmpFreeDescriptor", SNMPAPI_OPERATION_INVALID, [](World &world) {
                        smiOID once = world.handles.descriptor;
                        smiOID again = once;
                        const auto free = [](smiOID &oid) {
                            return SnmpFreeDescriptor(SNMP_SYNTAX_OID, reinterpret_cast<smiLPOPAQUE>(&oid));
                        };
                        return free(once) && free(again) == SNMPAPI_FAILURE;
                    }});
}

} // namespace

std::vector<ErrorRow> utilityErrorRows()
{
    std::vector<ErrorRow> rows;
    addOidRows(rows);
    addCompareRows(rows);
    addCodingRows(rows);
    addDescriptorRows(rows);
    return rows;
}

} // namespace apitest
