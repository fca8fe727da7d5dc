// SPDX-License-Identifier: MIT
#include "winsnmp/mib.hpp"

#include "base/immortal.h"
#include "mib/loading.h"
#include "mib/mibindex.h"
#include "mib/names.h"
#include "mib/valuetext.h"
#include "resources/forkedchild.h"

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
        if (core::isForkedChild())
            return std::make_shared<const MibIndex>();
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
    return core::immortal<CurrentIndex>();
}

} // namespace

LoadReport load(std::span<const std::filesystem::path> folders, const LoadWatch &watch)
{
    if (core::isForkedChild()) {
        LoadReport nothing;
        nothing.abandoned = true;
        return nothing;
    }
    // Loads wait for each other as a whole, or a slow one could put its older index over a newer one.
    const std::lock_guard lock(core::immortal<std::mutex>());
    detail::Loaded loaded = detail::loadModules(folders, watch);
    loaded.report.abandoned = !loaded.index;
    if (loaded.index)
        current().set(std::move(loaded.index));
    return std::move(loaded.report);
}

std::optional<ObjectInfo> find(OidView oid)
{
    return current().get()->describe(oid);
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
    return current().get()->children(oid);
}

} // namespace winsnmp::mib
