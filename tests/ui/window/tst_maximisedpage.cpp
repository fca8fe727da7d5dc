// SPDX-License-Identifier: GPL-3.0-or-later
//
// A page over the whole window, and the way back.
#include "pagedockstest.h"

#include <QToolButton>
#include <QTreeView>

using namespace pagetitles;

class TestMaximisedPage : public PageDocksTest {
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void doubleClickMaximises();
    void maximisedPageEnds_data();
    void maximisedPageEnds();
    void messagesStayAboveAMaximisedPage();
};

void TestMaximisedPage::doubleClickMaximises()
{
    const int before = page(overview).height();
    m_fixture->showPage(results);
    const int table = m_fixture->table().height();
    doubleClickTab(results);
    QTRY_VERIFY(!m_fixture->table().isVisible());
    QTRY_VERIFY2(page(results).height() >= before + table - 10,
                 qPrintable(QString::number(page(results).height())));
    QVERIFY(isSeen(results));
    QTRY_VERIFY(action(QStringLiteral("Maximise page")).isChecked());
    // The other pages are one click away.
    m_fixture->showPage(chart);
    QVERIFY(!m_fixture->table().isVisible());
    doubleClickTab(chart);
    QTRY_VERIFY(m_fixture->table().isVisible());
    QTRY_COMPARE(m_fixture->table().height(), table);
    QTRY_COMPARE(page(chart).height(), before);
    QVERIFY(isSeen(chart));
    QTRY_VERIFY(!action(QStringLiteral("Maximise page")).isChecked());
}

void TestMaximisedPage::maximisedPageEnds_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"Maximise page", "Tear off page", "Put page beside", "Close page", "Reset layout"})
        QTest::newRow(by) << QString::fromLatin1(by);
}

void TestMaximisedPage::maximisedPageEnds()
{
    QFETCH(QString, by);
    apply(QStringLiteral("Put page beside"), resources); // hidden while another one is maximised
    m_fixture->showPage(results);
    QTest::keyClick(&m_fixture->table(), Qt::Key_F11);
    QTRY_VERIFY(!m_fixture->table().isVisible());
    QTRY_VERIFY(page(resources).isHidden());
    action(by).trigger();
    QTRY_VERIFY(m_fixture->table().isVisible());
    QTRY_VERIFY(!page(resources).isHidden());
    QTRY_VERIFY(m_fixture->table().height() > 100);
}

void TestMaximisedPage::messagesStayAboveAMaximisedPage()
{
    doubleClickTab(overview);
    QTRY_VERIFY(!m_fixture->table().isVisible());
    QTRY_VERIFY(m_fixture->window().centralWidget()->visibleRegion().isEmpty());
    const int whole = page(overview).height();
    m_fixture->settings().setLanguage(QStringLiteral("zh_TW"));
    auto &message = m_fixture->part<QWidget>("messageBar");
    QTRY_VERIFY(message.isVisible());
    QTRY_VERIFY(message.height() >= message.minimumSizeHint().height());
    QTRY_VERIFY(page(overview).height() < whole);
    QVERIFY(page(overview).height() > whole / 2);
    auto *dismiss = message.findChild<QToolButton *>(QStringLiteral("dismissMessage"));
    QVERIFY(dismiss);
    QTest::mouseClick(dismiss, Qt::LeftButton);
    QTRY_COMPARE(page(overview).height(), whole);
}

QTEST_MAIN(TestMaximisedPage)
#include "tst_maximisedpage.moc"
