// SPDX-License-Identifier: GPL-3.0-or-later
#include "miblibrary.h"

#include "mibreading.h"

#include <chrono>
#include <utility>

namespace {

constexpr std::chrono::milliseconds lookInterval{50};

} // namespace

MibLibrary::MibLibrary(QStringList first, QStringList last, QObject *parent)
    : QObject(parent)
    , m_first(std::move(first))
    , m_last(std::move(last))
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &MibLibrary::look);
}

MibLibrary::~MibLibrary() = default;

void MibLibrary::load(const QStringList &own)
{
    m_own = own;
    m_again = isLoading();
    if (m_again)
        m_reading->abandon();
    else
        start();
}

void MibLibrary::stop()
{
    if (m_reading && !m_again)
        m_reading->stop();
}

winsnmp::mib::LoadProgress MibLibrary::progress() const
{
    return m_reading ? m_reading->progress() : winsnmp::mib::LoadProgress();
}

void MibLibrary::start()
{
    const bool needsFirst = !m_hasNames && !m_first.isEmpty();
    m_toldFirst = !needsFirst;
    m_reading =
        std::make_unique<MibReading>(needsFirst ? m_first.constFirst() : QString(), m_first + m_own + m_last);
    m_look.start();
    emit started();
}

void MibLibrary::look()
{
    if (m_reading->isFinished()) {
        take();
        return;
    }
    if (!m_toldFirst && m_reading->hasFirstNames()) {
        m_toldFirst = true;
        m_hasNames = true;
        emit namesChanged();
    }
    emit progressed();
}

void MibLibrary::take()
{
    m_look.stop();
    m_reading->wait();
    winsnmp::mib::LoadReport report = m_reading->takeReport();
    m_reading.reset();
    if (std::exchange(m_again, false)) {
        start();
        return;
    }
    m_hasNames = true;
    m_report = std::move(report);
    emit namesChanged();
    emit loaded();
}
