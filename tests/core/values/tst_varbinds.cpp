// SPDX-License-Identifier: GPL-3.0-or-later

#include "failingmemory.h"
#include "messagegenerator.h"
#include "testmessage.h"

#include <QTest>

#include <span>

using namespace codectest;

namespace {

List threeBindings()
{
    return {{{1, 3, 6, 1}, octets(Syntax::Octets, {'a', 'b', 'c', 'd', 'e'})},
            {{1, 3, 6, 2, 7}, oidValue({1, 3, 9, 4294967295U})},
            {{1, 3, 6, 3}, integer(-7)}};
}

/// Views of parts of the list itself, as a caller may hand them back to it.
enum class Source { None, NameOfFirst, NameOfSame, OctetsOfFirst, OidOfSecond, NameAsOid };

ValueView selfValue(const VarBinds &list, Source source)
{
    switch (source) {
    case Source::OctetsOfFirst:
        return {.syntax = Syntax::Octets, .octets = list.at(0).value.octets.subspan(1)};
    case Source::OidOfSecond:
        return list.at(1).value;
    case Source::NameAsOid:
        return {.syntax = Syntax::Oid, .oid = list.at(1).name};
    case Source::None:
    case Source::NameOfFirst:
    case Source::NameOfSame:
        break;
    }
    return {.syntax = Syntax::Counter32, .number = 42};
}

OidView selfName(const VarBinds &list, std::size_t index, Source source)
{
    static const Oid Fixed = {1, 3, 5};
    if (source == Source::NameOfSame)
        return list.at(index).name;
    return source == Source::None ? OidView(Fixed) : list.at(0).name;
}

VarBind owned(OidView name, const ValueView &value)
{
    return {{name.begin(), name.end()},
            {.syntax = value.syntax,
             .number = value.number,
             .octets = {value.octets.begin(), value.octets.end()},
             .oid = {value.oid.begin(), value.oid.end()}}};
}

void addSelfRows()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("source");
    QTest::addColumn<bool>("hasRoom");
    const std::pair<const char *, Source> sources[] = {{"nothing", Source::None},
                                                       {"name of the first", Source::NameOfFirst},
                                                       {"own name", Source::NameOfSame},
                                                       {"octets of the first", Source::OctetsOfFirst},
                                                       {"OID of the second", Source::OidOfSecond},
                                                       {"name as OID value", Source::NameAsOid}};
    for (int index = 0; index < 3; ++index) {
        for (const auto &[name, source] : sources) {
            for (const bool hasRoom : {false, true})
                QTest::addRow("%s at %d, %s", name, index, hasRoom ? "room" : "growing")
                    << index << static_cast<int>(source) << hasRoom;
        }
    }
}

} // namespace

class TestVarBinds : public QObject {
    Q_OBJECT

private slots:
    void appendKeepsWhatItIsGiven_data();
    void appendKeepsWhatItIsGiven();
    void replaceInPlaceAndResized_data();
    void replaceInPlaceAndResized();
    void appendOfOwnParts_data();
    void appendOfOwnParts();
    void replaceByOwnParts_data();
    void replaceByOwnParts();
    void eraseMovesTheRestDown_data();
    void eraseMovesTheRestDown();
    void clearLeavesAnEmptyUsableList();
    void copyIsIndependent();
    void swapExchanges();
    void moveTakesTheContents();
    void reserveMakesAppendingFree();
    void wordsForIsWhatABindingTakes();
    void refusedMemoryChangesNothing_data();
    void refusedMemoryChangesNothing();
    void randomOperationsMatchAModel_data();
    void randomOperationsMatchAModel();
};

void TestVarBinds::appendKeepsWhatItIsGiven_data()
{
    QTest::addColumn<int>("index");
    const List list = limitBindings(false);
    for (std::size_t i = 0; i < list.size(); ++i)
        QTest::addRow("binding %zu, syntax 0x%02x", i, static_cast<unsigned>(list[i].value.syntax))
            << static_cast<int>(i);
    QTest::addRow("Bits") << -1;
}

