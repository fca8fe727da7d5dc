// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

QStringList mibFolders()
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    QStringList folders{
        QDir::cleanPath(programFolder.absoluteFilePath(QStringLiteral(SSM_DATA_DIR "/mibs"))),
        QDir::homePath() + QStringLiteral("/.snmp/mibs"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/snmp-session-manager/mibs"),
    };
    folders.removeIf([](const QString &folder) { return !QDir(folder).exists(); });
    return folders;
}
