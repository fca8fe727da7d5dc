// SPDX-License-Identifier: GPL-3.0-or-later
//
// What Results shows, copies, exports, sorts and finds of a value.
#include "fixtures.h"
#include "pollhistory.h"
#include "resultmodel.h"
#include "rowproxy.h"
#include "tableexport.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QTest>

#include <limits>

Q_DECLARE_METATYPE(RawValue)

using namespace fixtures;

namespace {

const Oid First{1, 3, 6, 1, 1};
const Oid Second{1, 3, 6, 1, 2};

} // namespace

class TestResultValues : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void valuesAreWhatCame_data();
    void valuesAreWhatCame();
    void pollsAreData();
    void sortsAsPeopleCount_data();
    void sortsAsPeopleCount();
    void searches_data();
    void searches();

private:
    void record(const PollResult &result)
    {
        m_history->record({result});
        m_model->flush();
    }

    std::unique_ptr<PollHistory> m_history;
    std::unique_ptr<ResultModel> m_model;
};

void TestResultValues::init()
{
    m_history = std::make_unique<PollHistory>();
    m_model = std::make_unique<ResultModel>();
    m_model->setHistory(m_history.get());
    m_model->setSessions({1});
}

void TestResultValues::cleanup()
{
    m_model.reset();
    m_history.reset();
}

void TestResultValues::valuesAreWhatCame_data()
{
    QTest::addColumn<RawValue>("raw");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("copied");
    QTest::addColumn<QVariant>("data");
    const auto octets = [](const char *name, const QByteArray &raw, const QString &shown,
                           const QString &exact) {
        QTest::newRow(name) << RawValue(raw) << shown << exact << QVariant(exact);
    };
    octets("spaces", "  a  b ", "  a  b ", "  a  b ");
    octets("lines", "a\r\n\tb", "a\\r\\n\\tb", "a\r\n\tb");
    octets("backslash", "a\\nb", "a\\nb", "a\\nb");
    octets("formula", "=1+1", "=1+1", "=1+1");
    octets("HTML", "<b>x</b>", "<b>x</b>", "<b>x</b>");
    octets("not text as a whole", "a\xFF", "61 FF", "61 FF");
    octets("an address that a module reads", QByteArray("ABCDEF"), "41:42:43:44:45:46", "41:42:43:44:45:46");
    octets("long", QByteArray(5000, 'x'), QString(4096, u'x') + QChar(0x2026), QString(5000, u'x'));
    QTest::newRow("named number") << RawValue(qint64(1)) << "up(1)"
                                  << "up(1)" << QVariant(qint64(1));
    QTest::newRow("with unit") << RawValue(quint64(1500)) << "1500 octets"
                               << "1500 octets" << QVariant(quint64(1500));
    QTest::newRow("largest counter") << RawValue(std::numeric_limits<quint64>::max())
                                     << "18446744073709551615"
                                     << "18446744073709551615"
                                     << QVariant(std::numeric_limits<quint64>::max());
    QTest::newRow("object identifier") << RawValue(Oid{1, 3, 6}) << "SNMPv2-SMI::dod"
                                       << "SNMPv2-SMI::dod" << QVariant(QStringLiteral("1.3.6"));
    QTest::newRow("exception") << RawValue() << "noSuchInstance"
                               << "noSuchInstance" << QVariant::fromValue(nullptr);
}

void TestResultValues::valuesAreWhatCame()
{
    QFETCH(RawValue, raw);
    QFETCH(QString, shown);
    Sample value = sample(First, 0);
    value.raw = raw;
    value.text = shown;
    record(poll(1, 1, {value}));
    const QModelIndex cell = m_model->index(1, ResultModel::Value);
    QCOMPARE(cell.data().toString(), shown);
    QTEST(cell.data(tableexport::TextRole).toString(), "copied");
    QTEST(cell.data(tableexport::DataRole), "data");
}

