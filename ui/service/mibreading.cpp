// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibreading.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <new>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

using winsnmp::mib::LoadProgress;
using winsnmp::mib::LoadReport;
using winsnmp::mib::LoadWish;

namespace {

constexpr std::chrono::seconds longestEnd{2};

std::filesystem::path pathOf(const QString &folder)
{
    return QFile::encodeName(QDir::cleanPath(folder)).toStdString();
}

} // namespace

/// What both threads see.
struct MibReading::Shared {
    std::mutex mutex;
    std::condition_variable changed;
    LoadWish wish = LoadWish::GoOn;
    LoadProgress progress;
    LoadReport report;
    bool hasFirstNames = false;
    bool isFinished = false;

    LoadWish takeProgress(const LoadProgress &now)
    {
        const std::lock_guard lock(mutex);
        progress = now;
        return wish;
    }

    /// The first reading is over in an instant, so only the end of the program ends it early.
    LoadWish wishOfFirst()
    {
        const std::lock_guard lock(mutex);
        return wish == LoadWish::Abandon ? wish : LoadWish::GoOn;
    }

    void run(const std::vector<std::filesystem::path> &first,
             const std::vector<std::filesystem::path> &folders)
    {
        LoadReport all;
        try {
            if (!first.empty())
                (void)winsnmp::mib::load(first, [this](const LoadProgress &) { return wishOfFirst(); });
            {
                const std::lock_guard lock(mutex);
                hasFirstNames = true;
            }
            all = winsnmp::mib::load(folders, [this](const LoadProgress &now) { return takeProgress(now); });
        } catch (const std::bad_alloc &) {
            all = {};
            all.abandoned = true;
            const std::string reason = std::generic_category().message(ENOMEM);
            all.problems.push_back({{}, 0, reason, winsnmp::mib::ProblemKind::Unreadable, reason});
        }
        const std::lock_guard lock(mutex);
        report = std::move(all);
        hasFirstNames = true;
        isFinished = true;
        changed.notify_all();
    }
};

MibReading::MibReading(const QString &program, const QStringList &folders)
    : m_shared(std::make_shared<Shared>())
{
    std::vector<std::filesystem::path> first;
    if (!program.isEmpty())
        first.push_back(pathOf(program));
    std::vector<std::filesystem::path> all;
    for (const QString &folder : folders)
        all.push_back(pathOf(folder));
    m_thread = std::thread(
        [shared = m_shared, first = std::move(first), all = std::move(all)] { shared->run(first, all); });
}

MibReading::~MibReading()
{
    abandon();
    std::unique_lock lock(m_shared->mutex);
    const bool ended = m_shared->changed.wait_for(lock, longestEnd, [this] { return m_shared->isFinished; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
}

void MibReading::stop()
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->wish == LoadWish::GoOn)
        m_shared->wish = LoadWish::Finish;
}

void MibReading::abandon()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->wish = LoadWish::Abandon;
}

LoadProgress MibReading::progress() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->progress;
}

bool MibReading::hasFirstNames() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->hasFirstNames;
}

bool MibReading::isFinished() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->isFinished;
}

void MibReading::wait() const
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->changed.wait(lock, [this] { return m_shared->isFinished; });
}

LoadReport MibReading::takeReport()
{
    const std::lock_guard lock(m_shared->mutex);
    return std::move(m_shared->report);
}
