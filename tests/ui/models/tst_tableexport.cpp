// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"
#include "sessiontreemodel.h"
#include "tableexport.h"

#include <QAbstractTableModel>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
    void wholeTable();
    void chosenColumns();
    void selectionInModelOrder();
    void emptySelection();
    void treesAreDepthFirst();
    void jsonKeepsTheText();
    void writesEveryFormat();
};

void TestTableExport::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tsv");
    QTest::addColumn<QString>("csv");
    QTest::newRow("plain") << "switch 1"
                           << "switch 1"
                           << "switch 1";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("tab") << "a\tb"
                         << "a b"
                         << "a\tb";
    QTest::newRow("line end") << "a\r\nb"
                              << "a  b"
                              << "\"a\r\nb\"";
    QTest::newRow("comma") << "a,b"
                           << "a,b"
                           << "\"a,b\"";
    QTest::newRow("quote") << "a\"b"
                           << "a\"b"
                           << "\"a\"\"b\"";
    QTest::newRow("formula") << "=HYPERLINK(\"http://x\")"
                             << "'=HYPERLINK(\"http://x\")"
                             << "\"'=HYPERLINK(\"\"http://x\"\")\"";
    QTest::newRow("plus") << "+cmd|' /C calc'!A0"
                          << "'+cmd|' /C calc'!A0"
                          << "'+cmd|' /C calc'!A0";
    QTest::newRow("minus") << "-2+3"
                           << "'-2+3"
                           << "'-2+3";
    QTest::newRow("at") << "@SUM(A1)"
                        << "'@SUM(A1)"
                        << "'@SUM(A1)";
    QTest::newRow("hidden behind space") << "  =1+1"
                                         << "'  =1+1"
                                         << "'  =1+1";
    QTest::newRow("hidden behind a tab") << "\t=1+1"
                                         << "' =1+1"
                                         << "'\t=1+1";
    QTest::newRow("full-width sign") << QStringLiteral("\uFF1D1+1") << QStringLiteral("'\uFF1D1+1")
                                     << QStringLiteral("'\uFF1D1+1");
    QTest::newRow("negative number") << "-5"
                                     << "-5"
                                     << "-5";
    QTest::newRow("signed number") << "+1.5"
                                   << "+1.5"
                                   << "+1.5";
    QTest::newRow("Chinese") << QStringLiteral("\u5DE5\u4F5C\u968E\u6BB5")
                             << QStringLiteral("\u5DE5\u4F5C\u968E\u6BB5")
                             << QStringLiteral("\u5DE5\u4F5C\u968E\u6BB5");
}

void TestTableExport::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, tsv);
    QFETCH(QString, csv);
    const Table table{{QStringLiteral("A")}, {{text}}};
    QCOMPARE(toTsv(table), QStringLiteral("A\n") + tsv + u'\n');
    QCOMPARE(toTsv(table, false), tsv + u'\n');
    QCOMPARE(toCsv(table), QStringLiteral("A\r\n") + csv + QStringLiteral("\r\n"));
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

void TestTableExport::treesAreDepthFirst()
{
    SessionTreeModel model;
    model.setWorkers(fixtures::workers(2));
    model.addSessions(fixtures::sessions(4));
    const Table table = tableOf(model, {SessionTreeModel::Name});
    const QList<QStringList> expected{{"Worker 1"}, {"agent 1"}, {"agent 3"},
                                      {"Worker 2"}, {"agent 2"}, {"agent 4"}};
    QCOMPARE(table.rows, expected);
    const Table selected =
        tableOf({model.indexOf(4), model.indexOf(3), model.indexOfWorker(2)}, {SessionTreeModel::Name});
    QCOMPARE(selected.rows, (QList<QStringList>{{"agent 3"}, {"Worker 2"}, {"agent 4"}}));
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
    QCOMPARE(suffix(Format::Tsv), QStringLiteral("tsv"));
    QCOMPARE(suffix(Format::Csv), QStringLiteral("csv"));
    QCOMPARE(suffix(Format::Json), QStringLiteral("json"));
}

QTEST_GUILESS_MAIN(TestTableExport)
#include "tst_tableexport.moc"
