// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "pollhistory.h"
#include "resultmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace fixtures;

namespace {

const Oid First{1, 3, 6, 1, 1};
const Oid Second{1, 3, 6, 1, 2};

QList<Sample> values(qint64 first, qint64 second)
{
    return {sample(First, first), sample(Second, second)};
}

QList<double> pointsOf(const PollHistory &history, SessionId id, const Oid &oid)
{
    QList<double> points;
    if (const Series *series = history.series(id, oid)) {
        for (const SeriesPoint &point : series->points)
            points.append(point.value);
    }
    return points;
}

/// NaN written as -1, so that lists compare.
QList<double> comparable(QList<double> points)
{
    std::ranges::replace_if(
        points, [](double value) { return std::isnan(value); }, -1.0);
    return points;
}

} // namespace

class TestResultModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void latestShowsPollAndValues();
    void latestIsUpdatedInPlace();
    void failedPollKeepsLastKnownValues();
    void exceptionsAreMarked();
    void historyShowsNewestFirst();
    void rowsAppearAndGoSingly();
    void repeatedObjectsHaveRowsOfTheirOwn();
    void changedOrderIsFollowed();
    void onlySelectedSessions();
    void forgottenSessionDisappears();
    void columnsHaveNames();
    void rowsAreBounded();

    void seriesOfNumbers();
    void failedPollIsAGap_data();
    void failedPollIsAGap();
    void missingObjectIsAGap();
    void counters_data();
    void counters();
    void changedTypeStartsAgain();
    void historyIsBounded();
    void seriesPerSessionAreBounded();
    void budgetIsSharedBySessions();

private:
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_model->index(row, column).data().toString();
    }
    [[nodiscard]] QVariant role(int row, int role) const { return m_model->index(row, 0).data(role); }
    void record(const PollResult &result)
    {
        m_history->record({result});
        m_model->flush();
    }

    std::unique_ptr<PollHistory> m_history;
    std::unique_ptr<ResultModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestResultModel::init()
{
    m_history = std::make_unique<PollHistory>();
    m_model = std::make_unique<ResultModel>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setHistory(m_history.get());
    m_model->setSessions({1});
}

void TestResultModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_history.reset();
}

void TestResultModel::latestShowsPollAndValues()
{
    record(poll(1, 1, values(10, 20)));
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(role(0, ResultModel::IsPollRole).toBool());
    QCOMPARE(cell(0, ResultModel::Status), QStringLiteral("Answered"));
    QCOMPARE(cell(0, ResultModel::RoundTrip), QStringLiteral("1.50 ms"));
    QCOMPARE(cell(1, ResultModel::Object), QStringLiteral("1.3.6.1.1"));
    QCOMPARE(cell(1, ResultModel::Type), QStringLiteral("INTEGER"));
    QCOMPARE(cell(2, ResultModel::Value), QStringLiteral("20"));
    QCOMPARE(m_model->index(2, ResultModel::Value).data(ResultModel::SortRole).toDouble(), 20.0);
    QCOMPARE(cell(2, ResultModel::Session), QStringLiteral("1"));
}

void TestResultModel::latestIsUpdatedInPlace()
{
    record(poll(1, 1, values(10, 20)));
    const QPersistentModelIndex kept(m_model->index(2, ResultModel::Value));
    QSignalSpy inserted(m_model.get(), &ResultModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &ResultModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &ResultModel::modelReset);
    record(poll(1, 2, values(11, 21)));
    QCOMPARE(kept.data().toString(), QStringLiteral("21"));
    QCOMPARE(inserted.size() + removed.size() + reset.size(), 0);
}

void TestResultModel::failedPollKeepsLastKnownValues()
{
    record(poll(1, 1, values(10, 20)));
    record(poll(1, 2, {}, PollOutcome::TimedOut));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(0, ResultModel::Status), QStringLiteral("No answer"));
    QVERIFY(role(0, ResultModel::FailedRole).toBool());
    QVERIFY(role(1, ResultModel::StaleRole).toBool());
    QCOMPARE(cell(1, ResultModel::Status), QStringLiteral("Last known"));
    QCOMPARE(cell(1, ResultModel::Value), QStringLiteral("10"));
    record(poll(1, 3, values(12, 22)));
    QVERIFY(!role(1, ResultModel::StaleRole).toBool());
}

