// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostresolver.h"

#include <QUrl>

#include <netdb.h>
#include <sys/socket.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>

namespace {

struct AddressListCloser {
    void operator()(addrinfo *list) const { freeaddrinfo(list); }
};

QByteArray numericText(const addrinfo &entry)
{
    char text[NI_MAXHOST] = {};
    const int result =
        getnameinfo(entry.ai_addr, entry.ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
    return result == 0 ? QByteArray(text) : QByteArray();
}

HostAddress failure(int code)
{
    HostAddress result;
    result.unknown = code == EAI_NONAME || code == EAI_NODATA;
    result.error = QString::fromLocal8Bit(code == 0 ? gai_strerror(EAI_NONAME) : gai_strerror(code));
    return result;
}

HostAddress lookUp(const QString &host)
{
    const bool ascii = std::ranges::all_of(host, [](QChar c) { return c.unicode() < 128; });
    const QByteArray name = ascii ? host.toLatin1() : QUrl::toAce(host);
    addrinfo hints{};
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo *found = nullptr;
    const int code = name.isEmpty() ? EAI_NONAME : getaddrinfo(name.constData(), nullptr, &hints, &found);
    const std::unique_ptr<addrinfo, AddressListCloser> list(code == 0 ? found : nullptr);

    HostAddress result = failure(code);
    for (const addrinfo *entry = list.get(); entry; entry = entry->ai_next) {
        const bool better = result.address.isEmpty() || entry->ai_family == AF_INET;
        if (better)
            result = {numericText(*entry), {}, false};
        if (entry->ai_family == AF_INET)
            break;
    }
    return result;
}

struct Lookup {
    QString host;
    std::function<void(const HostAddress &)> done;
};

/// Shared by the threads that look up, so that it outlives whoever asked.
class Queue : public std::enable_shared_from_this<Queue> {
public:
    void add(Lookup lookup)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_threads == MaxThreads || startThread() || m_threads > 0) {
                m_waiting.push_back(std::move(lookup));
                return;
            }
        }
        lookup.done(failure(EAI_AGAIN));
    }

private:
    static constexpr int MaxThreads = 8;

    // The new thread finds the look-up: it waits for the lock that the caller holds.
    bool startThread()
    {
        try {
            std::thread([self = shared_from_this()] { self->work(); }).detach();
            ++m_threads;
            return true;
        } catch (const std::system_error &) {
            return false;
        }
    }

    void work()
    {
        for (;;) {
            Lookup lookup;
            {
                const std::lock_guard lock(m_mutex);
                if (m_waiting.empty()) {
                    --m_threads;
                    return;
                }
                lookup = std::move(m_waiting.front());
                m_waiting.pop_front();
            }
            lookup.done(lookUp(lookup.host));
        }
    }

    std::mutex m_mutex;
    std::deque<Lookup> m_waiting;
    int m_threads = 0;
};

} // namespace

void resolveHost(const QString &host, std::function<void(const HostAddress &)> done)
{
    static const auto queue = std::make_shared<Queue>();
    queue->add({host, std::move(done)});
}
