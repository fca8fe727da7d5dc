// SPDX-License-Identifier: GPL-3.0-or-later
//
// The store behind SnmpGetLastError, without threads around it (reference 2.3).
#include "state/lasterror.h"

#include <QTest>

#include <cerrno>

using namespace winsnmp::core;
using winsnmp::ObjectKind;

namespace {

Handle session(std::uint32_t index)
{
    return {1, ObjectKind::Session, 0, index};
}

constexpr Handle NoSession;

/// What a thread's end does for the library's own.
class Errors : public LastError {
public:
    ~Errors() { end(); }
};

} // namespace

class TestLastErrorStore : public QObject {
    Q_OBJECT

private slots:
    void empty();
    void newestOfBoth();
    void ofOtherSession();
    void latestWins();
    void manySessions();
    void preservesErrno();
};

void TestLastErrorStore::empty()
{
    const Errors error;
    QVERIFY(error.ofThread() == Code::Success);
    QVERIFY(error.ofSession(session(1)) == Code::Success);
}

void TestLastErrorStore::newestOfBoth()
{
    Errors error;
    error.set(Code::PduInvalid, session(1));
    error.set(Code::ModeInvalid, NoSession);
    QVERIFY(error.ofSession(session(1)) == Code::ModeInvalid);
    error.set(Code::VblInvalid, session(1));
    QVERIFY(error.ofSession(session(1)) == Code::VblInvalid);
    QVERIFY(error.ofSession(session(2)) == Code::ModeInvalid);
}

void TestLastErrorStore::ofOtherSession()
{
    Errors error;
    error.set(Code::PduInvalid, session(1));
    QVERIFY(error.ofSession(session(2)) == Code::Success);
    QVERIFY(error.ofThread() == Code::PduInvalid);
}

void TestLastErrorStore::latestWins()
{
    Errors error;
    for (const Code code : {Code::PduInvalid, Code::Noop, Code::OtherError})
        error.set(code, session(1));
    QVERIFY(error.ofSession(session(1)) == Code::OtherError);
    QVERIFY(error.ofThread() == Code::OtherError);
}

/// Sessions that are not open any more are forgotten some day; those of the latest failures are not among
/// them here.
void TestLastErrorStore::manySessions()
{
    Errors error;
    for (std::uint32_t i = 0; i < 1000; ++i)
        error.set(Code::PduInvalid, session(i));
    for (std::uint32_t i = 0; i < 1000; ++i)
        QVERIFY(error.ofSession(session(i)) == Code::PduInvalid);
    for (std::uint32_t i = 1000; i < 100000; ++i)
        error.set(Code::VblInvalid, session(i));
    QVERIFY(error.ofSession(session(99999)) == Code::VblInvalid);
    QVERIFY(error.ofSession(session(0)) == Code::Success);
}

void TestLastErrorStore::preservesErrno()
{
    Errors error;
    errno = EXDEV;
    for (std::uint32_t i = 0; i < 3000; ++i)
        error.set(Code::PduInvalid, session(i));
    QCOMPARE(errno, EXDEV);
}

QTEST_GUILESS_MAIN(TestLastErrorStore)
#include "tst_lasterrorstore.moc"