void TestResultModel::exceptionsAreMarked()
{
    Sample missing = sample(First, 0);
    missing.syntax = SNMP_SYNTAX_NOSUCHINSTANCE;
    missing.raw = {};
    missing.type = QStringLiteral("noSuchInstance");
    record(poll(1, 1, {missing}));
    QVERIFY(role(1, ResultModel::FailedRole).toBool());
    QCOMPARE(cell(1, ResultModel::Status), QStringLiteral("noSuchInstance"));
}

void TestResultModel::historyShowsNewestFirst()
{
    m_model->setView(ResultModel::View::History);
    record(poll(1, 1, values(10, 20)));
    record(poll(1, 2, {}, PollOutcome::TimedOut));
    record(poll(1, 3, values(12, 22)));
    QCOMPARE(m_model->rowCount(), 7);
    QCOMPARE(cell(0, ResultModel::Name), QStringLiteral("Poll 3"));
    QCOMPARE(cell(1, ResultModel::Value), QStringLiteral("12"));
    QCOMPARE(cell(3, ResultModel::Status), QStringLiteral("No answer"));
    QCOMPARE(cell(6, ResultModel::Value), QStringLiteral("20"));
}

void TestResultModel::rowsAppearAndGoSingly()
{
    m_model->setView(ResultModel::View::History);
    record(poll(1, 1, values(10, 20)));
    const QPersistentModelIndex kept(m_model->index(1, ResultModel::Value));
    QSignalSpy inserted(m_model.get(), &ResultModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &ResultModel::rowsRemoved);
    record(poll(1, 2, values(11, 21)));
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(kept.row(), 4);
    QCOMPARE(kept.data().toString(), QStringLiteral("10"));
}

void TestResultModel::repeatedObjectsHaveRowsOfTheirOwn()
{
    record(poll(1, 1, {sample(First, 1), sample(First, 2), sample(First, 3)}));
    QCOMPARE(m_model->rowCount(), 4);
    record(poll(1, 2, {sample(First, 4), sample(First, 5)}));
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(2, ResultModel::Value), QStringLiteral("5"));
}

void TestResultModel::changedOrderIsFollowed()
{
    record(poll(1, 1, {sample(First, 1), sample(Second, 2)}));
    record(poll(1, 2, {sample(Second, 3), sample(First, 4)}));
    QCOMPARE(cell(1, ResultModel::Value), QStringLiteral("3"));
    QCOMPARE(cell(2, ResultModel::Value), QStringLiteral("4"));
}

