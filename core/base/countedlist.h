// SPDX-License-Identifier: MIT
//
// Intrusive list that holds a reference to each of its objects.
#pragma once

#include "base/intrusivelist.h"
#include "base/ref.h"

namespace winsnmp::core {

/// Not synchronised. Where references must not be let go of under a lock, they are moved to a list outside.
template <typename Object, typename Tag>
class CountedList {
public:
    CountedList() noexcept = default;
    CountedList(const CountedList &) = delete;
    CountedList &operator=(const CountedList &) = delete;
    ~CountedList()
    {
        while (takeFirst()) { }
    }

    [[nodiscard]] bool empty() const noexcept { return m_list.empty(); }
    /// Not null, and in no list of this tag.
    void append(Ref<Object> object) noexcept { m_list.append(*object.detach()); }
    void prepend(Ref<Object> object) noexcept { m_list.prepend(*object.detach()); }
    /// Everything of the other list, behind what is here.
    void appendAll(CountedList &other) noexcept { m_list.appendAll(other.m_list); }
    /// Null when there is none.
    [[nodiscard]] Ref<Object> takeFirst() noexcept { return Ref<Object>::adopt(m_list.takeFirst()); }
    /// Takes the object out of the list it is in; null: it is in none.
    [[nodiscard]] static Ref<Object> take(Object &object) noexcept
    {
        return Ref<Object>::adopt(List::remove(object) ? &object : nullptr);
    }
    [[nodiscard]] static bool isListed(const Object &object) noexcept { return List::isListed(object); }
    /// Moves those for which the condition is true to the end of the other list, in order.
    template <typename Condition>
    void moveIf(CountedList &other, Condition &&condition) noexcept
    {
        m_list.forEach([&](Object &object) {
            if (condition(object))
                other.append(take(object));
        });
    }
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        m_list.forEach(visit);
    }

private:
    using List = IntrusiveList<Object, Tag>;

    List m_list;
};

} // namespace winsnmp::core
