// SPDX-License-Identifier: MIT
#include "api/namelookup.h"

#include "base/immortal.h"
#include "resources/forkedchild.h"
#include "winsnmp/platform.hpp"

#include <memory>
#include <mutex>
#include <netdb.h>
#include <utility>

namespace winsnmp {

namespace {

struct DatabaseStore {
    std::mutex mutex;
    std::shared_ptr<const NameDatabase> database;
};

DatabaseStore &databaseStore()
{
    return core::immortal<DatabaseStore>();
}

std::optional<NameEntry> findInDatabase(const char *name)
{
    std::shared_ptr<const NameDatabase> database;
    {
        const std::lock_guard lock(databaseStore().mutex);
        database = databaseStore().database;
    }
    return database && *database ? (*database)(name) : std::nullopt;
}

std::optional<core::Endpoint> resolveHost(const char *name)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    hints.ai_flags = AI_ADDRCONFIG;
    addrinfo *found = nullptr;
    if (::getaddrinfo(name, nullptr, &hints, &found) != 0)
        return std::nullopt;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);
    for (const addrinfo *entry = found; entry; entry = entry->ai_next) {
        if (auto endpoint = core::Endpoint::fromSystem(entry->ai_addr)) {
            endpoint->setPort(requestPort());
            return endpoint;
        }
    }
    return std::nullopt;
}

} // namespace

void setNameDatabase(NameDatabase database)
{
    if (core::isForkedChild())
        return;
    auto next = std::make_shared<const NameDatabase>(std::move(database));
    const std::lock_guard lock(databaseStore().mutex);
    databaseStore().database.swap(next);
}

namespace core {

std::optional<Entity::Settings> lookUpEntity(const char *text, TranslateMode mode)
{
    const codec::Version version =
        mode == TranslateMode::UntranslatedV2 ? codec::Version::V2c : codec::Version::V1;
    if (const auto literal = Endpoint::fromLiteral(text, requestPort()))
        return Entity::Settings{.endpoint = *literal, .version = version};
    if (mode != TranslateMode::Translated)
        return std::nullopt;
    if (const std::optional<NameEntry> entry = findInDatabase(text)) {
        const auto endpoint = Endpoint::fromLiteral(entry->address.c_str(), entry->port);
        if (!endpoint || entry->port == 0)
            return std::nullopt;
        const bool isV2 = entry->version == SNMPAPI_UNTRANSLATED_V2;
        return Entity::Settings{.endpoint = *endpoint,
                                .version = isV2 ? codec::Version::V2c : codec::Version::V1,
                                .timeoutTicks = entry->timeout,
                                .retries = {.stored = entry->retries}};
    }
    const auto resolved = resolveHost(text);
    return resolved ? std::optional(Entity::Settings{.endpoint = *resolved, .version = version})
                    : std::nullopt;
}

} // namespace core

} // namespace winsnmp
