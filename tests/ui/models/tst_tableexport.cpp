// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "sessiontreemodel.h"
#include "tableexport.h"

#include <QAbstractTableModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>
#include <limits>

using namespace tableexport;

namespace {

/// A table of the texts it is given.
class TextModel : public QAbstractTableModel {
public:
    explicit TextModel(QList<QStringList> rows)
        : m_rows(std::move(rows))
    {
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.first().size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_rows[index.row()][index.column()] : QVariant();
    }
    QVariant headerData(int section, Qt::Orientation, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString(QChar(u'A' + section))) : QVariant();
    }

private:
    QList<QStringList> m_rows;
};

} // namespace

class TestTableExport : public QObject {
    Q_OBJECT
private slots:
    void cells_data();
    void cells();
    void data_data();
    void data();
    void wholeTable();
    void chosenColumns();
    void selectionInModelOrder();
    void emptySelection();
    void treesStayTrees();
    void listOfSessions();
    void jsonKeepsTheText();
    void writesEveryFormat();
};

void TestTableExport::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tsv");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("plainCsv"); // for programs
    const auto row = [](const char *name, const QString &text, const QString &tsv, const QString &csv,
                        const QString &plainCsv = {}) {
        QTest::newRow(name) << text << tsv << csv << (plainCsv.isNull() ? csv : plainCsv);
    };
    const auto same = [row](const char *name, const QString &text) { row(name, text, text, text); };
    same("plain", "switch 1");
    same("empty", "");
    same("spaces", "  two  ");
    same("negative number", "-5");
    same("signed number", "+1.5");
    same("a dash inside", "Cisco IOS - x");
    same("Chinese", QStringLiteral("\u5DE5\u4F5C\u968E\u6BB5"));
    row("tab", "a\tb", "\"a\tb\"", "a\tb");
    row("line end", "a\r\nb", "\"a\r\nb\"", "\"a\r\nb\"");
    row("comma", "a,b", "a,b", "\"a,b\"");
    row("quote", "a\"b", "\"a\"\"b\"", "\"a\"\"b\"");
    row("formula", "=HYPERLINK(\"x\")", "\"=HYPERLINK(\"\"x\"\")\"", "\"'=HYPERLINK(\"\"x\"\")\"",
        "\"=HYPERLINK(\"\"x\"\")\"");
    const auto formula = [row](const char *name, const QString &text, const QString &csv) {
        row(name, text, text, csv, text);
    };
    formula("plus", "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
    formula("minus", "-2+3", "'-2+3");
    formula("at", "@SUM(A1)", "'@SUM(A1)");
    formula("hidden behind space", "  =1+1", "'  =1+1");
    formula("full-width sign", QStringLiteral("\uFF1D1+1"), QStringLiteral("'\uFF1D1+1"));
    formula("behind a semicolon", "a;=1+1", "a;'=1+1");
    formula("behind a semicolon and a space", "a; @x;-5", "a;' @x;-5");
    formula("behind a bar", "a|+x", "a|'+x");
    row("behind a tab", "a\t=1+1", "\"a\t=1+1\"", "a\t'=1+1", "a\t=1+1");
    row("behind a comma", "a,=1+1", "a,=1+1", "\"a,'=1+1\"", "\"a,=1+1\"");
    row("behind a line end", "a\n=1+1", "\"a\n=1+1\"", "\"a\n'=1+1\"", "\"a\n=1+1\"");
    row("behind quotes", "a;\"=1", "\"a;\"\"=1\"", "\"a;'\"\"=1\"", "\"a;\"\"=1\"");
}

void TestTableExport::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, tsv);
    QFETCH(QString, csv);
    QFETCH(QString, plainCsv);
    const Table table{{{QStringLiteral("A"), QStringLiteral("a")}}, {Row{{text}, {}, {}, {}}}};
    QCOMPARE(toTsv(table), QStringLiteral("A\n") + tsv + u'\n');
    QCOMPARE(toTsv(table, false), tsv + u'\n');
    QCOMPARE(toCsv(table), QStringLiteral("A\r\n") + csv + QStringLiteral("\r\n"));
    QCOMPARE(toCsv(table, Formulas::AsTheyAre), QStringLiteral("A\r\n") + plainCsv + QStringLiteral("\r\n"));
}

void TestTableExport::data_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("json");
    const auto row = [](const char *name, const QVariant &value, const QString &csv, const QString &json) {
        QTest::newRow(name) << value << csv << json;
    };
    row("none", QVariant::fromValue(nullptr), "", "null");
    row("number", -5, "-5", "-5");
    row("largest counter", Q_UINT64_C(18446744073709551615), "18446744073709551615", "18446744073709551615");
    row("smallest number", std::numeric_limits<qint64>::min(), "-9223372036854775808",
        "-9223372036854775808");
    row("fraction", 0.1, "0.1", "0.1");
    row("no number", std::nan(""), "", "null");
    row("truth", true, "true", "true");
    row("text", QStringLiteral("a\"\n\u0001b"), "\"a\"\"\n\u0001b\"", R"("a\"\n\u0001b")");
    row("text of digits", QStringLiteral("007"), "007", "\"007\"");
}

