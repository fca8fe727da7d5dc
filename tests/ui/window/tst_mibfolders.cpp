// SPDX-License-Identifier: GPL-3.0-or-later
//
// A person's MIB folders: listed, ordered, read without a restart, remembered; what is wrong with a module is
// said.
#include "testagent.h"
#include "windowfixture.h"

#include "mibfoldersdialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>

class TestMibFolders : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsAndOrders();
    void fixedFoldersStay();
    void cancelChangesNothing();
    void namesChangeByThemselves();
    void readingIsShownAndStopped();
    void showsWhatIsWrong();
    void tellsOfProblemsAtTheStart();
    void remembersFolders();

private:
    MibFoldersDialog *ask();
    [[nodiscard]] static QPushButton &button(const MibFoldersDialog &dialog, const char *name);
    static void click(const MibFoldersDialog &dialog, const char *name);
    [[nodiscard]] QString resultName(int row);
    /// A module that imports what is nowhere; its third line says so.
    static void writeBadModule(const QTemporaryDir &folder);

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestMibFolders::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void TestMibFolders::cleanup()
{
    if (QDialog *dialog = WindowFixture::dialog())
        dialog->reject();
    m_fixture.reset();
    (void)winsnmp::mib::load({});
}

MibFoldersDialog *TestMibFolders::ask()
{
    const QList<QAction *> actions = m_fixture->window().findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->iconText() == u"MIB folders")
            action->trigger();
    }
    return qobject_cast<MibFoldersDialog *>(WindowFixture::dialog());
}

QPushButton &TestMibFolders::button(const MibFoldersDialog &dialog, const char *name)
{
    return *dialog.findChild<QPushButton *>(QLatin1String(name));
}

void TestMibFolders::click(const MibFoldersDialog &dialog, const char *name)
{
    QVERIFY2(button(dialog, name).isEnabled(), name);
    QTest::mouseClick(&button(dialog, name), Qt::LeftButton);
}

QString TestMibFolders::resultName(int row)
{
    const QAbstractItemModel &results = *m_fixture->part<QTableView>("results").model();
    return results.index(row, 2).data().toString();
}

void TestMibFolders::listsAndOrders()
{
    m_fixture->settings().setMibFolders({QStringLiteral("/one")});
    MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    QCOMPARE(dialog->folders(), QStringList{QStringLiteral("/one")});
    QVERIFY(!button(*dialog, "moveMibFolderUp").isEnabled());
    QVERIFY(!button(*dialog, "moveMibFolderDown").isEnabled());
    dialog->addFolder(QStringLiteral("/two/"));
    dialog->addFolder(QStringLiteral("/three"));
    dialog->addFolder(QStringLiteral("/two"));
    QCOMPARE(dialog->folders(), (QStringList{"/one", "/two", "/three"}));
    click(*dialog, "moveMibFolderUp");
    QCOMPARE(dialog->folders(), (QStringList{"/two", "/one", "/three"}));
    QVERIFY(!button(*dialog, "moveMibFolderUp").isEnabled());
    click(*dialog, "moveMibFolderDown");
    click(*dialog, "moveMibFolderDown");
    QCOMPARE(dialog->folders(), (QStringList{"/one", "/three", "/two"}));
    QVERIFY(!button(*dialog, "moveMibFolderDown").isEnabled());
    click(*dialog, "removeMibFolder");
    click(*dialog, "removeMibFolder");
    click(*dialog, "removeMibFolder");
    QVERIFY(dialog->folders().isEmpty());
    QVERIFY(!button(*dialog, "removeMibFolder").isEnabled());
}

void TestMibFolders::fixedFoldersStay()
{
    MibLibrary library({QStringLiteral("/program"), QStringLiteral("/home")}, {QStringLiteral("/started")});
    MibFoldersDialog dialog(library, {QStringLiteral("/one")});
    dialog.show();
    auto &list = *dialog.findChild<QListWidget *>();
    QCOMPARE(list.count(), 4);
    QVERIFY(list.item(0)->text().contains(QStringLiteral("/program")));
    QVERIFY(list.item(3)->text().contains(QStringLiteral("/started")));
    QVERIFY(!list.item(0)->flags().testFlag(Qt::ItemIsEnabled));
    QVERIFY(!button(dialog, "moveMibFolderUp").isEnabled());
    QVERIFY(!button(dialog, "moveMibFolderDown").isEnabled());
    dialog.addFolder(QStringLiteral("/two"));
    QCOMPARE(dialog.folders(), (QStringList{"/one", "/two"}));
    QVERIFY(list.item(4)->text().contains(QStringLiteral("/started")));
}

void TestMibFolders::cancelChangesNothing()
{
    MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    dialog->addFolder(QStringLiteral(SSM_MIB_FOLDER));
    dialog->reject();
    QTRY_VERIFY(!WindowFixture::dialog());
    QVERIFY(m_fixture->settings().mibFolders().isEmpty());
    QVERIFY(!m_fixture->mibs().isLoading());
}

