// SPDX-License-Identifier: GPL-3.0-or-later
#include "testagent.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace {

QByteArray tlv(int tag, const QByteArray &contents)
{
    QByteArray out(1, static_cast<char>(tag));
    if (contents.size() < 128) {
        out += static_cast<char>(contents.size());
    } else {
        out += static_cast<char>(0x82);
        out += static_cast<char>(contents.size() >> 8);
        out += static_cast<char>(contents.size() & 0xFF);
    }
    return out + contents;
}

QByteArray number(int tag, unsigned value)
{
    QByteArray bytes;
    do {
        bytes.prepend(static_cast<char>(value & 0xFF));
        value >>= 8;
    } while (value != 0);
    if (static_cast<unsigned char>(bytes[0]) & 0x80)
        bytes.prepend('\0');
    return tlv(tag, bytes);
}

QByteArray oid(const TestAgent::Name &name)
{
    QByteArray bytes(1, static_cast<char>(name[0] * 40 + name[1]));
    for (std::size_t i = 2; i < name.size(); ++i) {
        QByteArray part(1, static_cast<char>(name[i] & 0x7F));
        for (unsigned rest = name[i] >> 7; rest != 0; rest >>= 7)
            part.prepend(static_cast<char>((rest & 0x7F) | 0x80));
        bytes += part;
    }
    return tlv(0x06, bytes);
}

TestAgent::Name nameOf(const QByteArray &contents)
{
    TestAgent::Name name;
    unsigned value = 0;
    for (const char byte : contents) {
        value = value << 7 | (static_cast<unsigned char>(byte) & 0x7F);
        if (static_cast<unsigned char>(byte) & 0x80)
            continue;
        if (name.empty())
            name = {value / 40, value % 40};
        else
            name.push_back(value);
        value = 0;
    }
    return name;
}

/// Takes one element off the front of `data`. Lengths of up to two bytes are all that is met here.
bool take(QByteArray &data, int &tag, QByteArray &contents)
{
    if (data.size() < 2)
        return false;
    tag = static_cast<unsigned char>(data[0]);
    qsizetype at = 1;
    qsizetype length = static_cast<unsigned char>(data[at++]);
    if (length & 0x80) {
        const qsizetype count = length & 0x7F;
        if (count > 2 || data.size() < at + count)
            return false;
        length = 0;
        for (qsizetype i = 0; i < count; ++i)
            length = length << 8 | static_cast<unsigned char>(data[at++]);
    }
    if (data.size() < at + length)
        return false;
    contents = data.mid(at, length);
    data = data.mid(at + length);
    return true;
}

int integerOf(const QByteArray &contents)
{
    int value = 0;
    for (const char byte : contents)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

int bindLoopback(int &port, in_addr_t loopback = INADDR_LOOPBACK)
{
    const int descriptor = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(loopback);
    socklen_t length = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (descriptor < 0 || bind(descriptor, plain, length) != 0
        || getsockname(descriptor, plain, &length) != 0)
        throw std::runtime_error("no loopback port for a test agent");
    port = ntohs(address.sin_port);
    return descriptor;
}

QByteArray binding(const TestAgent::Name &name, const QByteArray &value)
{
    return tlv(0x30, oid(name) + value);
}

constexpr unsigned TooBig = 1;
constexpr unsigned NoSuchName = 2;
constexpr unsigned GenErr = 5;
constexpr unsigned NotWritable = 17;
constexpr int Set = 0xA3;
constexpr int GetBulk = 0xA5;
const TestAgent::Name SysName{1, 3, 6, 1, 2, 1, 1, 5, 0};

} // namespace

TestAgent::TestAgent(Behaviour behaviour, QByteArray community)
    : m_community(std::move(community))
    , m_behaviour(behaviour)
    , m_socket(bindLoopback(m_port))
{
    int anyPort = 0;
    m_elsewhere = bindLoopback(anyPort, INADDR_LOOPBACK + 1);
    const Name system{1, 3, 6, 1, 2, 1, 1};
    const auto add = [this](Name name, std::initializer_list<unsigned> rest, const QByteArray &value) {
        name.insert(name.end(), rest);
        m_objects[name] = value;
    };
    add(system, {1, 0}, tlv(0x04, "Test agent"));
    add(system, {3, 0}, number(0x43, 123456));
    add(system, {5, 0}, tlv(0x04, "tester"));
    const Name interfaces{1, 3, 6, 1, 2, 1, 2};
    add(interfaces, {1, 0}, number(0x02, 3));
    for (unsigned i = 1; i <= 3; ++i) {
        add(interfaces, {2, 1, 1, i}, number(0x02, i));
        add(interfaces, {2, 1, 10, i}, number(0x41, 4294967000U + i));
    }
    m_thread = std::thread([this] { serve(); });
}

TestAgent::~TestAgent()
{
    m_stop.store(true);
    m_thread.join();
    close(m_socket);
    close(m_elsewhere);
}

int TestAgent::answeringSocket() const
{
    return m_behaviour.load() == Behaviour::Elsewhere ? m_elsewhere : m_socket;
}

int TestAgent::closedPort()
{
    int port = 0;
    close(bindLoopback(port));
    return port;
}

