// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Results page in the hands of a person: searching, copying, sorting, exporting.
#include "testagent.h"
#include "windowfixture.h"

#include "plainlabel.h"
#include "resultmodel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QTreeView>

#include <algorithm>

class TestResultsPage : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searchCountsHits();
    void escapeEmptiesTheSearch();
    void tabGoesThroughThePage();
    void copiesValuesAndOids_data();
    void copiesValuesAndOids();
    void menuKeyOpensTheMenu_data();
    void menuKeyOpensTheMenu();
    void thirdClickIsTheAgentsOrder();
    void exportsWhatIsSelected_data();
    void exportsWhatIsSelected();
    void neverReplacesAFileNobodyWasAskedAbout();

private:
    SessionId openPolled(TestAgent &agent, const QString &name);
    void showResults();
    [[nodiscard]] QTableView &results() { return m_fixture->part<QTableView>("results"); }
    [[nodiscard]] QLineEdit &search() { return m_fixture->part<QLineEdit>("searchText"); }
    [[nodiscard]] QString count() { return m_fixture->part<PlainLabel>("searchCount").text(); }
    void trigger(const QString &text);
    /// Chooses `path` and the kind of file whose description has `kind` when the dialog asks.
    void answerFileDialog(const QString &path, const QString &kind);

    std::unique_ptr<TestAgent> m_agent;
    std::unique_ptr<WindowFixture> m_fixture;
    SessionId m_id = 0;
    QTemporaryDir m_folder;
};

void TestResultsPage::init()
{
    m_agent = std::make_unique<TestAgent>();
    m_fixture = std::make_unique<WindowFixture>();
    m_id = openPolled(*m_agent, QStringLiteral("first"));
    m_fixture->select({m_id});
    showResults();
}

void TestResultsPage::cleanup()
{
    while (QWidget *menu = QApplication::activePopupWidget())
        menu->close();
    m_fixture.reset();
    m_agent.reset();
}

SessionId TestResultsPage::openPolled(TestAgent &agent, const QString &name)
{
    SessionSpec spec = WindowFixture::specFor(agent.port(), name);
    spec.plan.enabled = false;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.1.5.0"), QStringLiteral("1.3.6.1.2.1.1.3.0"),
                                    QStringLiteral("1.3.6.1.2.1.1.1.0")};
    const QSignalSpy told(&m_fixture->service(), &SessionService::pollsFinished);
    const SessionId id = m_fixture->open({spec}).front();
    m_fixture->service().pollNow({id});
    [&] { QTRY_COMPARE(told.size(), 1); }(); // the count of polls may be told before the values
    return id;
}

void TestResultsPage::showResults()
{
    m_fixture->showPage(QStringLiteral("Results"));
    QTRY_COMPARE(results().model()->rowCount(), 4);
}

void TestResultsPage::trigger(const QString &text)
{
    const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text)
            action->trigger();
    }
}

