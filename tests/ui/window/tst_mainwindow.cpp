// SPDX-License-Identifier: GPL-3.0-or-later
//
// The main job through the window, by the buttons a person clicks: create, poll, be refused, close.
#include "testagent.h"
#include "windowfixture.h"

#include "sessiontreemodel.h"

#include <winsnmp/inspect.hpp>
#include <winsnmp/limits.hpp>

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTreeView>

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void createsThroughDialog();
    void quickConnects();
    void pollsNow();
    void startsAndStopsPolling();
    void showsResultsOfSelection();
    void gapInsteadOfZero();
    void cancelLeavesSessionOpen();
    void closesAndReopens();
    void closingSeveralAsks();
    void refusedByLimit();
    void limitsEndWithWindow();
    void otherSessionsGoOnWhenOneIsRefused();
    void nothingLeftAfterClosing();

private:
    [[nodiscard]] SessionInfo onlySession();
    void limitSessions(int number);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void TestMainWindow::cleanup()
{
    m_fixture.reset();
    QCOMPARE(winsnmp::limits(), winsnmp::Limits());
}

SessionInfo TestMainWindow::onlySession()
{
    const QList<SessionInfo> sessions = m_fixture->service().sessions();
    return sessions.size() == 1 ? sessions.front() : SessionInfo();
}

void TestMainWindow::limitSessions(int number)
{
    m_fixture->showPage(QStringLiteral("Limits"));
    m_fixture->part<QSpinBox>("limitSessions").setValue(number);
    QTest::mouseClick(&m_fixture->part<QPushButton>("applyLimits"), Qt::LeftButton);
    QCOMPARE(winsnmp::limits().sessions, static_cast<std::uint64_t>(number));
}

void TestMainWindow::createsThroughDialog()
{
    TestAgent agent;
    m_fixture->clickToolButton(QStringLiteral("New session"));
    QTRY_VERIFY(WindowFixture::dialog());
    QDialog *dialog = WindowFixture::dialog();
    const auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    dialog->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Lab switch"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("host")), QStringLiteral("127.0.0.1"));
    dialog->findChild<QSpinBox *>(QStringLiteral("port"))->setValue(agent.port());
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("community")), QStringLiteral("public"));
    QTest::mouseClick(const_cast<QPushButton *>(ok), Qt::LeftButton);

    QTRY_VERIFY(!WindowFixture::dialog());
    QTRY_VERIFY(onlySession().polls > 0);
    QCOMPARE(onlySession().lastOutcome, PollOutcome::Answered);
    QCOMPARE(onlySession().spec->name, QStringLiteral("Lab switch"));
    QCOMPARE(m_fixture->selected(), QList<SessionId>{onlySession().id});
    QCOMPARE(m_fixture->settings().lastSession().port, agent.port());
    QVERIFY(m_fixture->settings().lastSession().community().isEmpty());
}

void TestMainWindow::quickConnects()
{
    TestAgent agent;
    QTest::keyClicks(&m_fixture->part<QLineEdit>("quickTarget"),
                     QStringLiteral("127.0.0.1:%1").arg(agent.port()));
    QTest::keyClicks(&m_fixture->part<QLineEdit>("quickCommunity"), QStringLiteral("public"));
    QTest::mouseClick(&m_fixture->part<QPushButton>("quickConnect"), Qt::LeftButton);
    QTRY_VERIFY(onlySession().polls > 0);
    QCOMPARE(onlySession().lastOutcome, PollOutcome::Answered);
}

void TestMainWindow::pollsNow()
{
    TestAgent agent;
    SessionSpec spec = WindowFixture::specFor(agent.port());
    spec.plan.enabled = false;
    m_fixture->select(m_fixture->open({spec}));
    QCOMPARE(onlySession().polls, quint64{0});
    m_fixture->clickToolButton(QStringLiteral("Poll now"));
    QTRY_COMPARE(onlySession().polls, quint64{1});
    QVERIFY(!onlySession().polling());
}

