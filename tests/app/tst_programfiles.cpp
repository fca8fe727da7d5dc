// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program from outside, where a file cannot be written or is no file to read.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

namespace {

constexpr int patience = 90'000; // milliseconds; the program itself gives up after 60 seconds
const QByteArray oldContent("precious\n");

struct Run {
    int exitCode = -1;
    QString errors;
};

/// Runs the program under a shell that prepares its limits and streams.
Run runAfter(const QString &preparation, const QStringList &arguments, const QString &configFolder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), configFolder);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"), preparation, QStringLiteral(SSM_PROGRAM)} + arguments);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

class TestProgramFiles : public QObject {
    Q_OBJECT

private slots:
    void failedReportKeepsTheOldFile_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("session table") << "--sessions";
        QTest::newRow("picture") << "--screenshot";
    }

    void failedReportKeepsTheOldFile()
    {
        QFETCH(QString, option);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("report"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write(oldContent);
        old.close();
        const Run run = runAfter(QStringLiteral("ulimit -f 0; exec \"$0\" \"$@\""),
                                 {"--demo", "1", "--lang", "en", option, path}, folder.path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(path), qPrintable(run.errors));
        QVERIFY2(run.errors.contains(QStringLiteral("File too large")), qPrintable(run.errors));
        QCOMPARE(contentOf(path), oldContent);
    }

    void standardOutputThatTakesNothing_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("version") << QStringList{"--version"};
        QTest::newRow("session table") << QStringList{"--demo", "1", "--sessions", "-"};
    }

    void standardOutputThatTakesNothing()
    {
        QFETCH(QStringList, arguments);
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full here");
        const QTemporaryDir folder;
        const Run run = runAfter(QStringLiteral("exec \"$0\" \"$@\" >/dev/full"),
                                 arguments + QStringList{"--lang", "en"}, folder.path());
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(QStringLiteral("No space left on device")), qPrintable(run.errors));
    }

    void oddSettingsFile_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("FIFO") << "fifo";
        QTest::newRow("folder") << "folder";
        QTest::newRow("garbage") << "garbage";
        QTest::newRow("settings folder is a file") << "file";
    }

    void oddSettingsFile()
    {
        QFETCH(QString, kind);
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("snmp-session-manager"));
        const QString path = place + QStringLiteral("/snmp-session-manager.ini");
        if (kind != u"file")
            QVERIFY(QDir().mkpath(place));
        if (kind == u"fifo") {
            QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
        } else if (kind == u"folder") {
            QVERIFY(QDir().mkpath(path));
        } else {
            QFile file(kind == u"file" ? place : path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no settings\n");
        }
        const Run run =
            runAfter(QStringLiteral("exec \"$0\" \"$@\""),
                     {"--demo", "1", "--lang", "en", "--sessions", folder.filePath("table")}, folder.path());
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QVERIFY(contentOf(folder.filePath("table")).contains("127.0.0.1"));
        if (kind == u"file")
            QCOMPARE(contentOf(place), QByteArray("no settings\n"));
        else
            QVERIFY2(run.errors.contains(path), qPrintable(run.errors));
        if (kind == u"garbage")
            QCOMPARE(contentOf(path), QByteArray("no settings\n"));
    }
};

QTEST_GUILESS_MAIN(TestProgramFiles)
#include "tst_programfiles.moc"
