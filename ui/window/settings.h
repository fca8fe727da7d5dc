// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program remembers of a person's wishes. Each key is named once, in settings.cpp. No secret is ever
// written.
#pragma once

#include "sessionspec.h"
#include "settingsfile.h"
#include "theme.h"

#include <QObject>

class QTimer;

class Settings final : public QObject {
    Q_OBJECT

public:
    /// The person's own settings.
    explicit Settings(QObject *parent = nullptr);
    /// Settings in a file of their own.
    explicit Settings(const QString &iniFile, QObject *parent = nullptr);
    /// Saves what has changed.
    ~Settings() override;

    /// Where the person's own settings are.
    [[nodiscard]] static QString ownFile();

    /// What is wrong with the file, as sentences: it is then neither read nor written. Empty: nothing.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    /// "zh_TW", "en"; empty: as the system says.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// What the New session dialog starts with; never has a community.
    [[nodiscard]] SessionSpec lastSession() const;
    void setLastSession(const SessionSpec &spec);

    /// Hosts of quick connect, without communities, the newest first.
    [[nodiscard]] QStringList quickTargets() const;
    void addQuickTarget(const QString &target);

    /// Whether quitting asks when something would be lost by it.
    [[nodiscard]] bool asksBeforeQuit() const;
    void setAsksBeforeQuit(bool asks);

    /// Folder of the last export.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString &folder);

    /// The person's folders with MIB modules, in the order they are read.
    [[nodiscard]] QStringList mibFolders() const;
    void setMibFolders(const QStringList &folders);

    /// Geometry, headers and the like under a name; see ViewState.
    [[nodiscard]] QVariant view(const QString &name) const;
    void setView(const QString &name, const QVariant &state);
    void forgetView();

signals:
    /// A sentence that says what could not be saved, where and why. Comes once, however often saving fails.
    void notSaved(const QString &sentence);
    void themeChanged(ThemeChoice theme);
    void languageChanged(const QString &language);
    void asksBeforeQuitChanged(bool asks);

private:
    void save();
    bool store(const QString &key, const QVariant &value);

    SettingsFile m_store;
    QTimer *m_saving;
    bool m_saidNotSaved = false;
};
