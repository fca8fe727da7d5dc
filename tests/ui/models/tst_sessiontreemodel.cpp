// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "sessionstext.h"
#include "treetest.h"

#include <QSignalSpy>
#include <QTest>

using namespace fixtures;
using Model = SessionTreeModel;

class TestSessionTreeModel : public TreeTest {
    Q_OBJECT
private slots:
    void isATreeOfThreadsAndSessions();
    void addsAllSessionsOfAThreadAtOnce();
    void ignoresSessionsItHas();
    void cells_data();
    void cells();
    void sortValuesAreRaw();
    void threadsSumTheirSessions();
    void snapshotChangesOnlyWhatDiffers();
    void scatteredChangesBecomeFewRanges();
    void agesTickOncePerSecond();
    void neverResets();
    void rowsKeepTheirPersistentIndex();
    void movesToAnotherWorker();
    void removesRunsOfRows();
    void sessionIdsOfASelection();
    void failingAndIdleRoles_data();
    void failingAndIdleRoles();
    void communityIsNowhere();
    void plainTextIsAligned();
    void tenThousandSessions();
};

void TestSessionTreeModel::isATreeOfThreadsAndSessions()
{
    m_model->addSessions(sessions(5));
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->rowCount(thread(0)), 3);
    QCOMPARE(m_model->rowCount(thread(1)), 2);
    QCOMPARE(thread(0).data().toString(), QStringLiteral("Worker 1"));
    QCOMPARE(thread(0).data(Model::KindRole).value<Model::RowKind>(), Model::RowKind::Thread);
    const QModelIndex session = m_model->index(0, 0, thread(1));
    QCOMPARE(session.data(Model::KindRole).value<Model::RowKind>(), Model::RowKind::Session);
    QCOMPARE(m_model->sessionId(session), SessionId(2));
    QCOMPARE(m_model->columnCount(session.siblingAtColumn(1)), 0);
    QCOMPARE(m_model->indexOf(2), session);
    QCOMPARE(m_model->indexOfWorker(2), thread(1));
}

void TestSessionTreeModel::addsAllSessionsOfAThreadAtOnce()
{
    QSignalSpy inserted(m_model.get(), &Model::rowsInserted);
    m_model->addSessions(sessions(500));
    QCOMPARE(inserted.size(), 2);
}

void TestSessionTreeModel::ignoresSessionsItHas()
{
    m_model->addSessions(sessions(5));
    m_model->addSessions(sessions(5));
    QCOMPARE(m_model->rowCount(thread(0)) + m_model->rowCount(thread(1)), 5);
}

void TestSessionTreeModel::cells_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("name") << int(Model::Name) << "agent 1";
    QTest::newRow("target") << int(Model::Target) << "192.0.2.1:161";
    QTest::newRow("state") << int(Model::State) << "No answer";
    QTest::newRow("handle") << int(Model::Handle) << "0x0000000000100001";
    QTest::newRow("version") << int(Model::Version) << "v2c";
    QTest::newRow("interval") << int(Model::Interval) << "5 s";
    QTest::newRow("age") << int(Model::Age) << "1:40";
    QTest::newRow("last activity") << int(Model::LastActivity) << "0:10";
    QTest::newRow("last value") << int(Model::LastValue) << "ifOperStatus.3 = up(1)";
    QTest::newRow("thread") << int(Model::Thread) << "Worker 1";
    QTest::newRow("round trip") << int(Model::RoundTrip) << "1.50 ms";
    QTest::newRow("in flight") << int(Model::InFlight) << "0";
    QTest::newRow("sent") << int(Model::Sent) << "10";
    QTest::newRow("answered") << int(Model::Answered) << "9";
    QTest::newRow("time-outs") << int(Model::TimeOuts) << "1";
    QTest::newRow("bytes") << int(Model::Bytes) << "1.5 KiB";
    QTest::newRow("blocks") << int(Model::Blocks) << "4";
    QTest::newRow("peak") << int(Model::PeakBytes) << "1.6 KiB";
    QTest::newRow("entities") << int(Model::Entities) << "1";
    QTest::newRow("last error") << int(Model::LastError) << "No answer, 0:12 ago";
}

