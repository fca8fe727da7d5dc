// SPDX-License-Identifier: MIT
//
// Messages that wait for their transmission.
#pragma once

#include "objects/request.h"

namespace winsnmp::core {

/// Intrusive list of messages that are to be transmitted; holds a reference to each.
class OutgoingList {
public:
    OutgoingList() = default;
    OutgoingList(const OutgoingList &) = delete;
    OutgoingList &operator=(const OutgoingList &) = delete;

    [[nodiscard]] bool empty() const noexcept { return !m_first; }
    void append(Ref<Request> request) noexcept;
    void prepend(Ref<Request> request) noexcept;
    [[nodiscard]] Ref<Request> takeFirst() noexcept;
    /// Takes it out of the list it is in; the list's reference is the caller's now. Null: it is in none.
    [[nodiscard]] static Ref<Request> take(Request &request) noexcept;
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (Request *request = m_first; request; request = request->outNext)
            visit(*request);
    }

private:
    Request *m_first = nullptr;
    Request *m_last = nullptr;
};

} // namespace winsnmp::core
