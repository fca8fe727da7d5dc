// SPDX-License-Identifier: GPL-3.0-or-later
//
// With the Traditional Chinese translation no English is left in what a person sees.
#include "testagent.h"
#include "windowfixture.h"

#include "newsessiondialog.h"
#include "sessionfilterproxy.h"
#include "snmpvalue.h"
#include "translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabBar>
#include <QTreeView>

namespace {

/// Words that are the same in every language: names, units, codes, keys and what was typed.
QString withoutNames(QString text)
{
    static const QRegularExpression names(QStringLiteral(
        "</?p[^>]*>|SNMPAPI_[A-Z_]+|\\bbit/"
        "s|\\bSNMP(v1|v2c)?\\b|\\b(CSV|JSON|PNG|SVG|OID|PDU|UDP|IPv4|IPv6|IP|MIB|GET|GETNEXT|"
        "GETBULK|"
        "WinSNMP|Qt|Net-SNMP|KiB|MiB|v1|v2c|English|Ctrl|Alt|Shift|Esc|Del|F[0-9]+|Counter32|Counter64|"
        "Gauge32|INTEGER|"
        "TimeTicks|OCTET STRING|OBJECT "
        "IDENTIFIER|IpAddress|SnmpFreeDescriptor|ulimit|sysUpTime|switch\\.example)\\b|"
        "\\b[A-Z][A-Za-z0-9-]+-MIB::[A-Za-z0-9.]+|0x[0-9a-f]+|[0-9a-z-]+(\\.[0-9a-z-]+)+|\\(&?[A-Z]\\)|"
        "\\(\\*\\.[a-z]+\\)|\\b[A-Z]\\b"));
    return text.remove(names);
}

bool hasEnglish(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
    return withoutNames(text).contains(word);
}

void add(QStringList &texts, const QString &text)
{
    if (hasEnglish(text) && !texts.contains(text))
        texts.append(text);
}

void addTexts(QStringList &found, const QWidget &widget)
{
    add(found, widget.toolTip());
    add(found, widget.statusTip());
    add(found, widget.accessibleName());
    add(found, widget.accessibleDescription());
    add(found, widget.isWindow() ? widget.windowTitle() : QString());
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        add(found, label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        add(found, button->text());
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        add(found, group->title());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        add(found, edit->placeholderText());
    if (const auto *box = qobject_cast<const QSpinBox *>(&widget))
        add(found, box->suffix() + box->specialValueText());
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int item = 0; item < combo->count(); ++item)
            add(found, combo->itemText(item));
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            add(found, tabs->tabText(tab) + u' ' + tabs->tabToolTip(tab));
    }
}

void addTable(QStringList &found, const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int column = 0; column < model.columnCount(parent); ++column) {
        add(found, model.headerData(column, Qt::Horizontal).toString());
        add(found, model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            add(found, model.index(row, column, parent).data().toString());
    }
    for (int row = 0; row < model.rowCount(parent); ++row)
        addTable(found, model, model.index(row, 0, parent));
}

QStringList englishIn(const QWidget &window)
{
    QStringList found;
    addTexts(found, window);
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (widget->objectName().startsWith(QStringLiteral("qt_")))
            continue; // inner parts of Qt's own widgets
        addTexts(found, *widget);
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            addTable(found, *view->model());
    }
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        add(found, action->text());
        add(found, action->statusTip());
        add(found, action->toolTip());
    }
    return found;
}

} // namespace

class TestTraditionalChinese : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void languages();
    void findsEnglish_data();
    void findsEnglish();
    void window();
    void dialog();
    void terms_data();
    void terms();
    void pagesFitSmallWindow_data();
    void pagesFitSmallWindow();
    void upTime_data();
    void upTime();

private:
    Translations m_translations;
};

void TestTraditionalChinese::initTestCase()
{
    QVERIFY(m_translations.load(QStringLiteral("zh_TW")));
}

void TestTraditionalChinese::languages()
{
    QStringList codes;
    for (const Translations::Language &language : Translations::available())
        codes.append(language.code);
    QCOMPARE(codes, (QStringList{QStringLiteral("en"), QStringLiteral("zh_TW")}));
    Translations other;
    QVERIFY(!other.load(QStringLiteral("no language")));
}

void TestTraditionalChinese::findsEnglish_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("english");
    QTest::newRow("English") << QStringLiteral("Open session") << true;
    QTest::newRow("English among Chinese") << QStringLiteral("開啟 session") << true;
    QTest::newRow("key mark") << QStringLiteral("關閉(&C)") << false;
    QTest::newRow("names") << QStringLiteral("SNMPv2c 的 GETBULK：IF-MIB::ifDescr.2，127.0.0.1:161") << false;
    QTest::newRow("code") << QStringLiteral("代碼 SNMPAPI_ALLOC_ERROR") << false;
}

