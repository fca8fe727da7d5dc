// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of a view, and what the responder makes of it: every way to walk gives the same sorted list.
#include "responder.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace demo;
using namespace std::chrono_literals;

namespace {

QString dotted(const Oid &oid)
{
    QStringList parts;
    for (const smiUINT32 arc : oid)
        parts.append(QString::number(arc));
    return parts.join(u'.');
}

QStringList dotted(const std::vector<Oid> &names)
{
    QStringList texts;
    for (const Oid &name : names)
        texts.append(dotted(name));
    return texts;
}

/// Numbers compared one by one; a name comes before its own continuations.
bool comesBefore(const Oid &left, const Oid &right)
{
    for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
        if (left[i] != right[i])
            return left[i] < right[i];
    }
    return left.size() < right.size();
}

const Oid entry{1, 3, 6, 1, 4, 1, 8072, 9999, 9999, 7};
constexpr int columnCount = 6;
constexpr smiUINT32 counter64Column = 3;

Value valueOf(smiUINT32 column, int row)
{
    switch (column) {
    case 1:
        return integer(row - 100);
    case 2:
        return octets(std::string(static_cast<std::size_t>(row % 40), 'x'));
    case counter64Column:
        return counter64(0xffff'ffff'0000'0000U + static_cast<std::uint64_t>(row));
    case 4:
        return objectId({1, 3, static_cast<smiUINT32>(row)});
    default:
        return gauge(static_cast<std::uint32_t>(row));
    }
}

/// Rows with indexes of different lengths and sizes, added in no order.
struct RandomView {
    explicit RandomView(unsigned seed)
    {
        std::mt19937 random(seed);
        std::uniform_int_distribution<smiUINT32> arc(0, 0xffff'ffff);
        std::uniform_int_distribution<int> length(1, 4);
        for (int row = 0; row < 60; ++row) {
            Oid index;
            for (int i = length(random); i > 0; --i)
                index.push_back(arc(random) >> (arc(random) % 32));
            addRow(index, row);
        }
        std::sort(names.begin(), names.end(), comesBefore);
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }

    void addRow(const Oid &index, int row)
    {
        for (smiUINT32 column = columnCount; column >= 1; --column) {
            view.addRow(entry, index, {{column, valueOf(column, row)}});
            Oid name = child(entry, {column});
            name.insert(name.end(), index.begin(), index.end());
            names.push_back(name);
        }
    }

    MibView view;
    std::vector<Oid> names; ///< sorted here, not by the view
};

Request request(smiINT type, Version version, std::vector<Oid> names)
{
    Request result;
    result.type = type;
    result.version = version;
    result.names = std::move(names);
    return result;
}

/// Every name GETNEXT finds, from the start of the tree to the end of the view.
std::vector<Oid> walkWithGetNext(const MibView &view, Version version)
{
    std::vector<Oid> found;
    Oid name{0, 0};
    for (;;) {
        const Reply reply = respond(view, request(SNMP_PDU_GETNEXT, version, {name}), 0ms);
        if (reply.errorStatus != SNMP_ERROR_NOERROR
            || reply.bindings.front().value.syntax == SNMP_SYNTAX_ENDOFMIBVIEW)
            return found;
        name = reply.bindings.front().name;
        found.push_back(name);
    }
}

std::vector<Oid> walkWithGetBulk(const MibView &view, smiINT maxRepetitions)
{
    std::vector<Oid> found;
    Oid name{0, 0};
    for (;;) {
        Request bulk = request(SNMP_PDU_GETBULK, Version::V2c, {name});
        bulk.maxRepetitions = maxRepetitions;
        const Reply reply = respond(view, bulk, 0ms);
        for (const Instance &binding : reply.bindings) {
            if (binding.value.syntax == SNMP_SYNTAX_ENDOFMIBVIEW)
                return found;
            name = binding.name;
            found.push_back(name);
        }
        if (reply.bindings.empty())
            return found;
    }
}

bool isCounter64(const Oid &name)
{
    return name[entry.size()] == counter64Column;
}

} // namespace

class TestMibView : public QObject {
    Q_OBJECT

private slots:
    void order_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1U, 2U, 3U, 77U})
            QTest::addRow("seed %u", seed) << seed;
    }

    void order()
    {
        QFETCH(unsigned, seed);
        const RandomView random(seed);
        QCOMPARE(random.view.size(), random.names.size());
        QCOMPARE(dotted(walkWithGetNext(random.view, Version::V2c)), dotted(random.names));
        for (const smiINT repetitions : {1, 2, 10, 25, 1000})
            QCOMPARE(dotted(walkWithGetBulk(random.view, repetitions)), dotted(random.names));
    }

    void version1StepsOverCounter64()
    {
        const RandomView random(5);
        std::vector<Oid> expected;
        std::remove_copy_if(random.names.begin(), random.names.end(), std::back_inserter(expected),
                            isCounter64);
        QVERIFY(expected.size() < random.names.size());
        QCOMPARE(dotted(walkWithGetNext(random.view, Version::V1)), dotted(expected));
    }

    void nextFromNamesThatAreNotThere_data()
    {
        QTest::addColumn<QList<uint>>("from");
        QTest::addColumn<QList<uint>>("expected");
        QTest::newRow("before everything") << QList<uint>{0, 0} << QList<uint>{1, 3, 1, 1, 0};
        QTest::newRow("the column") << QList<uint>{1, 3, 1, 1} << QList<uint>{1, 3, 1, 1, 0};
        QTest::newRow("the instance itself") << QList<uint>{1, 3, 1, 1, 0} << QList<uint>{1, 3, 1, 2, 0};
        QTest::newRow("below an instance") << QList<uint>{1, 3, 1, 1, 0, 5} << QList<uint>{1, 3, 1, 2, 0};
        QTest::newRow("between columns")
            << QList<uint>{1, 3, 1, 1, 4294967295U} << QList<uint>{1, 3, 1, 2, 0};
        QTest::newRow("the last one") << QList<uint>{1, 3, 1, 2, 0} << QList<uint>();
        QTest::newRow("behind everything") << QList<uint>{2, 100} << QList<uint>();
    }

    void nextFromNamesThatAreNotThere()
    {
        QFETCH(QList<uint>, from);
        QFETCH(QList<uint>, expected);
        MibView view;
        view.addRow({1, 3, 1}, scalar, {{1, integer(1)}, {2, integer(2)}});
        const auto found = view.next(Oid(from.begin(), from.end()), 0ms);
        QCOMPARE(found.has_value(), !expected.isEmpty());
        if (found)
            QCOMPARE(found->name, Oid(expected.begin(), expected.end()));
    }

    void valuesFollowTheMoment()
    {
        MibView view;
        view.addRow({1, 3, 1}, scalar, {{1, [](Moment now) { return ticks(now); }}});
        QCOMPARE(view.get({1, 3, 1, 1, 0}, 10ms)->number, std::uint64_t{1});
        QCOMPARE(view.get({1, 3, 1, 1, 0}, 1h)->number, std::uint64_t{360'000});
        // TimeTicks are 32 bits of hundredths: they start again after 497 days.
        QCOMPARE(view.get({1, 3, 1, 1, 0}, Moment((0x1'0000'0000LL + 7) * 10))->number, std::uint64_t{7});
    }

    void tellsMissingObjectsFromMissingInstances_data()
    {
        QTest::addColumn<QList<uint>>("name");
        QTest::addColumn<bool>("hasObject");
        QTest::newRow("instance") << QList<uint>{1, 3, 1, 4, 9} << true;
        QTest::newRow("object itself") << QList<uint>{1, 3, 1, 4} << true;
        QTest::newRow("before the first object") << QList<uint>{1, 3, 1, 1, 0} << false;
        QTest::newRow("between objects") << QList<uint>{1, 3, 1, 5, 0} << false;
        QTest::newRow("parent") << QList<uint>{1, 3, 1} << false;
        QTest::newRow("behind") << QList<uint>{1, 3, 2} << false;
        QTest::newRow("empty") << QList<uint>() << false;
    }

    void tellsMissingObjectsFromMissingInstances()
    {
        QFETCH(QList<uint>, name);
        QFETCH(bool, hasObject);
        MibView view;
        view.addRow({1, 3, 1}, {1}, {{4, integer(0)}, {7, integer(0)}});
        QCOMPARE(view.hasObjectOf(Oid(name.begin(), name.end())), hasObject);
    }
};

QTEST_APPLESS_MAIN(TestMibView)
#include "tst_mibview.moc"