/// Also those of values that no poll will bring again.
void TestMibFolders::namesChangeByThemselves()
{
    TestAgent agent;
    m_fixture->showPage(QStringLiteral("Results"));
    m_fixture->select(m_fixture->open({WindowFixture::specFor(agent.port())}));
    QTRY_COMPARE(resultName(1), QStringLiteral("1.3.6.1.2.1.1.3.0"));
    m_fixture->service().setPolling(m_fixture->selected(), false);
    MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    dialog->addFolder(QStringLiteral(SSM_MIB_FOLDER));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok), Qt::LeftButton);
    QTRY_COMPARE(resultName(1), QStringLiteral("SNMPv2-MIB::sysUpTime.0"));
    QTRY_VERIFY(m_fixture->window().statusBar()->currentMessage().contains(QStringLiteral("read")));
    QCOMPARE(m_fixture->settings().mibFolders(), QStringList{QStringLiteral(SSM_MIB_FOLDER)});
}

void TestMibFolders::readingIsShownAndStopped()
{
    MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    auto &bar = m_fixture->part<QWidget>("mibReading");
    QVERIFY(bar.isHidden());
    MibLibrary &mibs = m_fixture->mibs();
    QSignalSpy loaded(&mibs, &MibLibrary::loaded);
    mibs.load({QStringLiteral(SSM_MIB_FOLDER)});
    emit mibs.progressed(); // as after the first twentieth of a second
    QVERIFY(bar.isVisible());
    auto &stop = *dialog->findChild<QToolButton *>(QStringLiteral("stopMibs"));
    QVERIFY(stop.isVisible());
    QTest::mouseClick(&stop, Qt::LeftButton);
    QVERIFY(!stop.isEnabled());
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(bar.isHidden());
    QVERIFY(!stop.isVisible());
    QVERIFY(dialog->isVisible());
}

void TestMibFolders::writeBadModule(const QTemporaryDir &folder)
{
    QFile module(folder.filePath(QStringLiteral("ACME-MIB.txt")));
    QVERIFY(module.open(QIODevice::WriteOnly));
    module.write("ACME-MIB DEFINITIONS ::= BEGIN\nIMPORTS\n    thing FROM MISSING-MIB;\n"
                 "acme OBJECT IDENTIFIER ::= { thing 1 }\nEND\n");
}

void TestMibFolders::showsWhatIsWrong()
{
    const QTemporaryDir folder;
    writeBadModule(folder);
    MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    dialog->addFolder(folder.path());
    click(*dialog, "readMibs");
    auto &problems = *dialog->findChild<QTableView *>(QStringLiteral("mibProblems"));
    QTRY_VERIFY(problems.model()->rowCount() > 0);
    QCOMPARE(problems.model()->index(0, 0).data().toString(), QStringLiteral("ACME-MIB.txt"));
    QCOMPARE(problems.model()->index(0, 1).data().toString(), QStringLiteral("3"));
    QVERIFY(problems.model()->index(0, 2).data().toString().contains(QStringLiteral("“MISSING-MIB”")));

    problems.setFocus();
    problems.selectAll();
    QTest::keyClick(&problems, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("ACME-MIB.txt\t3\t")));

    dialog->reject();
    QTRY_VERIFY(!WindowFixture::dialog());
    m_fixture->clickMessageButton("modules", QStringLiteral("Show MIB folders"));
    QTRY_VERIFY(WindowFixture::dialog());
    QVERIFY(WindowFixture::dialog()->findChild<QTableView *>()->model()->rowCount() > 0);
}

/// As at the start: read before anybody has asked for it.
void TestMibFolders::tellsOfProblemsAtTheStart()
{
    const QTemporaryDir good;
    m_fixture->mibs().load({good.path()});
    QTRY_VERIFY(!m_fixture->mibs().isLoading());
    QVERIFY(m_fixture->message("modules").isEmpty());
    const QTemporaryDir bad;
    writeBadModule(bad);
    m_fixture->mibs().load({bad.path()});
    QTRY_VERIFY(!m_fixture->mibs().isLoading());
    QVERIFY(!m_fixture->message("modules").isEmpty());
    m_fixture->clickMessageButton("modules", QStringLiteral("Show MIB folders"));
    QTRY_VERIFY(WindowFixture::dialog());
    QVERIFY(WindowFixture::dialog()->findChild<QTableView *>()->model()->rowCount() > 0);
}

void TestMibFolders::remembersFolders()
{
    m_fixture->settings().setMibFolders({QStringLiteral("/a"), QStringLiteral("/b, c")});
    m_fixture->restart();
    QCOMPARE(m_fixture->settings().mibFolders(), (QStringList{"/a", "/b, c"}));
    const MibFoldersDialog *dialog = ask();
    QVERIFY(dialog);
    QCOMPARE(dialog->folders(), (QStringList{"/a", "/b, c"}));
}

QTEST_MAIN(TestMibFolders)
#include "tst_mibfolders.moc"
