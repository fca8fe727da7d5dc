// SPDX-License-Identifier: GPL-3.0-or-later
#include "miblibrary.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

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

/// Enough of them to be seen being read.
class ManyModules {
public:
    static constexpr int Count = 400;

    ManyModules()
    {
        for (int i = 0; i < Count; ++i) {
            const QByteArray number = QByteArray::number(i);
            QFile file(m_folder.filePath(QString::number(i)));
            [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
            file.write("M" + number + "-MIB DEFINITIONS ::= BEGIN n" + number
                       + " OBJECT IDENTIFIER ::= { iso 3 6 2 " + number + " } END\n");
        }
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestMibLibrary : public QObject {
    Q_OBJECT
private slots:
    void cleanup();
    void readsNothingByItself();
    void namesComeAndGo();
    void lowerFolderWins();
    void newestWishIsRead();
    void missingFolderIsAProblem();
    void endsWhileReading();
    void firstFolderCountsAtOnce();
    void readsBehindTheEventLoop();
    void stopKeepsWhatWasRead();
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
    QTRY_VERIFY(!library.isLoading());
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::first"));
    library.load({other.path(), own.path()});
    QTRY_VERIFY(!library.isLoading());
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::own"));
    MibLibrary started({first.path()}, {last.path()});
    started.load({own.path()});
    QTRY_VERIFY(!started.isLoading());
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

void TestMibLibrary::missingFolderIsAProblem()
{
    MibLibrary library;
    library.load({QStringLiteral("/nowhere/mibs")});
    QTRY_VERIFY(!library.isLoading());
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
    // What the abandoned thread did is whole: everything or nothing.
    const QString name = acmeName();
    QVERIFY(name == u"ACME-MIB::acme" || name == u"1.3.6.1.99");
}

void TestMibLibrary::firstFolderCountsAtOnce()
{
    const ModuleFolder program(QStringLiteral("ACME-MIB"), "acme");
    const ManyModules many;
    MibLibrary library({program.path()}, {many.path()});
    QSignalSpy changed(&library, &MibLibrary::namesChanged);
    QSignalSpy loaded(&library, &MibLibrary::loaded);
    library.load({});
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::acme"));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(library.report().modules.size(), std::size_t(ManyModules::Count + 1));
    QCOMPARE(acmeName(), QStringLiteral("ACME-MIB::acme"));
}

/// The event loop turns while modules are read.
void TestMibLibrary::readsBehindTheEventLoop()
{
    const ManyModules many;
    MibLibrary library;
    QSignalSpy progressed(&library, &MibLibrary::progressed);
    QSignalSpy loaded(&library, &MibLibrary::loaded);
    std::size_t files = 0;
    connect(&library, &MibLibrary::progressed, &library,
            [&] { files = std::max(files, library.progress().files); });
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, &heart, [&beats] { ++beats; });
    heart.start(1);
    library.load({many.path()});
    QVERIFY(library.isLoading());
    QVERIFY(loaded.isEmpty());
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(beats > 0);
    QVERIFY(progressed.isEmpty() || files <= std::size_t(ManyModules::Count));
    QCOMPARE(library.progress().files, std::size_t(0));
}

void TestMibLibrary::stopKeepsWhatWasRead()
{
    const ManyModules many;
    MibLibrary library;
    library.load({many.path()});
    library.stop();
    QTRY_VERIFY(!library.isLoading());
    const auto &report = library.report();
    QVERIFY(!report.abandoned);
    QCOMPARE(report.modules.size() + report.filesLeft, std::size_t(ManyModules::Count));
}

QTEST_GUILESS_MAIN(TestMibLibrary)
#include "tst_miblibrary.moc"
