// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesizelimit.h"
#include "safefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

namespace {

const QByteArray oldContent("what was there before\n");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestSafeFile : public QObject {
    Q_OBJECT

private slots:
    void writes_data();
    void writes();
    void failedWriteKeepsTheOldFile_data();
    void failedWriteKeepsTheOldFile();
    void failedWriteLeavesNothingBehind();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void deviceThatIsFullIsNotReplaced();
    void followsLinks();
    void missingFolderIsTold();

private:
    QTemporaryDir m_folder;
};

void TestSafeFile::writes_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a line") << QByteArray("a line\n");
    QTest::newRow("more than a buffer") << QByteArray(200'000, 'x');
}

void TestSafeFile::writes()
{
    QFETCH(QByteArray, content);
    const QString path = m_folder.filePath(QStringLiteral("new"));
    QCOMPARE(safefile::write(path, content), QString());
    QCOMPARE(contentOf(path), content);
    put(path, oldContent);
    QCOMPARE(safefile::write(path, content), QString());
    QCOMPARE(contentOf(path), content);
}

void TestSafeFile::failedWriteKeepsTheOldFile_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("room");
    QTest::newRow("no room, fits a buffer") << 100 << 0;
    QTest::newRow("some room, fits a buffer") << 8000 << 4096;
    QTest::newRow("some room, more than a buffer") << 200'000 << 4096;
    QTest::newRow("one octet too few") << 4097 << 4096;
}

void TestSafeFile::failedWriteKeepsTheOldFile()
{
    QFETCH(int, size);
    QFETCH(int, room);
    const QString path = m_folder.filePath(QStringLiteral("kept"));
    put(path, oldContent);
    QString reason;
    {
        const FileSizeLimit limit(static_cast<rlim_t>(room));
        reason = safefile::write(path, QByteArray(size, 'n'));
    }
    QVERIFY2(reason.contains(QStringLiteral("File too large")), qPrintable(reason));
    QCOMPARE(contentOf(path), oldContent);
}

void TestSafeFile::failedWriteLeavesNothingBehind()
{
    const QTemporaryDir folder;
    {
        const FileSizeLimit limit(10);
        QVERIFY(!safefile::write(folder.filePath(QStringLiteral("new")), QByteArray(100, 'n')).isEmpty());
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestSafeFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("folder") << "folder"
                            << "it is a folder";
    QTest::newRow("FIFO") << "fifo"
                          << "it is not a plain file";
    QTest::newRow("link to itself") << "loop"
                                    << "Too many levels of symbolic links";
    QTest::newRow("link to a FIFO") << "link"
                                    << "it is not a plain file";
}

void TestSafeFile::refusesWhatIsNoFile()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(kind);
    const QByteArray fifo = folder.filePath(QStringLiteral("fifo")).toLocal8Bit();
    QCOMPARE(mkfifo(fifo.constData(), 0600), 0);
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    QVERIFY(QFile::link(QString::fromLocal8Bit(fifo), folder.filePath(QStringLiteral("link"))));
    QVERIFY(QFile::link(QStringLiteral("loop"), folder.filePath(QStringLiteral("loop"))));
    QTEST(safefile::obstacle(path), "reason");
    QTEST(safefile::write(path, "x"), "reason");
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size(), 4);
}

void TestSafeFile::deviceThatIsFullIsNotReplaced()
{
    const QString full = QStringLiteral("/dev/full");
    if (!QFileInfo::exists(full))
        QSKIP("no /dev/full here");
    QCOMPARE(safefile::write(full, "x"), QStringLiteral("No space left on device"));
    QVERIFY(!QFileInfo(full).isFile());
    QCOMPARE(safefile::write(QStringLiteral("/dev/null"), "x"), QString());
    QVERIFY(!QFileInfo(QStringLiteral("/dev/null")).isFile());
}

void TestSafeFile::followsLinks()
{
    const QString target = m_folder.filePath(QStringLiteral("target"));
    const QString link = m_folder.filePath(QStringLiteral("link"));
    put(target, oldContent);
    QVERIFY(QFile::link(target, link));
    QCOMPARE(safefile::write(link, "new"), QString());
    QCOMPARE(contentOf(target), QByteArray("new"));
    QVERIFY(QFileInfo(link).isSymLink());
}

void TestSafeFile::missingFolderIsTold()
{
    const QString reason = safefile::write(m_folder.filePath(QStringLiteral("none/file")), "x");
    QCOMPARE(reason, QStringLiteral("No such file or directory"));
}

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