void TestResultModel::onlySelectedSessions()
{
    m_history->record({poll(1, 1, values(1, 2)), poll(2, 1, values(3, 4)), poll(3, 1, values(5, 6))});
    m_model->setSessions({3, 1});
    QCOMPARE(m_model->rowCount(), 6);
    QCOMPARE(cell(1, ResultModel::Value), QStringLiteral("5"));
    QCOMPARE(cell(4, ResultModel::Value), QStringLiteral("1"));
    m_model->setSessions({});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestResultModel::forgottenSessionDisappears()
{
    record(poll(1, 1, values(1, 2)));
    m_history->forget({1});
    QTRY_COMPARE(m_model->rowCount(), 0);
    QVERIFY(m_history->seriesOf(1).isEmpty());
}

void TestResultModel::columnsHaveNames()
{
    for (int column = 0; column < ResultModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!m_model->headerData(ResultModel::ColumnCount, Qt::Horizontal).isValid());
}

void TestResultModel::rowsAreBounded()
{
    m_tester.reset(); // visits every row after every change
    QList<Sample> many;
    for (quint32 i = 0; i < ResultModel::MaxRows + 10; ++i)
        many.append(sample(Oid{1, 3, i}, i));
    record(poll(1, 1, many));
    QCOMPARE(m_model->rowCount(), ResultModel::MaxRows);
}

void TestResultModel::seriesOfNumbers()
{
    Sample text = sample(Second, 0);
    text.syntax = SNMP_SYNTAX_OCTETS;
    text.raw = QByteArray("text");
    m_history->record({poll(1, 1, {sample(First, 10), text}), poll(1, 2, {sample(First, 12), text})});
    QCOMPARE(m_history->seriesOf(1), QList<Oid>{First});
    QCOMPARE(pointsOf(*m_history, 1, First), (QList<double>{10, 12}));
    QVERIFY(!m_history->series(1, Second));
    QVERIFY(!m_history->series(9, First));
}

void TestResultModel::failedPollIsAGap_data()
{
    QTest::addColumn<PollOutcome>("outcome");
    QTest::addColumn<QList<double>>("points");
    const QList<double> gap{10, -1, 12};
    QTest::newRow("time-out") << PollOutcome::TimedOut << gap;
    QTest::newRow("error-status") << PollOutcome::ErrorStatus << gap;
    QTest::newRow("transport error") << PollOutcome::TransportError << gap;
    QTest::newRow("refused") << PollOutcome::Refused << gap;
    QTest::newRow("cancelled tells nothing") << PollOutcome::Cancelled << QList<double>{10, 12};
}

void TestResultModel::failedPollIsAGap()
{
    QFETCH(PollOutcome, outcome);
    m_history->record({poll(1, 1, {sample(First, 10)}), poll(1, 2, {}, outcome), poll(1, 3, {}, outcome),
                       poll(1, 4, {sample(First, 12)})});
    QTEST(comparable(pointsOf(*m_history, 1, First)), "points");
}

void TestResultModel::missingObjectIsAGap()
{
    m_history->record({poll(1, 1, values(1, 2)), poll(1, 2, {sample(First, 3)}), poll(1, 3, values(4, 5))});
    QCOMPARE(comparable(pointsOf(*m_history, 1, First)), (QList<double>{1, 3, 4}));
    QCOMPARE(comparable(pointsOf(*m_history, 1, Second)), (QList<double>{2, -1, 5}));
}

void TestResultModel::counters_data()
{
    QTest::addColumn<quint32>("syntax");
    QTest::addColumn<QList<quint64>>("counts");
    QTest::addColumn<QList<double>>("rates");
    const quint32 c32 = SNMP_SYNTAX_CNTR32;
    const quint32 c64 = SNMP_SYNTAX_CNTR64;
    QTest::newRow("rises") << c32 << QList<quint64>{100, 150, 150} << QList<double>{50, 0};
    QTest::newRow("32 bits wrap") << c32 << QList<quint64>{4294967290U, 10} << QList<double>{16};
    QTest::newRow("set back") << c32 << QList<quint64>{1000000, 5, 15} << QList<double>{10};
    QTest::newRow("64 bits do not wrap")
        << c64 << QList<quint64>{1000, 2000, 5, 15} << QList<double>{1000, -1, 10};
    QTest::newRow("64 bits") << c64 << QList<quint64>{0, quint64(1) << 40} << QList<double>{1099511627776.0};
}

void TestResultModel::counters()
{
    QFETCH(quint32, syntax);
    QFETCH(QList<quint64>, counts);
    quint64 sequence = 0;
    for (const quint64 count : counts)
        m_history->record({poll(1, ++sequence, {counter(First, count, syntax)})});
    QVERIFY(m_history->series(1, First)->counter);
    QTEST(comparable(pointsOf(*m_history, 1, First)), "rates");
}

void TestResultModel::changedTypeStartsAgain()
{
    m_history->record({poll(1, 1, {sample(First, 10)}), poll(1, 2, {counter(First, 10)}),
                       poll(1, 3, {counter(First, 30)})});
    QCOMPARE(pointsOf(*m_history, 1, First), QList<double>{20});
}

void TestResultModel::historyIsBounded()
{
    for (quint64 i = 1; i <= PollHistory::MaxResults + 50; ++i)
        m_history->record({poll(1, i, {sample(First, 1)})});
    QCOMPARE(m_history->results(1).size(), PollHistory::MaxResults);
    QCOMPARE(m_history->last(1)->sequence, quint64(PollHistory::MaxResults + 50));
    QVERIFY(!m_history->last(2));
}

void TestResultModel::seriesPerSessionAreBounded()
{
    QList<Sample> many;
    for (quint32 i = 0; i < 200; ++i)
        many.append(sample(Oid{1, 3, i}, i));
    m_history->record({poll(1, 1, many)});
    QCOMPARE(m_history->seriesOf(1).size(), PollHistory::MaxSeriesPerSession);
    QCOMPARE(m_history->last(1)->values.size(), 200);
}

void TestResultModel::budgetIsSharedBySessions()
{
    for (quint64 round = 1; round <= 20; ++round) {
        QList<PollResult> results;
        for (SessionId id = 1; id <= 5000; ++id)
            results.append(poll(id, round, values(1, 2)));
        m_history->record(results);
    }
    QCOMPARE(m_history->results(1).size(), 10);
    m_history->clear();
    QVERIFY(m_history->results(1).isEmpty());
}

QTEST_GUILESS_MAIN(TestResultModel)
#include "tst_resultmodel.moc"