void TestResultValues::pollsAreData()
{
    record(poll(1, 1, {sample(First, 10), sample(Second, 20)}));
    const auto cell = [this](int row, int column) {
        return m_model->index(row, column).data(tableexport::DataRole);
    };
    QCOMPARE(cell(0, ResultModel::RoundTrip), QVariant(1.5));
    QCOMPARE(cell(0, ResultModel::Value), QVariant::fromValue(nullptr));
    QCOMPARE(cell(1, ResultModel::RoundTrip), QVariant::fromValue(nullptr));
    QCOMPARE(cell(1, ResultModel::Value), QVariant(qint64(10)));
    QCOMPARE(cell(1, ResultModel::Object), QVariant(QStringLiteral("1.3.6.1.1")));
    static const QRegularExpression iso(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)$"));
    QVERIFY2(iso.match(cell(0, ResultModel::Time).toString()).hasMatch(),
             qPrintable(cell(0, ResultModel::Time).toString()));
    const QString json = tableexport::toJson(tableexport::tableOf(*m_model));
    QVERIFY2(json.contains(QStringLiteral("\"roundTripMs\": 1.5")), qPrintable(json));
    QVERIFY2(json.contains(QStringLiteral("\"value\": 20,")), qPrintable(json));
    QVERIFY2(json.contains(QStringLiteral("\"valueShown\": \"20\"")), qPrintable(json));
    QVERIFY(tableexport::toCsv(tableexport::tableOf(*m_model)).contains(QStringLiteral("Round trip (ms)")));
}

void TestResultValues::sortsAsPeopleCount_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QList<int>>("order"); // places of the values as the agent sent them
    QTest::newRow("agent's order") << -1 << QList<int>{0, 1, 2, 3};
    QTest::newRow("OID") << int(ResultModel::Object) << QList<int>{3, 1, 2, 0};
    QTest::newRow("name") << int(ResultModel::Name) << QList<int>{3, 1, 2, 0};
    QTest::newRow("value") << int(ResultModel::Value) << QList<int>{2, 0, 1, 3};
}

void TestResultValues::sortsAsPeopleCount()
{
    QFETCH(int, column);
    QFETCH(QList<int>, order);
    const QList<Oid> oids{{1, 3, 100}, {1, 3, 20}, {1, 3, 20, 1}, {1, 3, 3}};
    const QList<RawValue> raws{quint64(9007199254740992), quint64(9007199254740993), qint64(-1),
                               QByteArray("1")};
    QList<Sample> samples;
    for (qsizetype i = 0; i < oids.size(); ++i) {
        samples.append(sample(oids[i], 0));
        samples.last().raw = raws[i];
        samples.last().name = QStringLiteral("name.") + samples.last().dotted();
    }
    RowProxy rows(*m_model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    record(poll(1, 1, samples));
    for (const int step : {column, -1, column}) {
        rows.sort(step);
        QList<int> places;
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (!rows.index(row, 0).data(ResultModel::IsPollRole).toBool())
                places.append(rows.mapToSource(rows.index(row, 0)).row() - 1);
        }
        QCOMPARE(places, step < 0 ? (QList<int>{0, 1, 2, 3}) : order);
    }
}

void TestResultValues::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("hits");
    QTest::newRow("nothing") << "" << 3;
    QTest::newRow("part of a value") << "CORE" << 1;
    QTest::newRow("value on two lines") << "one\ntwo" << 1;
    QTest::newRow("as it is shown") << "one\\ntwo" << 1;
    QTest::newRow("OID") << "1.3.6.1.2" << 1;
    QTest::newRow("name") << "SYS" << 2;
    QTest::newRow("no hit") << "nowhere" << 0;
    QTest::newRow("no pattern") << ".*" << 0;
}

void TestResultValues::searches()
{
    QFETCH(QString, text);
    QFETCH(int, hits);
    QList<Sample> samples{sample(First, 1), sample(Second, 2), sample({1, 3, 7}, 3)};
    samples[0].raw = QByteArray("core-switch");
    samples[0].text = QStringLiteral("core-switch");
    samples[0].name = QStringLiteral("sysName.0");
    samples[1].raw = QByteArray("one\ntwo");
    samples[1].text = QStringLiteral("one\\ntwo");
    samples[1].name = QStringLiteral("sysDescr.0");
    RowProxy rows(*m_model);
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setHeadingRole(ResultModel::IsPollRole);
    rows.setSearch(text);
    record(poll(1, 1, samples));
    QCOMPARE(rows.hits(), hits);
    QCOMPARE(rows.all(), 3);
    QCOMPARE(rows.rowCount(), hits + 1); // the row of the poll stays
    rows.setSearch({});
    QCOMPARE(rows.hits(), 3);
}

QTEST_GUILESS_MAIN(TestResultValues)
#include "tst_resultvalues.moc"
