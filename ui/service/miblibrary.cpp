// SPDX-License-Identifier: GPL-3.0-or-later
#include "miblibrary.h"

#include <QDir>
#include <QFile>

#include <filesystem>
#include <utility>
#include <vector>

namespace {

std::vector<std::filesystem::path> pathsOf(const QStringList &folders)
{
    std::vector<std::filesystem::path> paths;
    for (const QString &folder : folders)
        paths.emplace_back(QFile::encodeName(QDir::cleanPath(folder)).toStdString());
    return paths;
}

} // namespace

MibLibrary::MibLibrary(QStringList first, QStringList last, QObject *parent)
    : QObject(parent)
    , m_first(std::move(first))
    , m_last(std::move(last))
{
}

MibLibrary::~MibLibrary()
{
    if (m_thread)
        m_thread->wait();
}

void MibLibrary::load(const QStringList &own)
{
    m_own = own;
    m_again = isLoading();
    if (!isLoading())
        start();
}

void MibLibrary::start()
{
    m_pending = std::make_shared<winsnmp::mib::LoadReport>();
    m_thread.reset(QThread::create([report = m_pending, paths = pathsOf(m_first + m_own + m_last)] {
        *report = winsnmp::mib::load(paths);
    }));
    m_thread->setObjectName(QStringLiteral("mibs"));
    // Word of a thread that waitForLoaded() has been waiting for comes late.
    connect(m_thread.get(), &QThread::finished, this, [this, reading = ++m_reading] {
        if (reading == m_reading && isLoading())
            take();
    });
    m_thread->start();
}

void MibLibrary::take()
{
    m_thread->wait();
    m_thread.reset();
    m_report = std::exchange(m_pending, nullptr);
    if (std::exchange(m_again, false))
        start();
    else
        emit loaded();
}

void MibLibrary::waitForLoaded()
{
    while (isLoading())
        take();
}