void TestMainWindow::startsAndStopsPolling()
{
    TestAgent agent;
    SessionSpec spec = WindowFixture::specFor(agent.port());
    spec.plan.enabled = false;
    m_fixture->select(m_fixture->open({spec}));
    m_fixture->clickToolButton(QStringLiteral("Start polling"));
    QTRY_VERIFY(onlySession().polls >= 3);
    QTRY_VERIFY(onlySession().polling());
    m_fixture->clickToolButton(QStringLiteral("Stop polling"));
    QTRY_VERIFY(!onlySession().polling());
    QVERIFY(onlySession().isOpen());
}

void TestMainWindow::showsResultsOfSelection()
{
    TestAgent agent;
    const QList<SessionId> ids =
        m_fixture->open({WindowFixture::specFor(agent.port(), QStringLiteral("first")),
                         WindowFixture::specFor(agent.port(), QStringLiteral("second"))});
    m_fixture->showPage(QStringLiteral("Results"));
    const auto &results = m_fixture->part<QTableView>("results");
    m_fixture->select({ids.at(1)});
    QTRY_VERIFY(results.model()->rowCount() >= 3);
    for (int row = 0; row < results.model()->rowCount(); ++row)
        QCOMPARE(results.model()->index(row, 0).data().toString(), QStringLiteral("second"));
    m_fixture->select({ids.at(0)});
    QTRY_COMPARE(results.model()->index(0, 0).data().toString(), QStringLiteral("first"));
}

