// SPDX-License-Identifier: MIT
#include "mib/treereader.h"

#include "mib/printable.h"

// This header must come before any other of Net-SNMP.
#include <net-snmp/net-snmp-config.h>

#include <net-snmp/types.h>

#include <net-snmp/library/parse.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winsnmp::mib::detail {

namespace {

constexpr std::size_t MaxDepth = MAXOBJIDSIZE;

/// Nodes with one OID: several when modules give it different names.
using Family = std::vector<const ::tree *>;

std::string text(const char *from)
{
    return from ? toUtf8(from) : std::string();
}

std::uint32_t subidOf(const ::tree *node)
{
    return static_cast<std::uint32_t>(node->subid);
}

bool isNamed(const ::tree *node)
{
    return node->label && !std::string_view(node->label).starts_with(ANON);
}

std::string syntaxOf(const ::tree *node)
{
    if (const char *convention = get_tc_descriptor(node->tc_index))
        return text(convention);
    switch (node->type) {
    case TYPE_OBJID:
        return "OBJECT IDENTIFIER";
    case TYPE_OCTETSTR:
        return "OCTET STRING";
    case TYPE_INTEGER:
        return "INTEGER";
    case TYPE_NETADDR:
        return "NetworkAddress";
    case TYPE_IPADDR:
        return "IpAddress";
    case TYPE_COUNTER:
        return "Counter32";
    case TYPE_GAUGE:
        return "Gauge32";
    case TYPE_TIMETICKS:
        return "TimeTicks";
    case TYPE_OPAQUE:
        return "Opaque";
    case TYPE_NULL:
        return "NULL";
    case TYPE_COUNTER64:
        return "Counter64";
    case TYPE_BITSTRING:
        return "BITS";
    case TYPE_NSAPADDRESS:
        return "NsapAddress";
    case TYPE_UINTEGER:
        return "UInteger32";
    case TYPE_UNSIGNED32:
        return "Unsigned32";
    case TYPE_INTEGER32:
        return "Integer32";
    case TYPE_TRAPTYPE:
        return "TRAP-TYPE";
    case TYPE_NOTIFTYPE:
        return "NOTIFICATION-TYPE";
    default:
        return {};
    }
}

std::string accessOf(const ::tree *node)
{
    switch (node->access) {
    case MIB_ACCESS_READONLY:
        return "read-only";
    case MIB_ACCESS_READWRITE:
        return "read-write";
    case MIB_ACCESS_WRITEONLY:
        return "write-only";
    case MIB_ACCESS_NOACCESS:
        return "not-accessible";
    case MIB_ACCESS_NOTIFY:
        return "accessible-for-notify";
    case MIB_ACCESS_CREATE:
        return "read-create";
    default:
        return {};
    }
}

std::string statusOf(const ::tree *node)
{
    switch (node->status) {
    case MIB_STATUS_MANDATORY:
        return "mandatory";
    case MIB_STATUS_OPTIONAL:
        return "optional";
    case MIB_STATUS_OBSOLETE:
        return "obsolete";
    case MIB_STATUS_DEPRECATED:
        return "deprecated";
    case MIB_STATUS_CURRENT:
        return "current";
    default:
        return {};
    }
}

/// Module files indent their texts; the indentation is no part of what they say.
std::string descriptionOf(const ::tree *node)
{
    const std::string all = text(node->description);
    std::string out;
    for (std::size_t start = 0; start < all.size();) {
        const std::size_t end = std::min(all.find('\n', start), all.size());
        std::string_view line = std::string_view(all).substr(start, end - start);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        if (!out.empty())
            out += '\n';
        out += line;
        start = end + 1;
    }
    return out.substr(0, out.find_last_not_of('\n') + 1);
}

bool isRow(const ::tree *node)
{
    return node->indexes || node->augments;
}

bool isTable(const ::tree *node)
{
    if (isRow(node))
        return false;
    for (const ::tree *child = node->child_list; child; child = child->next_peer) {
        if (isRow(child))
            return true;
    }
    return false;
}

Object objectOf(const ::tree *node, const std::string &module)
{
    Object object;
    ObjectInfo &info = object.info;
    if (!isNamed(node)) {
        info.label = std::to_string(subidOf(node));
        return object;
    }
    info.module = module;
    object.named = !module.empty();
    info.label = text(node->label);
    info.syntax = syntaxOf(node);
    info.access = accessOf(node);
    info.status = statusOf(node);
    info.units = text(node->units);
    info.displayHint = text(node->hint);
    info.description = descriptionOf(node);
    for (const enum_list *entry = node->enums; entry; entry = entry->next)
        info.enums.emplace_back(entry->value, text(entry->label));
    info.isTable = isTable(node);
    info.isColumn = node->parent && isRow(node->parent) && !isRow(node);
    object.bits = node->type == TYPE_BITSTRING;
    return object;
}

/// The parser itself takes the oldest definition of an OID, which is the last of its list.
const ::tree *chief(const Family &family)
{
    const auto named = std::find_if(family.rbegin(), family.rend(), isNamed);
    return named == family.rend() ? family.back() : *named;
}

/// Reads the tree level by level, so no depth of it can exhaust the stack.
class TreeReader {
public:
    TreeReader()
    {
        for (int id = 0; const ::module *module = find_module(id); ++id)
            m_moduleNames.push_back(text(module->name));
    }

