// SPDX-License-Identifier: GPL-3.0-or-later
//
// Base of tests that use the library: each function starts it up, and finds nothing left over after cleaning
// up.
#pragma once

#include "winsnmp.h"

#include <QObject>

namespace testsupport {

class LibraryTest : public QObject {
    Q_OBJECT

protected slots:
    void init();
    void cleanup();
};

/// sent == answered + timedOut + cancelled + failed + outstanding, for each session and in all.
void verifyCountersAddUp();

} // namespace testsupport
