// SPDX-License-Identifier: MIT
//
// Wakes the I/O thread from its wait.
#pragma once

namespace winsnmp::core {

class Waker {
public:
    Waker() noexcept;
    ~Waker();
    Waker(const Waker &) = delete;
    Waker &operator=(const Waker &) = delete;

    /// Negative when the system had no descriptor left; open() tries again.
    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }
    void open() noexcept;
    void wake() const noexcept;
    void drain() const noexcept;

private:
    int m_descriptor = -1;
};

} // namespace winsnmp::core
