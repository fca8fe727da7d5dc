// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sessions in one list and by thread, and the change between the two.
#include "fixtures.h"
#include "sessionfilterproxy.h"
#include "sessionstext.h"
#include "sessiontreemodel.h"
#include "tableexport.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fixtures;
using Model = SessionTreeModel;

class TestSessionGrouping : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void oneListAtFirst();
    void listIsInTheOrderOfOpening();
    void listHasNoSessionsOfOthers();
    void changeKeepsIndexes();
    void changeKeepsFilterAndOrder();
    void listFiltersAndSorts();
    void movesToAnotherWorkerInTheList();
    void removesFromTheList();
    void sysNameBecomesTheName();
    void exportsAreData();
    void plainTextHasNoHeadings();
    void changesThousandsOfSessions();

private:
    [[nodiscard]] QList<SessionId> shown(const QModelIndex &parent = {}) const;
    [[nodiscard]] static winsnmp::LibrarySnapshot withOther();

    std::unique_ptr<Model> m_model;
    std::unique_ptr<SessionFilterProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_proxyTester;
};

void TestSessionGrouping::init()
{
    m_model = std::make_unique<Model>();
    m_proxy = std::make_unique<SessionFilterProxy>();
    m_proxy->setSourceModel(m_model.get());
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), mode);
    m_proxyTester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(), mode);
    m_model->setWorkers(workers(2));
}

void TestSessionGrouping::cleanup()
{
    m_proxyTester.reset();
    m_modelTester.reset();
    m_proxy.reset();
    m_model.reset();
}

QList<SessionId> TestSessionGrouping::shown(const QModelIndex &parent) const
{
    QList<SessionId> ids;
    for (int row = 0; row < m_proxy->rowCount(parent); ++row)
        ids.append(m_model->sessionId(m_proxy->mapToSource(m_proxy->index(row, 0, parent))));
    return ids;
}

/// A snapshot with a session of a thread that is no worker.
winsnmp::LibrarySnapshot TestSessionGrouping::withOther()
{
    winsnmp::LibrarySnapshot snapshot = library(4);
    winsnmp::ThreadSnapshot thread;
    thread.id = 9;
    thread.nativeId = 77;
    thread.label = "Demo agents";
    thread.handles = 1;
    snapshot.threads.push_back(thread);
    snapshot.sessions.push_back(coreSession(0x77, 9));
    return snapshot;
}

void TestSessionGrouping::oneListAtFirst()
{
    QCOMPARE(m_model->grouping(), Model::Grouping::None);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->addSessions(sessions(3));
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(!m_model->indexOf(2).parent().isValid());
    QVERIFY(!m_model->indexOfWorker(1).isValid());
    QCOMPARE(m_model->indexOf(2, Model::Thread).data().toString(), QStringLiteral("Worker 2"));
    QCOMPARE(m_model->sessionParents(), QModelIndexList{QModelIndex()});
}

void TestSessionGrouping::listIsInTheOrderOfOpening()
{
    m_model->addSessions(sessions(4));
    QCOMPARE(shown(), (QList<SessionId>{1, 2, 3, 4}));
    m_model->setGrouping(Model::Grouping::Thread);
    QCOMPARE(shown(m_proxy->index(0, 0)), (QList<SessionId>{1, 3}));
    QCOMPARE(shown(m_proxy->index(1, 0)), (QList<SessionId>{2, 4}));
    m_model->setGrouping(Model::Grouping::None);
    QCOMPARE(shown(), (QList<SessionId>{1, 2, 3, 4}));
}

void TestSessionGrouping::listHasNoSessionsOfOthers()
{
    m_model->addSessions(sessions(4));
    m_model->setSnapshot(shared(withOther()));
    QCOMPARE(m_model->rowCount(), 4);
    m_model->setGrouping(Model::Grouping::Thread);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->index(2, 0).data().toString(), QStringLiteral("Demo agents"));
    QCOMPARE(m_model->rowCount(m_model->index(2, 0)), 1);
    m_model->setGrouping(Model::Grouping::None);
    QCOMPARE(m_model->rowCount(), 4);
    m_model->setSnapshot(shared(withOther()));
    QCOMPARE(m_model->rowCount(), 4);
}

void TestSessionGrouping::changeKeepsIndexes()
{
    m_model->addSessions(sessions(4));
    m_model->setSnapshot(shared(library(4)));
    m_model->fetchMore(m_model->indexOf(3));
    m_model->setHandles(handleOf(3), {handle(0x51), handle(0x52)});
    const QPersistentModelIndex session(m_model->indexOf(3, Model::State));
    const QPersistentModelIndex below(m_model->index(1, Model::Target, m_model->indexOf(3)));
    const QPersistentModelIndex proxied(m_proxy->mapFromSource(m_model->indexOf(4)));
    QSignalSpy reset(m_model.get(), &Model::modelReset);
    for (const Model::Grouping grouping : {Model::Grouping::Thread, Model::Grouping::None}) {
        m_model->setGrouping(grouping);
        QCOMPARE(m_model->sessionId(session), SessionId(3));
        QCOMPARE(session.column(), static_cast<int>(Model::State));
        QCOMPARE(below.sibling(below.row(), Model::Handle).data(Model::SortRole).toULongLong(), 0x52U);
        QCOMPARE(below.parent(), QModelIndex(m_model->indexOf(3)));
        QCOMPARE(m_model->sessionId(m_proxy->mapToSource(proxied)), SessionId(4));
    }
    QCOMPARE(reset.size(), 0);
}

