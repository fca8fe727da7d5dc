// SPDX-License-Identifier: GPL-3.0-or-later

#include "apifunctions.h"
#include "winsnmp/extensions.h"
#include "winsnmp/platform.h"

namespace apitest::detail {

namespace {

bool makesEntity(const Handles &given)
{
    HSNMP_ENTITY entity = SnmpStrToEntity(given.session, "127.0.0.1");
    return entity && SnmpFreeEntity(entity);
}

bool writesEntity(const Handles &given)
{
    char text[64];
    return SnmpEntityToStr(given.destination, sizeof text, text) != 0;
}

bool makesContext(const Handles &given)
{
    HSNMP_CONTEXT context = makeContext(given.session, "public");
    return context && SnmpFreeContext(context);
}

bool readsContext(const Handles &given)
{
    smiOCTETS octets{};
    return SnmpContextToStr(given.context, &octets) && SnmpFreeDescriptor(SNMP_SYNTAX_OCTETS, &octets);
}

bool readsVendor(const Handles &)
{
    smiVENDORINFO vendor;
    return SnmpGetVendorInfo(&vendor) != 0;
}

} // namespace

std::vector<ApiFunction> databaseFunctions()
{
    return {
        {"SnmpStrToEntity", {SessionParameter}, makesEntity},
        {"SnmpEntityToStr", {EntityParameter}, writesEntity},
        {"SnmpFreeEntity",
         {EntityParameter},
         [](const Handles &given) { return SnmpFreeEntity(given.destination) != 0; }},
        {"SnmpStrToContext", {SessionParameter}, makesContext},
        {"SnmpContextToStr", {ContextParameter}, readsContext},
        {"SnmpFreeContext",
         {ContextParameter},
         [](const Handles &given) { return SnmpFreeContext(given.context) != 0; }},
        {"SnmpSetPort",
         {EntityParameter},
         [](const Handles &given) { return SnmpSetPort(given.destination, 162) != 0; }},
        {"SnmpGetTranslateMode",
         {},
         [](const Handles &) {
             smiUINT32 mode = 0;
             return SnmpGetTranslateMode(&mode) != 0;
         }},
        {"SnmpSetTranslateMode",
         {},
         [](const Handles &) { return SnmpSetTranslateMode(SNMPAPI_UNTRANSLATED_V2) != 0; }},
        {"SnmpGetRetransmitMode",
         {},
         [](const Handles &) {
             smiUINT32 mode = 0;
             return SnmpGetRetransmitMode(&mode) != 0;
         }},
        {"SnmpSetRetransmitMode", {}, [](const Handles &) { return SnmpSetRetransmitMode(SNMPAPI_ON) != 0; }},
        {"SnmpGetTimeout",
         {EntityParameter},
         [](const Handles &given) {
             smiTIMETICKS policy = 0;
             return SnmpGetTimeout(given.destination, &policy, nullptr) != 0;
         }},
        {"SnmpSetTimeout",
         {EntityParameter},
         [](const Handles &given) { return SnmpSetTimeout(given.destination, 6000) != 0; }},
        {"SnmpGetRetry",
         {EntityParameter},
         [](const Handles &given) {
             smiUINT32 policy = 0;
             return SnmpGetRetry(given.destination, &policy, nullptr) != 0;
         }},
        {"SnmpSetRetry",
         {EntityParameter},
         [](const Handles &given) { return SnmpSetRetry(given.destination, 5) != 0; }},
        {"SnmpGetVendorInfo", {}, readsVendor},
        {"SnmpXSetAnswerSource",
         {EntityParameter},
         [](const Handles &given) {
             return SnmpXSetAnswerSource(given.destination, SNMPX_ANSWER_FROM_ANYWHERE) != 0;
         }},
        {"SnmpXSetRetries",
         {EntityParameter},
         [](const Handles &given) { return SnmpXSetRetries(given.destination, 0) != 0; }},
        {"SnmpXGetVersion",
         {EntityParameter},
         [](const Handles &given) {
             smiUINT32 version = 0;
             return SnmpXGetVersion(given.destination, &version) != 0;
         }},
        {"SnmpXSetVersion",
         {EntityParameter},
         [](const Handles &given) { return SnmpXSetVersion(given.destination, SNMPX_VERSION_2C) != 0; }},
        {"SnmpXSetWindowHooks", {}, [](const Handles &) { return SnmpXSetWindowHooks(nullptr) != 0; }},
        {"SnmpXGetTrapPort", {}, [](const Handles &) { return SnmpXGetTrapPort() != 0; }},
        {"SnmpXSetTrapPort", {}, [](const Handles &) { return SnmpXSetTrapPort(SnmpXGetTrapPort()) != 0; }},
        {"SnmpXGetRequestPort", {}, [](const Handles &) { return SnmpXGetRequestPort() != 0; }},
        {"SnmpXSetRequestPort",
         {},
         [](const Handles &) { return SnmpXSetRequestPort(SnmpXGetRequestPort()) != 0; }},
        {"SnmpXSetNameDatabase",
         {},
         [](const Handles &) { return SnmpXSetNameDatabase(nullptr, nullptr) != 0; }},
    };
}

} // namespace apitest::detail
