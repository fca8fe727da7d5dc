// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reference 4.9: which registration is stored, which one accepts a trap, which one an unregistration takes
// off.
#include "engine/registrations.h"
#include "testrequest.h"

#include <QTest>

#include <array>
#include <vector>

using namespace enginetest;
using winsnmp::core::Filter;
using winsnmp::core::OidView;
using winsnmp::core::Registration;
using winsnmp::core::Registrations;
using winsnmp::core::TrapKey;

using Oid = std::vector<std::uint32_t>;
Q_DECLARE_METATYPE(Oid)

namespace {

/// A filter in words: empty is "any". Each use makes new handles, so equality is never that of handles.
struct Wish {
    const char *manager = "";
    const char *agent = "";
    const char *community = "";
    Oid prefix{};
};

const Oid linkDown{1, 3, 6, 1, 6, 3, 1, 1, 5, 3};
const Oid snmpTraps{1, 3, 6, 1, 6, 3, 1, 1, 5};

Filter filterOf(Session &session, const Wish &wish)
{
    Filter filter;
    if (*wish.manager)
        filter.manager = makeEntity(session, wish.manager);
    if (*wish.agent)
        filter.agent = makeEntity(session, wish.agent, 777); // ports never count
    if (*wish.community)
        filter.context = makeContext(session, wish.community);
    filter.prefix = wish.prefix;
    return filter;
}

bool isStored(Registrations &registrations, Session &session, const Wish &wish)
{
    return registrations.add(session, filterOf(session, wish));
}

int acceptCount(Registrations &registrations, const char *peer, std::string_view community, const Oid &trap)
{
    const Endpoint from = endpointOf(peer, 40'000);
    const TrapKey key{
        from, {reinterpret_cast<const std::uint8_t *>(community.data()), community.size()}, trap};
    int count = 0;
    registrations.forEachAccepting(key, [&](const Registration &) { ++count; });
    return count;
}

} // namespace

Q_DECLARE_METATYPE(Wish)

class TestRegistrations : public QObject {
    Q_OBJECT

private slots:
    void redundant_data();
    void redundant();
    void accepts_data();
    void accepts();
    void eachSessionOnce();
    void oldestSuppliesTheHandles();
    void removes_data();
    void removes();
    void removesByHandle();
    void oneCallPerStored();
    void removeAllLeavesOthers();
    void holdsItsObjects();
};

void TestRegistrations::redundant_data()
{
    QTest::addColumn<Wish>("stored");
    QTest::addColumn<Wish>("added");
    QTest::addColumn<bool>("isNew");
    const Wish all;
    const Wish agent{.agent = "192.0.2.1"};
    const Wish prefix{.prefix = snmpTraps};
    const Wish full{"192.0.2.9", "192.0.2.1", "public", linkDown};
    QTest::newRow("identical, all null") << all << all << false;
    QTest::newRow("identical, all given") << full << full << false;
    QTest::newRow("filtered after unfiltered") << all << full << false;
    QTest::newRow("longer OID after its prefix") << prefix << Wish{.prefix = linkDown} << false;
    QTest::newRow("shorter OID after a longer") << Wish{.prefix = linkDown} << prefix << true;
    QTest::newRow("unfiltered after filtered") << full << all << true;
    QTest::newRow("other agent") << agent << Wish{.agent = "192.0.2.2"} << true;
    QTest::newRow("same agent, also community")
        << agent << Wish{.agent = "192.0.2.1", .community = "x"} << false;
    QTest::newRow("other community") << Wish{.community = "public"} << Wish{.community = "Public"} << true;
    QTest::newRow("community after its beginning")
        << Wish{.community = "pub"} << Wish{.community = "public"} << true;
    QTest::newRow("sibling OID") << Wish{.prefix = linkDown} << Wish{.prefix = {1, 3, 6, 1, 6, 3, 1, 1, 5, 4}}
                                 << true;
    QTest::newRow("manager given after null") << all << Wish{.manager = "192.0.2.9"} << false;
    QTest::newRow("other manager") << Wish{.manager = "192.0.2.9"} << Wish{.manager = "192.0.2.8"} << true;
    QTest::newRow("null after manager") << Wish{.manager = "192.0.2.9"} << all << true;
    QTest::newRow("IPv6 agent again")
        << Wish{.agent = "2001:db8::1"} << Wish{.agent = "2001:DB8:0::1"} << false;
}

void TestRegistrations::redundant()
{
    QFETCH(const Wish, stored);
    QFETCH(const Wish, added);
    QFETCH(const bool, isNew);
    const Ref<Session> session = makeSession();
    const Ref<Session> other = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, stored));
    QCOMPARE(isStored(registrations, *session, added), isNew);
    QCOMPARE(session->registrations.load(), isNew ? 2U : 1U);
    QVERIFY(isStored(registrations, *other, added)); // only the same session's count
    registrations.removeAll(*session);
    registrations.removeAll(*other);
    QVERIFY(registrations.empty());
}

