// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include "subjects.h"
#include "udp.h"

#include <algorithm>

namespace bench {

namespace {

constexpr std::uint8_t OctetString = 0x04;
constexpr std::uint8_t Null = 0x05;
constexpr std::uint8_t Counter32 = 0x41;
constexpr std::uint8_t Get = 0xA0;
constexpr std::uint8_t Response = 0xA2;

/// Walks through BER. After a step past the end everything reads as tag 0 of length 0.
class Cursor {
public:
    explicit Cursor(std::span<std::uint8_t> bytes)
        : m_left(bytes)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_left.empty(); }

    struct Element {
        std::uint8_t *tag = nullptr;
        std::span<std::uint8_t> content;
    };
    Element next()
    {
        if (m_left.size() < 2)
            return fail();
        std::uint8_t *tag = m_left.data();
        std::size_t length = m_left[1];
        std::size_t header = 2;
        if (length > 0x80) {
            const std::size_t octets = length & 0x7F;
            if (octets > 2 || m_left.size() < 2 + octets)
                return fail();
            length = octets == 1 ? m_left[2] : static_cast<std::size_t>(m_left[2] << 8 | m_left[3]);
            header += octets;
        }
        if (m_left.size() - header < length)
            return fail();
        const std::span<std::uint8_t> content = m_left.subspan(header, length);
        m_left = m_left.subspan(header + length);
        return {tag, content};
    }

private:
    Element fail()
    {
        m_left = {};
        return {};
    }

    std::span<std::uint8_t> m_left;
};

struct Parts {
    Cursor::Element community;
    Cursor::Element pdu;
};

Parts partsOf(std::span<std::uint8_t> message)
{
    Cursor outer(message);
    Cursor parts(outer.next().content);
    parts.next(); // version
    const Cursor::Element community = parts.next();
    return {community, parts.next()};
}

void fillValues(std::span<std::uint8_t> varBinds)
{
    Cursor list(varBinds);
    while (!list.atEnd()) {
        Cursor pair(list.next().content);
        pair.next(); // name
        const Cursor::Element value = pair.next();
        if (value.tag && *value.tag == Null)
            *value.tag = OctetString;
    }
}

using Bytes = std::vector<std::uint8_t>;

Bytes element(std::uint8_t tag, const Bytes &content)
{
    Bytes result{tag};
    if (content.size() < 0x80) {
        result.push_back(static_cast<std::uint8_t>(content.size()));
    } else {
        result.push_back(0x82);
        result.push_back(static_cast<std::uint8_t>(content.size() >> 8));
        result.push_back(static_cast<std::uint8_t>(content.size()));
    }
    result.insert(result.end(), content.begin(), content.end());
    return result;
}

Bytes joined(std::initializer_list<Bytes> parts)
{
    Bytes result;
    for (const Bytes &part : parts)
        result.insert(result.end(), part.begin(), part.end());
    return result;
}

Bytes encodedName(int variable)
{
    Bytes arcs{0x2B};
    const Name name = nameOf(variable);
    std::for_each(name.begin() + 2, name.end(), [&](std::uint32_t arc) {
        if (arc >= 0x80)
            arcs.push_back(static_cast<std::uint8_t>(0x80 | arc >> 7));
        arcs.push_back(static_cast<std::uint8_t>(arc & 0x7F));
    });
    return element(0x06, arcs);
}

Bytes encodedMessage(std::uint8_t type, int variables, const Bytes &value)
{
    Bytes list;
    for (int i = 0; i < variables; ++i) {
        const Bytes pair = element(0x30, joined({encodedName(i), value}));
        list.insert(list.end(), pair.begin(), pair.end());
    }
    const Bytes requestId{0x02, 4, 0x12, 0x34, 0x56, 0x78};
    const Bytes zero{0x02, 1, 0};
    const Bytes pdu = element(type, joined({requestId, zero, zero, element(0x30, list)}));
    const Bytes community(PublicCommunity.begin(), PublicCommunity.end());
    return element(0x30, joined({{0x02, 1, 1}, element(OctetString, community), pdu}));
}

} // namespace

bool answerInPlace(std::span<std::uint8_t> message)
{
    const auto [community, pdu] = partsOf(message);
    if (!pdu.tag || *pdu.tag != Get || std::ranges::equal(community.content, SilentCommunity))
        return false;
    Cursor fields(pdu.content);
    for (int i = 0; i < 3; ++i)
        fields.next(); // request id, error status, error index
    fillValues(fields.next().content);
    *pdu.tag = Response;
    return true;
}

std::uint32_t requestIdOf(std::span<std::uint8_t> message)
{
    std::uint32_t id = 0;
    for (const std::uint8_t octet : Cursor(partsOf(message).pdu.content).next().content)
        id = id << 8 | octet;
    return id;
}

std::vector<std::uint8_t> encodedGet(int variables)
{
    return encodedMessage(Get, variables, {Null, 0});
}

std::vector<std::uint8_t> encodedResponse(int variables)
{
    return encodedMessage(Response, variables, {Counter32, 4, 0x12, 0x34, 0x56, 0x78});
}

void answerForever(int descriptor, Idle idle)
{
    Batch batch;
    for (;;) {
        const std::size_t received =
            batch.receive(descriptor, idle == Idle::Sleep ? MSG_WAITFORONE : MSG_DONTWAIT);
        std::size_t answers = 0;
        for (std::size_t i = 0; i < received; ++i) {
            if (!answerInPlace({batch.data(i), batch.size(i)}))
                continue;
            if (i != answers)
                batch.swap(answers, i);
            ++answers;
        }
        batch.send(descriptor, answers);
    }
}

} // namespace bench