    MibIndex read(const ::tree *roots)
    {
        std::vector<const ::tree *> top;
        for (const ::tree *root = roots; root; root = root->next_peer)
            top.push_back(root);
        addChildren(0, std::move(top));
        for (std::uint32_t number = 1; number < m_builder.size(); ++number) {
            const Family family = std::move(m_families[number - 1]);
            if (m_builder.oid(number).size() < MaxDepth)
                addChildren(number, childrenOf(family));
        }
        return m_builder.take();
    }

private:
    [[nodiscard]] const std::string &moduleName(int id) const
    {
        static const std::string None;
        return id >= 0 && std::cmp_less(id, m_moduleNames.size())
            ? m_moduleNames[static_cast<std::size_t>(id)]
            : None;
    }

    static std::vector<const ::tree *> childrenOf(const Family &family)
    {
        std::vector<const ::tree *> children;
        for (const ::tree *node : family) {
            for (const ::tree *child = node->child_list; child; child = child->next_peer)
                children.push_back(child);
        }
        return children;
    }

    void addChildren(std::uint32_t parent, std::vector<const ::tree *> nodes)
    {
        std::stable_sort(nodes.begin(), nodes.end(),
                         [](const ::tree *x, const ::tree *y) { return subidOf(x) < subidOf(y); });
        for (auto first = nodes.begin(); first != nodes.end();) {
            const auto last = std::find_if(
                first, nodes.end(), [first](const ::tree *node) { return subidOf(node) != subidOf(*first); });
            addFamily(parent, Family(first, last));
            first = last;
        }
    }

    void addFamily(std::uint32_t parent, Family family)
    {
        const std::uint32_t number = m_builder.size();
        const ::tree *node = chief(family);
        m_builder.add(parent, subidOf(node), objectOf(node, moduleName(node->modid)));
        for (const ::tree *other : family) {
            if (!isNamed(other))
                continue;
            for (int i = 0; i < other->number_modules; ++i)
                m_builder.addName(number, moduleName(other->module_list[i]), text(other->label));
        }
        m_families.push_back(std::move(family));
    }

    std::vector<std::string> m_moduleNames; ///< by the parser's number
    MibIndexBuilder m_builder;
    std::vector<Family> m_families; ///< of node number n at n - 1
};

} // namespace

MibIndex readTree(const ::tree *roots)
{
    return TreeReader().read(roots);
}

} // namespace winsnmp::mib::detail
