// SPDX-License-Identifier: MIT
//
// Message processing (RFC 3411 section 3.1.2, RFC 3412 section 7): what a message looks like on its way out,
// and what a datagram is that came in. Who sends it when, and who gets what came, is for others.
#pragma once

#include "codec/message.h"
#include "engine/channel.h"
#include "engine/receiver.h"
#include "objects/request.h"

#include <variant>

namespace winsnmp::core {

/// The answer of an outstanding request.
struct Answer {
    Ref<Request> request;
    codec::MessageView view;
};

/// A message that nobody here has asked for: a request to an agent, a trap, an inform.
struct Unasked {
    codec::MessageView view;
};

/// Nothing to be delivered.
struct Rejected {
    DropReason reason;
    Ref<Request> request; ///< whose answer it claims to be; null: nobody's
};

using Incoming = std::variant<Answer, Unasked, Rejected>;

/// One for each kind of message. Guarded by the engine's lock.
class MessageProcessing {
public:
    MessageProcessing(const MessageProcessing &) = delete;
    MessageProcessing &operator=(const MessageProcessing &) = delete;

    /// Before each transmission of a message: its octets are what is to be sent now. A request gets an id
    /// that its answer is known by. Throws std::bad_alloc.
    virtual void prepare(Request &request) = 0;
    /// The request is over: no answer is its answer any more.
    virtual void forget(Request &request) noexcept = 0;
    /// An answer to a datagram of either is an answer to `successor` from now on, which has not been
    /// prepared.
    virtual void replace(Request &former, Request &successor) noexcept = 0;

    /// Neither allocates nor writes.
    [[nodiscard]] virtual Incoming accept(const Channel &channel, const Datagram &datagram) noexcept = 0;
    /// The confirmation of an inform that came in this datagram, as a message of `parts`. Null: there is none
    /// to be sent. Throws std::bad_alloc.
    [[nodiscard]] virtual Ref<Request> confirm(Request::Parts parts, const Datagram &datagram,
                                               const codec::MessageView &inform) = 0;

    /// Calls `visit` with each request in whose name the datagram, which is whole or cut, may have been sent:
    /// the network has returned it.
    template <typename Visitor>
    void forEachSender(OctetView octets, Visitor &&visit) noexcept
    {
        visitSenders(octets, call<Visitor>, &visit);
    }
    /// Calls `visit` with each request that has been prepared and is not over.
    template <typename Visitor>
    void forEachOutstanding(Visitor &&visit) noexcept
    {
        visitOutstanding(call<Visitor>, &visit);
    }

protected:
    using Visit = void (*)(void *visitor, Request &request);

    MessageProcessing() = default;
    ~MessageProcessing() = default;

    virtual void visitSenders(OctetView octets, Visit visit, void *visitor) noexcept = 0;
    virtual void visitOutstanding(Visit visit, void *visitor) noexcept = 0;

private:
    template <typename Visitor>
    static void call(void *visitor, Request &request)
    {
        (*static_cast<std::remove_reference_t<Visitor> *>(visitor))(request);
    }
};

} // namespace winsnmp::core