void TestTraditionalChinese::findsEnglish()
{
    QFETCH(QString, text);
    QTEST(hasEnglish(text), "english");
}

void TestTraditionalChinese::window()
{
    TestAgent silent(TestAgent::Behaviour::Silent);
    WindowFixture fixture;
    const QList<SessionId> ids = fixture.open({WindowFixture::specFor(silent.port())});
    fixture.select(ids);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.service().session(ids.front())->failedPolls > 0, 10000);
    fixture.part<QSpinBox>("limitSessions").setValue(1);
    QTest::mouseClick(&fixture.part<QAbstractButton>("applyLimits"), Qt::LeftButton);
    const SessionId refused = fixture.service().open(WindowFixture::specFor(silent.port()));
    QTRY_COMPARE(fixture.service().session(refused)->state, SessionState::Refused);
    QTRY_VERIFY(fixture.part<QWidget>("statusFailure").isVisible());
    const QStringList pages = fixture.pages();
    for (const QString &page : pages) {
        fixture.showPage(page);
        // What the library calls its functions is no English.
        QStringList english =
            englishIn(fixture.window()).replaceInStrings(QStringLiteral("SnmpCreateSession"), QString());
        english.erase(std::remove_if(english.begin(), english.end(),
                                     [](const QString &text) { return !hasEnglish(text); }),
                      english.end());
        QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    }
}

void TestTraditionalChinese::dialog()
{
    SessionService service;
    SessionSpec spec;
    spec.plan.operation = PollOperation::GetBulk;
    const NewSessionDialog dialog(service, spec, NewSessionDialog::Purpose::Create);
    const QStringList english = englishIn(dialog);
    QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
}

void TestTraditionalChinese::terms_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("term");
    const auto row = [](const char *context, const char *source, const char *term) {
        QTest::addRow("%s: %s", context, source)
            << QByteArray(context) << QByteArray(source) << QString::fromUtf8(term);
    };
    row("SessionTreeModel", "Contexts", "情境");
    row("StatusText", "Context", "情境");
    row("Overview", "Entities and contexts", "情境");
    row("FailuresPanel", "Allocation failures", "記憶體配置失敗");
    row("Actions", "&Allocation failures", "記憶體配置失敗");
    row("ResourceModel", "Normal", "正常");
    row("StatusText", "Check the instance numbers, or remove the objects from the poll plan.", "索引");
}

void TestTraditionalChinese::terms()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, source);
    QFETCH(QString, term);
    const QString text = QCoreApplication::translate(context.constData(), source.constData());
    QVERIFY2(text.contains(term), qPrintable(text));
}

void TestTraditionalChinese::pagesFitSmallWindow_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("isAllControls"); // values of any length may be scrolled down
    QTest::newRow("overview") << QStringLiteral("總覽") << false;
    QTest::newRow("limits") << QStringLiteral("上限") << true;
}

void TestTraditionalChinese::pagesFitSmallWindow()
{
    QFETCH(QString, page);
    QFETCH(bool, isAllControls);
    WindowFixture fixture;
    TestAgent agent;
    fixture.select(fixture.open({WindowFixture::specFor(agent.port())}));
    fixture.window().showNormal();
    fixture.window().resize(1280, 720);
    fixture.showPage(page);
    QTRY_COMPARE(fixture.window().size(), QSize(1280, 720));
    QCoreApplication::processEvents();
    const auto *scroll = fixture.page(page).findChild<QScrollArea *>();
    QVERIFY(scroll);
    QVERIFY(!scroll->horizontalScrollBar()->isVisible());
    QVERIFY(!isAllControls || !scroll->verticalScrollBar()->isVisible());
}

void TestTraditionalChinese::upTime_data()
{
    QTest::addColumn<quint32>("hundredths");
    QTest::addColumn<QString>("text");
    QTest::newRow("hours") << 1'470'678U << QStringLiteral("4:05:06.78");
    QTest::newRow("a day") << 10'110'678U << QStringLiteral("1 天 4:05:06.78");
    QTest::newRow("days") << 27'390'678U << QStringLiteral("3 天 4:05:06.78");
}

void TestTraditionalChinese::upTime()
{
    QFETCH(const quint32, hundredths);
    smiVALUE value{};
    value.syntax = SNMP_SYNTAX_TIMETICKS;
    value.value.uNumber = hundredths;
    QTEST(sampleOf({}, value).text, "text");
}

QTEST_MAIN(TestTraditionalChinese)
#include "tst_traditionalchinese.moc"
