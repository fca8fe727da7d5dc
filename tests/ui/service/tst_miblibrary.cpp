// SPDX-License-Identifier: GPL-3.0-or-later
#include "miblibrary.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

const std::vector<smiUINT32> acme{1, 3, 6, 1, 99};

/// A folder with one module, in which 1.3.6.1.99 has the name `label`.
class ModuleFolder {
public:
    ModuleFolder(const QString &module, const QByteArray &label)
    {
        QFile file(m_folder.filePath(module));
        file.open(QIODevice::WriteOnly);
        file.write(module.toUtf8() + " DEFINITIONS ::= BEGIN\n" + label
                   + " OBJECT IDENTIFIER ::= { iso 3 6 1 99 }\nEND\n");
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

QString acmeName()
{
    return QString::fromStdString(winsnmp::mib::name(acme));
}

} // namespace

class TestMibLibrary : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void readsNothingByItself();
    void namesComeAndGo();
    void lowerFolderWins();
    void newestWishIsRead();
    void waitingLeavesNoSecondWord();
    void missingFolderIsAProblem();
    void endsWhileReading();
};

void TestMibLibrary::cleanup()
{
    (void)winsnmp::mib::load({});
}

void TestMibLibrary::readsNothingByItself()
{
    const MibLibrary library({QStringLiteral("/nowhere")});
    QVERIFY(!library.isLoading());
    QVERIFY(library.report().modules.empty());
    QVERIFY(library.report().problems.empty());
}

void TestMibLibrary::namesComeAndGo()
{
    const ModuleFolder folder(QStringLiteral("ACME-MIB"), "acme");
    MibLibrary library;
    QSignalSpy loaded(&library, &MibLibrary::loaded);
    library.load({folder.path()});
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(!library.isLoading());
    QCOMPARE(library.report().modules, std::vector<std::string>{"ACME-MIB"});
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::acme"));
    library.load({});
    QTRY_COMPARE(loaded.size(), 2);
    QCOMPARE(acmeName(), QStringLiteral("1.3.6.1.99"));
}

void TestMibLibrary::lowerFolderWins()
{
    const ModuleFolder first(QStringLiteral("ACME-MIB"), "first");
    const ModuleFolder own(QStringLiteral("ACME-MIB"), "own");
    const ModuleFolder other(QStringLiteral("ACME-MIB"), "other");
    const ModuleFolder last(QStringLiteral("ACME-MIB"), "last");
    MibLibrary library({first.path()});
    library.load({});
    library.waitForLoaded();
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::first"));
    library.load({other.path(), own.path()});
    library.waitForLoaded();
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::own"));
    MibLibrary started({first.path()}, {last.path()});
    started.load({own.path()});
    started.waitForLoaded();
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::last"));
}

void TestMibLibrary::newestWishIsRead()
{
    const ModuleFolder one(QStringLiteral("ONE-MIB"), "one");
    const ModuleFolder two(QStringLiteral("TWO-MIB"), "two");
    const ModuleFolder three(QStringLiteral("THREE-MIB"), "three");
    MibLibrary library;
    QSignalSpy loaded(&library, &MibLibrary::loaded);
    for (const ModuleFolder *folder : {&one, &two, &three})
        library.load({folder->path()});
    QTRY_VERIFY(!library.isLoading());
    QCOMPARE(library.report().modules, std::vector<std::string>{"THREE-MIB"});
    QCOMPARE(loaded.size(), 1);
}

void TestMibLibrary::waitingLeavesNoSecondWord()
{
    const ModuleFolder folder(QStringLiteral("ACME-MIB"), "acme");
    MibLibrary library;
    QSignalSpy loaded(&library, &MibLibrary::loaded);
    library.load({folder.path()});
    library.waitForLoaded();
    QCOMPARE(loaded.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(loaded.size(), 1);
    library.waitForLoaded();
    QCOMPARE(loaded.size(), 1);
}

void TestMibLibrary::missingFolderIsAProblem()
{
    MibLibrary library;
    library.load({QStringLiteral("/nowhere/mibs")});
    library.waitForLoaded();
    QCOMPARE(library.report().problems.size(), 1U);
    QCOMPARE(library.report().problems.front().kind, winsnmp::mib::ProblemKind::MissingFolder);
    QCOMPARE(library.report().problems.front().subject, std::string("/nowhere/mibs"));
}

void TestMibLibrary::endsWhileReading()
{
    const ModuleFolder folder(QStringLiteral("ACME-MIB"), "acme");
    {
        MibLibrary library;
        library.load({folder.path()});
        library.load({});
    }
    QCoreApplication::processEvents();
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::acme"));
}

QTEST_GUILESS_MAIN(TestMibLibrary)
#include "tst_miblibrary.moc"
