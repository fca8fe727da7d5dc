// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingsfile.h"

#include "safefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace {

/// More than a thousand times what the program writes.
constexpr qint64 mostOctets = 4LL * 1024 * 1024;

class SettingsFileText {
    Q_DECLARE_TR_FUNCTIONS(SettingsFile)

public:
    static QString unreadable() { return tr("it cannot be read"); }
    static QString tooLong() { return tr("it is far too long for one"); }
    static QString notUnderstood() { return tr("it has lines that are no settings"); }
};

} // namespace

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
    m_obstacle = load(m_values);
}

QString SettingsFile::load(inifile::Values &values) const
{
    if (QString reason = safefile::obstacle(m_path); !reason.isEmpty())
        return reason;
    const QFileInfo file(m_path);
    if (!file.exists())
        return {};
    if (!file.isReadable())
        return SettingsFileText::unreadable();
    if (file.size() > mostOctets)
        return SettingsFileText::tooLong();
    bool understood = false;
    values = inifile::read(m_path, understood);
    return understood ? QString() : SettingsFileText::notUnderstood();
}

QVariant SettingsFile::value(const QString &key, const QVariant &fallback) const
{
    return m_values.value(key, fallback);
}

void SettingsFile::setValue(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    m_changed.insert(key);
}

void SettingsFile::removeSection(const QString &section)
{
    const QString prefix = section + u'/';
    for (auto entry = m_values.begin(); entry != m_values.end();) {
        if (!entry.key().startsWith(prefix)) {
            ++entry;
            continue;
        }
        m_changed.insert(entry.key());
        entry = m_values.erase(entry);
    }
}

bool SettingsFile::isAsSaved() const
{
    QFile file(m_path);
    return !m_written.isEmpty() && file.open(QIODevice::ReadOnly) && file.readAll() == m_written;
}

QString SettingsFile::save()
{
    if (m_changed.isEmpty() || !m_obstacle.isEmpty())
        return {};
    inifile::Values values;
    if (QString reason = load(values); !reason.isEmpty())
        return reason;
    // QSettings takes a file of the same size and time for one it has read before.
    if (isAsSaved())
        values = m_saved;
    for (const QString &key : std::as_const(m_changed)) {
        if (m_values.contains(key))
            values.insert(key, m_values.value(key));
        else
            values.remove(key);
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    const QByteArray text = inifile::write(values);
    const QString reason = safefile::write(m_path, text);
    if (!reason.isEmpty())
        return reason;
    m_changed.clear();
    m_saved = values;
    m_written = text;
    return {};
}
