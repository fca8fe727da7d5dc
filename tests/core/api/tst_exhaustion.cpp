// SPDX-License-Identifier: GPL-3.0-or-later
//
// No memory is left at all when a thread, or the library, does something for the first time: a code, never
// the end of the process (reference 2.2).
#include "world.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <malloc.h>
#include <map>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace apitest;

namespace {

std::size_t addressSpace()
{
    std::ifstream statistics("/proc/self/statm"); // its first number, in pages
    std::size_t pages = 0;
    statistics >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// Takes all memory there is, for good.
void exhaustMemory()
{
    ::mallopt(M_ARENA_MAX, 1);
    const rlim_t limit = addressSpace() + (std::size_t{1} << 20);
    const rlimit bound{limit, limit};
    ::setrlimit(RLIMIT_AS, &bound);
    for (std::size_t size = 1 << 16; size >= 8; size /= 2) {
        while (void *block = std::malloc(size))
            asm volatile("" : : "r"(block)); // else the compiler sees that nobody uses it
    }
}

/// What a new thread does first, and the code that this has to end with.
struct FirstCall {
    std::function<SNMPAPI_STATUS(World &)> call;
    SNMPAPI_STATUS code;
    bool knowsThread = false; ///< the thread has called the library before memory was gone
};

SNMPAPI_STATUS codeOf(bool succeeded)
{
    return succeeded ? SNMPAPI_SUCCESS : SnmpGetLastError(nullptr);
}

const std::map<std::string, FirstCall> &firstCalls()
{
    static const std::map<std::string, FirstCall> calls{
        {"open", {[](World &world) { return codeOf(openSession(world.mailbox)); }, SNMPAPI_ALLOC_ERROR}},
        {"free", {[](World &world) { return SnmpFreeContext(world.handles.context); }, SNMPAPI_SUCCESS}},
        {"free by a known thread",
         {[](World &world) { return SnmpFreeContext(world.handles.context); }, SNMPAPI_SUCCESS, true}},
        {"last error", {[](World &) { return SnmpGetLastError(nullptr); }, SNMPAPI_SUCCESS}},
        {"bad handle", {[](World &) { return codeOf(SnmpFreePdu(nullptr)); }, SNMPAPI_PDU_INVALID}},
        {"error of a session",
         {[](World &world) {
              SnmpCancelMsg(world.handles.session, 1);
              return SnmpGetLastError(world.handles.session);
          },
          SNMPAPI_PDU_INVALID}},
        {"first send",
         {[](World &world) {
              const Handles &given = world.handles;
              return codeOf(SnmpSendMsg(given.session, nullptr, given.destination, given.context, given.pdu));
          },
          SNMPAPI_ALLOC_ERROR}},
        {"first send by a known thread",
         {[](World &world) {
              const Handles &given = world.handles;
              return codeOf(SnmpSendMsg(given.session, nullptr, given.destination, given.context, given.pdu));
          },
          SNMPAPI_ALLOC_ERROR, true}},
    };
    return calls;
}

/// In a process of its own, which ends at once: 0 when the code was right.
[[noreturn]] void makeFirstCall(const FirstCall &first)
{
    World world;
    std::atomic<int> stage{0};
    SNMPAPI_STATUS code = 0;
    std::thread thread([&] {
        if (first.knowsThread)
            SnmpFreePdu(nullptr);
        stage = 1;
        while (stage != 2)
            std::this_thread::yield();
        code = first.call(world);
        stage = 3;
    });
    while (stage != 1)
        std::this_thread::yield();
    exhaustMemory();
    stage = 2;
    thread.join(); // it ends without memory, too
    char text[32];
    const int length = std::snprintf(text, sizeof text, "code %u\n", code);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, static_cast<std::size_t>(length));
    ::_exit(code == first.code ? 0 : 1);
}

} // namespace

class TestExhaustion : public QObject {
    Q_OBJECT

private slots:
    void firstCall_data();
    void firstCall();
};

void TestExhaustion::firstCall_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, call] : firstCalls())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestExhaustion::firstCall()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer needs address space of its own");
#endif
    QFETCH(const QString, name);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--first"), name});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray output = process.readAll();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit, output.constData());
    QVERIFY2(process.exitCode() == 0, output.constData());
}

int main(int argc, char **argv)
{
    if (argc == 3 && std::string(argv[1]) == "--first")
        makeFirstCall(firstCalls().at(argv[2]));
    QCoreApplication application(argc, argv);
    TestExhaustion test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exhaustion.moc"
