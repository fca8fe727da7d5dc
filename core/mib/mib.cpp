// SPDX-License-Identifier: MIT
#include "winsnmp/mib.hpp"

#include "mib/mibindex.h"
#include "mib/modulefiles.h"
#include "mib/moduleparser.h"
#include "mib/names.h"
#include "mib/valuetext.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>

namespace winsnmp::mib {

namespace {

using detail::MibIndex;

/// The index in force. Lookups keep the one they started with, so a reload never pulls it from under them.
class CurrentIndex {
public:
    std::shared_ptr<const MibIndex> get() const
    {
        const std::lock_guard lock(m_mutex);
        return m_index;
    }

    void set(std::shared_ptr<const MibIndex> index)
    {
        const std::lock_guard lock(m_mutex);
        m_index.swap(index);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const MibIndex> m_index = std::make_shared<const MibIndex>();
};

CurrentIndex &current()
{
    static CurrentIndex index;
    return index;
}

} // namespace

LoadReport load(std::span<const std::filesystem::path> folders)
{
    // Loads wait for each other as a whole, or a slow one could put its older index over a newer one.
    static std::mutex loading;
    const std::lock_guard lock(loading);
    detail::ModuleFiles found = detail::collectModuleFiles(folders);
    detail::ParsedModules parsed = detail::parseModules(found.files);
    current().set(std::make_shared<const MibIndex>(std::move(parsed.index)));

    LoadReport report{std::move(parsed.modules), std::move(found.problems)};
    std::move(parsed.problems.begin(), parsed.problems.end(), std::back_inserter(report.problems));
    return report;
}

std::optional<ObjectInfo> find(OidView oid)
{
    const auto index = current().get();
    const detail::Object *object = index->find(oid).object;
    if (!object)
        return std::nullopt;
    return object->info;
}

std::string name(OidView oid)
{
    return detail::nameOf(*current().get(), oid);
}

std::optional<OidVector> parse(std::string_view text)
{
    return detail::parseName(*current().get(), text);
}

std::string display(OidView oid, const smiVALUE &value)
{
    return detail::displayValue(*current().get(), oid, value);
}

std::vector<ObjectInfo> children(OidView oid)
{
    const auto index = current().get();
    const std::vector<const detail::Object *> objects = index->children(oid);
    std::vector<ObjectInfo> result;
    result.reserve(objects.size());
    std::transform(objects.begin(), objects.end(), std::back_inserter(result),
                   [](const detail::Object *object) { return object->info; });
    return result;
}

} // namespace winsnmp::mib