void TestRegistrations::accepts_data()
{
    QTest::addColumn<Wish>("wish");
    QTest::addColumn<Oid>("trap");
    QTest::addColumn<bool>("isAccepted");
    const Oid longer{1, 3, 6, 1, 6, 3, 1, 1, 5, 3, 1};
    QTest::newRow("any") << Wish{} << linkDown << true;
    QTest::newRow("any, no trap OID") << Wish{} << Oid{} << true;
    QTest::newRow("sender") << Wish{.agent = "192.0.2.1"} << linkDown << true;
    QTest::newRow("other sender") << Wish{.agent = "192.0.2.2"} << linkDown << false;
    QTest::newRow("other family") << Wish{.agent = "::ffff:192.0.2.1"} << linkDown << false;
    QTest::newRow("manager is no filter") << Wish{.manager = "198.51.100.1"} << linkDown << true;
    QTest::newRow("community") << Wish{.community = "public"} << linkDown << true;
    QTest::newRow("community, other case") << Wish{.community = "PUBLIC"} << linkDown << false;
    QTest::newRow("community, beginning") << Wish{.community = "publi"} << linkDown << false;
    QTest::newRow("exact OID") << Wish{.prefix = linkDown} << linkDown << true;
    QTest::newRow("prefix") << Wish{.prefix = snmpTraps} << linkDown << true;
    QTest::newRow("filter longer than the trap") << Wish{.prefix = longer} << linkDown << false;
    QTest::newRow("other OID") << Wish{.prefix = linkDown} << Oid{1, 3, 6, 1, 6, 3, 1, 1, 5, 4} << false;
    QTest::newRow("prefix, no trap OID") << Wish{.prefix = snmpTraps} << Oid{} << false;
    QTest::newRow("all three") << Wish{"", "192.0.2.1", "public", snmpTraps} << linkDown << true;
    QTest::newRow("two of three") << Wish{"", "192.0.2.1", "private", snmpTraps} << linkDown << false;
}

void TestRegistrations::accepts()
{
    QFETCH(const Wish, wish);
    QFETCH(const Oid, trap);
    QFETCH(const bool, isAccepted);
    const Ref<Session> session = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, wish));
    QCOMPARE(acceptCount(registrations, "192.0.2.1", "public", trap), isAccepted ? 1 : 0);
    registrations.removeAll(*session);
}

void TestRegistrations::eachSessionOnce()
{
    std::array<Ref<Session>, 3> sessions{makeSession(), makeSession(), makeSession()};
    Registrations registrations;
    for (const Ref<Session> &session : sessions) {
        QVERIFY(isStored(registrations, *session, {.prefix = linkDown}));
        QVERIFY(isStored(registrations, *session, {.community = "public"}));
        QVERIFY(isStored(registrations, *session, {}));
    }
    for (int trap = 0; trap < 3; ++trap)
        QCOMPARE(acceptCount(registrations, "192.0.2.1", "public", linkDown), 3);
    for (const Ref<Session> &session : sessions)
        registrations.removeAll(*session);
    QCOMPARE(acceptCount(registrations, "192.0.2.1", "public", linkDown), 0);
}

void TestRegistrations::oldestSuppliesTheHandles()
{
    const Ref<Session> session = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, {.agent = "192.0.2.2"})); // does not accept
    QVERIFY(isStored(registrations, *session, {.prefix = linkDown}));
    QVERIFY(isStored(registrations, *session, {.community = "public"}));
    const Endpoint from = endpointOf("192.0.2.1");
    const std::string_view community = "public";
    const TrapKey key{
        from, {reinterpret_cast<const std::uint8_t *>(community.data()), community.size()}, linkDown};
    std::size_t length = 0;
    registrations.forEachAccepting(
        key, [&](const Registration &registration) { length = registration.prefix.size(); });
    QCOMPARE(length, linkDown.size());
    registrations.removeAll(*session);
}

