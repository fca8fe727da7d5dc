// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between the API's handles and the responder's plain values: taking a request in, sending its answer.
#pragma once

#include "responder.h"

#include <winsnmp/owners.hpp>

#include <optional>
#include <string>

namespace demo {

/// A message as SnmpRecvMsg hands it out.
struct Incoming {
    winsnmp::OwnedEntity manager;
    winsnmp::OwnedEntity agent; ///< one more reference to the listening entity: same value
    winsnmp::OwnedContext context;
    winsnmp::OwnedPdu pdu;
};

/// What was asked, and what is needed to answer with an error: the request's own list.
struct ReceivedRequest {
    Request request;
    smiINT32 requestId = 0;
    winsnmp::OwnedVbl list;
};

/// The oldest message of the session's queue. Nothing when there is none or it was refused: SnmpGetLastError
/// tells.
[[nodiscard]] std::optional<Incoming> takeMessage(HSNMP_SESSION session);

/// The community of a message; empty when it cannot be read.
[[nodiscard]] std::string communityOf(const Incoming &message);

/// Nothing when the message is not a request an agent answers, or cannot be read.
[[nodiscard]] std::optional<ReceivedRequest> readRequest(const Incoming &message);

/// False when the library refused a part of the answer; nothing was sent then.
bool sendReply(HSNMP_SESSION session, const Incoming &message, const ReceivedRequest &received,
               const Reply &reply);

} // namespace demo
