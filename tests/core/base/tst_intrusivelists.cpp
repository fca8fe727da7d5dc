// SPDX-License-Identifier: GPL-3.0-or-later
//
// Intrusive lists: order, leaving from any place, moving between lists, and the references of those that hold
// some.
#include "base/counted.h"
#include "base/countedlist.h"

#include <QList>
#include <QTest>

#include <array>

using namespace winsnmp::core;

namespace {

struct First;
struct Second;

struct Item : ListLink<First>, ListLink<Second> {
    int number = 0;
};
using FirstList = IntrusiveList<Item, First>;
using SecondList = IntrusiveList<Item, Second>;

template <typename List>
QList<int> numbersOf(const List &list)
{
    QList<int> numbers;
    list.forEach([&](const auto &item) { numbers.append(item.number); });
    return numbers;
}

struct CountedItem final : Counted, ListLink<First> {
    CountedItem(int itemNumber, int *disposed)
        : number(itemNumber)
        , m_disposed(disposed)
    {
    }
    void dispose() noexcept override
    {
        ++*m_disposed;
        delete this;
    }
    int number;

private:
    int *m_disposed;
};
using HoldingList = CountedList<CountedItem, First>;

Ref<CountedItem> make(int number, int &disposed)
{
    return Ref<CountedItem>::adopt(new CountedItem(number, &disposed));
}

} // namespace

class TestLists : public QObject {
    Q_OBJECT

private slots:
    void order();
    void leaving_data();
    void leaving();
    void twoListsAtATime();
    void appendAll();
    void removingWhileVisiting();
    void holdsReferences();
    void moveIf();
    void lastReferenceIsGone();
};

void TestLists::order()
{
    std::array<Item, 4> items;
    FirstList list;
    QVERIFY(list.empty() && !list.first() && !list.takeFirst());
    for (int i = 0; i < 4; ++i) {
        items[static_cast<std::size_t>(i)].number = i;
        QVERIFY(!FirstList::isListed(items[static_cast<std::size_t>(i)]));
    }
    list.append(items[1]);
    list.append(items[2]);
    list.prepend(items[0]);
    list.append(items[3]);
    QCOMPARE(numbersOf(list), (QList<int>{0, 1, 2, 3}));
    QCOMPARE(list.first(), &items[0]);
    for (Item &item : items) {
        QVERIFY(FirstList::isListed(item));
        QCOMPARE(list.takeFirst(), &item);
    }
    QVERIFY(list.empty());
}

void TestLists::leaving_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("first") << 0;
    QTest::newRow("middle") << 1;
    QTest::newRow("last") << 2;
}

void TestLists::leaving()
{
    QFETCH(const int, place);
    std::array<Item, 3> items;
    FirstList list;
    QList<int> rest;
    for (int i = 0; i < 3; ++i) {
        items[static_cast<std::size_t>(i)].number = i;
        list.append(items[static_cast<std::size_t>(i)]);
        if (i != place)
            rest.append(i);
    }
    Item &leaving = items[static_cast<std::size_t>(place)];
    QVERIFY(FirstList::remove(leaving));
    QVERIFY(!FirstList::remove(leaving)); // has left
    QCOMPARE(numbersOf(list), rest);
    list.append(leaving);
    QCOMPARE(numbersOf(list), rest << place);
}

void TestLists::twoListsAtATime()
{
    Item item;
    FirstList first;
    SecondList second;
    first.append(item);
    second.append(item);
    QVERIFY(FirstList::remove(item));
    QVERIFY(first.empty());
    QCOMPARE(second.first(), &item);
}

void TestLists::appendAll()
{
    std::array<Item, 4> items;
    FirstList left;
    FirstList right;
    for (int i = 0; i < 4; ++i) {
        items[static_cast<std::size_t>(i)].number = i;
        (i < 2 ? left : right).append(items[static_cast<std::size_t>(i)]);
    }
    FirstList nothing;
    left.appendAll(nothing);
    left.appendAll(right);
    QVERIFY(right.empty());
    QCOMPARE(numbersOf(left), (QList<int>{0, 1, 2, 3}));
    right.appendAll(left);
    QCOMPARE(numbersOf(right), (QList<int>{0, 1, 2, 3}));
    right.append(*right.takeFirst());
    QCOMPARE(numbersOf(right), (QList<int>{1, 2, 3, 0}));
}

void TestLists::removingWhileVisiting()
{
    std::array<Item, 5> items;
    FirstList list;
    for (int i = 0; i < 5; ++i) {
        items[static_cast<std::size_t>(i)].number = i;
        list.append(items[static_cast<std::size_t>(i)]);
    }
    list.forEach([](Item &item) {
        if (item.number % 2 == 0)
            FirstList::remove(item);
    });
    QCOMPARE(numbersOf(list), (QList<int>{1, 3}));
}

void TestLists::holdsReferences()
{
    int disposed = 0;
    {
        HoldingList list;
        for (int i = 0; i < 3; ++i)
            list.append(make(i, disposed));
        QCOMPARE(disposed, 0);
        QVERIFY(list.takeFirst()); // and let go of
        QCOMPARE(disposed, 1);
        const Ref<CountedItem> kept = make(7, disposed);
        list.prepend(kept);
        QVERIFY(HoldingList::isListed(*kept));
        QVERIFY(HoldingList::take(*kept));
        QVERIFY(!HoldingList::take(*kept));
        QCOMPARE(numbersOf(list), (QList<int>{1, 2}));
        QCOMPARE(disposed, 1);
    }
    QCOMPARE(disposed, 4);
}

void TestLists::moveIf()
{
    int disposed = 0;
    HoldingList list;
    HoldingList odd;
    for (int i = 0; i < 6; ++i)
        list.append(make(i, disposed));
    list.moveIf(odd, [](const CountedItem &item) { return item.number % 2 == 1; });
    QCOMPARE(numbersOf(list), (QList<int>{0, 2, 4}));
    QCOMPARE(numbersOf(odd), (QList<int>{1, 3, 5}));
    QCOMPARE(disposed, 0);
}

void TestLists::lastReferenceIsGone()
{
    struct Lasting final : Counted {
        void dispose() noexcept override { isDisposed = true; }
        bool isDisposed = false;
    } object;
    QVERIFY(object.tryRetain());
    object.release();
    QVERIFY(!object.isDisposed);
    object.release();
    QVERIFY(object.isDisposed);
    QVERIFY(!object.tryRetain());
}

QTEST_APPLESS_MAIN(TestLists)
#include "tst_intrusivelists.moc"
