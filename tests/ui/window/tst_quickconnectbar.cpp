// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickconnectbar.h"

#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class TestQuickConnectBar : public QObject {
    Q_OBJECT

private slots:
    void oneLineConnects_data();
    void oneLineConnects();
    void beginSelectsTheWholeLine();
    void hostIsNeverACommunity();
    void badCommandCanBeMended();
    void offersHistory();
    void enterConnects();
    void badTargetIsExplained_data();
    void badTargetIsExplained();
    void needsBothFields();
};

void TestQuickConnectBar::enterConnects()
{
    QuickConnectBar bar;
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    auto *target = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    auto *community = bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"));
    QCOMPARE(community->echoMode(), QLineEdit::Password);
    QTest::keyClicks(target, QStringLiteral("127.0.0.1:10161"));
    community->setText(QStringLiteral("öffentlich"));
    QTest::keyClick(community, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto spec = requested.front().at(0).value<SessionSpec>();
    QCOMPARE(spec.host, QStringLiteral("127.0.0.1"));
    QCOMPARE(spec.port, 10161);
    QCOMPARE(spec.version, SnmpVersion::V2c);
    QCOMPARE(spec.community(), QStringLiteral("öffentlich").toUtf8());
    QCOMPARE(requested.front().at(1).toString(), QStringLiteral("127.0.0.1:10161"));
}

void TestQuickConnectBar::badTargetIsExplained_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("port 0") << "127.0.0.1:0";
    QTest::newRow("port 70000") << "127.0.0.1:70000";
    QTest::newRow("no address") << "300.1.2.3";
    QTest::newRow("three words") << "host public private";
}

void TestQuickConnectBar::badTargetIsExplained()
{
    QFETCH(QString, target);
    QuickConnectBar bar;
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    QSignalSpy rejected(&bar, &QuickConnectBar::rejected);
    bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"))->setText(target);
    bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"))->setText(QStringLiteral("public"));
    QTest::mouseClick(bar.findChild<QPushButton *>(QStringLiteral("quickConnect")), Qt::LeftButton);
    QCOMPARE(requested.size(), 0);
    QCOMPARE(rejected.size(), 1);
    QVERIFY(!rejected.front().at(0).toString().isEmpty());
}

void TestQuickConnectBar::needsBothFields()
{
    QuickConnectBar bar;
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    QSignalSpy rejected(&bar, &QuickConnectBar::rejected);
    bar.show();
    const auto *button = bar.findChild<QPushButton *>(QStringLiteral("quickConnect"));
    auto *target = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    auto *community = bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"));
    QVERIFY(!button->isEnabled());
    target->setText(QStringLiteral("127.0.0.1"));
    QVERIFY(button->isEnabled());
    QTest::keyClick(target, Qt::Key_Return);
    QCOMPARE(requested.size() + rejected.size(), 0);
    QCOMPARE(bar.focusWidget(), community);
    community->setText(QStringLiteral("public"));
    QTest::keyClick(community, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
}

void TestQuickConnectBar::oneLineConnects_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("community");
    QTest::addColumn<SnmpVersion>("version");
    QTest::newRow("host and community") << "192.0.2.1 public"
                                        << "192.0.2.1"
                                        << "public" << SnmpVersion::V2c;
    QTest::newRow("IPv6 and port") << "[2001:db8::1]:1161 public"
                                   << "[2001:db8::1]:1161"
                                   << "public" << SnmpVersion::V2c;
    QTest::newRow("command") << "snmpwalk -v 1 -c x 192.0.2.1 1.3.6.1.2.1.2"
                             << "192.0.2.1"
                             << "x" << SnmpVersion::V1;
}

void TestQuickConnectBar::oneLineConnects()
{
    QFETCH(QString, line);
    QFETCH(QString, target);
    QFETCH(QString, community);
    QuickConnectBar bar;
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    auto *field = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    field->setText(line);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    const auto spec = requested.front().at(0).value<SessionSpec>();
    QCOMPARE(spec.community(), community.toUtf8());
    QTEST(spec.version, "version");
    QCOMPARE(requested.front().at(1).toString(), target);
    // What is secret is hidden from now on.
    QCOMPARE(field->text(), target);
    QCOMPARE(bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"))->text(), community);
}

void TestQuickConnectBar::beginSelectsTheWholeLine()
{
    QuickConnectBar bar;
    bar.show();
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    bar.setHistory({QStringLiteral("192.0.2.1")});
    bar.begin();
    auto *field = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    QCOMPARE(bar.focusWidget(), field);
    QCOMPARE(field->selectedText(), QStringLiteral("192.0.2.1"));
    QTest::keyClicks(bar.focusWidget(), QStringLiteral("192.0.2.2 public"));
    QTest::keyClick(bar.focusWidget(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().at(0).value<SessionSpec>().host, QStringLiteral("192.0.2.2"));
    QCOMPARE(requested.front().at(0).value<SessionSpec>().community(), QByteArray("public"));
}

/// Typed into the community's field by mistake.
void TestQuickConnectBar::hostIsNeverACommunity()
{
    QuickConnectBar bar;
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    QSignalSpy rejected(&bar, &QuickConnectBar::rejected);
    bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"))->setText(QStringLiteral("192.0.2.1"));
    auto *community = bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"));
    for (const char *typed : {"192.0.2.2", "192.0.2.2 public", "router:1161"}) {
        community->setText(QLatin1String(typed));
        QTest::keyClick(community, Qt::Key_Return);
    }
    QCOMPARE(requested.size(), 0);
    QCOMPARE(rejected.size(), 3);
}

void TestQuickConnectBar::badCommandCanBeMended()
{
    const QString command = QStringLiteral("snmpget -v2c -c public 192.0.2.1 no such object");
    QuickConnectBar bar;
    QSignalSpy rejected(&bar, &QuickConnectBar::rejected);
    auto *field = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    field->setText(command);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(field->text(), command);
}

void TestQuickConnectBar::offersHistory()
{
    QuickConnectBar bar;
    bar.show();
    bar.setHistory({QStringLiteral("192.0.2.7:1161"), QStringLiteral("core.example")});
    auto *field = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    QSignalSpy requested(&bar, &QuickConnectBar::connectRequested);
    bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"))->setText(QStringLiteral("public"));
    bar.begin();
    QTest::keyClicks(field, QStringLiteral("core"));
    QCOMPARE(field->completer()->completionCount(), 1);
    QCOMPARE(field->completer()->currentCompletion(), QStringLiteral("core.example"));
    // What was typed counts, not what is offered.
    QTest::keyClicks(field, QStringLiteral("2"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().at(1).toString(), QStringLiteral("core2"));
}

QTEST_MAIN(TestQuickConnectBar)
#include "tst_quickconnectbar.moc"