void TestVarBinds::appendKeepsWhatItIsGiven()
{
    QFETCH(int, index);
    const VarBind varBind = index < 0 ? VarBind{{1, 3}, octets(Syntax::Bits, {0x80, 1})}
                                      : limitBindings(false)[static_cast<std::size_t>(index)];
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, {varBind, varBind});
    QCOMPARE(list.size(), std::size_t{2});
    QVERIFY(toList(list) == List({varBind, varBind}));
}

void TestVarBinds::replaceInPlaceAndResized_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("octetCount");
    for (int index = 0; index < 3; ++index) {
        for (const int count : {0, 1, 5, 8, 4000})
            QTest::addRow("%d octets at %d", count, index) << index << count;
    }
}

void TestVarBinds::replaceInPlaceAndResized()
{
    QFETCH(int, index);
    QFETCH(int, octetCount);
    List expected = threeBindings();
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, expected);
    VarBind &changed = expected[static_cast<std::size_t>(index)];
    changed = {{1, 3, 6, 9}, octets(Syntax::Opaque, Octets(static_cast<std::size_t>(octetCount), 0xEE))};
    list.replace(static_cast<std::size_t>(index), changed.name, changed.value.view());
    QVERIFY(toList(list) == expected);
    changed.value = empty(Syntax::Null);
    list.replace(static_cast<std::size_t>(index), changed.name, changed.value.view());
    QVERIFY(toList(list) == expected);
}

void TestVarBinds::appendOfOwnParts_data()
{
    addSelfRows();
}

void TestVarBinds::appendOfOwnParts()
{
    QFETCH(int, index);
    QFETCH(int, source);
    QFETCH(bool, hasRoom);
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, threeBindings());
    if (hasRoom)
        list.reserve(1, 100);
    const OidView name = selfName(list, static_cast<std::size_t>(index), static_cast<Source>(source));
    const ValueView value = selfValue(list, static_cast<Source>(source));
    List expected = threeBindings();
    expected.push_back(owned(name, value));
    list.append(name, value);
    QVERIFY(toList(list) == expected);
}

void TestVarBinds::replaceByOwnParts_data()
{
    addSelfRows();
}

void TestVarBinds::replaceByOwnParts()
{
    QFETCH(int, index);
    QFETCH(int, source);
    QFETCH(bool, hasRoom);
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, threeBindings());
    if (hasRoom)
        list.reserve(1, 100);
    const auto position = static_cast<std::size_t>(index);
    const OidView name = selfName(list, position, static_cast<Source>(source));
    const ValueView value = selfValue(list, static_cast<Source>(source));
    List expected = threeBindings();
    expected[position] = owned(name, value);
    list.replace(position, name, value);
    QVERIFY(toList(list) == expected);
}

void TestVarBinds::eraseMovesTheRestDown_data()
{
    QTest::addColumn<int>("index");
    for (int index = 0; index < 3; ++index)
        QTest::addRow("index %d", index) << index;
}

void TestVarBinds::eraseMovesTheRestDown()
{
    QFETCH(int, index);
    List expected = threeBindings();
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, expected);
    list.erase(static_cast<std::size_t>(index));
    expected.erase(expected.begin() + index);
    QVERIFY(toList(list) == expected);
    list.erase(1);
    list.erase(0);
    QVERIFY(list.empty());
}

void TestVarBinds::clearLeavesAnEmptyUsableList()
{
    VarBinds list(std::pmr::new_delete_resource());
    appendAll(list, threeBindings());
    list.clear();
    QVERIFY(list.empty());
    appendAll(list, threeBindings());
    QVERIFY(toList(list) == threeBindings());
}

void TestVarBinds::copyIsIndependent()
{
    FailingMemory first;
    FailingMemory second;
    VarBinds original(&first);
    appendAll(original, threeBindings());
    const std::size_t firstBytes = first.bytes();
    const VarBinds copy(original, &second);
    QCOMPARE(first.bytes(), firstBytes);
    QVERIFY(second.bytes() > 0);
    original.erase(0);
    QVERIFY(toList(copy) == threeBindings());
}

