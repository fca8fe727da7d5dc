// SPDX-License-Identifier: MIT
#include "mib/mibindex.h"

#include <algorithm>
#include <utility>

namespace winsnmp::mib::detail {

const MibIndex::Node *MibIndex::child(const Node &parent, std::uint32_t subid) const noexcept
{
    const auto first = m_nodes.begin() + parent.firstChild;
    const auto last = first + parent.childCount;
    const auto found = std::lower_bound(first, last, subid,
                                        [](const Node &node, std::uint32_t id) { return node.subid < id; });
    return found != last && found->subid == subid ? &*found : nullptr;
}

MibIndex::Match MibIndex::find(OidView oid) const noexcept
{
    Match match;
    if (m_nodes.empty())
        return match;
    const Node *node = &m_nodes.front();
    for (std::size_t i = 0; i < oid.size(); ++i) {
        node = child(*node, oid[i]);
        if (!node)
            break;
        if (node->object.named)
            match = {&node->object, i + 1};
    }
    return match;
}

std::optional<OidVector> MibIndex::resolve(std::string_view module, std::string_view label) const
{
    const auto found = m_labels.find(label);
    if (found == m_labels.end())
        return std::nullopt;
    const OidVector *best = nullptr;
    for (const Definition &definition : found->second) {
        if (!module.empty() && definition.module != module)
            continue;
        const OidVector &oid = m_nodes[definition.node].object.info.oid;
        if (!best || oid < *best)
            best = &oid;
    }
    if (!best)
        return std::nullopt;
    return *best;
}

std::vector<const Object *> MibIndex::children(OidView oid) const
{
    std::vector<const Object *> result;
    if (m_nodes.empty())
        return result;
    const Node *node = &m_nodes.front();
    for (const std::uint32_t subid : oid) {
        node = child(*node, subid);
        if (!node)
            return result;
    }
    result.reserve(node->childCount);
    for (std::uint32_t i = 0; i < node->childCount; ++i)
        result.push_back(&m_nodes[node->firstChild + i].object);
    return result;
}

MibIndexBuilder::MibIndexBuilder()
    : m_index()
{
    m_index.m_nodes.emplace_back();
}

std::uint32_t MibIndexBuilder::size() const noexcept
{
    return static_cast<std::uint32_t>(m_index.m_nodes.size());
}

void MibIndexBuilder::add(std::uint32_t parent, std::uint32_t subid, Object object)
{
    const std::uint32_t number = size();
    object.info.oid = oid(parent);
    object.info.oid.push_back(subid);
    MibIndex::Node &above = m_index.m_nodes[parent];
    if (above.childCount == 0)
        above.firstChild = number;
    ++above.childCount;
    m_index.m_nodes.push_back({subid, 0, 0, std::move(object)});
}

void MibIndexBuilder::addName(std::uint32_t node, std::string_view module, std::string_view label)
{
    m_index.m_labels[std::string(label)].push_back({std::string(module), node});
}

const OidVector &MibIndexBuilder::oid(std::uint32_t node) const noexcept
{
    return m_index.m_nodes[node].object.info.oid;
}

MibIndex MibIndexBuilder::take()
{
    return std::exchange(m_index, MibIndex());
}

} // namespace winsnmp::mib::detail
