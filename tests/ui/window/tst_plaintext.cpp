// SPDX-License-Identifier: GPL-3.0-or-later
//
// What agents, files and people write is shown as they wrote it, wherever it is shown: no label, tip or list
// takes it for HTML.
#include "windowfixture.h"

#include "closequestion.h"
#include "datatable.h"
#include "messagebar.h"
#include "plaindelegate.h"
#include "plainlabel.h"
#include "plaintextedit.h"
#include "plaintooltip.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QStandardItemModel>
#include <QTextDocument>
#include <QTextEdit>
#include <QToolTip>

namespace {

const QString hostile = QStringLiteral("core<b>1</b><img src=\"file:///dev/zero\">&amp;");

/// What a tip shows of its text.
QString seen(const QString &tip)
{
    if (!Qt::mightBeRichText(tip))
        return tip;
    QTextDocument document;
    document.setHtml(tip);
    return document.toPlainText();
}

QString nameOf(const QWidget &widget)
{
    QString name;
    for (const QWidget *each = &widget; each; each = each->parentWidget())
        name.prepend(QLatin1Char('/') + QLatin1String(each->metaObject()->className()) + QLatin1Char(':')
                     + each->objectName());
    return name;
}

/// The pop-up of a combo box lists what the program itself has put there.
bool isOfQt(const QAbstractItemView &view)
{
    return qobject_cast<const QHeaderView *>(&view) || view.inherits("QComboBoxListView");
}

QString faultsOf(const QWidget &window)
{
    QStringList faults;
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->textFormat() != Qt::PlainText && label->pixmap().isNull())
            faults.append(nameOf(*label));
    }
    const QList<QAbstractItemView *> views = window.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        if (!isOfQt(*view) && !qobject_cast<PlainDelegate *>(view->itemDelegate()))
            faults.append(nameOf(*view));
    }
    const QList<QTextEdit *> rich = window.findChildren<QTextEdit *>();
    for (const QTextEdit *edit : rich)
        faults.append(nameOf(*edit));
    const QList<QPlainTextEdit *> inputs = window.findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *input : inputs) {
        if (!qobject_cast<const PlainTextEdit *>(input))
            faults.append(nameOf(*input));
    }
    return faults.join(QLatin1Char('\n'));
}

} // namespace

class TestPlainText : public QObject {
    Q_OBJECT

private slots:
    void tips_data();
    void tips();
    void longTipIsCut();
    void tipsOfCells_data();
    void tipsOfCells();
    void cellsAreForTheEye_data();
    void cellsAreForTheEye();
    void labelsAndBars();
    void theWholeWindow();
    void everyDialog_data();
    void everyDialog();
    void closeQuestion();
    void pastingNothing_data();
    void pastingNothing();
    void pastingText();
};

void TestPlainText::tips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &text, const QString &shown) {
        QTest::newRow(name) << text << shown;
    };
    row("nothing", {}, {});
    row("plain", QStringLiteral("switch 1"), QStringLiteral("switch 1"));
    row("HTML", hostile, hostile);
    row("ampersand", QStringLiteral("R&D"), QStringLiteral("R&D"));
    row("entity", QStringLiteral("a &lt; b"), QStringLiteral("a &lt; b"));
    row("a whole document", QStringLiteral("<html><body>x</body></html>"),
        QStringLiteral("<html><body>x</body></html>"));
    row("spaces", QStringLiteral("a   b"), QStringLiteral("a   b"));
    row("lines", QStringLiteral("one\ntwo"), QStringLiteral("one\ntwo"));
    row("controls", QStringLiteral("a\u001B[31mb\u202Ec"), QStringLiteral("a\\x1B[31mb\\u202Ec"));
}

void TestPlainText::tips()
{
    QFETCH(QString, text);
    QTEST(seen(plainToolTip(text)), "shown");
}

void TestPlainText::longTipIsCut()
{
    QVERIFY(seen(plainToolTip(QString(1'000'000, u'<'))).size() < 3000);
}

void TestPlainText::tipsOfCells_data()
{
    QTest::addColumn<bool>("list");
    QTest::newRow("table") << false;
    QTest::newRow("list") << true;
}

