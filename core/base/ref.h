// SPDX-License-Identifier: MIT
//
// Intrusive counted reference: one pointer wide, for objects that count their own references.
#pragma once

#include <cstddef>
#include <utility>

namespace winsnmp::core {

/// T has retain() and release(), both noexcept and thread-safe. A new object starts with one reference, which
/// adopt() takes over.
template <typename T>
class Ref {
public:
    Ref() noexcept = default;
    Ref(std::nullptr_t) noexcept { }
    explicit Ref(T *object) noexcept
        : m_object(object)
    {
        if (m_object)
            m_object->retain();
    }
    Ref(const Ref &other) noexcept
        : Ref(other.m_object)
    {
    }
    Ref(Ref &&other) noexcept
        : m_object(std::exchange(other.m_object, nullptr))
    {
    }
    template <typename U>
    Ref(Ref<U> &&other) noexcept
        : m_object(other.detach())
    {
    }
    ~Ref()
    {
        if (m_object)
            m_object->release();
    }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }

    [[nodiscard]] static Ref adopt(T *object) noexcept
    {
        Ref result;
        result.m_object = object;
        return result;
    }
    [[nodiscard]] T *detach() noexcept { return std::exchange(m_object, nullptr); }

    [[nodiscard]] T *get() const noexcept { return m_object; }
    T *operator->() const noexcept { return m_object; }
    T &operator*() const noexcept { return *m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }
    friend bool operator==(const Ref &, const Ref &) = default;

private:
    T *m_object = nullptr;
};

} // namespace winsnmp::core
