// SPDX-License-Identifier: GPL-3.0-or-later
#include "filesizelimit.h"
#include "settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPoint>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace std::chrono_literals;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void defaults();
    void keepsTheme();
    void signalsOnlyChanges();
    void keepsLastSession();
    void keepsQuickTargets();
    void keepsNotAsking();
    void neverWritesCommunity();
    void repairsBadFile_data();
    void repairsBadFile();
    void forgetsView();
    void valuesComeBack_data();
    void valuesComeBack();
    void keepsWhatItDoesNotKnow();
    void twoProgramsKeepEachOthersChanges();
    void whatIsNoSettingsFileStays_data();
    void whatIsNoSettingsFileStays();
    void failedSaveKeepsTheFileAndIsToldOnce();
    void savesWhileTheProgramRuns();

private:
    void put(const QByteArray &content) const;
    [[nodiscard]] QByteArray fileContent() const;

    QTemporaryDir m_folder;
    QString m_file;
};

void TestSettings::init()
{
    // A file of its own for each row: QSettings knows a file it has read by its size and time.
    static int number = 0;
    m_file = m_folder.filePath(QStringLiteral("%1.ini").arg(++number));
    QFile::remove(m_file);
}

void TestSettings::put(const QByteArray &content) const
{
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray TestSettings::fileContent() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestSettings::defaults()
{
    const Settings settings(m_file);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QVERIFY(settings.language().isEmpty());
    QCOMPARE(settings.lastSession(), SessionSpec());
    QVERIFY(settings.quickTargets().isEmpty());
    QVERIFY(settings.asksBeforeQuit());
}

void TestSettings::keepsTheme()
{
    Settings(m_file).setTheme(ThemeChoice::Dark);
    QCOMPARE(Settings(m_file).theme(), ThemeChoice::Dark);
}

void TestSettings::signalsOnlyChanges()
{
    Settings settings(m_file);
    QSignalSpy themes(&settings, &Settings::themeChanged);
    QSignalSpy languages(&settings, &Settings::languageChanged);
    settings.setTheme(ThemeChoice::System);
    settings.setLanguage({});
    QCOMPARE(themes.size(), 0);
    QCOMPARE(languages.size(), 0);
    settings.setTheme(ThemeChoice::Light);
    settings.setTheme(ThemeChoice::Light);
    settings.setLanguage(QStringLiteral("zh_TW"));
    settings.setLanguage(QStringLiteral("zh_TW"));
    QCOMPARE(themes.size(), 1);
    QCOMPARE(languages.size(), 1);
}

void TestSettings::keepsLastSession()
{
    SessionSpec spec;
    spec.host = QStringLiteral("192.0.2.7");
    spec.port = 10161;
    spec.version = SnmpVersion::V1;
    spec.timeout = 750ms;
    spec.retries = 0;
    spec.answersFromAnywhere = true;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.2"), QStringLiteral("sysName.0")};
    spec.plan.interval = 1500ms;
    spec.plan.enabled = false;
    spec.plan.maxRepetitions = 33;
    spec.plan.walkByGetNext = true;
    spec.plan.maxValues = PollPlan::NoLimit;
    Settings(m_file).setLastSession(spec);
    QCOMPARE(Settings(m_file).lastSession(), spec);
}

void TestSettings::keepsQuickTargets()
{
    {
        Settings settings(m_file);
        for (int i = 0; i < 30; ++i)
            settings.addQuickTarget(QStringLiteral("192.0.2.%1").arg(i));
        settings.addQuickTarget(QStringLiteral("192.0.2.25"));
    }
    const QStringList targets = Settings(m_file).quickTargets();
    QCOMPARE(targets.size(), 20);
    QCOMPARE(targets.at(0), QStringLiteral("192.0.2.25"));
    QCOMPARE(targets.at(1), QStringLiteral("192.0.2.29"));
    QCOMPARE(targets.count(QStringLiteral("192.0.2.25")), 1);
}

void TestSettings::keepsNotAsking()
{
    Settings(m_file).setAsksBeforeQuit(false);
    QVERIFY(!Settings(m_file).asksBeforeQuit());
}

void TestSettings::neverWritesCommunity()
{
    {
        Settings settings(m_file);
        SessionSpec spec;
        spec.host = QStringLiteral("192.0.2.7");
        spec.setCommunity("sesame-open");
        settings.setLastSession(spec);
        settings.addQuickTarget(QStringLiteral("192.0.2.7"));
    }
    const QByteArray content = fileContent();
    QVERIFY(content.contains("192.0.2.7"));
    QVERIFY(!content.contains("sesame"));
}

void TestSettings::repairsBadFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("words for numbers") << QByteArray("[newSession]\nport=many\ntimeout=long\nretries=x\n");
    QTest::newRow("unknown choices") << QByteArray(
        "[appearance]\ntheme=plaid\n[newSession]\nversion=9\noperation=SET\n");
    QTest::newRow("no settings at all") << QByteArray("\x01\x02\xff\xfe not an ini file");
}

