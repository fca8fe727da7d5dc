// SPDX-License-Identifier: MIT
//
// Doubly linked list through the listed objects themselves: it never needs memory, and an object leaves it
// without being looked for.
#pragma once

namespace winsnmp::core {

/// Two pointers that put an object into one list at a time.
class ListLinkBase {
public:
    ListLinkBase(const ListLinkBase &) = delete;
    ListLinkBase &operator=(const ListLinkBase &) = delete;

protected:
    constexpr ListLinkBase() noexcept = default;
    ~ListLinkBase() = default;

private:
    template <typename, typename>
    friend class IntrusiveList;

    ListLinkBase *m_previous = nullptr;
    ListLinkBase *m_next = nullptr;
};

/// Base of what is listed, one for each list it may be in at the same time; `Tag` tells them apart.
template <typename Tag>
class ListLink : public ListLinkBase {
protected:
    constexpr ListLink() noexcept = default;
    ~ListLink() = default;
};

/// Does not own what it lists and is not synchronised. `Object` has the base ListLink<Tag>, and must be
/// taken out before it dies.
template <typename Object, typename Tag>
class IntrusiveList {
public:
    constexpr IntrusiveList() noexcept { reset(); }
    IntrusiveList(const IntrusiveList &) = delete;
    IntrusiveList &operator=(const IntrusiveList &) = delete;

    [[nodiscard]] bool empty() const noexcept { return m_ends.m_next == &m_ends; }
    [[nodiscard]] static bool isListed(const Object &object) noexcept
    {
        return linkOf(object).m_next != nullptr;
    }

    /// The object is in no list of this tag.
    void append(Object &object) noexcept { insertBefore(m_ends, linkOf(object)); }
    void prepend(Object &object) noexcept { insertBefore(*m_ends.m_next, linkOf(object)); }
    /// Everything of the other list, behind what is here; the other is empty afterwards.
    void appendAll(IntrusiveList &other) noexcept
    {
        if (other.empty())
            return;
        m_ends.m_previous->m_next = other.m_ends.m_next;
        other.m_ends.m_next->m_previous = m_ends.m_previous;
        m_ends.m_previous = other.m_ends.m_previous;
        m_ends.m_previous->m_next = &m_ends;
        other.reset();
    }

    /// Takes the object out of whichever list it is in. False: it is in none.
    static bool remove(Object &object) noexcept
    {
        ListLinkBase &link = linkOf(object);
        if (!link.m_next)
            return false;
        link.m_previous->m_next = link.m_next;
        link.m_next->m_previous = link.m_previous;
        link.m_previous = link.m_next = nullptr;
        return true;
    }
    [[nodiscard]] Object *first() const noexcept { return empty() ? nullptr : &objectOf(*m_ends.m_next); }
    /// Null when there is none.
    [[nodiscard]] Object *takeFirst() noexcept
    {
        Object *object = first();
        if (object)
            remove(*object);
        return object;
    }

    /// In order; the visitor may take the object it is shown out of the list.
    template <typename Visitor>
    void forEach(Visitor &&visit) const
    {
        for (ListLinkBase *link = m_ends.m_next; link != &m_ends;) {
            ListLinkBase *next = link->m_next;
            visit(objectOf(*link));
            link = next;
        }
    }

private:
    struct Ends : ListLinkBase { };

    [[nodiscard]] static ListLinkBase &linkOf(Object &object) noexcept
    {
        return static_cast<ListLink<Tag> &>(object);
    }
    [[nodiscard]] static const ListLinkBase &linkOf(const Object &object) noexcept
    {
        return static_cast<const ListLink<Tag> &>(object);
    }
    [[nodiscard]] static Object &objectOf(ListLinkBase &link) noexcept
    {
        return static_cast<Object &>(static_cast<ListLink<Tag> &>(link));
    }
    static void insertBefore(ListLinkBase &place, ListLinkBase &link) noexcept
    {
        link.m_previous = place.m_previous;
        link.m_next = &place;
        place.m_previous->m_next = &link;
        place.m_previous = &link;
    }
    constexpr void reset() noexcept { m_ends.m_previous = m_ends.m_next = &m_ends; }

    Ends m_ends; ///< before the first and behind the last
};

} // namespace winsnmp::core
