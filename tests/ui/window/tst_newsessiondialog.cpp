// SPDX-License-Identifier: GPL-3.0-or-later
#include "newsessiontest.h"
#include "testagent.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

SessionSpec soundSpec()
{
    static const SecretRef secret(Community{"sesame"});
    SessionSpec spec;
    spec.name = QStringLiteral("Lab");
    spec.host = QStringLiteral("127.0.0.1");
    spec.port = 10161;
    spec.version = SnmpVersion::V1;
    spec.secret = secret;
    spec.timeout = 700ms;
    spec.retries = 3;
    spec.plan.operation = PollOperation::Walk;
    spec.plan.objects = QStringList{QStringLiteral("1.3.6.1.2.1.2"), QStringLiteral("1.3.6.1.2.1.1.3.0")};
    spec.plan.interval = 2500ms;
    spec.plan.enabled = false;
    spec.plan.maxRepetitions = 40;
    spec.plan.nonRepeaters = 1;
    return spec;
}

} // namespace

class TestNewSessionDialog : public NewSessionTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void returnsWhatItShows();
    void keepsOctetsOfCommunity();
    void editsEveryField();
    void communityIsHiddenUntilAsked();
    void fieldsFollowOperation();
    void offersThreads();
    void testSucceeds();
    void testTellsWhatIsWrong();
    void testCanBeStopped();
    void everyControlHasAName();
};

void TestNewSessionDialog::returnsWhatItShows()
{
    make(soundSpec(), NewSessionDialog::Purpose::Edit);
    QCOMPARE(m_dialog->spec(), soundSpec());
    QCOMPARE(m_service->sessionCount(), 0);
}

void TestNewSessionDialog::keepsOctetsOfCommunity()
{
    SessionSpec spec = soundSpec();
    spec.setCommunity(QByteArray("\xff\xfe\x01", 3));
    make(spec, NewSessionDialog::Purpose::Edit);
    QCOMPARE(m_dialog->spec().community(), spec.community());
    part<QLineEdit>("community").setText(QStringLiteral("new"));
    QCOMPARE(m_dialog->spec().community(), QByteArray("new"));
}

void TestNewSessionDialog::editsEveryField()
{
    make(SessionSpec());
    const SessionSpec wanted = soundSpec();
    part<QLineEdit>("name").setText(wanted.name);
    part<QLineEdit>("host").setText(wanted.host + QLatin1Char(' '));
    part<QSpinBox>("port").setValue(wanted.port);
    auto &version = part<QComboBox>("version");
    version.setCurrentIndex(version.findData(static_cast<int>(wanted.version)));
    part<QLineEdit>("community").setText(QStringLiteral("sesame"));
    part<QSpinBox>("timeout").setValue(700);
    part<QSpinBox>("retries").setValue(3);
    auto &operation = part<QComboBox>("operation");
    operation.setCurrentIndex(operation.findData(static_cast<int>(wanted.plan.operation)));
    part<QPlainTextEdit>("objects").setPlainText(QStringLiteral("1.3.6.1.2.1.2, 1.3.6.1.2.1.1.3.0"));
    part<QDoubleSpinBox>("interval").setValue(2.5);
    part<QCheckBox>("periodic").setChecked(false);
    part<QSpinBox>("maxRepetitions").setValue(40);
    part<QSpinBox>("nonRepeaters").setValue(1);
    SessionSpec edited = m_dialog->spec();
    QCOMPARE(edited.community(), wanted.community());
    edited.secret = wanted.secret;
    QCOMPARE(edited, wanted);
}

void TestNewSessionDialog::communityIsHiddenUntilAsked()
{
    make(soundSpec());
    const auto &community = part<QLineEdit>("community");
    QCOMPARE(community.echoMode(), QLineEdit::Password);
    QTest::mouseClick(&part<QToolButton>("showCommunity"), Qt::LeftButton);
    QCOMPARE(community.echoMode(), QLineEdit::Normal);
    QTest::mouseClick(&part<QToolButton>("showCommunity"), Qt::LeftButton);
    QCOMPARE(community.echoMode(), QLineEdit::Password);
}

