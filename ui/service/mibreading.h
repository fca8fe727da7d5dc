// SPDX-License-Identifier: GPL-3.0-or-later
//
// One reading of MIB modules, on a thread of its own.
#pragma once

#include <winsnmp/mib.hpp>

#include <QStringList>

#include <memory>
#include <thread>

class MibReading {
public:
    /// Reads `folders`. Before that, it reads `program` alone and lets its names count already; it may be
    /// empty.
    MibReading(const QString &program, const QStringList &folders);
    /// Abandons what is not finished and waits for that. A file system that answers nothing is not waited
    /// for: its thread then ends by itself, or with the process.
    ~MibReading();
    MibReading(const MibReading &) = delete;
    MibReading &operator=(const MibReading &) = delete;

    /// Reads no further file; what was read will count.
    void stop();
    /// Leaves everything as it was; nobody will ask for the report.
    void abandon();

    [[nodiscard]] winsnmp::mib::LoadProgress progress() const;
    /// The names of the program's own folder count, or it has none of its own.
    [[nodiscard]] bool hasFirstNames() const;
    [[nodiscard]] bool isFinished() const;
    /// Returns when isFinished().
    void wait() const;
    /// Of a finished reading.
    [[nodiscard]] winsnmp::mib::LoadReport takeReport();

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};
