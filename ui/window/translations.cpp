// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace {

const QString folder = QStringLiteral(":/i18n");
const QString baseName = QStringLiteral("snmp-session-manager");

} // namespace

Translations::Translations(QObject *parent)
    : QObject(parent)
{
}

bool Translations::load(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const bool unknown =
        locale.language() == QLocale::C && !language.isEmpty() && language != QLatin1String("C");
    if (unknown)
        return false;
    const bool english = locale.language() == QLocale::English || locale.language() == QLocale::C;
    const bool translated = !english && m_program.load(locale, baseName, QStringLiteral("_"), folder);
    // The texts in the sources are English, but for its plural forms.
    if (!translated && !m_program.load(QLocale(QLocale::English), baseName, QStringLiteral("_"), folder))
        return english;
    QCoreApplication::installTranslator(&m_program);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (translated && m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    return translated || english;
}

QList<Translations::Language> Translations::available()
{
    QList<Language> languages;
    const QStringList files =
        QDir(folder).entryList({baseName + QStringLiteral("_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString code = file.mid(baseName.size() + 1).chopped(3);
        const QLocale locale(code);
        // Qt calls English by its country too.
        const bool english = locale.language() == QLocale::English;
        languages.append({code, english ? QStringLiteral("English") : locale.nativeLanguageName()});
    }
    return languages;
}
