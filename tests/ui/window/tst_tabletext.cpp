// SPDX-License-Identifier: GPL-3.0-or-later
#include "datatable.h"
#include "filesizelimit.h"
#include "tabletext.h"

#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>

class TestTableText : public QObject {
    Q_OBJECT

private slots:
    void init();
    void copiesSelection();
    void nothingSelectedCopiesNothing();
    void hiddenColumnsStayOut();
    void movedColumnsComeInOrder();
    void sortedRowsComeInOrder();
    void savesCsv();
    void savesJson();
    void tellsWhyNotSaved();
    void failedExportKeepsTheOldFile();
    void savesForSpreadsheetsOrPrograms_data();
    void savesForSpreadsheetsOrPrograms();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<DataTable> m_table;
    QTemporaryDir m_folder;
};

void TestTableText::init()
{
    m_model = std::make_unique<QStandardItemModel>(0, 3);
    m_model->setHorizontalHeaderLabels(
        {QStringLiteral("Name"), QStringLiteral("Count"), QStringLiteral("Note")});
    const std::tuple<const char *, int, const char *> rows[]{
        {"alpha", 30, "plain"}, {"beta", 4, "tab\there"}, {"gamma", 200, "two\nlines"}};
    for (const auto &[name, count, note] : rows) {
        QList<QStandardItem *> items{new QStandardItem(QLatin1String(name)),
                                     new QStandardItem(QString::number(count)),
                                     new QStandardItem(QLatin1String(note))};
        items[1]->setData(count, Qt::UserRole);
        m_model->appendRow(items);
    }
    m_table = std::make_unique<DataTable>(*m_model, QStringLiteral("table"), QStringLiteral("A table"));
}

void TestTableText::copiesSelection()
{
    m_table->selectRow(0);
    QCOMPARE(tabletext::selection(*m_table), QStringLiteral("Name\tCount\tNote\nalpha\t30\tplain\n"));
    m_table->selectAll();
    QVERIFY(tabletext::selection(*m_table).endsWith(QStringLiteral("gamma\t200\t\"two\nlines\"\n")));
    QVERIFY(tabletext::selection(*m_table).contains(QStringLiteral("beta\t4\t\"tab\there\"\n")));
}

void TestTableText::nothingSelectedCopiesNothing()
{
    QVERIFY(tabletext::selection(*m_table).isEmpty());
}

void TestTableText::hiddenColumnsStayOut()
{
    m_table->setColumnHidden(1, true);
    m_table->selectRow(0);
    QCOMPARE(tabletext::selection(*m_table), QStringLiteral("Name\tNote\nalpha\tplain\n"));
}

void TestTableText::movedColumnsComeInOrder()
{
    m_table->horizontalHeader()->moveSection(2, 0);
    m_table->selectRow(0);
    QCOMPARE(tabletext::selection(*m_table), QStringLiteral("Note\tName\tCount\nplain\talpha\t30\n"));
}

void TestTableText::sortedRowsComeInOrder()
{
    m_table->sortByColumn(1, Qt::DescendingOrder);
    m_table->selectAll();
    const QStringList lines = tabletext::selection(*m_table).split(QLatin1Char('\n'));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("gamma")));
    QVERIFY(lines.at(4).startsWith(QStringLiteral("beta"))); // behind the second line of gamma's note
}

void TestTableText::savesCsv()
{
    const QString path = m_folder.filePath(QStringLiteral("table.csv"));
    QCOMPARE(tabletext::save(*m_table, path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("Name,Count,Note\r\nalpha,30,plain\r\n"));
}

void TestTableText::savesJson()
{
    const QString path = m_folder.filePath(QStringLiteral("table.JSON"));
    QCOMPARE(tabletext::save(*m_table, path), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1).toObject().value(QStringLiteral("Name")).toString(), QStringLiteral("beta"));
}

void TestTableText::tellsWhyNotSaved()
{
    QVERIFY(!tabletext::save(*m_table, m_folder.filePath(QStringLiteral("none/table.csv"))).isEmpty());
}

void TestTableText::failedExportKeepsTheOldFile()
{
    const QString path = m_folder.filePath(QStringLiteral("kept.csv"));
    QCOMPARE(tabletext::save(*m_table, path), QString());
    QFile before(path);
    QVERIFY(before.open(QIODevice::ReadOnly));
    m_model->item(0, 0)->setText(QStringLiteral("changed"));
    {
        const FileSizeLimit limit(0);
        QCOMPARE(tabletext::save(*m_table, path), QStringLiteral("File too large"));
    }
    QFile after(path);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), before.readAll());
}

void TestTableText::savesForSpreadsheetsOrPrograms_data()
{
    QTest::addColumn<bool>("programs");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("spreadsheets") << false << QByteArray("'=1+1");
    QTest::newRow("programs") << true << QByteArray("=1+1");
}

void TestTableText::savesForSpreadsheetsOrPrograms()
{
    QFETCH(bool, programs);
    QFETCH(QByteArray, cell);
    using tableexport::Formulas;
    m_model->item(0, 0)->setText(QStringLiteral("=1+1"));
    const QString path = m_folder.filePath(QStringLiteral("formulas.csv"));
    QCOMPARE(tabletext::save(*m_table, path, programs ? Formulas::AsTheyAre : Formulas::Disarmed), QString());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().split('\n').at(1).split(',').front(), cell);
}

QTEST_MAIN(TestTableText)
#include "tst_tabletext.moc"
