// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loading prints nothing, writes nothing and reads no configuration, whatever the environment asks for.
#include "mibtesting.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <clocale>
#include <cstdio>

using namespace mibtest;

namespace {

/// Collects what the process prints, from the file descriptors up.
class Printed {
public:
    explicit Printed(const QString &path)
        : m_path(path)
        , m_out(dup(STDOUT_FILENO))
        , m_err(dup(STDERR_FILENO))
    {
        std::fflush(nullptr);
        const int file = open(path.toLocal8Bit().constData(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
        close(file);
    }
    ~Printed() { restore(); }
    Printed(const Printed &) = delete;
    Printed &operator=(const Printed &) = delete;

    QByteArray take()
    {
        restore();
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

private:
    void restore()
    {
        if (m_out < 0)
            return;
        std::fflush(nullptr);
        dup2(m_out, STDOUT_FILENO);
        dup2(m_err, STDERR_FILENO);
        close(m_out);
        close(m_err);
        m_out = -1;
    }

    QString m_path;
    int m_out;
    int m_err;
};

QStringList everythingBelow(const QString &folder)
{
    QStringList names;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        names.append(entries.next());
    return names;
}

const char Broken[] = "BAD-MIB DEFINITIONS ::= BEGIN\nIMPORTS a FROM NO-MIB b FROM IF-MIB;\n"
                      "c OBJECT IDENTIFIER ::= { d 1 }\ne OBJECT-TYPE SYNTAX nothing\nEND\n";

} // namespace

class TestMibQuiet : public QObject {
    Q_OBJECT

private slots:
    void loadIsQuiet();
};

void TestMibQuiet::loadIsQuiet()
{
    const QTemporaryDir home;
    const QTemporaryDir elsewhere;
    const ModuleFolder ofEnvironment{{"E",
                                      "ENV-MIB DEFINITIONS ::= BEGIN\nIMPORTS enterprises FROM SNMPv2-SMI;\n"
                                      "env OBJECT IDENTIFIER ::= { enterprises 5 }\nEND\n"}};
    QFile conf(home.filePath(QStringLiteral("snmp.conf")));
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write("mibs +ALL\ndoDebugging 1\nlogOption e\n");
    conf.close();
    for (const char *variable : {"HOME", "SNMPCONFPATH", "SNMP_PERSISTENT_DIR"})
        qputenv(variable, home.path().toLocal8Bit());
    qputenv("MIBDIRS", QByteArray::fromStdString(ofEnvironment.path().string()));
    qputenv("MIBS", "ALL");
    qputenv("MIBFILES", QByteArray::fromStdString(ofEnvironment.file("E")));
    const QStringList before = everythingBelow(home.path());
    const QByteArray locale = std::setlocale(LC_ALL, nullptr);
    const ModuleFolder folder{{"bad", Broken},
                              {"worse",
                               "\x7F"
                               "ELF"}};

    Printed printed(elsewhere.filePath(QStringLiteral("printed")));
    const LoadReport report = loadOwn({folder.path(), "/nonexistent"});
    QCOMPARE(printed.take(), QByteArray());

    QVERIFY(report.problems.size() > 2);
    QVERIFY(!winsnmp::mib::parse("env"));
    QCOMPARE(everythingBelow(home.path()), before);
    QCOMPARE(everythingBelow(QString::fromStdString(folder.path().string())).size(), 2);
    QCOMPARE(QByteArray(std::setlocale(LC_ALL, nullptr)), locale);
}

QTEST_GUILESS_MAIN(TestMibQuiet)

#include "tst_mibquiet.moc"