void TestNewSessionDialog::fieldsFollowOperation()
{
    make(soundSpec());
    auto &operation = part<QComboBox>("operation");
    const auto choose = [&](PollOperation wanted) {
        operation.setCurrentIndex(operation.findData(static_cast<int>(wanted)));
    };
    choose(PollOperation::Get);
    QVERIFY(!part<QWidget>("nonRepeaters").isVisible());
    QVERIFY(!part<QWidget>("maxRepetitions").isVisible());
    choose(PollOperation::Walk);
    QVERIFY(!part<QWidget>("nonRepeaters").isVisible());
    QVERIFY(part<QWidget>("maxRepetitions").isVisible());
    choose(PollOperation::GetBulk);
    QVERIFY(part<QWidget>("nonRepeaters").isVisible());
    // The version is 1: GETBULK is not possible, and the dialog says so.
    QVERIFY(problem().contains(QStringLiteral("GETBULK")));
}

void TestNewSessionDialog::offersThreads()
{
    make(soundSpec());
    auto &threads = part<QComboBox>("worker");
    QCOMPARE(threads.count(), SessionService::DefaultWorkers + 2);
    QCOMPARE(m_dialog->spec().worker, 0);
    threads.setCurrentIndex(2);
    QCOMPARE(m_dialog->spec().worker, m_service->workers().at(1).id);
    QVERIFY(!m_dialog->wantsNewThread());
    threads.setCurrentIndex(threads.count() - 1);
    QVERIFY(m_dialog->wantsNewThread());
    QCOMPARE(m_dialog->spec().worker, 0);
}

void TestNewSessionDialog::testSucceeds()
{
    TestAgent agent;
    SessionSpec spec = soundSpec();
    spec.port = agent.port();
    spec.setCommunity("public");
    spec.plan.operation = PollOperation::Get;
    spec.plan.objects = PollPlan::defaultObjects();
    make(spec);
    QTest::mouseClick(&part<QPushButton>("test"), Qt::LeftButton);
    QTRY_COMPARE(testTitle(), QStringLiteral("A session with these settings works"));
    QCOMPARE(m_service->sessionCount(), 0);
    QTest::keyClicks(&part<QLineEdit>("name"), QStringLiteral("x"));
    QCOMPARE(testTitle(), QStringLiteral("What the test of the earlier settings found"));
}

void TestNewSessionDialog::testTellsWhatIsWrong()
{
    SessionSpec spec = soundSpec();
    spec.port = TestAgent::closedPort();
    spec.timeout = 200ms;
    spec.retries = 1;
    make(spec);
    QTest::mouseClick(&part<QPushButton>("test"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(testTitle(), QStringLiteral("A session with these settings would not work"),
                              20000);
    QVERIFY(part<QLabel>("diagnosisStep1").text().contains(QStringLiteral("nothing listens on this port")));
    QVERIFY(part<QLabel>("diagnosisStep1").text().contains(QStringLiteral("Check the port")));
}

void TestNewSessionDialog::testCanBeStopped()
{
    TestAgent silent(TestAgent::Behaviour::Silent);
    SessionSpec spec = soundSpec();
    spec.port = silent.port();
    spec.timeout = 60s;
    make(spec);
    auto &button = part<QPushButton>("test");
    QTest::mouseClick(&button, Qt::LeftButton);
    QTRY_VERIFY(silent.requests() > 0);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTRY_COMPARE(testTitle(), QStringLiteral("The test was stopped"));
    QCOMPARE(button.text(), QStringLiteral("T&est"));
}

void TestNewSessionDialog::everyControlHasAName()
{
    make(soundSpec());
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    for (const QWidget *widget : widgets) {
        const bool control = qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QToolButton *>(widget);
        const bool inner = widget->objectName().startsWith(QStringLiteral("qt_"));
        if (!control || inner)
            continue;
        const bool labelled = std::any_of(labels.begin(), labels.end(),
                                          [&](const QLabel *label) { return label->buddy() == widget; });
        QVERIFY2(labelled || !widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestNewSessionDialog)
#include "tst_newsessiondialog.moc"