void TestMainWindow::gapInsteadOfZero()
{
    TestAgent silent(TestAgent::Behaviour::Silent);
    m_fixture->select(m_fixture->open({WindowFixture::specFor(silent.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(onlySession().failedPolls > 0, 10000);
    const QModelIndex row =
        m_fixture->window().sessions().indexOf(onlySession().id, SessionTreeModel::LastValue);
    QTRY_VERIFY(row.siblingAtColumn(SessionTreeModel::LastError)
                    .data()
                    .toString()
                    .startsWith(QStringLiteral("No answer, ")));
    // Whether the next poll is in flight already or not.
    QCOMPARE(row.siblingAtColumn(SessionTreeModel::State).data().toString(), QStringLiteral("No answer"));
    QVERIFY(row.data().toString().isEmpty());
}

void TestMainWindow::cancelLeavesSessionOpen()
{
    TestAgent silent(TestAgent::Behaviour::Silent);
    SessionSpec spec = WindowFixture::specFor(silent.port());
    spec.timeout = std::chrono::seconds(30);
    const QList<SessionId> ids = m_fixture->open({spec});
    m_fixture->select(ids);
    QTRY_COMPARE(m_fixture->service().inFlight(ids), 1);
    QSignalSpy finished(&m_fixture->service(), &SessionService::pollsFinished);
    m_fixture->clickToolButton(QStringLiteral("Stop polling"));
    m_fixture->clickToolButton(QStringLiteral("Cancel"));
    QTRY_COMPARE(m_fixture->service().inFlight(ids), 0);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().value<QList<PollResult>>().front().outcome, PollOutcome::Cancelled);
    QVERIFY(onlySession().isOpen());
    QCOMPARE(onlySession().failedPolls, quint64{0});
}

void TestMainWindow::closesAndReopens()
{
    TestAgent agent;
    SessionSpec spec = WindowFixture::specFor(agent.port(), QStringLiteral("printer"));
    spec.plan.enabled = false;
    m_fixture->select(m_fixture->open({spec}));
    m_fixture->clickToolButton(QStringLiteral("Close"));
    QVERIFY(!WindowFixture::dialog());
    QTRY_COMPARE(m_fixture->service().sessionCount(), 0);
    QVERIFY(m_fixture->message("closed").contains(QStringLiteral("printer")));
    m_fixture->clickMessageButton("closed", QStringLiteral("Reopen with same settings"));
    QTRY_VERIFY(onlySession().isOpen());
    QCOMPARE(*onlySession().spec, spec);
}

void TestMainWindow::closingSeveralAsks()
{
    TestAgent agent;
    const SessionSpec spec = WindowFixture::specFor(agent.port());
    m_fixture->select(m_fixture->open({spec, spec, spec}));
    m_fixture->clickToolButton(QStringLiteral("Close"));
    QTRY_VERIFY(WindowFixture::dialog());
    QTest::keyClick(WindowFixture::dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!WindowFixture::dialog());
    QCOMPARE(m_fixture->service().sessionCount(), 3);

    m_fixture->clickToolButton(QStringLiteral("Close"));
    QTRY_VERIFY(WindowFixture::dialog());
    auto *confirm = WindowFixture::dialog()->findChild<QPushButton *>(QStringLiteral("confirmClose"));
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE(m_fixture->service().sessionCount(), 0);
}

void TestMainWindow::refusedByLimit()
{
    TestAgent agent;
    const SessionSpec spec = WindowFixture::specFor(agent.port(), QStringLiteral("one too many"));
    m_fixture->open({spec, spec});
    limitSessions(2);
    QTRY_VERIFY(m_fixture->message("troubleshooting").contains(QStringLiteral("sessions: 2")));

    m_fixture->service().open(spec);
    QTRY_VERIFY(m_fixture->message("refusal").contains(QStringLiteral("SNMPAPI_ALLOC_ERROR")));
    QVERIFY(m_fixture->message("refusal").contains(QStringLiteral("one too many")));
    const auto &failures = m_fixture->part<QTableView>("allocationFailures");
    QTRY_VERIFY(failures.model()->rowCount() >= 1);
    m_fixture->clickMessageButton("refusal", QStringLiteral("Show in allocation failures"));
    QVERIFY(failures.isVisible());
    QCOMPARE(failures.selectionModel()->selectedRows().size(), 1);

    m_fixture->clickMessageButton("troubleshooting", QStringLiteral("Turn all off"));
    QTRY_VERIFY(m_fixture->message("troubleshooting").isEmpty());
    m_fixture->clickMessageButton("refusal", QStringLiteral("Try again"));
    QTRY_VERIFY(m_fixture->message("refusal").isEmpty());
    for (const SessionInfo &session : m_fixture->service().sessions())
        QTRY_VERIFY(m_fixture->service().session(session.id)->isOpen());
}

void TestMainWindow::limitsEndWithWindow()
{
    limitSessions(5);
    m_fixture->window().close();
    QCOMPARE(winsnmp::limits(), winsnmp::Limits());
    m_fixture->restart();
    QCOMPARE(winsnmp::limits(), winsnmp::Limits());
}

void TestMainWindow::otherSessionsGoOnWhenOneIsRefused()
{
    TestAgent agent;
    const SessionSpec spec = WindowFixture::specFor(agent.port());
    const SessionId first = m_fixture->open({spec}).front();
    limitSessions(1);
    const SessionId refused = m_fixture->service().open(spec);
    QTRY_COMPARE(m_fixture->service().session(refused)->state, SessionState::Refused);
    const quint64 before = m_fixture->service().session(first)->polls;
    QTRY_VERIFY(m_fixture->service().session(first)->polls >= before + 3);
    QCOMPARE(m_fixture->service().session(first)->failedPolls, quint64{0});
}

void TestMainWindow::nothingLeftAfterClosing()
{
    TestAgent agent;
    const SessionSpec spec = WindowFixture::specFor(agent.port());
    const QList<SessionId> ids = m_fixture->open({spec, spec, spec, spec});
    QTRY_VERIFY(m_fixture->service().session(ids.front())->polls > 0);
    m_fixture->service().close(ids);
    QTRY_COMPARE(m_fixture->service().sessionCount(), 0);
    QTRY_COMPARE(winsnmp::snapshot().handles, std::uint64_t{0});
    QCOMPARE(winsnmp::snapshot().memory.bytes, std::uint64_t{0});
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
