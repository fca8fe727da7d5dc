// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorrows.h"
#include "winsnmp/extensions.h"
#include "winsnmp/platform.hpp"

#include <stdexcept>

namespace apitest {

namespace {

bool databaseThrows(World &world)
{
    winsnmp::setNameDatabase(
        [](std::string_view) -> std::optional<winsnmp::NameEntry> { throw std::runtime_error("database"); });
    SnmpSetTranslateMode(SNMPAPI_TRANSLATED);
    const bool failed = SnmpStrToEntity(world.handles.session, "router") == SNMPAPI_FAILURE;
    winsnmp::setNameDatabase({});
    return failed;
}

bool unknownEntity(World &world, const char *text)
{
    return SnmpStrToEntity(world.handles.session, text) == SNMPAPI_FAILURE;
}

bool contextOf(World &world, const smiOCTETS *octets)
{
    return SnmpStrToContext(world.handles.session, octets) == SNMPAPI_FAILURE;
}

bool setsPortWhileListening(World &world)
{
    SnmpSetPort(world.handles.source, freePort());
    return SnmpListen(world.handles.source, SNMPAPI_ON)
        && SnmpSetPort(world.handles.source, 1000) == SNMPAPI_FAILURE;
}

template <smiUINT32 Size>
bool textDoesNotFit(World &world)
{
    char text[16];
    return SnmpEntityToStr(world.handles.destination, Size, text) == SNMPAPI_FAILURE;
}

template <auto Function, UINT Port>
bool badPortOfTheProcess(World &)
{
    return Function(Port) == SNMPAPI_FAILURE;
}

template <UINT Port>
bool badPort(World &world)
{
    return SnmpSetPort(world.handles.destination, Port) == SNMPAPI_FAILURE;
}

} // namespace

std::vector<ErrorRow> databaseErrorRows()
{
    return {
        {"SnmpStrToEntity", SNMPAPI_OTHER_ERROR, databaseThrows},
        {"SnmpStrToEntity", SNMPAPI_ENTITY_UNKNOWN,
         [](World &world) { return unknownEntity(world, nullptr); }},
        {"SnmpStrToEntity", SNMPAPI_ENTITY_UNKNOWN,
         [](World &world) { return unknownEntity(world, "localhost"); }},
        {"SnmpEntityToStr", SNMPAPI_ALLOC_ERROR,
         [](World &world) {
             return SnmpEntityToStr(world.handles.destination, 16, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpEntityToStr", SNMPAPI_OUTPUT_TRUNCATED, textDoesNotFit<9>},
        {"SnmpEntityToStr", SNMPAPI_OUTPUT_TRUNCATED, textDoesNotFit<0>},
        {"SnmpStrToContext", SNMPAPI_CONTEXT_INVALID, [](World &world) { return contextOf(world, nullptr); }},
        {"SnmpStrToContext", SNMPAPI_CONTEXT_INVALID,
         [](World &world) {
             const smiOCTETS octets{6, nullptr};
             return contextOf(world, &octets);
         }},
        {"SnmpStrToContext", SNMPAPI_CONTEXT_INVALID,
         [](World &world) {
             smiBYTE octet = 'x';
             const smiOCTETS octets{0, &octet};
             return contextOf(world, &octets);
         }},
        {"SnmpContextToStr", SNMPAPI_ALLOC_ERROR,
         [](World &world) { return SnmpContextToStr(world.handles.context, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpSetPort", SNMPAPI_OPERATION_INVALID, setsPortWhileListening},
        {"SnmpSetPort", SNMPAPI_OTHER_ERROR, badPort<0>},
        {"SnmpSetPort", SNMPAPI_OTHER_ERROR, badPort<65536>},
        {"SnmpXSetTrapPort", SNMPAPI_OTHER_ERROR, badPortOfTheProcess<SnmpXSetTrapPort, 0>},
        {"SnmpXSetTrapPort", SNMPAPI_OTHER_ERROR, badPortOfTheProcess<SnmpXSetTrapPort, 65536>},
        {"SnmpXSetRequestPort", SNMPAPI_OTHER_ERROR, badPortOfTheProcess<SnmpXSetRequestPort, 0>},
        {"SnmpXSetRequestPort", SNMPAPI_OTHER_ERROR, badPortOfTheProcess<SnmpXSetRequestPort, 65536 + 161>},
        {"SnmpGetTranslateMode", SNMPAPI_NOOP,
         [](World &) { return SnmpGetTranslateMode(nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpSetTranslateMode", SNMPAPI_MODE_INVALID,
         [](World &) { return SnmpSetTranslateMode(3) == SNMPAPI_FAILURE; }},
        {"SnmpGetRetransmitMode", SNMPAPI_NOOP,
         [](World &) { return SnmpGetRetransmitMode(nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpSetRetransmitMode", SNMPAPI_MODE_INVALID,
         [](World &) { return SnmpSetRetransmitMode(2) == SNMPAPI_FAILURE; }},
        {"SnmpGetTimeout", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpGetTimeout(world.handles.destination, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpGetRetry", SNMPAPI_NOOP,
         [](World &world) {
             return SnmpGetRetry(world.handles.destination, nullptr, nullptr) == SNMPAPI_FAILURE;
         }},
        {"SnmpGetVendorInfo", SNMPAPI_NOOP,
         [](World &) { return SnmpGetVendorInfo(nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpXSetAnswerSource", SNMPAPI_MODE_INVALID,
         [](World &world) { return SnmpXSetAnswerSource(world.handles.destination, 2) == SNMPAPI_FAILURE; }},
        {"SnmpXGetVersion", SNMPAPI_NOOP,
         [](World &world) { return SnmpXGetVersion(world.handles.destination, nullptr) == SNMPAPI_FAILURE; }},
        {"SnmpXSetVersion", SNMPAPI_MODE_INVALID,
         [](World &world) { return SnmpXSetVersion(world.handles.destination, 2) == SNMPAPI_FAILURE; }},
    };
}

} // namespace apitest
