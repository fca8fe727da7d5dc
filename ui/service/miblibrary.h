// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where names, enums and units come from: the folders with MIB modules, what was found in them and what is
// wrong with it. Modules are read on a thread of their own; names change for everything that is polled after.
#pragma once

#include <winsnmp/mib.hpp>

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>

class MibLibrary : public QObject {
    Q_OBJECT
public:
    /// `first`: folders of the program, always read before a person's. `last`: folders named at start, always
    /// read after them. Reads nothing yet.
    explicit MibLibrary(QStringList first = {}, QStringList last = {}, QObject *parent = nullptr);
    /// Waits for a reading that is under way.
    ~MibLibrary() override;

    [[nodiscard]] const QStringList &firstFolders() const { return m_first; }
    [[nodiscard]] const QStringList &lastFolders() const { return m_last; }

    /// Reads every folder anew, `own` between the first and the last ones; a later folder wins where two have
    /// a module of one name. loaded() follows; while a reading is under way, the newest wish is read after
    /// it.
    void load(const QStringList &own);
    [[nodiscard]] bool isLoading() const { return m_thread != nullptr; }
    /// Returns when nothing is being read; loaded() was emitted then. For the start of the program: it
    /// blocks.
    void waitForLoaded();

    /// What the newest finished reading found.
    [[nodiscard]] const winsnmp::mib::LoadReport &report() const { return *m_report; }

signals:
    void loaded();

private:
    using ReportPtr = std::shared_ptr<winsnmp::mib::LoadReport>;

    void start();
    void take();

    QStringList m_first;
    QStringList m_last;
    QStringList m_own;
    bool m_again = false; ///< m_own has changed since the thread started
    quint64 m_reading = 0; ///< number of the newest reading
    std::unique_ptr<QThread> m_thread; ///< null: nothing is being read
    ReportPtr m_pending; ///< written by m_thread
    ReportPtr m_report = std::make_shared<winsnmp::mib::LoadReport>();
};
