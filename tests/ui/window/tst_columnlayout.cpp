// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnlayout.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>

using columnlayout::Column;
using columnlayout::Layout;

namespace {

class Fruits final : public QStandardItemModel {
    Q_OBJECT

public:
    enum Columns { Apple, Pear, Plum, Quince, ColumnCount };
    Q_ENUM(Columns)

    Fruits()
        : QStandardItemModel(0, ColumnCount)
    {
    }
};

QStringList shownIn(const QHeaderView &header)
{
    const QStringList words = columnlayout::wordsOf(header);
    QStringList shown;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (!header.isSectionHidden(column))
            shown.append(words.at(column));
    }
    return shown;
}

} // namespace

class TestColumnLayout : public QObject {
    Q_OBJECT

private slots:
    void init();
    void wordsComeThroughProxies();
    void comesBack();
    void hiddenColumnKeepsItsWidth();
    void otherColumnsKeepTheirPlace_data();
    void otherColumnsKeepTheirPlace();
    void firstColumnIsNeverHidden();
    void textsComeBack();
    void badTextsArePassedOver();
    void whatIsNoStateIsEmpty();
    void damagedStatesAreHarmless();

private:
    Fruits m_model;
    QSortFilterProxyModel m_proxy;
    std::unique_ptr<QHeaderView> m_header;
};

void TestColumnLayout::init()
{
    m_proxy.setSourceModel(&m_model);
    m_header = std::make_unique<QHeaderView>(Qt::Horizontal);
    m_header->setModel(&m_proxy);
}

void TestColumnLayout::wordsComeThroughProxies()
{
    QCOMPARE(columnlayout::wordsOf(*m_header).join(u' '), QStringLiteral("Apple Pear Plum Quince"));
}

void TestColumnLayout::comesBack()
{
    m_header->moveSection(3, 0);
    m_header->resizeSection(Fruits::Pear, 77);
    m_header->hideSection(Fruits::Plum);
    m_header->setSortIndicator(Fruits::Pear, Qt::DescendingOrder);
    const Layout layout = columnlayout::layoutOf(*m_header);
    init();
    QVERIFY(columnlayout::layoutOf(*m_header) != layout);
    columnlayout::apply(layout, *m_header);
    QCOMPARE(shownIn(*m_header).join(u' '), QStringLiteral("Quince Apple Pear"));
    QCOMPARE(m_header->sectionSize(Fruits::Pear), 77);
    QCOMPARE(m_header->sortIndicatorSection(), static_cast<int>(Fruits::Pear));
    QCOMPARE(m_header->sortIndicatorOrder(), Qt::DescendingOrder);
    QVERIFY(columnlayout::layoutOf(*m_header) == layout);
}

void TestColumnLayout::hiddenColumnKeepsItsWidth()
{
    m_header->resizeSection(Fruits::Plum, 123);
    m_header->hideSection(Fruits::Plum);
    const Layout layout = columnlayout::layoutOf(*m_header);
    QVERIFY(layout.columns.contains(Column{QStringLiteral("Plum"), 123, false}));
    init();
    columnlayout::apply(layout, *m_header);
    m_header->showSection(Fruits::Plum);
    QCOMPARE(m_header->sectionSize(Fruits::Plum), 123);
}

void TestColumnLayout::otherColumnsKeepTheirPlace_data()
{
    QTest::addColumn<QString>("named");
    QTest::addColumn<QString>("shown");
    QTest::newRow("one is new") << "Quince Pear Apple"
                                << "Quince Pear Plum Apple";
    QTest::newRow("the first is new") << "Quince Plum Pear"
                                      << "Apple Quince Plum Pear";
    QTest::newRow("one is gone") << "Plum Cherry Apple Pear Quince"
                                 << "Plum Apple Pear Quince";
    QTest::newRow("one comes twice") << "Plum Apple Plum Pear Quince"
                                     << "Plum Apple Pear Quince";
    QTest::newRow("none is known") << "Cherry"
                                   << "Apple Pear Plum Quince";
}

void TestColumnLayout::otherColumnsKeepTheirPlace()
{
    QFETCH(QString, named);
    Layout layout;
    for (const QString &word : named.split(u' '))
        layout.columns.append({word, 50});
    columnlayout::apply(layout, *m_header);
    QTEST(shownIn(*m_header).join(u' '), "shown");
}

void TestColumnLayout::firstColumnIsNeverHidden()
{
    Layout layout;
    layout.columns.append({QStringLiteral("Apple"), 50, false});
    columnlayout::apply(layout, *m_header);
    QVERIFY(!m_header->isSectionHidden(Fruits::Apple));
}

void TestColumnLayout::textsComeBack()
{
    const QList<Column> columns{{QStringLiteral("Apple"), 50}, {QStringLiteral("Pear"), 60, false}};
    QCOMPARE(columnlayout::toText(columns).join(u'|'), QStringLiteral("Apple 50 shown|Pear 60 hidden"));
    QVERIFY(columnlayout::fromText(columnlayout::toText(columns)) == columns);
}

void TestColumnLayout::badTextsArePassedOver()
{
    const QStringList texts{QString(QStringLiteral("")),        QStringLiteral("Apple"),
                            QStringLiteral("Apple wide shown"), QStringLiteral("Apple -3 shown"),
                            QStringLiteral("Apple 50 perhaps"), QStringLiteral("Apple 2000000000 shown"),
                            QStringLiteral("Pear 60 shown"),    QStringLiteral("a b c d")};
    const QList<Column> columns{{QStringLiteral("Pear"), 60}};
    QVERIFY(columnlayout::fromText(texts) == columns);
}

void TestColumnLayout::whatIsNoStateIsEmpty()
{
    const QStringList words = columnlayout::wordsOf(*m_header);
    QVERIFY(!columnlayout::fromState(m_header->saveState(), words).columns.isEmpty());
    QVERIFY(columnlayout::fromState("no state", words).columns.isEmpty());
    QVERIFY(columnlayout::fromState({}, words).columns.isEmpty());
    QVERIFY(columnlayout::fromState(m_header->saveState(), {}).columns.isEmpty());
}

/// Qt would believe each number in them: that there are two thousand million sections, for instance.
void TestColumnLayout::damagedStatesAreHarmless()
{
    m_header->setSectionHidden(Fruits::Plum, true);
    m_header->moveSection(0, 2);
    const QByteArray state = m_header->saveState();
    const QStringList words = columnlayout::wordsOf(*m_header);
    QCOMPARE(columnlayout::fromState(state, words), columnlayout::layoutOf(*m_header)); // as Qt reads it
    const auto check = [&](const QByteArray &damaged) {
        const auto columns = columnlayout::fromState(damaged, words).columns;
        QVERIFY(columns.isEmpty() || columns.size() == words.size());
    };
    for (qsizetype at = 0; at < state.size(); ++at) {
        for (const char octet : {'\x00', '\x01', '\x7f', '\xff'}) {
            QByteArray damaged = state;
            damaged[at] = octet;
            check(damaged);
        }
        check(state.first(at));
    }
}

QTEST_MAIN(TestColumnLayout)
#include "tst_columnlayout.moc"
