// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibproblemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using winsnmp::mib::Problem;
using winsnmp::mib::ProblemKind;

class TestMibProblemModel : public QObject {
    Q_OBJECT
private slots:
    void showsWhereAndWhat();
    void everyKindHasASentence_data();
    void everyKindHasASentence();
};

void TestMibProblemModel::showsWhereAndWhat()
{
    MibProblemModel model;
    const QAbstractItemModelTester tester(&model);
    model.setProblems({{"/mibs/ACME-MIB.txt", 12, "message", ProblemKind::UndefinedName, "acme"},
                       {"/mibs/gone", 0, "message", ProblemKind::MissingFolder, "/mibs/gone"}});
    QCOMPARE(model.rowCount(), 2);
    const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(0, MibProblemModel::File), QStringLiteral("ACME-MIB.txt"));
    QCOMPARE(text(0, MibProblemModel::Line), QStringLiteral("12"));
    QVERIFY(text(0, MibProblemModel::Problem).contains(QStringLiteral("acme")));
    QCOMPARE(model.index(0, MibProblemModel::File).data(Qt::ToolTipRole).toString(),
             QStringLiteral("/mibs/ACME-MIB.txt"));
    QCOMPARE(model.index(0, MibProblemModel::Line).data(MibProblemModel::SortRole).toInt(), 12);
    QCOMPARE(text(1, MibProblemModel::File), QStringLiteral("/mibs/gone"));
    QVERIFY(text(1, MibProblemModel::Line).isEmpty());
    for (int column = 0; column < MibProblemModel::ColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    model.setProblems({});
    QCOMPARE(model.rowCount(), 0);
}

void TestMibProblemModel::everyKindHasASentence_data()
{
    QTest::addColumn<ProblemKind>("kind");
    QTest::newRow("syntax") << ProblemKind::Syntax;
    QTest::newRow("missing folder") << ProblemKind::MissingFolder;
    QTest::newRow("unreadable") << ProblemKind::Unreadable;
    QTest::newRow("too big") << ProblemKind::TooBig;
    QTest::newRow("no module") << ProblemKind::NoModule;
    QTest::newRow("missing module") << ProblemKind::MissingModule;
    QTest::newRow("missing symbol") << ProblemKind::MissingSymbol;
    QTest::newRow("undefined name") << ProblemKind::UndefinedName;
    QTest::newRow("bad definition") << ProblemKind::BadDefinition;
    QTest::newRow("not imported") << ProblemKind::NotImported;
    QTest::newRow("duplicate") << ProblemKind::Duplicate;
    QTest::newRow("other version") << ProblemKind::OtherVersion;
    QTest::newRow("encoding") << ProblemKind::Encoding;
}

void TestMibProblemModel::everyKindHasASentence()
{
    QFETCH(ProblemKind, kind);
    const Problem named{"file", 1, "the message", kind, "the subject"};
    const QString sentence = MibProblemModel::sentence(named);
    const bool speaksOfSubject =
        kind != ProblemKind::Syntax && kind != ProblemKind::NoModule && kind != ProblemKind::Encoding;
    QVERIFY(!sentence.isEmpty());
    QCOMPARE(sentence.contains(QStringLiteral("the subject")), speaksOfSubject);
    QCOMPARE(sentence.contains(QStringLiteral("the message")), kind == ProblemKind::Syntax);
    QVERIFY(!MibProblemModel::sentence({"file", 1, "the message", kind, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestMibProblemModel)
#include "tst_mibproblemmodel.moc"
