// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "naturalcompare.h"
#include "sessionfilterproxy.h"
#include "sessiontreemodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace fixtures;
using Model = SessionTreeModel;

class TestSessionFilterProxy : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void showsEverythingAtFirst();
    void textMatchesAnyColumn_data();
    void textMatchesAnyColumn();
    void textMatchesTheThread();
    void textMatchesFetchedHandles();
    void failingOnly();
    void hideIdle();
    void filterFollowsChangesWithinASecond();
    void sorts_data();
    void sorts();
    void staysSortedAfterChanges();
    void newRowsAreSortedIn();
    void nothingMovesWhileTheOrderHolds();
    void selectionSurvivesEveryRefresh();
    void naturalOrder_data();
    void naturalOrder();
    void tenThousandSessions();

private:
    [[nodiscard]] QList<SessionId> shown() const;

    std::unique_ptr<Model> m_model;
    std::unique_ptr<SessionFilterProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestSessionFilterProxy::init()
{
    m_model = std::make_unique<Model>();
    m_proxy = std::make_unique<SessionFilterProxy>();
    m_proxy->setSourceModel(m_model.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setGrouping(Model::Grouping::Thread);
    m_model->setWorkers(workers(2));
}

void TestSessionFilterProxy::cleanup()
{
    m_tester.reset();
    m_proxy.reset();
    m_model.reset();
}

QList<SessionId> TestSessionFilterProxy::shown() const
{
    QList<SessionId> ids;
    for (int thread = 0; thread < m_proxy->rowCount(); ++thread) {
        const QModelIndex parent = m_proxy->index(thread, 0);
        for (int row = 0; row < m_proxy->rowCount(parent); ++row)
            ids.append(m_model->sessionId(m_proxy->mapToSource(m_proxy->index(row, 0, parent))));
    }
    return ids;
}

void TestSessionFilterProxy::showsEverythingAtFirst()
{
    m_model->addSessions(sessions(4));
    QVERIFY(!m_proxy->isFiltering());
    QCOMPARE(shown(), (QList<SessionId>{1, 3, 2, 4}));
    QCOMPARE(m_proxy->shownSessions(), 4);
    QCOMPARE(m_proxy->allSessions(), 4);
}

void TestSessionFilterProxy::textMatchesAnyColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<SessionId>>("ids");
    QTest::newRow("name") << "AGENT 3" << QList<SessionId>{3};
    QTest::newRow("white space around") << "  agent 3 " << QList<SessionId>{3};
    QTest::newRow("target") << "192.0.2.2:" << QList<SessionId>{2};
    QTest::newRow("handle") << "100004" << QList<SessionId>{4};
    QTest::newRow("state") << "no answer" << QList<SessionId>{2};
    QTest::newRow("last error") << "alloc_error" << QList<SessionId>{3};
    QTest::newRow("bytes") << "777 B" << QList<SessionId>{4};
    QTest::newRow("count") << "4321" << QList<SessionId>{1};
    QTest::newRow("last value") << "hello" << QList<SessionId>{1};
    QTest::newRow("nothing") << "xyzzy" << QList<SessionId>();
}

void TestSessionFilterProxy::textMatchesAnyColumn()
{
    QFETCH(QString, text);
    SessionInfo first = session(1, 1);
    first.lastValue = QStringLiteral("Hello");
    m_model->addSessions(
        {first, session(2, 1, SessionState::Failing), session(3, 1, SessionState::Refused), session(4, 1)});
    winsnmp::LibrarySnapshot snapshot = library(4, 1);
    snapshot.sessions[0].messages.sent = 4321;
    snapshot.sessions[3].memory.bytes = 777;
    m_model->setSnapshot(shared(snapshot));
    QSignalSpy changed(m_proxy.get(), &SessionFilterProxy::filterChanged);
    m_proxy->setText(text);
    QTEST(shown(), "ids");
    QCOMPARE(changed.size(), 1);
    m_proxy->setText(QString());
    QCOMPARE(shown().size(), 4);
}

void TestSessionFilterProxy::textMatchesTheThread()
{
    m_model->addSessions(sessions(6));
    m_proxy->setText(QStringLiteral("worker 2"));
    QCOMPARE(shown(), (QList<SessionId>{2, 4, 6}));
}

