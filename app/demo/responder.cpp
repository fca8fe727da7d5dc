// SPDX-License-Identifier: GPL-3.0-or-later
#include "responder.h"

#include <algorithm>
#include <span>
#include <utility>

namespace demo {

namespace {

// Room for everything around the bindings: sequence headers, version, a community of usual length, the PDU's
// integers.
constexpr std::size_t bindingBytes = maxMessageBytes - 128;

Reply error(smiINT status, std::size_t index)
{
    Reply reply;
    reply.errorStatus = status;
    reply.errorIndex = static_cast<smiINT>(index);
    return reply;
}

/// Gathers bindings as long as they fit into one message.
class Collector {
public:
    [[nodiscard]] bool add(Instance instance)
    {
        m_bytes += encodedSize(instance.name, instance.value);
        if (m_bytes > bindingBytes)
            return false;
        m_reply.bindings.push_back(std::move(instance));
        return true;
    }

    [[nodiscard]] Reply take() { return std::move(m_reply); }

private:
    Reply m_reply;
    std::size_t m_bytes = 0;
};

bool canBeSent(const Value &value, Version version)
{
    return version != Version::V1 || value.syntax != SNMP_SYNTAX_CNTR64;
}

std::optional<Value> lookUp(const MibView &view, const Oid &name, const Request &request, Moment now)
{
    std::optional<Value> value = view.get(name, now);
    if (value && canBeSent(*value, request.version))
        return value;
    if (request.version == Version::V1)
        return std::nullopt;
    return exception(view.hasObjectOf(name) ? SNMP_SYNTAX_NOSUCHINSTANCE : SNMP_SYNTAX_NOSUCHOBJECT);
}

/// SNMPv1 has no Counter64, so its managers step over such instances (RFC 3584, 4.2.2.1).
std::optional<Instance> step(const MibView &view, const Oid &name, Version version, Moment now)
{
    std::optional<Instance> following = view.next(name, now);
    while (following && !canBeSent(following->value, version))
        following = view.next(following->name, now);
    return following;
}

/// As SNMPv2 steps: beyond the last instance stands an exception.
Instance stepOrEnd(const MibView &view, const Oid &name, Moment now)
{
    std::optional<Instance> following = step(view, name, Version::V2c, now);
    return following ? std::move(*following) : Instance{name, exception(SNMP_SYNTAX_ENDOFMIBVIEW)};
}

Reply get(const MibView &view, const Request &request, Moment now)
{
    Collector collector;
    for (std::size_t i = 0; i < request.names.size(); ++i) {
        std::optional<Value> value = lookUp(view, request.names[i], request, now);
        if (!value)
            return error(SNMP_ERROR_NOSUCHNAME, i + 1);
        if (!collector.add({request.names[i], std::move(*value)}))
            return error(SNMP_ERROR_TOOBIG, 0);
    }
    return collector.take();
}

Reply getNext(const MibView &view, const Request &request, Moment now)
{
    Collector collector;
    for (std::size_t i = 0; i < request.names.size(); ++i) {
        const Oid &name = request.names[i];
        std::optional<Instance> following =
            request.version == Version::V1 ? step(view, name, Version::V1, now) : stepOrEnd(view, name, now);
        if (!following)
            return error(SNMP_ERROR_NOSUCHNAME, i + 1);
        if (!collector.add(std::move(*following)))
            return error(SNMP_ERROR_TOOBIG, 0);
    }
    return collector.take();
}

enum class Round { Done, AllAtEnd, Full };

/// One step for each of `names`, which move on to the instances found.
Round repeat(const MibView &view, Moment now, std::span<Oid> names, Collector &collector)
{
    bool atEnd = true;
    for (Oid &name : names) {
        Instance following = stepOrEnd(view, name, now);
        atEnd = atEnd && following.value.syntax == SNMP_SYNTAX_ENDOFMIBVIEW;
        name = following.name;
        if (!collector.add(std::move(following)))
            return Round::Full;
    }
    return atEnd ? Round::AllAtEnd : Round::Done;
}

Reply getBulk(const MibView &view, const Request &request, Moment now)
{
    std::vector<Oid> names = request.names;
    const auto single = std::min(names.size(), static_cast<std::size_t>(std::max(request.nonRepeaters, 0)));
    const std::span<Oid> all(names);

    Collector collector;
    if (repeat(view, now, all.first(single), collector) == Round::Full)
        return collector.take();
    const std::span<Oid> repeated = all.subspan(single);
    for (smiINT round = 0; round < request.maxRepetitions && !repeated.empty(); ++round) {
        if (repeat(view, now, repeated, collector) != Round::Done)
            break;
    }
    return collector.take();
}

Reply set(const MibView &view, const Request &request, Moment now)
{
    if (request.names.empty())
        return {};
    const bool exists = view.get(request.names.front(), now).has_value();
    if (request.version == Version::V1)
        return error(exists ? SNMP_ERROR_READONLY : SNMP_ERROR_NOSUCHNAME, 1);
    return error(exists ? SNMP_ERROR_NOTWRITABLE : SNMP_ERROR_NOCREATION, 1);
}

} // namespace

Reply respond(const MibView &view, const Request &request, Moment now)
{
    switch (request.type) {
    case SNMP_PDU_GET:
        return get(view, request, now);
    case SNMP_PDU_GETNEXT:
        return getNext(view, request, now);
    case SNMP_PDU_GETBULK:
        return getBulk(view, request, now);
    case SNMP_PDU_SET:
        return set(view, request, now);
    default:
        return error(SNMP_ERROR_GENERR, 0);
    }
}

} // namespace demo