void TestAgent::serve()
{
    std::array<char, 65536> buffer;
    while (!m_stop.load()) {
        pollfd waiting{m_socket, POLLIN, 0};
        if (poll(&waiting, 1, 20) <= 0)
            continue;
        sockaddr_storage from{};
        socklen_t length = sizeof from;
        auto *sender = reinterpret_cast<sockaddr *>(&from);
        const ssize_t size = recvfrom(m_socket, buffer.data(), buffer.size(), 0, sender, &length);
        if (size <= 0)
            continue;
        m_requests.fetch_add(1);
        const QByteArray answer = answerTo(QByteArray(buffer.data(), static_cast<qsizetype>(size)));
        const int times = m_behaviour.load() == Behaviour::TwiceAndLate ? 2 : 1;
        for (int i = 0; i < times && !answer.isEmpty(); ++i)
            sendto(answeringSocket(), answer.constData(), static_cast<std::size_t>(answer.size()), 0, sender,
                   length);
    }
}

QByteArray TestAgent::answerTo(const QByteArray &datagram)
{
    const Behaviour behaviour = m_behaviour.load();
    if (behaviour == Behaviour::Garbage)
        return "HTTP/1.1 400 Bad Request\r\n\r\n";
    Request request;
    if (!parse(datagram, request) || request.community != m_community || isSilentTo(behaviour, request))
        return {};
    if (m_onlyVersion.load() >= 0 && request.version != m_onlyVersion.load())
        return {};
    if (behaviour == Behaviour::ForeignId)
        request.requestId[request.requestId.size() - 1] ^= 0x15;
    if (behaviour == Behaviour::FewRepetitions && request.type == GetBulk && request.second > 2)
        return message(request, TooBig, 0, "");

    if (request.type == Set)
        return set(request);
    unsigned index = 0;
    const QByteArray bindings = bindingsFor(request, index);
    if (behaviour == Behaviour::ErrorStatus)
        return message(request, GenErr, 2, bindings);
    return message(request, index > 0 ? NoSuchName : 0, index, bindings);
}

bool TestAgent::isSilentTo(Behaviour behaviour, const Request &request)
{
    return behaviour == Behaviour::Silent || (behaviour == Behaviour::NoBulk && request.type == GetBulk);
}

QByteArray TestAgent::message(const Request &request, unsigned status, unsigned index,
                              const QByteArray &bindings) const
{
    const QByteArray pdu =
        tlv(0xA2,
            tlv(0x02, request.requestId) + number(0x02, status) + number(0x02, index) + tlv(0x30, bindings));
    const bool otherCommunity = m_behaviour.load() == Behaviour::OtherCommunity;
    const bool otherVersion = m_behaviour.load() == Behaviour::OtherVersion;
    return tlv(0x30,
               number(0x02, otherVersion ? 0 : static_cast<unsigned>(request.version))
                   + tlv(0x04, otherCommunity ? QByteArray("other") : request.community) + pdu);
}

bool TestAgent::parse(const QByteArray &datagram, Request &request)
{
    QByteArray rest = datagram;
    QByteArray message, pdu, list, contents;
    int tag = 0;
    if (!take(rest, tag, message) || !take(message, tag, contents))
        return false;
    request.version = integerOf(contents);
    if (!take(message, tag, request.community) || !take(message, request.type, pdu)
        || !take(pdu, tag, request.requestId) || !take(pdu, tag, contents))
        return false;
    request.first = integerOf(contents);
    if (!take(pdu, tag, contents))
        return false;
    request.second = integerOf(contents);
    if (!take(pdu, tag, list))
        return false;
    while (!list.isEmpty()) {
        QByteArray entry, name;
        if (!take(list, tag, entry) || !take(entry, tag, name))
            return false;
        request.names.push_back(nameOf(name));
        request.values.push_back(entry);
    }
    return true;
}

QByteArray TestAgent::bindingsFor(const Request &request, unsigned &refused) const
{
    const bool get = request.type == 0xA0;
    const int rounds = request.type == GetBulk ? request.second : 1;
    QByteArray bindings("");
    std::vector<Name> names = request.names;
    for (int round = 0; round < rounds; ++round) {
        for (unsigned place = 1; place <= names.size(); ++place) {
            Name &name = names[place - 1];
            bool missing = false;
            bindings += get ? exactly(name, missing) : after(name, missing);
            if (missing && request.version == 0) {
                refused = place;
                return asked(request);
            }
        }
    }
    return bindings;
}

// All or none of it.
QByteArray TestAgent::set(const Request &request)
{
    QByteArray bindings("");
    unsigned refused = 0;
    for (unsigned place = 0; place < request.names.size(); ++place) {
        bindings += binding(request.names[place], request.values[place]);
        if (request.names[place] != SysName && refused == 0)
            refused = place + 1;
    }
    for (unsigned place = 0; refused == 0 && place < request.names.size(); ++place)
        m_objects[request.names[place]] = request.values[place];
    const unsigned status = request.version == 0 ? NoSuchName : NotWritable;
    return message(request, refused > 0 ? status : 0, refused, bindings);
}

// An answer of version 1 with an error repeats what was asked.
QByteArray TestAgent::asked(const Request &request)
{
    QByteArray bindings("");
    for (const Name &name : request.names)
        bindings += binding(name, tlv(0x05, {}));
    return bindings;
}

QByteArray TestAgent::exactly(const Name &name, bool &missing) const
{
    const auto found = m_objects.find(name);
    missing = found == m_objects.end();
    return binding(name, missing ? tlv(0x81, {}) : found->second);
}

QByteArray TestAgent::after(Name &name, bool &missing) const
{
    if (m_behaviour.load() == Behaviour::GoBack)
        return binding(m_objects.rbegin()->first, m_objects.rbegin()->second);
    const auto found = m_objects.upper_bound(name);
    missing = found == m_objects.end();
    if (missing)
        return binding(name, tlv(0x82, {}));
    name = found->first;
    return binding(found->first, found->second);
}