void TestRegistrations::removes_data()
{
    QTest::addColumn<Wish>("stored");
    QTest::addColumn<Wish>("removed");
    QTest::addColumn<bool>("isRemoved");
    const Wish full{"192.0.2.9", "192.0.2.1", "public", linkDown};
    QTest::newRow("identical, all null") << Wish{} << Wish{} << true;
    QTest::newRow("equal, all given") << full << full << true;
    QTest::newRow("null is no wildcard") << full << Wish{} << false;
    QTest::newRow("given is not null") << Wish{} << full << false;
    QTest::newRow("manager counts") << full << Wish{"192.0.2.8", "192.0.2.1", "public", linkDown} << false;
    QTest::newRow("agent counts") << full << Wish{"192.0.2.9", "192.0.2.2", "public", linkDown} << false;
    QTest::newRow("community counts") << full << Wish{"192.0.2.9", "192.0.2.1", "other", linkDown} << false;
    QTest::newRow("OID counts") << full << Wish{"192.0.2.9", "192.0.2.1", "public", snmpTraps} << false;
}

void TestRegistrations::removes()
{
    QFETCH(const Wish, stored);
    QFETCH(const Wish, removed);
    QFETCH(const bool, isRemoved);
    const Ref<Session> session = makeSession();
    const Ref<Session> other = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, stored));
    QVERIFY(!registrations.remove(*other, filterOf(*other, removed)));
    QCOMPARE(registrations.remove(*session, filterOf(*session, removed)), isRemoved);
    QCOMPARE(registrations.empty(), isRemoved);
    QCOMPARE(session->registrations.load(), isRemoved ? 0U : 1U);
    registrations.removeAll(*session);
}

void TestRegistrations::removesByHandle()
{
    const Ref<Session> session = makeSession();
    Registrations registrations;
    const Wish wish{"192.0.2.9", "192.0.2.1", "public", linkDown}; // the filter looks into its prefix
    const Filter filter = filterOf(*session, wish);
    QVERIFY(registrations.add(*session, filter));
    QVERIFY(registrations.remove(*session, filter));
    QVERIFY(registrations.empty());
}

void TestRegistrations::oneCallPerStored()
{
    const Ref<Session> session = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, {.prefix = linkDown}));
    QVERIFY(isStored(registrations, *session, {}));
    QVERIFY(!isStored(registrations, *session, {}));
    QVERIFY(registrations.remove(*session, filterOf(*session, {})));
    QVERIFY(!registrations.remove(*session, filterOf(*session, {})));
    QVERIFY(!registrations.empty()); // the narrower one is a registration of its own
    QVERIFY(registrations.remove(*session, filterOf(*session, {.prefix = linkDown})));
    QVERIFY(registrations.empty());
}

void TestRegistrations::removeAllLeavesOthers()
{
    const Ref<Session> one = makeSession();
    const Ref<Session> two = makeSession();
    Registrations registrations;
    QVERIFY(isStored(registrations, *one, {.prefix = linkDown}));
    QVERIFY(isStored(registrations, *two, {.prefix = linkDown}));
    QVERIFY(isStored(registrations, *one, {}));
    registrations.removeAll(*one);
    QCOMPARE(one->registrations.load(), 0U);
    QCOMPARE(two->registrations.load(), 1U);
    QCOMPARE(acceptCount(registrations, "192.0.2.1", "public", linkDown), 1);
    registrations.removeAll(*two);
    QVERIFY(registrations.empty());
}

void TestRegistrations::holdsItsObjects()
{
    const Ref<Session> session = makeSession();
    const std::uint64_t before = session->memory().usage().blocks;
    Registrations registrations;
    QVERIFY(isStored(registrations, *session, {"192.0.2.9", "192.0.2.1", "public", linkDown}));
    QVERIFY(session->memory().usage().blocks >= before + 3);
    QVERIFY(!isStored(registrations, *session, {"192.0.2.9", "192.0.2.1", "public", linkDown}));
    QVERIFY(
        registrations.remove(*session, filterOf(*session, {"192.0.2.9", "192.0.2.1", "public", linkDown})));
    QCOMPARE(session->memory().usage().blocks, before);
}

QTEST_APPLESS_MAIN(TestRegistrations)
#include "tst_registrations.moc"