void TestTableExport::data()
{
    QFETCH(QVariant, value);
    QFETCH(QString, csv);
    QFETCH(QString, json);
    const Table table{{{QStringLiteral("A"), QStringLiteral("a")}}, {Row{{value}, {}, {}, {}}}};
    QCOMPARE(toCsv(table), QStringLiteral("A\r\n%1\r\n").arg(csv));
    QCOMPARE(toJson(table), QStringLiteral("[\n    {\n        \"a\": %1\n    }\n]\n").arg(json));
}

void TestTableExport::wholeTable()
{
    const TextModel model({{"1", "2"}, {"3", "4"}});
    QCOMPARE(toTsv(tableOf(model)), QStringLiteral("A\tB\n1\t2\n3\t4\n"));
}

void TestTableExport::chosenColumns()
{
    const TextModel model(QList<QStringList>{{"1", "2", "3"}});
    QCOMPARE(toTsv(tableOf(model, {2, 0})), QStringLiteral("C\tA\n3\t1\n"));
}

void TestTableExport::selectionInModelOrder()
{
    const TextModel model({{"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}});
    const QModelIndexList selection{model.index(2, 2), model.index(0, 0), model.index(2, 0)};
    QCOMPARE(toTsv(tableOf(selection)), QStringLiteral("A\tC\n1\t3\n7\t9\n"));
    QCOMPARE(toTsv(tableOf(selection, {1})), QStringLiteral("B\n2\n8\n"));
}

void TestTableExport::emptySelection()
{
    QVERIFY(tableOf(QModelIndexList()).rows.isEmpty());
}

void TestTableExport::treesStayTrees()
{
    SessionTreeModel model;
    model.setGrouping(SessionTreeModel::Grouping::Thread);
    model.setWorkers(fixtures::workers(2));
    model.addSessions(fixtures::sessions(4));
    const Table table = tableOf(model, {SessionTreeModel::Name, SessionTreeModel::RoundTrip});
    const QString expected = QStringLiteral("Kind,Thread,Name,Round trip (ms)\r\n"
                                            "Thread,,Worker 1,\r\n"
                                            "Session,Worker 1,agent 1,\r\n"
                                            "Session,Worker 1,agent 3,\r\n"
                                            "Thread,,Worker 2,\r\n"
                                            "Session,Worker 2,agent 2,\r\n"
                                            "Session,Worker 2,agent 4,\r\n");
    QCOMPARE(toCsv(table), expected);
    const QJsonArray threads = QJsonDocument::fromJson(toJson(table).toUtf8()).array();
    QCOMPARE(threads.size(), 2);
    const QJsonArray sessions = threads[1].toObject().value(QStringLiteral("sessions")).toArray();
    QCOMPARE(sessions.size(), 2);
    const QJsonObject last = sessions[1].toObject();
    QCOMPARE(last.value(QStringLiteral("kind")).toString(), QStringLiteral("session"));
    QCOMPARE(last.value(QStringLiteral("name")).toString(), QStringLiteral("agent 4"));
    QVERIFY(last.value(QStringLiteral("roundTripMs")).isNull());
    const Table selected =
        tableOf({model.indexOf(4), model.indexOf(3), model.indexOfWorker(2)}, {SessionTreeModel::Name});
    QCOMPARE(toTsv(selected), QStringLiteral("Name\nagent 3\nWorker 2\nagent 4\n"));
    model.setGrouping(SessionTreeModel::Grouping::None);
    QCOMPARE(toCsv(tableOf(model, {SessionTreeModel::Name, SessionTreeModel::Thread})),
             QStringLiteral("Kind,Name,Thread\r\nSession,agent 1,Worker 1\r\nSession,agent 2,Worker 2\r\n"
                            "Session,agent 3,Worker 1\r\nSession,agent 4,Worker 2\r\n"));
}

void TestTableExport::listOfSessions()
{
    SessionTreeModel model;
    model.setGrouping(SessionTreeModel::Grouping::None);
    model.setWorkers(fixtures::workers(2));
    model.addSessions(fixtures::sessions(2));
    const Table table = tableOf(model, {SessionTreeModel::Name, SessionTreeModel::Thread});
    QCOMPARE(toCsv(table),
             QStringLiteral("Kind,Name,Thread\r\nSession,agent 1,Worker 1\r\nSession,agent 2,Worker 2\r\n"));
}

void TestTableExport::jsonKeepsTheText()
{
    const TextModel model(QList<QStringList>{{"=1+1", "a\"\n\u0001b"}});
    const QJsonArray rows = QJsonDocument::fromJson(toJson(tableOf(model)).toUtf8()).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0].toObject().value(QStringLiteral("A")).toString(), QStringLiteral("=1+1"));
    QCOMPARE(rows[0].toObject().value(QStringLiteral("B")).toString(), QStringLiteral("a\"\n\u0001b"));
}

void TestTableExport::writesEveryFormat()
{
    const TextModel model(QList<QStringList>{{"1"}});
    const Table table = tableOf(model);
    QCOMPARE(write(table, Format::Tsv), toTsv(table));
    QCOMPARE(write(table, Format::Csv), toCsv(table));
    QCOMPARE(write(table, Format::Json), toJson(table));
}

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
