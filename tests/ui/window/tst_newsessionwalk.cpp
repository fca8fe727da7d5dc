// SPDX-License-Identifier: GPL-3.0-or-later
//
// New session: what a walk asks with and where it ends, from where answers are taken, and what a test mends.
#include "newsessiontest.h"
#include "testagent.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

namespace {

SessionSpec walkingSpec()
{
    static const SecretRef secret(Community{"sesame"});
    SessionSpec spec;
    spec.host = QStringLiteral("192.0.2.1");
    spec.secret = secret;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.2")};
    return spec;
}

} // namespace

class TestNewSessionWalk : public NewSessionTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void returnsWhatIsChosen();
    void showsWhatWasChosen();
    void repetitionsCountForGetBulkOnly_data();
    void repetitionsCountForGetBulkOnly();
    void fieldsOfAWalkAreThoseOfAWalk();
    void testOffersAnswersFromElsewhere();
    void testOffersTheInstance();
};

void TestNewSessionWalk::returnsWhatIsChosen()
{
    make(walkingSpec());
    QCOMPARE(m_dialog->spec(), walkingSpec());
    choose("walkBy", true);
    part<QSpinBox>("maxValues").setValue(PollPlan::NoLimit);
    part<QSpinBox>("retries").setValue(0);
    part<QCheckBox>("anyAddress").setChecked(true);
    SessionSpec wanted = walkingSpec();
    wanted.plan.walkByGetNext = true;
    wanted.plan.maxValues = PollPlan::NoLimit;
    wanted.retries = 0;
    wanted.answersFromAnywhere = true;
    QCOMPARE(m_dialog->spec(), wanted);
    QVERIFY(validate(wanted).isEmpty());
}

void TestNewSessionWalk::showsWhatWasChosen()
{
    SessionSpec spec = walkingSpec();
    spec.plan.walkByGetNext = true;
    spec.plan.maxValues = PollPlan::NoLimit;
    spec.answersFromAnywhere = true;
    make(spec);
    QCOMPARE(m_dialog->spec(), spec);
    QCOMPARE(part<QComboBox>("walkBy").currentText(), QStringLiteral("GETNEXT"));
    QCOMPARE(part<QSpinBox>("maxValues").text(), QStringLiteral("No limit"));
    QVERIFY(part<QCheckBox>("anyAddress").isChecked());
}

void TestNewSessionWalk::repetitionsCountForGetBulkOnly_data()
{
    QTest::addColumn<SnmpVersion>("version");
    QTest::addColumn<bool>("byGetNext");
    QTest::addColumn<bool>("count");
    QTest::newRow("GETBULK") << SnmpVersion::V2c << false << true;
    QTest::newRow("GETNEXT") << SnmpVersion::V2c << true << false;
    QTest::newRow("version 1") << SnmpVersion::V1 << false << false;
}

void TestNewSessionWalk::repetitionsCountForGetBulkOnly()
{
    QFETCH(SnmpVersion, version);
    QFETCH(bool, byGetNext);
    make(walkingSpec());
    choose("version", static_cast<int>(version));
    choose("walkBy", byGetNext);
    QTEST(part<QWidget>("maxRepetitions").isEnabled(), "count");
    QCOMPARE(part<QWidget>("walkBy").isEnabled(), version != SnmpVersion::V1);
}

void TestNewSessionWalk::fieldsOfAWalkAreThoseOfAWalk()
{
    make(walkingSpec());
    QVERIFY(part<QWidget>("walkBy").isVisible());
    QVERIFY(part<QWidget>("maxValues").isVisible());
    choose("operation", static_cast<int>(PollOperation::Get));
    QVERIFY(!part<QWidget>("walkBy").isVisible());
    QVERIFY(!part<QWidget>("maxValues").isVisible());
}

void TestNewSessionWalk::testOffersAnswersFromElsewhere()
{
    const TestAgent agent(TestAgent::Behaviour::Elsewhere);
    SessionSpec spec = walkingSpec();
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = agent.port();
    spec.setCommunity("public");
    spec.timeout = std::chrono::milliseconds(500);
    spec.retries = 1;
    make(spec);
    auto &remedy = part<QPushButton>("remedy");
    QTest::mouseClick(&part<QPushButton>("test"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(remedy.isVisible(), 20000);
    QVERIFY(part<QLabel>("diagnosisStep1").text().contains(QStringLiteral("127.0.0.2")));
    QVERIFY(!part<QCheckBox>("anyAddress").isChecked());
    QTest::mouseClick(&remedy, Qt::LeftButton);
    QVERIFY(part<QCheckBox>("anyAddress").isChecked());
    QTRY_COMPARE_WITH_TIMEOUT(testTitle(), QStringLiteral("A session with these settings works"), 20000);
    QVERIFY(!remedy.isVisible());
    QVERIFY(m_dialog->spec().answersFromAnywhere);
}

void TestNewSessionWalk::testOffersTheInstance()
{
    const TestAgent agent;
    SessionSpec spec = walkingSpec();
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = agent.port();
    spec.setCommunity("public");
    spec.plan.operation = PollOperation::Get;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.1.5"), QStringLiteral("1.3.6.1.2.1.1.3.0")};
    make(spec);
    auto &remedy = part<QPushButton>("remedy");
    QTest::mouseClick(&part<QPushButton>("test"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(remedy.isVisible(), 20000);
    QCOMPARE(remedy.text(), QStringLiteral("Enter 1.3.6.1.2.1.1.5.0"));
    QTest::mouseClick(&remedy, Qt::LeftButton);
    QCOMPARE(m_dialog->spec().plan.objects,
             (QStringList{QStringLiteral("1.3.6.1.2.1.1.5.0"), QStringLiteral("1.3.6.1.2.1.1.3.0")}));
    QTRY_COMPARE_WITH_TIMEOUT(testTitle(), QStringLiteral("A session with these settings works"), 20000);
}

QTEST_MAIN(TestNewSessionWalk)
#include "tst_newsessionwalk.moc"
