// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small SNMP agent for tests, on a thread and a loopback port of its own; sysName.0 can be set. It reads
// and writes BER itself, so that what the program sends and takes is checked against something that is not
// the program.
#pragma once

#include <QByteArray>
#include <QList>

#include <atomic>
#include <map>
#include <thread>
#include <vector>

class TestAgent {
public:
    using Name = std::vector<unsigned>;

    enum class Behaviour {
        Answer,
        Silent,
        Garbage, ///< answers with bytes that are no SNMP message
        ForeignId, ///< answers with another request id
        ErrorStatus, ///< answers genErr for the second variable binding
        GoBack, ///< answers GETNEXT and GETBULK with the same object again and again
        TwiceAndLate, ///< answers each request twice
        NoBulk, ///< does not answer GETBULK
        FewRepetitions, ///< answers tooBig to GETBULK with more than two repetitions
        OtherCommunity, ///< answers with a community of its own
        OtherVersion, ///< answers version 2c in version 1
        Elsewhere ///< answers from 127.0.0.2
    };

    explicit TestAgent(Behaviour behaviour = Behaviour::Answer, QByteArray community = "public");
    ~TestAgent();
    TestAgent(const TestAgent &) = delete;
    TestAgent &operator=(const TestAgent &) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] int requests() const { return m_requests.load(); }
    void setBehaviour(Behaviour behaviour) { m_behaviour.store(behaviour); }
    /// Answers this SNMP version only: 0 for v1, 1 for v2c, -1 for both.
    void setOnlyVersion(int version) { m_onlyVersion.store(version); }

    /// A loopback port on which nothing listens.
    [[nodiscard]] static int closedPort();

private:
    struct Request {
        int version = 0;
        QByteArray community;
        int type = 0;
        QByteArray requestId;
        int first = 0;
        int second = 0;
        std::vector<Name> names;
        std::vector<QByteArray> values; ///< as BER
    };

    void serve();
    [[nodiscard]] int answeringSocket() const;
    [[nodiscard]] QByteArray answerTo(const QByteArray &datagram);
    [[nodiscard]] static bool isSilentTo(Behaviour behaviour, const Request &request);
    [[nodiscard]] QByteArray message(const Request &request, unsigned status, unsigned index,
                                     const QByteArray &bindings) const;
    [[nodiscard]] static bool parse(const QByteArray &datagram, Request &request);
    /// `refused`: the 1-based place of the object a version 1 answer blames; unchanged when there is none.
    [[nodiscard]] QByteArray bindingsFor(const Request &request, unsigned &refused) const;
    [[nodiscard]] QByteArray set(const Request &request);
    [[nodiscard]] static QByteArray asked(const Request &request);
    [[nodiscard]] QByteArray exactly(const Name &name, bool &missing) const;
    [[nodiscard]] QByteArray after(Name &name, bool &missing) const;

    QByteArray m_community;
    std::atomic<Behaviour> m_behaviour;
    std::atomic<int> m_onlyVersion{-1};
    std::atomic<int> m_requests{0};
    std::atomic<bool> m_stop{false};
    int m_port = 0; ///< before the socket, whose binding sets it
    int m_socket = -1;
    int m_elsewhere = -1; ///< another socket on another loopback address
    std::map<Name, QByteArray> m_objects; ///< name to value as BER
    std::thread m_thread;
};
