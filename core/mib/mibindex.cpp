// SPDX-License-Identifier: MIT
#include "mib/mibindex.h"

#include "mib/basetypes.h"

#include <algorithm>
#include <string>

namespace winsnmp::mib::detail {

const MibIndex::Node *MibIndex::child(const Node &parent, std::uint32_t subid) const noexcept
{
    const auto first = m_nodes.begin() + parent.firstChild;
    const auto last = first + parent.childCount;
    const auto found = std::lower_bound(first, last, subid,
                                        [](const Node &node, std::uint32_t id) { return node.subid < id; });
    return found != last && found->subid == subid ? &*found : nullptr;
}

const Object *MibIndex::objectOf(const Node &node) const noexcept
{
    return node.object == None ? nullptr : &m_objects[node.object];
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
        const Object *object = objectOf(*node);
        if (object && !object->module.empty())
            match = {object, i + 1};
    }
    return match;
}

std::optional<ObjectInfo> MibIndex::describe(OidView oid) const
{
    const Match match = find(oid);
    if (!match.object)
        return std::nullopt;
    const Node *node = &m_nodes.front();
    for (const std::uint32_t subid : oid.first(match.length))
        node = child(*node, subid);
    return describe(*node);
}

ObjectInfo MibIndex::describe(const Node &node) const
{
    ObjectInfo info;
    info.oid = oidOf(static_cast<std::uint32_t>(&node - m_nodes.data()));
    const Object *object = objectOf(node);
    if (!object) {
        info.label = std::to_string(node.subid);
        return info;
    }
    info.module = object->module;
    info.label = object->label;
    info.syntax = object->syntax;
    info.access = accessWord(object->access);
    info.status = statusWord(object->status);
    info.units = object->units;
    info.displayHint = object->displayHint;
    info.description = object->description;
    if (object->enums) {
        for (const EnumEntry &entry : *object->enums)
            info.enums.emplace_back(entry.value, entry.label);
    }
    const auto isRow = [this](const Node &other) {
        const Object *of = objectOf(other);
        return of && of->isRow;
    };
    const auto first = m_nodes.begin() + node.firstChild;
    info.isTable = !object->isRow && std::any_of(first, first + node.childCount, isRow);
    info.isColumn = !object->isRow && isRow(m_nodes[node.parent]);
    return info;
}

OidVector MibIndex::oidOf(std::uint32_t node) const
{
    OidVector oid;
    for (; m_nodes[node].parent != None; node = m_nodes[node].parent)
        oid.push_back(m_nodes[node].subid);
    std::reverse(oid.begin(), oid.end());
    return oid;
}

std::optional<OidVector> MibIndex::resolve(std::string_view module, std::string_view label) const
{
    auto name =
        std::lower_bound(m_names.begin(), m_names.end(), label,
                         [](const Name &each, std::string_view text) { return each.label.view() < text; });
    for (; name != m_names.end() && name->label.view() == label; ++name) {
        if (module.empty() || name->module.view() == module)
            return oidOf(name->node);
    }
    return std::nullopt;
}

std::vector<ObjectInfo> MibIndex::children(OidView oid) const
{
    std::vector<ObjectInfo> result;
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
        result.push_back(describe(m_nodes[node->firstChild + i]));
    return result;
}

} // namespace winsnmp::mib::detail