void TestSessionFilterProxy::textMatchesFetchedHandles()
{
    m_model->addSessions(sessions(4));
    m_model->setSnapshot(shared(library(4)));
    const QModelIndex row = m_model->indexOf(4);
    if (m_model->canFetchMore(row))
        m_model->fetchMore(row);
    m_model->setHandles(handleOf(4), {handle(0xF00D)});
    m_proxy->setText(QStringLiteral("f00d"));
    QCOMPARE(shown(), QList<SessionId>{4});
    const QModelIndex session = m_proxy->mapFromSource(m_model->indexOf(4));
    QCOMPARE(m_proxy->rowCount(session), 1);
}

void TestSessionFilterProxy::failingOnly()
{
    m_model->addSessions(
        {session(1), session(2, 1, SessionState::Failing), session(3, 2, SessionState::Refused)});
    m_proxy->setFailingOnly(true);
    QVERIFY(m_proxy->isFiltering());
    QCOMPARE(shown(), (QList<SessionId>{2, 3}));
    QCOMPARE(m_proxy->shownSessions(), 2);
    QCOMPARE(m_proxy->allSessions(), 3);
    m_proxy->setFailingOnly(false);
    QCOMPARE(shown().size(), 3);
}

void TestSessionFilterProxy::hideIdle()
{
    m_model->addSessions(sessions(2));
    winsnmp::LibrarySnapshot snapshot = library(2);
    snapshot.sessions[0].opened = snapshot.sessions[0].lastActivity = TimePoint();
    m_model->setSnapshot(shared(snapshot));
    m_proxy->setHideIdle(true);
    QCOMPARE(shown(), QList<SessionId>{2});
}

void TestSessionFilterProxy::filterFollowsChangesWithinASecond()
{
    m_model->addSessions(sessions(3, 1));
    m_proxy->setFailingOnly(true);
    QVERIFY(shown().isEmpty());
    m_model->changeSessions({session(2, 1, SessionState::Failing)});
    QTRY_COMPARE(shown(), QList<SessionId>{2});
    m_model->changeSessions({session(2, 1)});
    QTRY_VERIFY(shown().isEmpty());
}

void TestSessionFilterProxy::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QList<SessionId>>("ids");
    QTest::newRow("name") << int(Model::Name) << Qt::AscendingOrder << QList<SessionId>{1, 2, 10};
    QTest::newRow("name down") << int(Model::Name) << Qt::DescendingOrder << QList<SessionId>{10, 2, 1};
    QTest::newRow("target") << int(Model::Target) << Qt::AscendingOrder << QList<SessionId>{1, 2, 10};
    QTest::newRow("bytes") << int(Model::Bytes) << Qt::AscendingOrder << QList<SessionId>{10, 1, 2};
    QTest::newRow("sent down") << int(Model::Sent) << Qt::DescendingOrder << QList<SessionId>{2, 1, 10};
    QTest::newRow("state") << int(Model::State) << Qt::AscendingOrder << QList<SessionId>{2, 1, 10};
    QTest::newRow("last error") << int(Model::LastError) << Qt::DescendingOrder << QList<SessionId>{10, 1, 2};
}

void TestSessionFilterProxy::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    m_model->addSessions(
        {session(10, 1, SessionState::Refused), session(1, 1, SessionState::Failing), session(2)});
    winsnmp::LibrarySnapshot snapshot = library(2, 1);
    snapshot.sessions[1].memory.bytes = 5000;
    snapshot.sessions[1].messages.sent = 100;
    m_model->setSnapshot(shared(snapshot));
    m_proxy->sort(column, order);
    QTEST(shown(), "ids");
}

void TestSessionFilterProxy::staysSortedAfterChanges()
{
    m_model->addSessions(sessions(5, 1));
    m_model->setSnapshot(shared(library(5, 1)));
    m_proxy->sort(Model::Bytes, Qt::DescendingOrder);
    winsnmp::LibrarySnapshot snapshot = library(5, 1);
    snapshot.sessions[4].memory.bytes = 9000;
    m_model->setSnapshot(shared(snapshot));
    QTRY_COMPARE(shown().first(), SessionId(5));
}

void TestSessionFilterProxy::newRowsAreSortedIn()
{
    m_proxy->sort(Model::Name, Qt::DescendingOrder);
    m_model->addSessions(sessions(3, 1));
    m_model->addSessions(sessions(3, 1, 100));
    QTRY_COMPARE(shown(), (QList<SessionId>{102, 101, 100, 3, 2, 1}));
}

