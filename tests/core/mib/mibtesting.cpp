// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibtesting.h"

#include <QFile>
#include <QTest>

#include <vector>

namespace mibtest {

std::filesystem::path ownModules()
{
    return MIB_FOLDER;
}

LoadReport loadOwn(std::initializer_list<std::filesystem::path> extra)
{
    std::vector<std::filesystem::path> folders{ownModules()};
    folders.insert(folders.end(), extra);
    return winsnmp::mib::load(folders);
}

QByteArray list(const LoadReport &report)
{
    QByteArray lines;
    for (const Problem &problem : report.problems)
        lines += problem.file + ':' + std::to_string(problem.line) + ": " + problem.message + '\n';
    return lines;
}

ModuleFolder::ModuleFolder(std::initializer_list<std::pair<const char *, QByteArray>> files)
{
    for (const auto &[name, text] : files)
        write(QString::fromLatin1(name), text);
}

void ModuleFolder::write(const QString &name, const QByteArray &text)
{
    QFile file(m_folder.filePath(name));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    QCOMPARE(file.write(text), qint64(text.size()));
}

std::filesystem::path ModuleFolder::path() const
{
    return m_folder.path().toStdString();
}

std::string ModuleFolder::file(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
}

OidVector oid(const QByteArray &dotted)
{
    OidVector numbers;
    if (dotted.isEmpty())
        return numbers;
    for (const QByteArray &part : dotted.split('.')) {
        bool ok = false;
        numbers.push_back(part.toUInt(&ok));
        [&] { QVERIFY2(ok, dotted.constData()); }();
    }
    return numbers;
}

} // namespace mibtest
