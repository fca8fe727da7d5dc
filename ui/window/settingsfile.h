// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where settings are kept. A place that is no settings file is left alone: the values then live as long as
// the program.
#pragma once

#include "inifile.h"

#include <QSet>

class SettingsFile final {
public:
    /// Reads the file, which need not exist. Never blocks on a FIFO, never writes.
    explicit SettingsFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }
    /// Why what stands at the path is not read or will not be written; empty when all is well.
    [[nodiscard]] const QString &obstacle() const { return m_obstacle; }

    [[nodiscard]] bool contains(const QString &key) const { return m_values.contains(key); }
    [[nodiscard]] QVariant value(const QString &key, const QVariant &fallback = {}) const;
    void setValue(const QString &key, const QVariant &value);
    /// Forgets every value of the section.
    void removeSection(const QString &section);

    /// Writes what was changed, over what another program has written meanwhile. The old file stays when it
    /// fails. Returns why it failed; empty when it worked, or nothing is to be written.
    [[nodiscard]] QString save();

private:
    [[nodiscard]] QString load(inifile::Values &values) const;
    [[nodiscard]] bool isAsSaved() const;

    QString m_path;
    QString m_obstacle;
    inifile::Values m_values;
    QSet<QString> m_changed; ///< set or removed since the last save
    inifile::Values m_saved; ///< what the last save wrote
    QByteArray m_written; ///< the same as the text of the file; empty: nothing was saved yet
};