void TestSessionTreeModel::cells()
{
    QFETCH(int, column);
    SessionInfo info = session(1, 1, SessionState::Failing);
    info.lastObject = QStringLiteral("ifOperStatus.3");
    info.lastValue = QStringLiteral("up(1)");
    info.roundTrip = std::chrono::microseconds(1500);
    m_model->addSessions({info});
    m_model->setSnapshot(shared(library(1, 2, 1536)));
    QTEST(cell(1, column), "text");
    QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestSessionTreeModel::sortValuesAreRaw()
{
    m_model->addSessions(sessions(1));
    const QModelIndex bytes = m_model->indexOf(1, Model::Bytes);
    QCOMPARE(bytes.data(Model::SortRole).toLongLong(), -1);
    m_model->setSnapshot(shared(library(1)));
    QCOMPARE(bytes.data(Model::SortRole).toLongLong(), 400);
    QCOMPARE(m_model->indexOf(1, Model::Age).data(Model::SortRole).toLongLong(), 100000);
    QCOMPARE(m_model->indexOf(1, Model::Name).data(Model::SortRole).toString(), QStringLiteral("agent 1"));
}

void TestSessionTreeModel::threadsSumTheirSessions()
{
    m_model->addSessions(sessions(3));
    m_model->setSnapshot(shared(library(3)));
    QCOMPARE(thread(0).siblingAtColumn(Model::Bytes).data(Model::SortRole).toLongLong(), 800);
    QCOMPARE(thread(1).siblingAtColumn(Model::Sent).data().toString(), QStringLiteral("10"));
    QCOMPARE(thread(0).siblingAtColumn(Model::PeakBytes).data().toString(), QString());
}

void TestSessionTreeModel::snapshotChangesOnlyWhatDiffers()
{
    m_model->addSessions(sessions(20, 1));
    m_model->setSnapshot(shared(library(20, 1)));
    m_model->flush();
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    winsnmp::LibrarySnapshot next = library(20, 1);
    next.sessions[7].messages.sent = 11;
    next.sessions[8].memory.bytes = 999;
    m_model->setSnapshot(shared(next));
    QCOMPARE(changed.size(), 0);
    m_model->flush();
    QList<std::pair<int, int>> ranges;
    for (const auto &change : changed) {
        if (change[0].toModelIndex().parent().isValid())
            ranges.append({change[0].toModelIndex().row(), change[1].toModelIndex().row()});
    }
    const QList<std::pair<int, int>> expected{{7, 8}};
    QCOMPARE(ranges, expected);
    m_model->flush();
    QCOMPARE(cell(9, Model::Bytes), QStringLiteral("999 bytes"));
}

void TestSessionTreeModel::scatteredChangesBecomeFewRanges()
{
    m_model->addSessions(sessions(1000, 1));
    m_model->flush();
    QList<SessionInfo> every;
    for (SessionId id = 1; id <= 1000; id += 2)
        every.append(session(id, 1, SessionState::Failing));
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    m_model->changeSessions(every);
    m_model->flush();
    QVERIFY(changed.size() <= 2);
    QCOMPARE(changed.last()[0].toModelIndex().row(), 0);
    QCOMPARE(changed.last()[1].toModelIndex().row(), 998);
}

void TestSessionTreeModel::agesTickOncePerSecond()
{
    m_model->addSessions(sessions(10, 1));
    m_model->setSnapshot(shared(library(10, 1)));
    m_model->flush();
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    winsnmp::LibrarySnapshot later = library(10, 1);
    later.taken += std::chrono::milliseconds(250);
    m_model->setSnapshot(shared(later));
    m_model->flush();
    const auto sessionRanges = [&changed] {
        return std::ranges::count_if(
            changed, [](const auto &change) { return change[0].toModelIndex().parent().isValid(); });
    };
    QCOMPARE(sessionRanges(), 0);
    later.taken += std::chrono::seconds(1);
    m_model->setSnapshot(shared(later));
    m_model->flush();
    QCOMPARE(sessionRanges(), 1);
    QCOMPARE(cell(1, Model::Age), QStringLiteral("1:41"));
}

void TestSessionTreeModel::neverResets()
{
    QSignalSpy reset(m_model.get(), &Model::modelReset);
    QSignalSpy layout(m_model.get(), &Model::layoutChanged);
    m_model->addSessions(sessions(50));
    m_model->setSnapshot(shared(library(50)));
    m_model->changeSessions(sessions(50));
    m_model->removeSessions({1, 2, 3});
    m_model->setSnapshot(shared(library(0)));
    m_model->flush();
    QCOMPARE(reset.size(), 0);
    QCOMPARE(layout.size(), 0);
}

void TestSessionTreeModel::rowsKeepTheirPersistentIndex()
{
    m_model->addSessions(sessions(20));
    const QPersistentModelIndex kept(m_model->indexOf(15, Model::State));
    m_model->removeSessions({1, 3, 5, 7});
    m_model->setSnapshot(shared(library(20)));
    m_model->addSessions(sessions(10, 2, 100));
    QVERIFY(kept.isValid());
    QCOMPARE(m_model->sessionId(kept), SessionId(15));
}

void TestSessionTreeModel::movesToAnotherWorker()
{
    m_model->addSessions(sessions(6));
    const QPersistentModelIndex kept(m_model->indexOf(3));
    m_model->changeSessions({session(3, 2)});
    QCOMPARE(kept.parent(), thread(1));
    QCOMPARE(m_model->sessionId(kept), SessionId(3));
    QCOMPARE(m_model->rowCount(thread(0)), 2);
    QCOMPARE(m_model->rowCount(thread(1)), 4);
}

void TestSessionTreeModel::removesRunsOfRows()
{
    m_model->addSessions(sessions(10, 1));
    QSignalSpy removed(m_model.get(), &Model::rowsRemoved);
    m_model->removeSessions({9, 2, 3, 4, 77});
    QCOMPARE(removed.size(), 2);
    QCOMPARE(m_model->rowCount(thread(0)), 6);
    QVERIFY(!m_model->indexOf(3).isValid());
    QCOMPARE(m_model->indexOf(5).row(), 1);
    QCOMPARE(m_model->indexOf(10).row(), 5);
}

void TestSessionTreeModel::sessionIdsOfASelection()
{
    m_model->addSessions(sessions(4));
    const QModelIndexList selection{m_model->indexOf(4, Model::State), m_model->indexOf(2),
                                    m_model->indexOf(4, Model::Name), thread(0), QModelIndex()};
    const QList<SessionId> expected{1, 3, 2, 4};
    QCOMPARE(m_model->sessionIds(selection), expected);
}

void TestSessionTreeModel::failingAndIdleRoles_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::addColumn<int>("quietSeconds");
    QTest::addColumn<bool>("failing");
    QTest::addColumn<bool>("idle");
    QTest::newRow("busy") << SessionState::Waiting << 10 << false << false;
    QTest::newRow("quiet") << SessionState::Waiting << 60 << false << true;
    QTest::newRow("failing") << SessionState::Failing << 10 << true << false;
    QTest::newRow("refused") << SessionState::Refused << 10 << true << false;
}

