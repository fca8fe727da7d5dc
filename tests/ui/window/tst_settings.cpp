// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

private:
    [[nodiscard]] QByteArray fileContent() const;

    QTemporaryDir m_folder;
    QString m_file;
};

void TestSettings::init()
{
    m_file = m_folder.filePath(QStringLiteral("%1.ini").arg(QLatin1String(QTest::currentTestFunction())));
    QFile::remove(m_file);
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
    spec.retries = 4;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.2"), QStringLiteral("sysName.0")};
    spec.plan.interval = 1500ms;
    spec.plan.enabled = false;
    spec.plan.maxRepetitions = 33;
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
        spec.community = "sesame-open";
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
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
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

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