void TestSessionFilterProxy::nothingMovesWhileTheOrderHolds()
{
    m_model->addSessions(sessions(50, 1));
    m_proxy->sort(Model::Name, Qt::AscendingOrder);
    QTest::qWait(200); // the refresh that follows an insertion
    QSignalSpy layout(m_proxy.get(), &SessionFilterProxy::layoutChanged);
    m_model->changeSessions(sessions(50, 1));
    m_model->flush();
    QTest::qWait(1200);
    QCOMPARE(layout.size(), 0);
}

void TestSessionFilterProxy::selectionSurvivesEveryRefresh()
{
    m_model->addSessions(sessions(40));
    m_model->setSnapshot(shared(library(40)));
    QItemSelectionModel selection(m_proxy.get());
    for (const SessionId id : {7, 8, 30}) {
        selection.select(m_proxy->mapFromSource(m_model->indexOf(id)),
                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const QPersistentModelIndex current(m_proxy->mapFromSource(m_model->indexOf(7)));
    const auto selected = [&] {
        QModelIndexList sources;
        for (const QModelIndex &index : selection.selectedRows())
            sources.append(m_proxy->mapToSource(index));
        QList<SessionId> ids = m_model->sessionIds(sources);
        std::ranges::sort(ids);
        return ids;
    };
    const QList<SessionId> expected{7, 8, 30};
    m_proxy->sort(Model::Bytes, Qt::DescendingOrder);
    QCOMPARE(selected(), expected);
    winsnmp::LibrarySnapshot snapshot = library(40);
    for (std::size_t i = 0; i < snapshot.sessions.size(); ++i)
        snapshot.sessions[i].memory.bytes = 1000 - i * 7 % 40;
    m_model->setSnapshot(shared(snapshot));
    m_model->changeSessions(sessions(40));
    m_model->flush();
    QCOMPARE(selected(), expected);
    m_model->removeSessions({1, 2, 3});
    m_model->addSessions(sessions(10, 2, 200));
    m_proxy->setText(QStringLiteral("agent"));
    QCOMPARE(selected(), expected);
    QCOMPARE(m_model->sessionId(m_proxy->mapToSource(current)), SessionId(7));
}

void TestSessionFilterProxy::naturalOrder_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<int>("order");
    QTest::newRow("numbers") << "agent 2"
                             << "agent 10" << -1;
    QTest::newRow("equal") << "agent 2"
                           << "agent 2" << 0;
    QTest::newRow("case") << "Agent"
                          << "agent" << 0;
    QTest::newRow("prefix") << "agent"
                            << "agent 1" << -1;
    QTest::newRow("addresses") << "192.0.2.10"
                               << "192.0.2.9" << 1;
    QTest::newRow("leading zeros") << "a007"
                                   << "a7" << 0;
    QTest::newRow("digit and letter") << "a1"
                                      << "ab" << -1;
    QTest::newRow("long numbers") << "99999999999999999999"
                                  << "100000000000000000000" << -1;
    QTest::newRow("empty") << ""
                           << "a" << -1;
}

void TestSessionFilterProxy::naturalOrder()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(int, order);
    QCOMPARE(naturalCompare(left, right), order);
    QCOMPARE(naturalCompare(right, left), -order);
}

void TestSessionFilterProxy::tenThousandSessions()
{
    m_tester.reset(); // visits every row after every change
    constexpr int Count = 10000;
    m_model->addSessions(sessions(Count));
    m_model->setSnapshot(shared(library(Count)));
    m_proxy->sort(Model::Name, Qt::DescendingOrder);
    QCOMPARE(m_proxy->index(0, 0).data().toString(), QStringLiteral("Worker 2"));
    QCOMPARE(shown().first(), SessionId(Count));
    m_proxy->setText(QStringLiteral("agent 99"));
    QCOMPARE(m_proxy->shownSessions(), 111);
    m_proxy->setText(QString());
    QCOMPARE(m_proxy->shownSessions(), Count);
    m_proxy->setFailingOnly(true);
    QCOMPARE(m_proxy->shownSessions(), 0);
}

QTEST_GUILESS_MAIN(TestSessionFilterProxy)
#include "tst_sessionfilterproxy.moc"