void TestResultsPage::answerFileDialog(const QString &path, const QString &kind)
{
    auto *wait = new QTimer(m_fixture.get() ? &m_fixture->window() : nullptr);
    wait->setInterval(10);
    connect(wait, &QTimer::timeout, this, [wait, path, kind] {
        auto *dialog = qobject_cast<QFileDialog *>(WindowFixture::dialog());
        if (!dialog)
            return;
        wait->deleteLater();
        const QStringList filters = dialog->nameFilters();
        for (const QString &filter : filters) {
            if (filter.contains(kind))
                dialog->selectNameFilter(filter);
        }
        dialog->findChild<QLineEdit *>()->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    wait->start();
}

void TestResultsPage::searchCountsHits()
{
    QTRY_VERIFY2(count().startsWith(QStringLiteral("3 ")), qPrintable(count()));
    QTest::keyClick(&m_fixture->table(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(search().hasFocus());
    QTest::keyClicks(&search(), QStringLiteral("1.3.6.1.2.1.1.5"));
    QTRY_VERIFY2(count().startsWith(QStringLiteral("1 of 3 ")), qPrintable(count()));
    QCOMPARE(results().model()->rowCount(), 2);
    QTest::keyClick(&search(), Qt::Key_Return);
    QVERIFY(results().hasFocus());
}

void TestResultsPage::escapeEmptiesTheSearch()
{
    search().setFocus();
    QTest::keyClicks(&search(), QStringLiteral("nowhere"));
    QTRY_VERIFY2(count().startsWith(QStringLiteral("0 of 3 ")), qPrintable(count()));
    QTest::keyClick(&search(), Qt::Key_Escape);
    QVERIFY(search().text().isEmpty());
    QTRY_COMPARE(results().model()->rowCount(), 4);
}

void TestResultsPage::tabGoesThroughThePage()
{
    m_fixture->part<QWidget>("resultView").setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(search().hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(results().hasFocus(), qPrintable(QApplication::focusWidget()->objectName()));
}

void TestResultsPage::copiesValuesAndOids_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("column");
    QTest::newRow("values") << Qt::Key_C << int(ResultModel::Value);
    QTest::newRow("OIDs") << Qt::Key_O << int(ResultModel::Object);
}

void TestResultsPage::copiesValuesAndOids()
{
    QFETCH(Qt::Key, key);
    QFETCH(int, column);
    results().setFocus();
    results().selectAll();
    QTest::keyClick(&results(), key, Qt::ControlModifier | Qt::ShiftModifier);
    const QAbstractItemModel &model = *results().model();
    QStringList wanted;
    for (int row = 1; row < 4; ++row)
        wanted.append(model.index(row, column).data().toString());
    QCOMPARE(QGuiApplication::clipboard()->text(), wanted.join(u'\n'));
}

void TestResultsPage::menuKeyOpensTheMenu_data()
{
    QTest::addColumn<QByteArray>("view");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("entry");
    for (const auto &[view, entry] :
         {std::pair("results", "Copy &value"), std::pair("resources", "&Copy"),
          std::pair("allocationFailures", "&Copy"), std::pair("sessionView", "&Poll now")}) {
        QTest::addRow("%s, Shift+F10", view) << QByteArray(view) << Qt::Key_F10 << QString(entry);
        QTest::addRow("%s, menu key", view) << QByteArray(view) << Qt::Key_Menu << QString(entry);
    }
}

void TestResultsPage::menuKeyOpensTheMenu()
{
    QFETCH(QByteArray, view);
    QFETCH(Qt::Key, key);
    QFETCH(QString, entry);
    auto &table = m_fixture->part<QAbstractItemView>(view.constData());
    m_fixture->showPageOf(table);
    QTRY_VERIFY(table.isVisible());
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, key, key == Qt::Key_F10 ? Qt::ShiftModifier : Qt::NoModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QStringList entries;
    const QList<QAction *> actions = menu->actions();
    for (const QAction *action : actions)
        entries.append(action->text());
    QVERIFY2(entries.contains(entry), qPrintable(entries.join(u'|')));
}

void TestResultsPage::thirdClickIsTheAgentsOrder()
{
    QHeaderView &head = *results().horizontalHeader();
    const auto oids = [this] {
        QStringList found;
        for (int row = 0; row < results().model()->rowCount(); ++row)
            found.append(results().model()->index(row, ResultModel::Object).data().toString());
        found.removeAll(QString());
        return found;
    };
    const QStringList sent = oids();
    QStringList rising = sent;
    std::sort(rising.begin(), rising.end());
    QVERIFY(sent != rising);
    const QStringList falling(rising.crbegin(), rising.crend());
    results().showColumn(ResultModel::Object);
    const QPoint place(head.sectionViewportPosition(ResultModel::Object) + 20, head.height() / 2);
    for (const QStringList &wanted : {rising, falling, sent}) {
        QTest::mouseClick(head.viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(oids(), wanted);
    }
}

void TestResultsPage::exportsWhatIsSelected_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"Overview", "Results", "Chart", "Resources", "Allocation failures", "Limits"})
        QTest::addRow("%s is open", page) << QString::fromLatin1(page);
}

void TestResultsPage::exportsWhatIsSelected()
{
    QFETCH(QString, page);
    TestAgent other;
    const SessionId second = openPolled(other, QStringLiteral("second"));
    m_fixture->showPage(page);
    m_fixture->select({second});
    const QString path = m_folder.filePath(QStringLiteral("page%1.json").arg(page));
    answerFileDialog(path, QStringLiteral("JSON"));
    trigger(QStringLiteral("&Results…"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(rows.size(), 4);
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toObject().value(QStringLiteral("session")).toString(), QStringLiteral("second"));
}

void TestResultsPage::neverReplacesAFileNobodyWasAskedAbout()
{
    QFile old(m_folder.filePath(QStringLiteral("old.csv")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("precious");
    old.close();
    answerFileDialog(m_folder.filePath(QStringLiteral("old")), QStringLiteral("for programs"));
    trigger(QStringLiteral("&Results…"));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("precious"));
}

QTEST_MAIN(TestResultsPage)
#include "tst_resultspage.moc"
