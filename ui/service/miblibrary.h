// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where names, enums and units come from: the folders with MIB modules, what was found in them and what is
// wrong with it. Modules are read on a thread of their own, while everything else goes on.
#pragma once

#include <winsnmp/mib.hpp>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

class MibReading;

class MibLibrary : public QObject {
    Q_OBJECT
public:
    /// `first`: folders of the program, always read before a person's. `last`: folders named at start, always
    /// read after them. Reads nothing yet.
    explicit MibLibrary(QStringList first = {}, QStringList last = {}, QObject *parent = nullptr);
    /// Abandons a reading that is under way.
    ~MibLibrary() override;

    [[nodiscard]] const QStringList &firstFolders() const { return m_first; }
    [[nodiscard]] const QStringList &lastFolders() const { return m_last; }

    /// Reads every folder anew, `own` between the first and the last ones. loaded() follows; a reading that
    /// is under way is abandoned for it. At the first time, the names of the first folder count at once.
    void load(const QStringList &own);
    /// Ends a reading early: what was read counts, and the report says how much was not.
    void stop();
    [[nodiscard]] bool isLoading() const { return m_reading != nullptr; }
    /// How far the reading is; all zero when nothing is being read.
    [[nodiscard]] winsnmp::mib::LoadProgress progress() const;

    /// What the newest finished reading found.
    [[nodiscard]] const winsnmp::mib::LoadReport &report() const { return m_report; }

signals:
    void started();
    /// A reading is further, about twenty times a second.
    void progressed();
    /// Names, enums and units mean something else now.
    void namesChanged();
    /// After namesChanged(): report() is new.
    void loaded();

private:
    void start();
    void look();
    void take();

    QStringList m_first;
    QStringList m_last;
    QStringList m_own;
    bool m_again = false; ///< m_own has changed since the reading started
    bool m_hasNames = false; ///< some reading has brought names
    bool m_toldFirst = false; ///< of the reading: its first names were told
    std::unique_ptr<MibReading> m_reading; ///< null: nothing is being read
    QTimer m_look;
    winsnmp::mib::LoadReport m_report;
};
