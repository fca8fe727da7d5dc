// SPDX-License-Identifier: GPL-3.0-or-later
//
// The overview with names as long as agents and people make them, in windows of any width.
#include "overviewpanel.h"
#include "snapshotsampler.h"
#include "testagent.h"
#include "valuelabel.h"
#include "windowfixture.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGroupBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTest>

class TestOverviewPanel : public QObject {
    Q_OBJECT

private slots:
    void columnsFollowTheWidth_data();
    void columnsFollowTheWidth();
    void longValuesBreak_data();
    void longValuesBreak();
    void valueIsCopiedAsItCame();
    void longNamesDoNotWidenThePage();
    void answerFromElsewhere_data();
    void answerFromElsewhere();
    void answerFromElsewhereCanBeAccepted();
    void notTakenIsCountedByReason();
};

void TestOverviewPanel::columnsFollowTheWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("full HD") << 1900 << 4;
    QTest::newRow("small screen") << 1260 << 4;
    QTest::newRow("half of it") << 620 << 2;
    QTest::newRow("narrow") << 300 << 1;
}

void TestOverviewPanel::columnsFollowTheWidth()
{
    QFETCH(int, width);
    SessionService service;
    SnapshotSampler sampler;
    OverviewPanel page(service, sampler);
    const QList<SessionId> ids = service.open(QList<SessionSpec>{WindowFixture::specFor(9)});
    page.setSessions(ids);
    page.resize(width, 500);
    page.show();
    QSet<int> lefts;
    const QList<QGroupBox *> boxes = page.findChildren<QGroupBox *>();
    QCOMPARE(boxes.size(), 4);
    QCoreApplication::processEvents();
    for (const QGroupBox *box : boxes)
        lefts.insert(box->x());
    QTEST(static_cast<int>(lefts.size()), "columns");
    QVERIFY(!page.findChild<QScrollArea *>()->horizontalScrollBar()->isVisible());
}

void TestOverviewPanel::longValuesBreak_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("breaks");
    QTest::newRow("short") << QStringLiteral("sw1") << false;
    QTest::newRow("words") << QStringLiteral("a switch ").repeated(20) << true;
    QTest::newRow("no space at all") << QStringLiteral("x").repeated(200) << true;
    QTest::newRow("a path") << QStringLiteral("1.3.6.1.4.1").repeated(20) << true;
}

void TestOverviewPanel::longValuesBreak()
{
    QFETCH(QString, value);
    ValueLabel label;
    label.setText(value);
    const int width = label.fontMetrics().averageCharWidth() * 30;
    QVERIFY(label.minimumSizeHint().width() < width);
    const int one = label.fontMetrics().lineSpacing();
    QVERIFY(label.sizePolicy().hasHeightForWidth()); // else no layout asks
    QTEST(label.heightForWidth(width) > one + one / 2, "breaks");
}

void TestOverviewPanel::valueIsCopiedAsItCame()
{
    const QString value = QStringLiteral("  <b>name</b>.") + QStringLiteral("y").repeated(100);
    ValueLabel label;
    label.setText(value);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    label.show();
    QTest::keySequence(&label, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
    QGuiApplication::clipboard()->clear();
    QTest::mouseDClick(&label, Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), value);
}

void TestOverviewPanel::longNamesDoNotWidenThePage()
{
    WindowFixture fixture;
    TestAgent agent;
    fixture.select(fixture.open({WindowFixture::specFor(agent.port(), QStringLiteral("n").repeated(128))}));
    const auto *scroll = fixture.page(QStringLiteral("Overview")).findChild<QScrollArea *>();
    fixture.window().resize(900, 700);
    QCoreApplication::processEvents();
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
}

void TestOverviewPanel::answerFromElsewhere_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("fromPort");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("address") << "192.0.2.7" << 161 << "192.0.2.1" << false
                             << "An answer came from 192.0.2.7 instead of 192.0.2.1.";
    QTest::newRow("address and port") << "192.0.2.7" << 40000 << "192.0.2.1" << false
                                      << "An answer came from 192.0.2.7 instead of 192.0.2.1.";
    QTest::newRow("port") << "192.0.2.1" << 40000 << "192.0.2.1" << false
                          << "An answer came from 192.0.2.1:40000 instead of 192.0.2.1:161.";
    QTest::newRow("port of IPv6") << "2001:db8::1" << 40000 << "2001:db8::1" << false
                                  << "An answer came from [2001:db8::1]:40000 instead of [2001:db8::1]:161.";
    QTest::newRow("accepted") << "192.0.2.7" << 161 << "192.0.2.1" << true << "";
}

void TestOverviewPanel::answerFromElsewhere()
{
    QFETCH(QString, from);
    QFETCH(int, fromPort);
    QFETCH(QString, asked);
    QFETCH(bool, accepted);
    winsnmp::SessionSnapshot held;
    SessionSpec spec;
    spec.answersFromAnywhere = accepted;
    overview::Subject subject;
    subject.info.spec = std::make_shared<const SessionSpec>(spec);
    QCOMPARE(overview::strayAnswer(subject), QString());
    subject.held = &held;
    QCOMPARE(overview::strayAnswer(subject), QString());
    held.strayAnswer = winsnmp::StrayAnswer{
        {}, {from.toStdString(), static_cast<std::uint16_t>(fromPort)}, {asked.toStdString(), 161}};
    QTEST(overview::strayAnswer(subject), "sentence");
}

void TestOverviewPanel::answerFromElsewhereCanBeAccepted()
{
    WindowFixture fixture;
    TestAgent agent(TestAgent::Behaviour::Elsewhere);
    const QList<SessionId> ids = fixture.open({WindowFixture::specFor(agent.port())});
    fixture.select(ids);
    fixture.showPage(QStringLiteral("Overview"));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.part<QWidget>("strayAnswer").isVisible(), 10000);
    QTest::mouseClick(&fixture.part<QPushButton>("acceptStrayAnswer"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.service().session(ids.front())->lastValues > 0, 10000);
    QTRY_VERIFY(!fixture.part<QWidget>("strayAnswer").isVisible());
}

void TestOverviewPanel::notTakenIsCountedByReason()
{
    winsnmp::SessionSnapshot held;
    overview::Subject subject;
    subject.info.spec = std::make_shared<const SessionSpec>();
    subject.held = &held;
    const auto notTaken = [&] {
        const QList<overview::Group> groups = overview::describe({subject}, {});
        for (const overview::Field &field : groups.back().fields) {
            if (field.label == QStringLiteral("Not taken"))
                return field.value;
        }
        return QString();
    };
    QCOMPARE(notTaken(), QStringLiteral("0"));
    held.drops.counts[static_cast<std::size_t>(winsnmp::DropReason::OtherAddress)] = 3;
    held.drops.counts[static_cast<std::size_t>(winsnmp::DropReason::QueueFull)] = 1;
    QCOMPARE(notTaken(), QStringLiteral("3 from another address, 1 queue full"));
}

QTEST_MAIN(TestOverviewPanel)
#include "tst_overviewpanel.moc"