void TestSessionGrouping::changeKeepsFilterAndOrder()
{
    m_model->addSessions(sessions(12));
    m_proxy->sort(Model::Name, Qt::DescendingOrder);
    m_proxy->setText(QStringLiteral("agent 1"));
    QCOMPARE(shown(), (QList<SessionId>{12, 11, 10, 1}));
    m_model->setGrouping(Model::Grouping::Thread);
    QCOMPARE(m_proxy->shownSessions(), 4);
    QCOMPARE(m_proxy->allSessions(), 12);
    m_model->setGrouping(Model::Grouping::None);
    QCOMPARE(shown(), (QList<SessionId>{12, 11, 10, 1}));
}

void TestSessionGrouping::listFiltersAndSorts()
{
    m_model->addSessions({session(1), session(2, 2, SessionState::Failing), session(3)});
    m_proxy->setFailingOnly(true);
    QCOMPARE(shown(), QList<SessionId>{2});
    m_proxy->setFailingOnly(false);
    m_proxy->setText(QStringLiteral("worker 2"));
    QCOMPARE(shown(), QList<SessionId>{2});
    m_proxy->setText(QStringLiteral("no answer"));
    QCOMPARE(shown(), QList<SessionId>{2});
    m_proxy->setText({});
    m_model->changeSessions({session(1, 1, SessionState::Failing)});
    m_proxy->setText(QStringLiteral("no answer"));
    QCOMPARE(shown(), (QList<SessionId>{1, 2}));
}

void TestSessionGrouping::movesToAnotherWorkerInTheList()
{
    m_model->addSessions(sessions(3));
    const QPersistentModelIndex kept(m_model->indexOf(1));
    m_model->changeSessions({session(1, 2)});
    QCOMPARE(kept.row(), 0);
    QCOMPARE(kept.sibling(kept.row(), Model::Thread).data().toString(), QStringLiteral("Worker 2"));
    m_model->setGrouping(Model::Grouping::Thread);
    QCOMPARE(kept.parent(), m_model->indexOfWorker(2));
}

void TestSessionGrouping::removesFromTheList()
{
    m_model->addSessions(sessions(5));
    QSignalSpy removed(m_model.get(), &Model::rowsRemoved);
    m_model->removeSessions({2, 3});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(shown(), (QList<SessionId>{1, 4, 5}));
}

void TestSessionGrouping::sysNameBecomesTheName()
{
    SessionInfo info = session(1);
    SessionSpec spec = *info.spec;
    spec.name.clear();
    info.spec = std::make_shared<const SessionSpec>(spec);
    m_model->addSessions({info});
    QCOMPARE(m_model->indexOf(1).data().toString(), QStringLiteral("192.0.2.1:161"));
    info.sysName = QStringLiteral("core-sw-1");
    m_model->changeSessions({info});
    QCOMPARE(m_model->indexOf(1).data().toString(), QStringLiteral("core-sw-1"));
    m_proxy->setText(QStringLiteral("CORE-SW"));
    QCOMPARE(shown(), QList<SessionId>{1});
    spec.name = QStringLiteral("Mine");
    info.spec = std::make_shared<const SessionSpec>(spec);
    m_model->changeSessions({info});
    QCOMPARE(m_model->indexOf(1).data().toString(), QStringLiteral("Mine"));
}

/// An export has the value alone, and no age that is over when somebody reads it.
void TestSessionGrouping::exportsAreData()
{
    SessionInfo info = session(1, 1, SessionState::Failing);
    info.lastObject = QStringLiteral("ifDescr.2");
    info.lastValue = QStringLiteral("eth0");
    m_model->addSessions({info});
    const auto data = [this](int column) {
        return m_model->indexOf(1, column).data(tableexport::DataRole).toString();
    };
    QCOMPARE(data(Model::LastValue), QStringLiteral("eth0"));
    QCOMPARE(data(Model::LastError), QStringLiteral("No answer"));
}

void TestSessionGrouping::plainTextHasNoHeadings()
{
    m_model->addSessions(sessions(2));
    const QStringList lines = sessionsText(*m_model).split(u'\n');
    QVERIFY(lines[0].startsWith(QStringLiteral("  Name")));
    QVERIFY(lines[1].startsWith(QStringLiteral("  agent 1  192.0.2.1:161")));
    QVERIFY(lines[2].contains(QStringLiteral("Worker 2")));
    QCOMPARE(lines.size(), 4);
}

void TestSessionGrouping::changesThousandsOfSessions()
{
    m_modelTester.reset(); // they visit every row after every change
    m_proxyTester.reset();
    constexpr int count = 10000;
    m_model->addSessions(sessions(count));
    m_proxy->sort(Model::Name, Qt::AscendingOrder);
    m_model->setGrouping(Model::Grouping::Thread);
    QCOMPARE(m_proxy->rowCount(m_proxy->index(0, 0)), count / 2);
    m_model->setGrouping(Model::Grouping::None);
    QCOMPARE(m_proxy->rowCount(), count);
    QCOMPARE(shown().constLast(), SessionId(count));
}

QTEST_GUILESS_MAIN(TestSessionGrouping)
#include "tst_sessiongrouping.moc"
