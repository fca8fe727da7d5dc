// SPDX-License-Identifier: GPL-3.0-or-later
//
// What New session says of wrong fields: on leaving them, one sentence at a time, and nothing moves.
#include "newsessiontest.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

class TestNewSessionProblems : public NewSessionTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void blamesFieldOnceLeft_data();
    void blamesFieldOnceLeft();
    void whatIsWrongIsNotOpened();
    void untouchedFieldsAreNotBlamed();
    void messageGoesWhenItIsMended();
    void saysTheProblemOfTheFieldOneIsIn();
    void nothingJumps();

private:
    /// As a person does who is still there.
    static void fill(QWidget *editor, const QString &value);
};

namespace {

SessionSpec soundSpec()
{
    SessionSpec spec;
    spec.host = QStringLiteral("127.0.0.1");
    spec.setCommunity("sesame");
    return spec;
}

} // namespace

void TestNewSessionProblems::blamesFieldOnceLeft_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *field, const char *value, const char *sentence) {
        QTest::addRow("%s=%s", field, value) << field << value << sentence;
    };
    row("host", "", "The host is empty");
    row("host", "127.0.0.1:161", "contains a port");
    row("host", "300.1.1.1", "is not an IP address");
    row("host", "two words", "no host name has");
    row("port", "0", "0 is not a port");
    row("port", "70000", "70000 is not a port");
    row("community", "", "The community is empty");
    row("timeout", "1", "A time-out of 1 ms");
    row("retries", "99", "99 retries");
    row("objects", "", "nothing to poll");
    row("objects", "1.3.6.999999999999", "is not an object identifier");
    row("objects", "noSuchThing.0", "No loaded MIB module");
}

void TestNewSessionProblems::fill(QWidget *editor, const QString &value)
{
    editor->setFocus();
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setPlainText(value);
    } else if (auto *number = qobject_cast<QSpinBox *>(editor)) {
        number->setValue(value.toInt());
    } else {
        auto *line = qobject_cast<QLineEdit *>(editor);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, value);
    }
}

void TestNewSessionProblems::blamesFieldOnceLeft()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, sentence);
    make(soundSpec());
    auto *editor = m_dialog->findChild<QWidget *>(field);
    fill(editor, value);
    QCoreApplication::processEvents();
    QCOMPARE(problem(), QString());
    QTest::keyClick(editor, Qt::Key_Tab);
    QTRY_VERIFY2(problem().contains(sentence), qPrintable(problem()));
    QVERIFY(editor->accessibleDescription().contains(sentence));
}

void TestNewSessionProblems::whatIsWrongIsNotOpened()
{
    make(soundSpec());
    auto *host = &part<QLineEdit>("host");
    fill(host, QStringLiteral("300.1.1.1"));
    QTest::mouseClick(&part<QPushButton>("test"), Qt::LeftButton);
    QVERIFY(!part<QWidget>("diagnosis").isVisible());
    QVERIFY(problem().contains(QStringLiteral("is not an IP address")));
    part<QLineEdit>("community").setFocus();
    QTest::mouseClick(&ok(), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(host->hasFocus());
    fill(host, QStringLiteral("127.0.0.1"));
    QTest::mouseClick(&ok(), Qt::LeftButton);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_dialog->result(), static_cast<int>(QDialog::Accepted));
}

void TestNewSessionProblems::untouchedFieldsAreNotBlamed()
{
    make(SessionSpec());
    QCoreApplication::processEvents();
    QCOMPARE(problem(), QString());
    QTest::mouseClick(&ok(), Qt::LeftButton);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(problem().contains(QStringLiteral("The host is empty")));
}

void TestNewSessionProblems::messageGoesWhenItIsMended()
{
    make(soundSpec());
    auto *host = &part<QLineEdit>("host");
    fill(host, QString());
    QTest::keyClick(host, Qt::Key_Tab);
    QTRY_VERIFY(!problem().isEmpty());
    fill(host, QStringLiteral("127.0.0.1"));
    QTRY_COMPARE(problem(), QString());
}

void TestNewSessionProblems::saysTheProblemOfTheFieldOneIsIn()
{
    make(soundSpec());
    fill(&part<QLineEdit>("host"), QString());
    fill(&part<QLineEdit>("community"), QString());
    part<QSpinBox>("timeout").setFocus();
    QTRY_VERIFY(problem().contains(QStringLiteral("The host is empty")));
    part<QLineEdit>("community").setFocus();
    QTRY_VERIFY(problem().contains(QStringLiteral("The community is empty")));
}

void TestNewSessionProblems::nothingJumps()
{
    make(soundSpec());
    QHash<QWidget *, QRect> places;
    const QList<QWidget *> widgets = m_dialog->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            places.insert(widget, widget->geometry());
    }
    const QSize size = m_dialog->size();
    for (const char *field : {"host", "community", "objects"})
        fill(m_dialog->findChild<QWidget *>(QLatin1String(field)), QString());
    part<QSpinBox>("timeout").setFocus();
    QTRY_VERIFY(!problem().isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(m_dialog->size(), size);
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        QVERIFY2(place.key()->geometry() == place.value(), qPrintable(place.key()->objectName()));
}

QTEST_MAIN(TestNewSessionProblems)
#include "tst_newsessionproblems.moc"
