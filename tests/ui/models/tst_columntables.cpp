// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is true of every column of every table.
#include "columntable.h"
#include "failurelogmodel.h"
#include "fixtures.h"
#include "mibproblemmodel.h"
#include "pollhistory.h"
#include "resourcemodel.h"
#include "resultmodel.h"
#include "sessiontreemodel.h"

#include <QAbstractItemModelTester>
#include <QMetaEnum>
#include <QTest>

#include <map>
#include <memory>

using namespace fixtures;

class TestColumnTables : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void columns_data();
    void columns();
    void cells_data() { columns_data(); }
    void cells();
    void sessionAlignment();
    void headsOutsideTheTable();

private:
    std::map<QByteArray, std::unique_ptr<QAbstractItemModel>> m_models;
    PollHistory m_history;
};

void TestColumnTables::initTestCase()
{
    auto sessionTree = std::make_unique<SessionTreeModel>();
    new QAbstractItemModelTester(sessionTree.get(), sessionTree.get());
    sessionTree->setGrouping(SessionTreeModel::Grouping::Thread);
    sessionTree->setWorkers(workers(1));
    sessionTree->addSessions(sessions(1, 1));
    sessionTree->setSnapshot(shared(library(1, 1)));
    sessionTree->fetchMore(sessionTree->indexOf(1));
    sessionTree->setHandles(handleOf(1), {handle(0x51)});
    auto results = std::make_unique<ResultModel>();
    new QAbstractItemModelTester(results.get(), results.get());
    m_history.record({poll(1, 1, {sample(Oid{1, 3, 6, 1}, 10)})});
    results->setHistory(&m_history);
    results->setSessions({1});
    auto failures = std::make_unique<FailureLogModel>();
    new QAbstractItemModelTester(failures.get(), failures.get());
    failures->append({winsnmp::AllocationFailure{}});
    auto problems = std::make_unique<MibProblemModel>();
    new QAbstractItemModelTester(problems.get(), problems.get());
    problems->setProblems(std::vector<winsnmp::mib::Problem>(1));
    auto resources = std::make_unique<ResourceModel>();
    new QAbstractItemModelTester(resources.get(), resources.get());
    m_models.emplace("sessions", std::move(sessionTree));
    m_models.emplace("results", std::move(results));
    m_models.emplace("failures", std::move(failures));
    m_models.emplace("problems", std::move(problems));
    m_models.emplace("resources", std::move(resources));
}

void TestColumnTables::columns_data()
{
    QTest::addColumn<QAbstractItemModel *>("model");
    QTest::addColumn<int>("column");
    for (const auto &[name, model] : m_models) {
        const QMetaObject *type = model->metaObject();
        const QMetaEnum words = type->enumerator(type->indexOfEnumerator("Columns"));
        for (int column = 0; column < model->columnCount(); ++column)
            QTest::addRow("%s: %s", name.constData(), words.valueToKey(column)) << model.get() << column;
    }
}

void TestColumnTables::columns()
{
    QFETCH(QAbstractItemModel *, model);
    QFETCH(int, column);
    const auto head = [&](int of, int role) { return model->headerData(of, Qt::Horizontal, role); };
    const QMetaObject *type = model->metaObject();
    const QMetaEnum words = type->enumerator(type->indexOfEnumerator("Columns"));
    QVERIFY(words.valueToKey(column));
    const QString title = head(column, Qt::DisplayRole).toString();
    QVERIFY(!title.isEmpty());
    for (int other = 0; other < column; ++other)
        QVERIFY2(head(other, Qt::DisplayRole).toString() != title, qPrintable(title));
    QVERIFY(head(column, Qt::ToolTipRole).toString() != title);
    QVERIFY(head(column, WidthRole).toInt() > 0);
    QVERIFY(head(column, RoomyWidthRole).toInt() >= head(column, WidthRole).toInt());
    QVERIFY(head(column, HiddenRole).isValid() && head(column, SearchedRole).isValid());
}

void TestColumnTables::cells()
{
    QFETCH(QAbstractItemModel *, model);
    QFETCH(int, column);
    const auto isNumber = [](const QVariant &value) {
        return value.isValid() && value.typeId() != QMetaType::QString
            && value.typeId() != QMetaType::Nullptr;
    };
    const bool hasUnit =
        !model->headerData(column, Qt::Horizontal, tableexport::UnitRole).toString().isEmpty();
    // Down the first rows: in the tree a thread, its session, the session's handle.
    for (QModelIndex row = model->index(0, 0); row.isValid(); row = model->index(0, 0, row)) {
        const QModelIndex cell = row.siblingAtColumn(column);
        const QVariant data = cell.data(tableexport::DataRole);
        QCOMPARE(cell.data().typeId(), static_cast<int>(QMetaType::QString));
        QVERIFY(cell.data(Qt::UserRole).isValid());
        // A column with a unit has numbers or nothing; what is exported as a number is sorted as one.
        QVERIFY(!hasUnit || isNumber(data) || data.typeId() == QMetaType::Nullptr);
        QVERIFY(!isNumber(data) || isNumber(cell.data(Qt::UserRole)));
        QCOMPARE(cell.data(Qt::TextAlignmentRole),
                 model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole));
    }
}

void TestColumnTables::sessionAlignment()
{
    const QAbstractItemModel &model = *m_models["sessions"];
    const QModelIndex session = model.index(0, 0, model.index(0, 0));
    for (int column = 0; column < model.columnCount(); ++column) {
        const bool isRight = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).isValid();
        // The state sorts by its rank, and is a text all the same.
        const bool isNumber = column != SessionTreeModel::State
            && session.siblingAtColumn(column).data(Qt::UserRole).typeId() != QMetaType::QString;
        QCOMPARE(isRight, isNumber);
    }
}

void TestColumnTables::headsOutsideTheTable()
{
    for (const auto &[name, model] : m_models) {
        QVERIFY2(!model->headerData(-1, Qt::Horizontal).isValid(), name.constData());
        QVERIFY2(!model->headerData(model->columnCount(), Qt::Horizontal).isValid(), name.constData());
    }
}

QTEST_GUILESS_MAIN(TestColumnTables)
#include "tst_columntables.moc"
