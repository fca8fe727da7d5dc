// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program from outside: started, watched, ended.
#include "tablelines.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int patience = 90'000; // milliseconds; the program itself gives up after 60 seconds

struct Run {
    int exitCode = -1;
    QString output;
    QString errors;
};

QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    return environment;
}

std::unique_ptr<QProcess>
start(const QStringList &arguments,
      const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(SSM_PROGRAM, arguments);
    return process;
}

Run finish(QProcess &process)
{
    const bool ended = process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit;
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

TableRow rowOf(const QString &text, const QString &name)
{
    for (const TableRow &row : tableRows(text)) {
        if (row.value("Name") == name)
            return row;
    }
    return {};
}

int coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return static_cast<int>(colours.size());
}

/// A UDP port that is taken and never answers, for as long as this lives.
class SilentPort {
public:
    SilentPort()
        : m_socket(socket(AF_INET, SOCK_DGRAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        if (bind(m_socket, generic, size) == 0 && getsockname(m_socket, generic, &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;
    ~SilentPort() { close(m_socket); }

    [[nodiscard]] QString number() const { return QString::number(m_port); }

private:
    int m_socket;
    int m_port = 0;
};

} // namespace

class TestProgram : public QObject {
    Q_OBJECT

private slots:
    void withoutDisplay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("--help") << QStringList{"--help"} << 0 << "--screenshot";
        QTest::newRow("--version") << QStringList{"--version"} << 0 << "SNMP Session Manager ";
        QTest::newRow("no display") << QStringList{} << 1 << "DISPLAY";
        QTest::newRow("wrong option") << QStringList{"--nonsense"} << 2 << "nonsense";
        QTest::newRow("wrong number") << QStringList{"--demo", "0"} << 2 << "10000";
        QTest::newRow("unknown language") << QStringList{"--lang", "xx"} << 2 << "xx";
        QTest::newRow("bad path") << QStringList{"--screenshot", "/nowhere/at/all.png"} << 2 << "/nowhere/at";
    }

    void withoutDisplay()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const Run run = finish(*start(arguments, ::withoutDisplay()));
        QCOMPARE(run.exitCode, exitCode);
        const QString &text = exitCode == 0 ? run.output : run.errors;
        QVERIFY2(text.contains(says), qPrintable(run.output + run.errors));
    }

    void demoWritesScreenshotAndSessions()
    {
        const QTemporaryDir folder;
        const QString shot = folder.filePath("window.png");
        const QString table = folder.filePath("sessions.txt");
        const Run run = finish(*start({"--demo", "--lang", "en", "--screenshot", shot, "--sessions", table}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QVERIFY2(!run.errors.contains("snmp-session-manager:"), qPrintable(run.errors));

        const QImage image(shot);
        QVERIFY(image.width() >= 600 && image.height() >= 400);
        QVERIFY2(coloursIn(image) > 20, "the picture shows an empty window");

        const QString text = readFile(table);
        const QStringList answering{"Core switch", "File server", "Rack UPS", "Office printer",
                                    "Branch router (slow line)"};
        for (const QString &name : answering) {
            const TableRow row = rowOf(text, name);
            QVERIFY2(!row.value("Last value").isEmpty(), qPrintable(name + '\n' + text));
            QVERIFY2(row.value("Answered").toInt() >= 1, qPrintable(text));
        }
        const TableRow silent = rowOf(text, "Door sensor (never answers)");
        QVERIFY2(silent.value("Time-outs").toInt() >= 1, qPrintable(text));
        QCOMPARE(silent.value("Answered").toInt(), 0);
        QVERIFY2(rowOf(text, "Radio bridge (loses packets)").value("Sent").toInt() >= 1, qPrintable(text));
        QSet<QString> threads;
        for (const TableRow &row : tableRows(text)) {
            QVERIFY2(!row.value("Bytes").isEmpty() && !row.value("Bytes").startsWith(u'0'), qPrintable(text));
            threads.insert(row.value("Thread"));
        }
        QCOMPARE(threads, (QSet<QString>{"Worker 1", "Worker 2"}));
    }

    void demoSpeaksChinese()
    {
        const Run run = finish(*start({"--demo", "--lang", "zh_TW", "--sessions", "-"}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QVERIFY2(!run.output.contains("Core switch"), qPrintable(run.output));
        QVERIFY2(run.output.contains(QStringLiteral("127.0.0.1")), qPrintable(run.output));
    }

    void demoWithMoreSessions()
    {
        const Run run = finish(*start({"--demo", "30", "--lang", "en", "--sessions", "-"}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QSet<QString> names;
        for (const TableRow &row : tableRows(run.output)) {
            if (!row.value("Target").isEmpty())
                names.insert(row.value("Name"));
        }
        QVERIFY2(names.contains("Core switch 5"), qPrintable(run.output));
        QVERIFY2(names.size() >= 30, qPrintable(run.output));
    }

    void twoAtOnce()
    {
        const auto first = start({"--demo", "--sessions", "-"});
        const auto second = start({"--demo", "--sessions", "-"});
        for (QProcess *process : {first.get(), second.get()}) {
            const Run run = finish(*process);
            QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        }
    }

    void connectWithoutAnswer()
    {
        const SilentPort port;
        const Run run = finish(*start({"--connect", "127.0.0.1", "--port", port.number(), "--community",
                                       "hush-hush", "--lang", "en", "--sessions", "-"}));
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
        QVERIFY2(rowOf(run.output, "127.0.0.1:" + port.number()).value("Time-outs").toInt() >= 1,
                 qPrintable(run.output));
        QVERIFY(!run.output.contains("hush-hush"));
    }

    void connectToUnknownHost()
    {
        const Run run =
            finish(*start({"--connect", "no-such-host.invalid", "--lang", "en", "--sessions", "-"}));
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains("no-such-host.invalid"), qPrintable(run.errors));
    }

    void communityIsHiddenFromOthers()
    {
        const SilentPort port;
        const auto process =
            start({"--connect", "127.0.0.1", "--port", port.number(), "--community", "hush-hush"});
        QVERIFY(process->waitForStarted());
        const auto shownArguments = [&process] {
            return readFile(QStringLiteral("/proc/%1/cmdline").arg(process->processId()));
        };
        QTRY_VERIFY_WITH_TIMEOUT(shownArguments().contains("*********"), 20'000);
        QVERIFY(!shownArguments().contains("hush-hush"));
        process->terminate();
        QCOMPARE(finish(*process).exitCode, 0);
    }

    void endsOnSignals_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void endsOnSignals()
    {
        QFETCH(int, number);
        const auto process = start({"--demo"});
        QVERIFY(process->waitForStarted());
        // The signals are held back as soon as main() runs; before that they end the process the hard way.
        const QString status = QStringLiteral("/proc/%1/status").arg(process->processId());
        const auto isBlocked = [&status, number] {
            const QString line = readFile(status).section("SigBlk:", 1).section(u'\n', 0, 0).trimmed();
            return (line.toULongLong(nullptr, 16) >> (number - 1) & 1) == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isBlocked(), 20'000);
        kill(static_cast<pid_t>(process->processId()), number);
        const Run run = finish(*process);
        QVERIFY2(run.exitCode == 0, qPrintable(run.errors));
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
