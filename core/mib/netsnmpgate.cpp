// SPDX-License-Identifier: MIT
#include "mib/netsnmpgate.h"

// This header must come before any other of Net-SNMP.
#include <net-snmp/net-snmp-config.h>

#include <net-snmp/library/snmp_logging.h>

#include <new>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

std::mutex &gateMutex()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

class NetSnmpGate::LogCapture {
public:
    LogCapture()
        : m_silenced(silenceOthers())
        , m_handler(netsnmp_register_loghandler(NETSNMP_LOGHANDLER_NONE, LOG_DEBUG))
    {
        if (!m_handler) {
            wakeOthers();
            throw std::bad_alloc();
        }
        m_handler->handler = &LogCapture::collect;
        m_handler->magic = this;
    }

    ~LogCapture()
    {
        netsnmp_disable_this_loghandler(m_handler);
        netsnmp_remove_loghandler(m_handler);
        wakeOthers();
    }

    LogCapture(const LogCapture &) = delete;
    LogCapture &operator=(const LogCapture &) = delete;

    std::vector<std::string> take() { return std::exchange(m_messages, {}); }

private:
    static int collect(netsnmp_log_handler *handler, int /*priority*/, const char *text)
    {
        auto *capture = static_cast<LogCapture *>(handler->magic);
        try {
            std::string message(text);
            while (message.ends_with('\n'))
                message.pop_back();
            capture->m_messages.push_back(std::move(message));
        } catch (const std::bad_alloc &) {
            return 0; // no memory for the message: it is lost, which must not pass through C code as an
                      // exception
        }
        return 1;
    }

    static std::vector<netsnmp_log_handler *> silenceOthers()
    {
        std::vector<netsnmp_log_handler *> silenced;
        for (netsnmp_log_handler *handler = get_logh_head(); handler; handler = handler->next) {
            if (!handler->enabled)
                continue;
            silenced.push_back(handler);
            netsnmp_disable_this_loghandler(handler);
        }
        return silenced;
    }

    void wakeOthers()
    {
        for (netsnmp_log_handler *handler : m_silenced)
            netsnmp_enable_this_loghandler(handler);
    }

    std::vector<netsnmp_log_handler *> m_silenced;
    netsnmp_log_handler *m_handler;
    std::vector<std::string> m_messages;
};

NetSnmpGate::NetSnmpGate()
    : m_lock(gateMutex())
    , m_log(std::make_unique<LogCapture>())
{
}

NetSnmpGate::~NetSnmpGate() = default;

std::vector<std::string> NetSnmpGate::takeMessages()
{
    return m_log->take();
}

} // namespace winsnmp::mib::detail
