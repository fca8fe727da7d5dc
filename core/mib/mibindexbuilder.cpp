// SPDX-License-Identifier: MIT
#include "mib/mibindexbuilder.h"

#include <algorithm>
#include <array>
#include <utility>

namespace winsnmp::mib::detail {

MibIndexBuilder::MibIndexBuilder(Texts texts, std::size_t definitions)
    : m_index()
    , m_places(1)
    , m_children(std::make_unique<Children>())
{
    m_index.m_nodes.reserve(definitions);
    m_index.m_names.reserve(definitions);
    m_places.reserve(definitions);
    m_children->numbers.reserve(definitions);
    constexpr std::array<std::string_view, 3> Roots{"ccitt", "iso", "joint-iso-ccitt"};
    m_index.m_nodes.emplace_back();
    for (std::uint32_t i = 0; i < Roots.size(); ++i) {
        const std::uint32_t root = child(Top, i);
        Object object;
        object.label = texts.keep(Roots[i]);
        m_index.m_names.push_back({object.label, {}, root});
        setObject(root, std::move(object));
    }
    texts.finish();
    m_index.m_texts = std::move(texts);
}

std::uint32_t MibIndexBuilder::child(std::uint32_t parent, std::uint32_t subid)
{
    const auto number = static_cast<std::uint32_t>(m_index.m_nodes.size());
    const auto [found, isNew] =
        m_children->numbers.try_emplace((std::uint64_t{parent} << 32U) | subid, number);
    if (isNew) {
        MibIndex::Node node;
        node.subid = subid;
        node.parent = parent;
        m_index.m_nodes.push_back(node);
        m_places.push_back({m_places[parent].depth + 1, 0, false});
    }
    return found->second;
}

std::size_t MibIndexBuilder::depth(std::uint32_t node) const noexcept
{
    return m_places[node].depth;
}

void MibIndexBuilder::define(std::uint32_t node, Object object)
{
    m_index.m_names.push_back({object.label, object.module, node});
    if (!std::exchange(m_places[node].isDefined, true))
        setObject(node, std::move(object));
}

void MibIndexBuilder::mention(std::uint32_t node, Object object)
{
    m_index.m_names.push_back({object.label, object.module, node});
    if (m_index.m_nodes[node].object == MibIndex::None)
        setObject(node, std::move(object));
}

void MibIndexBuilder::setObject(std::uint32_t node, Object object)
{
    std::uint32_t &number = m_index.m_nodes[node].object;
    if (number == MibIndex::None) {
        number = static_cast<std::uint32_t>(m_index.m_objects.size());
        m_index.m_objects.emplace_back();
    }
    m_index.m_objects[number] = std::move(object);
}

/// Level by level, brothers by their subidentifiers.
void MibIndexBuilder::layOut()
{
    std::vector<MibIndex::Node> &nodes = m_index.m_nodes;
    std::vector<std::uint32_t> order(nodes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](std::uint32_t x, std::uint32_t y) {
        return m_places[x].depth < m_places[y].depth;
    });
    for (auto first = order.begin(); first != order.end();) {
        const auto level = m_places[*first].depth;
        const auto last =
            std::find_if(first, order.end(), [&](std::uint32_t i) { return m_places[i].depth != level; });
        std::sort(first, last, [&](std::uint32_t x, std::uint32_t y) {
            const auto above = [&](std::uint32_t i) {
                return level == 0 ? 0 : m_places[nodes[i].parent].final;
            };
            return std::pair(above(x), nodes[x].subid) < std::pair(above(y), nodes[y].subid);
        });
        for (; first != last; ++first)
            m_places[*first].final = static_cast<std::uint32_t>(first - order.begin());
    }
    std::vector<MibIndex::Node> sorted(nodes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        sorted[i] = nodes[order[i]];
        if (i == 0)
            continue;
        sorted[i].parent = m_places[sorted[i].parent].final;
        MibIndex::Node &above = sorted[sorted[i].parent];
        if (above.childCount++ == 0)
            above.firstChild = i;
    }
    nodes = std::move(sorted);
}

void MibIndexBuilder::sortNames()
{
    std::vector<MibIndex::Name> &names = m_index.m_names;
    for (MibIndex::Name &name : names)
        name.node = m_places[name.node].final;
    std::stable_sort(names.begin(), names.end(),
                     [](const auto &x, const auto &y) { return x.label.view() < y.label.view(); });
    for (auto first = names.begin(); first != names.end();) {
        const auto last = std::find_if(first, names.end(), [first](const auto &name) {
            return name.label.place() != first->label.place();
        });
        if (last - first > 1)
            std::stable_sort(first, last, [this](const auto &x, const auto &y) {
                return m_index.oidOf(x.node) < m_index.oidOf(y.node);
            });
        first = last;
    }
}

MibIndex MibIndexBuilder::take()
{
    m_children.reset();
    layOut();
    sortNames();
    m_places = std::vector<Place>();
    return std::exchange(m_index, MibIndex());
}

} // namespace winsnmp::mib::detail
