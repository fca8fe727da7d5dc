// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotreader.h"

#include <sys/resource.h>

#include <filesystem>
#include <iterator>
#include <system_error>

namespace {

quint64 openFiles()
{
    std::error_code failed;
    const std::filesystem::directory_iterator entries("/proc/self/fd", failed);
    const auto count = std::distance(begin(entries), end(entries));
    // The listing itself holds one descriptor.
    return count > 0 ? static_cast<quint64>(count - 1) : 0;
}

quint64 openFilesLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return 0;
    return limit.rlim_cur;
}

} // namespace

void SnapshotReader::read()
{
    Reading reading;
    reading.moment = BootClock::now();
    reading.snapshot = std::make_shared<const winsnmp::LibrarySnapshot>(winsnmp::snapshot());
    reading.limits = winsnmp::limits();
    reading.faults = winsnmp::faultPlan();
    const auto failures = winsnmp::allocationFailures(m_lastFailure);
    reading.newFailures = QList<winsnmp::AllocationFailure>(failures.begin(), failures.end());
    if (!failures.empty()) {
        reading.missedFailures = failures.front().sequence - m_lastFailure - 1;
        m_lastFailure = failures.back().sequence;
    }
    reading.openFiles = openFiles();
    reading.openFilesLimit = openFilesLimit();
    emit readingTaken(reading);
}

void SnapshotReader::readHandles(quintptr session)
{
    const auto handles = winsnmp::handlesOf(reinterpret_cast<HSNMP_SESSION>(session));
    emit handlesRead(session, QList<winsnmp::HandleSnapshot>(handles.begin(), handles.end()));
}
