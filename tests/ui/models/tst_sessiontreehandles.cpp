// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the session tree shows of the library beside the service's own sessions: handles, other sessions,
// ended threads.
#include "fixtures.h"
#include "sessionstext.h"
#include "treetest.h"

#include <QSignalSpy>
#include <QTest>

using namespace fixtures;
using Model = SessionTreeModel;

class TestSessionTreeHandles : public TreeTest {
    Q_OBJECT
private slots:
    void showsForeignSessions();
    void keepsEndedThreadsWhileTheyHoldHandles();
    void doesNotShowUnannouncedSessionsTwice();
    void fetchesHandlesLazily();
    void refreshesHandlesOfExpandedSessions();
    void closedSessionLosesItsHandles();
    void tellsWhenSessionsBecomeExpandable();
};

void TestSessionTreeHandles::showsForeignSessions()
{
    winsnmp::LibrarySnapshot snapshot = library(0);
    winsnmp::ThreadSnapshot agents;
    agents.id = 9;
    agents.nativeId = 77;
    agents.label = "Demo agents";
    agents.handles = 2;
    snapshot.threads.push_back(agents);
    snapshot.sessions.push_back(coreSession(0xABC, 9));
    m_model->setSnapshot(shared(snapshot));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(thread(2).data().toString(), QStringLiteral("Demo agents"));
    QCOMPARE(m_model->rowCount(thread(2)), 1);
    const QModelIndex foreign = m_model->index(0, 0, thread(2));
    QCOMPARE(foreign.data().toString(), QStringLiteral("0x0000000000000abc"));
    QCOMPARE(m_model->sessionId(foreign), SessionId(0));
    QCOMPARE(foreign.siblingAtColumn(Model::Bytes).data().toString(), QStringLiteral("400 bytes"));

    m_model->setSnapshot(shared(library(0)));
    QCOMPARE(m_model->rowCount(), 2);
}

void TestSessionTreeHandles::keepsEndedThreadsWhileTheyHoldHandles()
{
    winsnmp::LibrarySnapshot snapshot = library(0);
    snapshot.threads[0].ended = true; // a thread with a worker's number that is not this worker any more
    snapshot.threads[0].handles = 1;
    snapshot.sessions.push_back(coreSession(0xDEAD, 1));
    m_model->setSnapshot(shared(snapshot));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(thread(2).siblingAtColumn(Model::State).data().toString(), QStringLiteral("Ended"));
    QVERIFY(thread(2).data(Model::EndedRole).toBool());
    QVERIFY(!thread(2).data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(m_model->index(0, 0, thread(2)).data(Model::FailingRole).toBool());
}

void TestSessionTreeHandles::doesNotShowUnannouncedSessionsTwice()
{
    m_model->setSnapshot(shared(library(4)));
    QCOMPARE(m_model->rowCount(thread(0)), 0);
    m_model->addSessions(sessions(4));
    m_model->setSnapshot(shared(library(4)));
    QCOMPARE(m_model->rowCount(thread(0)), 2);
    QCOMPARE(cell(1, Model::Bytes), QStringLiteral("400 bytes"));
}

void TestSessionTreeHandles::fetchesHandlesLazily()
{
    m_model->addSessions(sessions(1));
    m_model->setSnapshot(shared(library(1)));
    m_tester.reset(); // it fetches on its own
    m_model->removeSessions({1});
    m_model->addSessions(sessions(1));
    m_model->setSnapshot(shared(library(1)));
    QSignalSpy wanted(m_model.get(), &Model::handlesWanted);
    const QModelIndex row = m_model->indexOf(1);
    QVERIFY(m_model->hasChildren(row));
    QVERIFY(m_model->canFetchMore(row));
    QCOMPARE(m_model->rowCount(row), 0);
    m_model->fetchMore(row);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<quintptr>(), handleOf(1));
    QVERIFY(!m_model->canFetchMore(row));

    m_model->setHandles(handleOf(1), {handle(0x51), handle(0x52, winsnmp::ObjectKind::Context)});
    QCOMPARE(m_model->rowCount(row), 2);
    const QModelIndex entity = m_model->index(0, 0, row);
    QCOMPARE(entity.data().toString(), QStringLiteral("Entity"));
    QCOMPARE(entity.siblingAtColumn(Model::Target).data().toString(), QStringLiteral("192.0.2.1:161"));
    QCOMPARE(entity.siblingAtColumn(Model::Handle).data(Model::SortRole).toULongLong(), 0x51U);
    QCOMPARE(m_model->sessionId(entity), SessionId(1));
}

void TestSessionTreeHandles::refreshesHandlesOfExpandedSessions()
{
    m_model->addSessions(sessions(1));
    m_model->setSnapshot(shared(library(1)));
    const QModelIndex row = m_model->indexOf(1);
    if (m_model->canFetchMore(row))
        m_model->fetchMore(row);
    m_model->setHandles(handleOf(1), {handle(0x51), handle(0x52), handle(0x53)});
    const QPersistentModelIndex kept(m_model->index(2, 0, row));
    QSignalSpy wanted(m_model.get(), &Model::handlesWanted);
    m_model->setSnapshot(shared(library(1)));
    QCOMPARE(wanted.size(), 1);
    m_model->setHandles(handleOf(1), {handle(0x53), handle(0x54)});
    QCOMPARE(m_model->rowCount(row), 2);
    QCOMPARE(kept.row(), 0);
    m_model->setSnapshot(shared(library(1)));
    QCOMPARE(wanted.size(), 1);
}

void TestSessionTreeHandles::closedSessionLosesItsHandles()
{
    m_model->addSessions(sessions(1));
    m_model->setSnapshot(shared(library(1)));
    const QModelIndex row = m_model->indexOf(1);
    if (m_model->canFetchMore(row))
        m_model->fetchMore(row);
    m_model->setHandles(handleOf(1), {handle(0x51)});
    QCOMPARE(m_model->rowCount(row), 1);
    m_model->changeSessions({session(1, 1, SessionState::Refused)});
    QCOMPARE(m_model->rowCount(row), 0);
    QVERIFY(!m_model->hasChildren(row));
    QCOMPARE(cell(1, Model::LastError), QStringLiteral("SNMPAPI_ALLOC_ERROR"));
    QVERIFY(m_model->indexOf(1, Model::LastError)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("SNMPAPI_ALLOC_ERROR")));
}

void TestSessionTreeHandles::tellsWhenSessionsBecomeExpandable()
{
    m_model->addSessions(sessions(2));
    QSignalSpy changed(m_model.get(), &Model::expandableChanged);
    m_model->setSnapshot(shared(library(2)));
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_model->hasChildren(m_model->indexOf(1)));
    m_model->setSnapshot(shared(library(2)));
    m_model->changeSessions({session(2, 2, SessionState::Polling)});
    QCOMPARE(changed.size(), 1);
    m_model->changeSessions({session(1, 1, SessionState::Refused)});
    QCOMPARE(changed.size(), 2);
    QVERIFY(!m_model->hasChildren(m_model->indexOf(1)));
}

QTEST_GUILESS_MAIN(TestSessionTreeHandles)
#include "tst_sessiontreehandles.moc"
