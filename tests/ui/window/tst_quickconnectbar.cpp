// SPDX-License-Identifier: GPL-3.0-or-later
#include "quickconnectbar.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class TestQuickConnectBar : public QObject {
    Q_OBJECT

private slots:
    void splitsTarget_data();
    void splitsTarget();
    void enterConnects();
    void badTargetIsExplained_data();
    void badTargetIsExplained();
    void needsBothFields();
};

void TestQuickConnectBar::splitsTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("name") << "switch.example"
                          << "switch.example" << 161;
    QTest::newRow("spaces around") << "  10.0.0.1 "
                                   << "10.0.0.1" << 161;
    QTest::newRow("name and port") << "switch.example:1161"
                                   << "switch.example" << 1161;
    QTest::newRow("IPv4 and port") << "127.0.0.1:10161"
                                   << "127.0.0.1" << 10161;
    QTest::newRow("IPv6") << "2001:db8::1"
                          << "2001:db8::1" << 161;
    QTest::newRow("IPv6 in brackets") << "[2001:db8::1]"
                                      << "2001:db8::1" << 161;
    QTest::newRow("IPv6 and port") << "[2001:db8::1]:1161"
                                   << "2001:db8::1" << 1161;
    QTest::newRow("port too large") << "host:70000"
                                    << "host" << 70000;
    QTest::newRow("port is no number") << "host:snmp"
                                       << "host" << 0;
    QTest::newRow("port is empty") << "host:"
                                   << "host" << 0;
    QTest::newRow("open bracket") << "[::1"
                                  << "::1" << 161;
}

void TestQuickConnectBar::splitsTarget()
{
    QFETCH(QString, target);
    SessionSpec spec;
    QuickConnectBar::setTarget(spec, target);
    QTEST(spec.host, "host");
    QTEST(spec.port, "port");
}

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
    QCOMPARE(spec.community, QStringLiteral("öffentlich").toUtf8());
    QCOMPARE(requested.front().at(1).toString(), QStringLiteral("127.0.0.1:10161"));
}

void TestQuickConnectBar::badTargetIsExplained_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("port 0") << "127.0.0.1:0";
    QTest::newRow("port 70000") << "127.0.0.1:70000";
    QTest::newRow("no address") << "300.1.2.3";
    QTest::newRow("space inside") << "two words";
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
    const auto *button = bar.findChild<QPushButton *>(QStringLiteral("quickConnect"));
    auto *target = bar.findChild<QLineEdit *>(QStringLiteral("quickTarget"));
    QVERIFY(!button->isEnabled());
    target->setText(QStringLiteral("127.0.0.1"));
    QVERIFY(!button->isEnabled());
    QTest::keyClick(target, Qt::Key_Return);
    QCOMPARE(requested.size(), 0);
    bar.findChild<QLineEdit *>(QStringLiteral("quickCommunity"))->setText(QStringLiteral("public"));
    QVERIFY(button->isEnabled());
}

QTEST_MAIN(TestQuickConnectBar)
#include "tst_quickconnectbar.moc"
