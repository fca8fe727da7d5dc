// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibfolders.h"

#include <winsnmp/mib.hpp>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <filesystem>
#include <vector>

QStringList mibFolders(const QStringList &extra)
{
    const QDir programFolder(QCoreApplication::applicationDirPath());
    QStringList folders{
        programFolder.absoluteFilePath(QStringLiteral(SSM_DATA_DIR "/mibs")),
        QDir::homePath() + QStringLiteral("/.snmp/mibs"),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/snmp-session-manager/mibs"),
    };
    folders.append(extra);
    folders.removeIf([](const QString &folder) { return !QDir(folder).exists(); });
    return folders;
}

QStringList loadMibs(const QStringList &folders)
{
    std::vector<std::filesystem::path> paths;
    for (const QString &folder : folders)
        paths.emplace_back(QFile::encodeName(QDir::cleanPath(folder)).toStdString());
    QStringList problems;
    for (const winsnmp::mib::Problem &problem : winsnmp::mib::load(paths).problems) {
        problems.append(QStringLiteral("%1:%2: %3")
                            .arg(QString::fromStdString(problem.file))
                            .arg(problem.line)
                            .arg(QString::fromStdString(problem.message)));
    }
    return problems;
}