void TestSettings::repairsBadFile()
{
    QFETCH(QByteArray, content);
    put(content);
    const Settings settings(m_file);
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.lastSession(), SessionSpec());
}

void TestSettings::forgetsView()
{
    Settings settings(m_file);
    settings.setView(QStringLiteral("page"), 3);
    settings.setTheme(ThemeChoice::Dark);
    QCOMPARE(settings.view(QStringLiteral("page")).toInt(), 3);
    settings.forgetView();
    QVERIFY(!settings.view(QStringLiteral("page")).isValid());
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
}

void TestSettings::valuesComeBack_data()
{
    QTest::addColumn<QVariant>("value");
    const auto row = [](const char *name, const QVariant &value) { QTest::newRow(name) << value; };
    row("text", QStringLiteral("plain"));
    row("nothing", QStringLiteral(""));
    row("spaces around", QStringLiteral("  two  "));
    row("separators", QStringLiteral("a;b,c=d"));
    row("quotes and backslashes", QStringLiteral("\"C:\\x41\""));
    row("lines", QStringLiteral("one\ntwo\r\n\tthree"));
    row("controls before digits", QStringLiteral("\u0001A\u007Fb\u001B9z"));
    row("a sign of the format", QStringLiteral("@Invalid()"));
    row("comment signs", QStringLiteral("; # [x]"));
    row("Chinese", QStringLiteral("\u5DE5\u4F5C\u968E\u6BB5"));
    row("beyond the first plane", QStringLiteral("\U0001F600"));
    row("octets", QByteArray("\x00\x01\xff\x80)@\\ \"a", 9));
    row("octets like text", QByteArray("plain"));
    row("list", QStringList{QStringLiteral("a, b"), QString(QStringLiteral("")), QStringLiteral("@c")});
    row("another type", QPoint(3, -4));
}

void TestSettings::valuesComeBack()
{
    QFETCH(QVariant, value);
    const QString name = QStringLiteral("under a name/of odd = signs \u5DE5");
    {
        Settings settings(m_file);
        settings.setView(name, value);
        settings.setLanguage(QStringLiteral("zh_TW"));
    }
    const Settings settings(m_file);
    QCOMPARE(settings.problem(), QString());
    QCOMPARE(settings.view(name), value);
    QCOMPARE(settings.language(), QStringLiteral("zh_TW"));
}