void TestSessionTreeModel::failingAndIdleRoles()
{
    QFETCH(SessionState, state);
    QFETCH(int, quietSeconds);
    m_model->addSessions({session(1, 1, state)});
    winsnmp::LibrarySnapshot snapshot = library(1);
    snapshot.sessions[0].opened = TimePoint();
    snapshot.sessions[0].lastActivity = snapshot.taken - std::chrono::seconds(quietSeconds);
    m_model->setSnapshot(shared(snapshot));
    QTEST(m_model->indexOf(1).data(Model::FailingRole).toBool(), "failing");
    QTEST(m_model->indexOf(1).data(Model::IdleRole).toBool(), "idle");
}

void TestSessionTreeModel::communityIsNowhere()
{
    m_model->addSessions({session(1, 1, SessionState::Failing)});
    m_model->setSnapshot(shared(library(1)));
    for (int column = 0; column < Model::ColumnCount; ++column) {
        for (int role = 0; role <= Model::EndedRole; ++role) {
            const QString text = m_model->indexOf(1, column).data(role).toString();
            QVERIFY(!text.contains(QStringLiteral("top-secret")));
        }
    }
    QVERIFY(!sessionsText(*m_model).contains(QStringLiteral("top-secret")));
}

void TestSessionTreeModel::plainTextIsAligned()
{
    SessionInfo wide = session(2, 1);
    SessionSpec spec = *wide.spec;
    spec.name = QStringLiteral("\u6838\u5fc3 switch");
    wide.spec = std::make_shared<const SessionSpec>(spec);
    m_model->addSessions({session(1, 1), wide});
    m_model->setSnapshot(shared(library(2, 1)));
    const QStringList lines = sessionsText(*m_model).split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("Worker 1"));
    QVERIFY(lines[1].startsWith(QStringLiteral("  Name")));
    QVERIFY(lines[2].startsWith(QStringLiteral("  agent 1      192.0.2.1:161")));
    QVERIFY(lines[3].startsWith(QStringLiteral("  \u6838\u5fc3 switch  192.0.2.2:161")));
    QCOMPARE(lines[4], QString());
    QCOMPARE(lines[5], QStringLiteral("Worker 2"));
}

void TestSessionTreeModel::tenThousandSessions()
{
    m_tester.reset(); // visits every row after every change
    constexpr int Count = 10000;
    m_model->addSessions(sessions(Count));
    m_model->setSnapshot(shared(library(Count)));
    QSignalSpy changed(m_model.get(), &Model::dataChanged);
    winsnmp::LibrarySnapshot next = library(Count, 2, 500);
    m_model->setSnapshot(shared(next));
    m_model->changeSessions(sessions(Count));
    m_model->flush();
    QVERIFY(changed.size() <= 4);
    QCOMPARE(cell(Count, Model::Bytes), QStringLiteral("500 bytes"));
    QList<SessionId> odd;
    for (SessionId id = 1; id <= Count; id += 2)
        odd.append(id);
    m_model->removeSessions(odd);
    QCOMPARE(m_model->rowCount(thread(0)), 0);
    QCOMPARE(m_model->rowCount(thread(1)), Count / 2);
    QList<SessionId> rest;
    for (SessionId id = 2; id <= Count; id += 2)
        rest.append(id);
    QSignalSpy removed(m_model.get(), &Model::rowsRemoved);
    m_model->removeSessions(rest);
    QCOMPARE(removed.size(), 1);
}

QTEST_GUILESS_MAIN(TestSessionTreeModel)
#include "tst_sessiontreemodel.moc"
