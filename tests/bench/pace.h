// SPDX-License-Identifier: GPL-3.0-or-later
//
// Even work: what is to be done in a second, spread over a hundred moments.
#pragma once

#include "sampler.h"

#include <algorithm>
#include <cstddef>

namespace bench {

class Pace {
public:
    explicit Pace(std::size_t perSecond)
        : m_perSecond(perSecond)
    {
    }

    /// Does one moment's work if it is due; `poll(i)` gets 0, 1, 2 ... of every second. Who cannot keep the
    /// pace falls behind, but gets to look at the answers in between.
    template <typename Poll>
    void pollDue(Poll &&poll)
    {
        if (m_nextStep > Clock::now())
            return;
        for (std::size_t i = 0; i < m_perSecond / 100; ++i)
            poll(m_next++ % m_perSecond);
        m_nextStep += Step;
    }
    [[nodiscard]] Clock::time_point nextStep() const { return m_nextStep; }
    [[nodiscard]] std::chrono::milliseconds untilNextStep() const
    {
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_nextStep - Clock::now()),
                        std::chrono::milliseconds(0));
    }

private:
    static constexpr Clock::duration Step = std::chrono::milliseconds(10);

    std::size_t m_perSecond;
    std::size_t m_next = 0;
    Clock::time_point m_nextStep = Clock::now();
};

} // namespace bench
