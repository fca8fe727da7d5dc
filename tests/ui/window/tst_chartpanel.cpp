// SPDX-License-Identifier: GPL-3.0-or-later
//
// The chart of polled numbers: their units, and what of it is remembered.
#include "chartpanel.h"
#include "pollhistory.h"
#include "seriesunit.h"
#include "sessionservice.h"
#include "windowfixture.h"

#include <winsnmp.h>

#include <QAction>
#include <QCheckBox>
#include <QListWidget>
#include <QTest>

class TestChartPanel : public QObject {
    Q_OBJECT

private slots:
    void unitOfSeries_data();
    void unitOfSeries();
    void bitsAreEightTimesOctets();
    void choiceOfBitsIsRemembered();
    void choiceOfBitsIsForOctetsOnly_data();
    void choiceOfBitsIsForOctetsOnly();
    void picturesNameTheDevice();

private:
    static PollResult poll(SessionId session, int second, const Sample &sample);
    static Sample counter(const QString &name, quint64 value);
};

namespace {

const Oid someOid{1, 3, 6, 1, 4, 1, 99999, 1, 0};

} // namespace

Sample TestChartPanel::counter(const QString &name, quint64 value)
{
    Sample sample;
    sample.oid = someOid;
    sample.syntax = SNMP_SYNTAX_CNTR64;
    sample.raw = value;
    sample.name = name;
    return sample;
}

PollResult TestChartPanel::poll(SessionId session, int second, const Sample &sample)
{
    PollResult result;
    result.session = session;
    result.time = std::chrono::system_clock::now() - std::chrono::seconds(10 - second);
    result.moment = BootClock::time_point(std::chrono::seconds(1000 + second));
    result.values = {sample};
    return result;
}

void TestChartPanel::unitOfSeries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<quint32>("syntax");
    QTest::addColumn<bool>("bits");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("factor");
    const auto counter = static_cast<quint32>(SNMP_SYNTAX_CNTR32);
    const auto gauge = static_cast<quint32>(SNMP_SYNTAX_GAUGE32);
    const auto ticks = static_cast<quint32>(SNMP_SYNTAX_TIMETICKS);
    QTest::newRow("octets") << "IF-MIB::ifInOctets.2" << counter << false << "octets/s" << 1.0;
    QTest::newRow("octets as bits") << "IF-MIB::ifInOctets.2" << counter << true << "bit/s" << 8.0;
    QTest::newRow("64 bits") << "IF-MIB::ifHCOutOctets.2" << counter << true << "bit/s" << 8.0;
    QTest::newRow("without module name") << "ifOutOctets.1" << counter << true << "bit/s" << 8.0;
    QTest::newRow("packets") << "IF-MIB::ifInUcastPkts.2" << counter << true << "per second" << 1.0;
    QTest::newRow("octets, not counted") << "X-MIB::bufferOctets.0" << gauge << true << "" << 1.0;
    QTest::newRow("time ticks") << "SNMPv2-MIB::sysUpTime.0" << ticks << true << "s" << 0.01;
    QTest::newRow("numbers only") << "1.3.6.1.4.1.99999.1.0" << counter << true << "per second" << 1.0;
}

void TestChartPanel::unitOfSeries()
{
    QFETCH(QString, name);
    QFETCH(quint32, syntax);
    QFETCH(bool, bits);
    Series series;
    series.oid = someOid;
    series.name = name;
    series.syntax = syntax;
    series.counter = syntax == SNMP_SYNTAX_CNTR32;
    const seriesunit::Unit unit = seriesunit::of(series, bits);
    QTEST(unit.text, "unit");
    QTEST(unit.factor, "factor");
}

void TestChartPanel::bitsAreEightTimesOctets()
{
    SessionService service;
    PollHistory history;
    constexpr SessionId session = 1;
    for (int second = 0; second < 4; ++second)
        history.record({poll(session, second,
                             counter(QStringLiteral("ifInOctets.1"), static_cast<quint64>(second) * 1000))});
    QAction bits(nullptr);
    bits.setCheckable(true);
    ChartPanel panel(service, history, bits);
    panel.resize(800, 400);
    panel.show();
    panel.setSessions({session});
    panel.charts().front()->readBeside(-1);
    QCOMPARE(panel.charts().front()->reading().section(QLatin1Char('\n'), 1),
             QStringLiteral("ifInOctets.1: %1 octets/s").arg(QLocale().toString(1000.0, 'g', 8)));
    QVERIFY(panel.findChild<QCheckBox *>(QStringLiteral("chartBits"))->isVisible());
    bits.setChecked(true);
    QVERIFY(panel.findChild<QCheckBox *>(QStringLiteral("chartBits"))->isChecked());
    QCOMPARE(panel.charts().front()->reading().section(QLatin1Char('\n'), 1),
             QStringLiteral("ifInOctets.1: %1 bit/s").arg(QLocale().toString(8000.0, 'g', 8)));
}

void TestChartPanel::choiceOfBitsIsRemembered()
{
    WindowFixture fixture;
    QVERIFY(!fixture.part<QCheckBox>("chartBits").isChecked());
    fixture.part<QCheckBox>("chartBits").setChecked(true);
    fixture.restart();
    QVERIFY(fixture.part<QCheckBox>("chartBits").isChecked());
}

void TestChartPanel::choiceOfBitsIsForOctetsOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("offered");
    QTest::newRow("octets") << "ifInOctets.1" << true;
    QTest::newRow("packets") << "ifInUcastPkts.1" << false;
}

void TestChartPanel::choiceOfBitsIsForOctetsOnly()
{
    QFETCH(QString, name);
    SessionService service;
    PollHistory history;
    history.record({poll(1, 0, counter(name, 0))});
    history.record({poll(1, 1, counter(name, 1))});
    QAction bits(nullptr);
    bits.setCheckable(true);
    ChartPanel panel(service, history, bits);
    panel.show();
    panel.setSessions({1});
    QTEST(panel.findChild<QCheckBox *>(QStringLiteral("chartBits"))->isVisible(), "offered");
}

void TestChartPanel::picturesNameTheDevice()
{
    WindowFixture fixture;
    SessionSpec spec = WindowFixture::specFor(9, QStringLiteral("Lab switch"));
    const QList<SessionId> ids = fixture.open({spec});
    fixture.select(ids);
    auto &chart = fixture.part<TimeChart>("chart");
    auto *panel = static_cast<ChartPanel *>(nullptr);
    for (QWidget *parent = chart.parentWidget(); parent && !panel; parent = parent->parentWidget())
        panel = qobject_cast<ChartPanel *>(parent);
    QVERIFY(panel);
    panel->setSessions(ids);
    QCOMPARE(chart.subject(), QStringLiteral("Lab switch (%1)").arg(spec.target()));
}

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"
