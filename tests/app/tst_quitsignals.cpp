// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signals end the program at every moment. Each case runs in a process of its own: this program, told what to
// be busy with.
#include "quitsignals.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
#include <QProcess>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <unistd.h>

namespace {

constexpr int patience = 60'000; // milliseconds
constexpr std::chrono::milliseconds Endless{patience * 10};

void sayReady()
{
    std::puts("ready");
    std::fflush(stdout);
}

[[noreturn]] void hang()
{
    sayReady();
    for (;;)
        ::pause();
}

/// As main() does it.
void obey(QuitSignals &quitSignals)
{
    QObject::connect(&quitSignals, &QuitSignals::requested, qApp, [] { QCoreApplication::exit(); });
}

/// Something takes for ever before there is an event loop.
int starting(QApplication &, QuitSignals &)
{
    hang();
}

/// The announcement comes while a loop runs that is not the program's.
int startingWithLoop(QApplication &, QuitSignals &quitSignals)
{
    obey(quitSignals);
    sayReady();
    while (!quitSignals.isRequested())
        QApplication::processEvents(QEventLoop::AllEvents, 10);
    QApplication::processEvents();
    return quitSignals.isRequested() ? 0 : 1;
}

int running(QApplication &application, QuitSignals &quitSignals)
{
    obey(quitSignals);
    QTimer::singleShot(0, &application, sayReady);
    return QApplication::exec();
}

/// A question opened from a dialog, and another question behind it.
int asking(QApplication &application, QuitSignals &quitSignals)
{
    obey(quitSignals);
    QTimer::singleShot(0, &application, [] {
        QDialog dialog;
        QTimer::singleShot(0, &dialog, [&dialog] {
            QTimer::singleShot(0, &dialog, sayReady);
            QMessageBox::question(&dialog, QString(), QStringLiteral("Save?"));
            QMessageBox::question(&dialog, QString(), QStringLiteral("Really not?"));
        });
        dialog.exec();
    });
    return QApplication::exec();
}

int stuck(QApplication &application, QuitSignals &quitSignals)
{
    obey(quitSignals);
    QTimer::singleShot(0, &application, hang);
    return QApplication::exec();
}

int quitting(QApplication &application, QuitSignals &quitSignals)
{
    obey(quitSignals);
    QTimer::singleShot(0, &application, &QApplication::quit);
    QApplication::exec();
    hang();
}

struct Role {
    std::function<int(QApplication &, QuitSignals &)> run;
    std::chrono::milliseconds orderlyTime;
    int signalsNeeded;
    bool endsOrderly;
};

const std::map<std::string, Role> &roles()
{
    constexpr std::chrono::milliseconds Short{200};
    static const std::map<std::string, Role> all{
        {"starting", {starting, Short, 1, false}},
        {"starting, asked twice", {starting, Endless, 2, false}},
        {"starting with a loop", {startingWithLoop, Endless, 1, true}},
        {"running", {running, Endless, 1, true}},
        {"asking", {asking, Endless, 1, true}},
        {"stuck", {stuck, Short, 1, false}},
        {"stuck, asked twice", {stuck, Endless, 2, false}},
        {"quitting", {quitting, Short, 1, false}},
    };
    return all;
}

/// Ready to be signalled.
bool startRole(QProcess &process, const QString &role, const QStringList &more = {})
{
    process.start(QCoreApplication::applicationFilePath(), QStringList{"--role", role} + more);
    return process.waitForReadyRead(patience) && process.readAllStandardOutput().startsWith("ready");
}

} // namespace

class TestQuitSignals : public QObject {
    Q_OBJECT

private slots:
    void ends_data();
    void ends();
    void ignoredStaysIgnored();
};

void TestQuitSignals::ends_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("signal");
    for (const auto &[name, role] : roles()) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            QTest::addRow("%s, signal %d", name.c_str(), signal) << QString::fromStdString(name) << signal;
    }
}

void TestQuitSignals::ends()
{
    QFETCH(const QString, role);
    QFETCH(const int, signal);
    const Role &expected = roles().at(role.toStdString());
    QProcess process;
    QVERIFY(startRole(process, role));
    const auto id = static_cast<pid_t>(process.processId());
    ::kill(id, signal);
    for (int sent = 1; sent < expected.signalsNeeded; ++sent) {
        // The same signal twice at once would count as one: the first one has to be taken.
        while (process.state() == QProcess::Running && !process.waitForFinished(200))
            ::kill(id, signal);
    }
    QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished(patience));
    if (expected.endsOrderly) {
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    } else {
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), signal); // which one ended it
    }
}

/// Started by nohup, it outlives its terminal.
void TestQuitSignals::ignoredStaysIgnored()
{
    QProcess process;
    QVERIFY(startRole(process, "running", {"--ignore-hangup"}));
    const auto id = static_cast<pid_t>(process.processId());
    ::kill(id, SIGHUP);
    QVERIFY(!process.waitForFinished(300));
    ::kill(id, SIGTERM);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
}

int main(int argc, char **argv)
{
    if (argc < 3 || std::strcmp(argv[1], "--role") != 0) {
        QCoreApplication application(argc, argv);
        TestQuitSignals test;
        return QTest::qExec(&test, argc, argv);
    }
    if (argc > 3)
        std::signal(SIGHUP, SIG_IGN);
    const Role &role = roles().at(argv[2]);
    QuitSignals quitSignals(role.orderlyTime);
    QApplication application(argc, argv);
    return role.run(application, quitSignals);
}

#include "tst_quitsignals.moc"
