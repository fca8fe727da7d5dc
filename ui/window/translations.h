// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loads the program's and Qt's own translations.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTranslator>

class Translations final : public QObject {
    Q_OBJECT

public:
    struct Language {
        QString code; ///< "zh_TW"
        QString nativeName; ///< never translated, so that everybody finds their own
    };

    explicit Translations(QObject *parent = nullptr);

    /// Shows the program in `language` ("zh_TW", "en", ...), or in the system's when it is empty. Call before
    /// the first window is made. False when there is no such translation: the program is then in English.
    bool load(const QString &language = {});

    /// Every language built in, English included.
    [[nodiscard]] static QList<Language> available();

private:
    QTranslator m_program;
    QTranslator m_qt;
};
