// SPDX-License-Identifier: GPL-3.0-or-later
//
// Version 1 has no exceptions: an agent that lacks one object refuses the whole list and names the one it
// lacks. Leaving that one out and asking for the rest again keeps one missing object from hiding all others.
#pragma once

#include "sample.h"

#include <vector>

class MissingNames {
public:
    /// Takes the object to blame out of `objects`. False: this is no such answer, or it is the only object
    /// left; nothing has changed.
    bool leaveOut(QList<Oid> &objects, int errorStatus, int errorIndex);

    /// The answer to what was left, with an exception of type "noSuchName" in the place of each object left
    /// out.
    [[nodiscard]] QList<Sample> completed(const QList<Sample> &answer) const;

    /// Where the object at `errorIndex` (1-based, 0: none) was before any was left out.
    [[nodiscard]] int originalIndex(int errorIndex) const;

private:
    struct LeftOut {
        qsizetype place = 0; ///< among all objects
        Oid object;
    };

    std::vector<LeftOut> m_leftOut; ///< in order of their places
};