void TestSettings::keepsWhatItDoesNotKnow()
{
    {
        QSettings later(m_file, QSettings::IniFormat);
        later.setValue(QStringLiteral("loose"), 1.5);
        later.setValue(QStringLiteral("General/odd"), QStringLiteral("x"));
        later.setValue(QStringLiteral("future/words"), QStringList{QStringLiteral("a"), QStringLiteral("b")});
        later.setValue(QStringLiteral("future/deep/flag"), true);
    }
    Settings(m_file).setTheme(ThemeChoice::Dark);
    const QSettings later(m_file, QSettings::IniFormat);
    QCOMPARE(later.value(QStringLiteral("loose")).toDouble(), 1.5);
    QCOMPARE(later.value(QStringLiteral("General/odd")).toString(), QStringLiteral("x"));
    QCOMPARE(later.value(QStringLiteral("future/words")).toStringList().size(), 2);
    QCOMPARE(later.value(QStringLiteral("future/deep/flag")).toBool(), true);
}

void TestSettings::twoProgramsKeepEachOthersChanges()
{
    Settings first(m_file);
    {
        Settings second(m_file);
        second.addQuickTarget(QStringLiteral("192.0.2.9"));
    }
    first.setTheme(ThemeChoice::Light);
    QTRY_VERIFY(fileContent().contains("light"));
    QVERIFY(fileContent().contains("192.0.2.9"));
}

void TestSettings::whatIsNoSettingsFileStays_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("FIFO") << "fifo";
    QTest::newRow("folder") << "folder";
    QTest::newRow("link to itself") << "loop";
    QTest::newRow("no settings") << "garbage";
    QTest::newRow("far too long") << "long";
}

void TestSettings::whatIsNoSettingsFileStays()
{
    QFETCH(QString, kind);
    QByteArray content;
    if (kind == u"fifo") {
        QCOMPARE(mkfifo(m_file.toLocal8Bit().constData(), 0600), 0);
    } else if (kind == u"folder") {
        QVERIFY(QDir().mkpath(m_file));
    } else if (kind == u"loop") {
        QVERIFY(QFile::link(m_file, m_file));
    } else {
        content = kind == u"long" ? QByteArray(5'000'000, 'a') : QByteArray("\x01\xff no ini file\nmore\n");
        put(content);
    }
    QString said;
    {
        Settings settings(m_file);
        connect(&settings, &Settings::notSaved, this, [&said](const QString &sentence) { said += sentence; });
        said += settings.problem();
        settings.setTheme(ThemeChoice::Dark);
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
    }
    QVERIFY2(said.contains(QDir::toNativeSeparators(m_file)), qPrintable(said));
    if (!content.isEmpty())
        QCOMPARE(fileContent(), content);
    else
        QVERIFY(!QFileInfo(m_file).isFile());
    if (kind == u"folder")
        QVERIFY(QDir().rmdir(m_file));
}

void TestSettings::failedSaveKeepsTheFileAndIsToldOnce()
{
    Settings(m_file).addQuickTarget(QStringLiteral("192.0.2.1"));
    const QByteArray before = fileContent();
    QStringList said;
    {
        Settings settings(m_file);
        connect(&settings, &Settings::notSaved, this, [&said](const QString &sentence) { said << sentence; });
        const FileSizeLimit limit(0);
        settings.addQuickTarget(QStringLiteral("192.0.2.2"));
        QTRY_COMPARE(said.size(), 1);
        settings.addQuickTarget(QStringLiteral("192.0.2.3"));
        QCOMPARE(fileContent(), before);
    }
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.front().contains(QStringLiteral("File too large")), qPrintable(said.front()));
    QVERIFY2(said.front().contains(QDir::toNativeSeparators(m_file)), qPrintable(said.front()));
    QVERIFY2(fileContent().contains("192.0.2.3"), "with room again, what was not saved is saved");
}

void TestSettings::savesWhileTheProgramRuns()
{
    Settings settings(m_file);
    settings.setTheme(ThemeChoice::Dark);
    QTRY_VERIFY(fileContent().contains("dark"));
    settings.setView(QStringLiteral("page"), 3);
    QTRY_VERIFY(fileContent().contains("page"));
    settings.forgetView();
    QTRY_VERIFY(!fileContent().contains("page"));
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