void TestPlainText::tipsOfCells()
{
    QFETCH(bool, list);
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), QStringLiteral("cell"));
    model.setData(model.index(0, 0), hostile, Qt::ToolTipRole);
    std::unique_ptr<QAbstractItemView> view;
    if (list) {
        view = std::make_unique<QListView>();
        view->setModel(&model);
        view->setItemDelegate(new PlainDelegate(view.get()));
    } else {
        view = std::make_unique<DataTable>(model, QStringLiteral("table"), QStringLiteral("A table"));
    }
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
    const QPoint place = view->visualRect(view->model()->index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
    QApplication::sendEvent(view->viewport(), &help);
    QTRY_COMPARE(seen(QToolTip::text()), hostile);
    QToolTip::hideText();
}

void TestPlainText::cellsAreForTheEye_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QVariant &value, const QString &shown) {
        QTest::newRow(name) << value << shown;
    };
    row("plain", QStringLiteral("  switch 1 "), QStringLiteral("  switch 1 "));
    row("lines", QStringLiteral("one\r\ntwo"), QStringLiteral("one\\r\\ntwo"));
    row("controls", QStringLiteral("a\u0007\u0085"), QStringLiteral("a\\x07\\u0085"));
    row("direction", QStringLiteral("a\u202Eb"), QStringLiteral("a\\u202Eb"));
    row("Chinese", QStringLiteral("\u5DE5\u4F5C"), QStringLiteral("\u5DE5\u4F5C"));
    row("beyond the first plane", QStringLiteral("\U0001F600\U000E0041"),
        QStringLiteral("\U0001F600\\u0E0041"));
    row("long", QString(5000, u'x'), QString(1000, u'x') + QChar(0x2026));
}

void TestPlainText::cellsAreForTheEye()
{
    QFETCH(QVariant, value);
    QTEST(PlainDelegate().displayText(value, QLocale::c()), "shown");
}

void TestPlainText::labelsAndBars()
{
    const PlainLabel label(hostile);
    QCOMPARE(label.text(), hostile);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Error, hostile);
    QCOMPARE(faultsOf(bar), QString());
}

void TestPlainText::theWholeWindow()
{
    WindowFixture fixture;
    QCOMPARE(faultsOf(fixture.window()), QString());
}

void TestPlainText::everyDialog_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("new session") << "&New session…";
    QTest::newRow("MIB folders") << "&MIB folders…";
    QTest::newRow("keyboard shortcuts") << "&Keyboard shortcuts";
    QTest::newRow("about") << "&About";
}

void TestPlainText::everyDialog()
{
    QFETCH(QString, text);
    WindowFixture fixture;
    const QList<QAction *> actions = fixture.window().findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text)
            action->trigger();
    }
    QTRY_VERIFY(WindowFixture::dialog());
    QDialog *dialog = WindowFixture::dialog();
    QCOMPARE(faultsOf(*dialog), QString());
    dialog->close();
}

void TestPlainText::closeQuestion()
{
    QWidget window;
    window.show();
    closequestion::ask(&window, 2, 1, [] {});
    QTRY_VERIFY(WindowFixture::dialog());
    QCOMPARE(faultsOf(*WindowFixture::dialog()), QString());
}

void TestPlainText::pastingNothing_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("keys") << "keys";
    QTest::newRow("middle click") << "middle";
    QTest::newRow("drop") << "drop";
    QTest::newRow("something without text") << "picture";
}

void TestPlainText::pastingNothing()
{
    QFETCH(QString, how);
    PlainTextEdit edit;
    edit.setPlainText(QStringLiteral("sysUpTime.0"));
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    QApplication::clipboard()->clear();
    const QPoint centre = edit.viewport()->rect().center();
    QMimeData nothing;
    if (how == u"keys") {
        QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    } else if (how == u"middle") {
        QTest::mouseClick(edit.viewport(), Qt::MiddleButton, {}, centre);
    } else if (how == u"drop") {
        QDropEvent drop(centre, Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(edit.viewport(), &drop);
    } else {
        auto *picture = new QMimeData;
        picture->setData(QStringLiteral("image/png"), "not a picture");
        QApplication::clipboard()->setMimeData(picture);
        edit.paste();
    }
    QCOMPARE(edit.toPlainText(), QStringLiteral("sysUpTime.0"));
}

void TestPlainText::pastingText()
{
    PlainTextEdit edit;
    QApplication::clipboard()->setText(QStringLiteral("sysName.0\nsysDescr.0"));
    edit.paste();
    QCOMPARE(edit.toPlainText(), QStringLiteral("sysName.0\nsysDescr.0"));
}

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