void TestVarBinds::swapExchanges()
{
    VarBinds full(std::pmr::new_delete_resource());
    VarBinds other(std::pmr::new_delete_resource());
    appendAll(full, threeBindings());
    full.swap(other);
    QVERIFY(full.empty());
    QVERIFY(toList(other) == threeBindings());
}

void TestVarBinds::moveTakesTheContents()
{
    FailingMemory memory;
    VarBinds original(&memory);
    appendAll(original, threeBindings());
    const std::size_t allocations = memory.allocations();
    const VarBinds moved(std::move(original));
    QCOMPARE(memory.allocations(), allocations);
    QVERIFY(toList(moved) == threeBindings());
}

void TestVarBinds::reserveMakesAppendingFree()
{
    FailingMemory memory;
    VarBinds list(&memory);
    const List bindings = limitBindings(false);
    std::size_t words = 0;
    for (const VarBind &varBind : bindings)
        words += VarBinds::wordsFor(varBind.name, varBind.value.view());
    list.reserve(bindings.size(), words);
    QCOMPARE(memory.allocations(), std::size_t{1});
    QCOMPARE(memory.bytes(), (words + bindings.size()) * sizeof(std::uint32_t));
    QCOMPARE(list.bytes(), memory.bytes());
    appendAll(list, bindings);
    QCOMPARE(memory.allocations(), std::size_t{1});
    QVERIFY(toList(list) == bindings);
}

void TestVarBinds::wordsForIsWhatABindingTakes()
{
    for (const VarBind &varBind : limitBindings(false)) {
        const std::size_t words = VarBinds::wordsFor(varBind.name, varBind.value.view());
        const std::size_t length =
            varBind.value.syntax == Syntax::Oid ? varBind.value.oid.size() : varBind.value.octets.size();
        QCOMPARE(VarBinds::wordsFor(varBind.value.syntax, varBind.name.size(), length), words);
        FailingMemory memory;
        VarBinds list(&memory);
        list.append(varBind.name, varBind.value.view());
        QCOMPARE(memory.bytes(), (words + 1) * sizeof(std::uint32_t));
    }
}

void TestVarBinds::refusedMemoryChangesNothing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<int>("refusals");
    QTest::newRow("append") << "append" << 1;
    QTest::newRow("reserve") << "reserve" << 1;
    QTest::newRow("replace") << "replace" << 1;
    QTest::newRow("copy") << "copy" << 1;
}

void TestVarBinds::refusedMemoryChangesNothing()
{
    QFETCH(QString, operation);
    QFETCH(int, refusals);
    FailingMemory memory;
    VarBinds list(&memory);
    appendAll(list, threeBindings());
    const List before = toList(list);
    const Octets big(1000, 1);
    const ValueView value{.syntax = Syntax::Octets, .octets = big};
    const auto run = [&] {
        if (operation == "append")
            list.append(list.at(0).name, value);
        else if (operation == "reserve")
            list.reserve(100, 1000);
        else if (operation == "replace")
            list.replace(1, list.at(1).name, value);
        else
            const VarBinds copy(list, &memory);
    };
    QCOMPARE(failEachAllocation(memory, run, [&] { return toList(list) == before; }), refusals);
}

void TestVarBinds::randomOperationsMatchAModel_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestVarBinds::randomOperationsMatchAModel()
{
    QFETCH(int, seed);
    MessageGenerator random(static_cast<std::uint32_t>(seed));
    VarBinds list(std::pmr::new_delete_resource());
    List model;
    for (int step = 0; step < 500; ++step) {
        const VarBind varBind = random.varBind(Version::V2c);
        const std::uint32_t choice = random.below(9);
        if (model.empty() || choice < 4) {
            list.append(varBind.name, varBind.value.view());
            model.push_back(varBind);
        } else {
            const std::uint32_t index = random.below(static_cast<std::uint32_t>(model.size()) - 1);
            if (choice < 7) {
                list.replace(index, varBind.name, varBind.value.view());
                model[index] = varBind;
            } else {
                list.erase(index);
                model.erase(model.begin() + index);
            }
        }
        QVERIFY(toList(list) == model);
    }
}

QTEST_GUILESS_MAIN(TestVarBinds)

#include "tst_varbinds.moc"
