// SPDX-License-Identifier: GPL-3.0-or-later
#include "limitspanel.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

class TestLimitsPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void appliesWhatIsTyped();
    void showsWhatIsActive();
    void typedValuesAreNotOverwritten();
    void revertShowsWhatIsActive();
    void turnsAllOff();
    void nthFaultCanBeArmedAgain();
    void explainsWhereThereIsRoom();

private:
    [[nodiscard]] QSpinBox &box(const char *name)
    {
        return *m_panel->findChild<QSpinBox *>(QLatin1String(name));
    }
    [[nodiscard]] QPushButton &button(const QString &text);

    std::unique_ptr<LimitsPanel> m_panel;
};

void TestLimitsPanel::init()
{
    m_panel = std::make_unique<LimitsPanel>();
    m_panel->show();
}

QPushButton &TestLimitsPanel::button(const QString &text)
{
    const QList<QPushButton *> buttons = m_panel->findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (each->text() == text)
            return *each;
    }
    qFatal("no button says %s", qPrintable(text));
}

void TestLimitsPanel::appliesWhatIsTyped()
{
    QSignalSpy applied(m_panel.get(), &LimitsPanel::applied);
    QVERIFY(!button(QStringLiteral("Appl&y")).isEnabled());
    box("limitSessions").setValue(1);
    box("limitBytes").setValue(2);
    box("limitBytesPerSession").setValue(3);
    box("limitHandles").setValue(4);
    box("limitOutstanding").setValue(5);
    box("limitQueued").setValue(6);
    m_panel->findChild<QDoubleSpinBox *>(QStringLiteral("faultProbability"))->setValue(12.5);
    box("faultSeed").setValue(7);
    box("faultAboveSize").setValue(8);
    box("faultNth").setValue(9);
    QTest::mouseClick(&button(QStringLiteral("Appl&y")), Qt::LeftButton);
    QCOMPARE(applied.size(), 1);
    const winsnmp::Limits limits{.sessions = 1,
                                 .handlesPerSession = 4,
                                 .outstandingRequests = 5,
                                 .queuedMessages = 6,
                                 .bytes = 2,
                                 .bytesPerSession = 3};
    const winsnmp::FaultPlan faults{.failNth = 9, .probability = 0.125, .seed = 7, .aboveSize = 8};
    QCOMPARE(applied.front().at(0).value<winsnmp::Limits>(), limits);
    QCOMPARE(applied.front().at(1).value<winsnmp::FaultPlan>(), faults);
}

void TestLimitsPanel::showsWhatIsActive()
{
    m_panel->setActive({.sessions = 42}, {.aboveSize = 1000});
    QCOMPARE(box("limitSessions").value(), 42);
    QCOMPARE(box("faultAboveSize").value(), 1000);
    QVERIFY(!button(QStringLiteral("Appl&y")).isEnabled());
    QVERIFY(button(QStringLiteral("Turn all &off")).isEnabled());
}

void TestLimitsPanel::typedValuesAreNotOverwritten()
{
    box("limitSessions").setValue(7);
    m_panel->setActive({.bytes = 5000}, {});
    QCOMPARE(box("limitSessions").value(), 7);
    QVERIFY(button(QStringLiteral("Appl&y")).isEnabled());
}

void TestLimitsPanel::revertShowsWhatIsActive()
{
    m_panel->setActive({.bytes = 5000}, {});
    box("limitBytes").setValue(1);
    box("limitSessions").setValue(7);
    QTest::mouseClick(&button(QStringLiteral("Rever&t")), Qt::LeftButton);
    QCOMPARE(box("limitBytes").value(), 5000);
    QCOMPARE(box("limitSessions").value(), 0);
}

void TestLimitsPanel::turnsAllOff()
{
    QSignalSpy applied(m_panel.get(), &LimitsPanel::applied);
    QVERIFY(!button(QStringLiteral("Turn all &off")).isEnabled());
    m_panel->setActive({.sessions = 3}, {.failNth = 2});
    QTest::mouseClick(&button(QStringLiteral("Turn all &off")), Qt::LeftButton);
    QCOMPARE(applied.size(), 1);
    QCOMPARE(applied.front().at(0).value<winsnmp::Limits>(), winsnmp::Limits());
    QCOMPARE(applied.front().at(1).value<winsnmp::FaultPlan>(), winsnmp::FaultPlan());
    QCOMPARE(box("limitSessions").value(), 0);
}

void TestLimitsPanel::nthFaultCanBeArmedAgain()
{
    m_panel->setActive({}, {.failNth = 2});
    QCOMPARE(box("faultNth").value(), 2);
    QVERIFY(button(QStringLiteral("Appl&y")).isEnabled());
}

void TestLimitsPanel::explainsWhereThereIsRoom()
{
    const auto explained = [this] {
        const QList<QLabel *> labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("Memory of one session");
        });
    };
    m_panel->resize(1280, 200);
    QTRY_VERIFY(!explained());
    m_panel->resize(1900, 500);
    QTRY_VERIFY(explained());
}

QTEST_MAIN(TestLimitsPanel)
#include "tst_limitspanel.moc"
