// SPDX-License-Identifier: GPL-3.0-or-later
#include "responder.h"

#include <QTest>

using namespace demo;
using namespace std::chrono_literals;

namespace {

const Oid group{1, 3, 6, 1, 2, 1, 1};
const Oid number = child(group, {1, 0});
const Oid text = child(group, {2, 0});
const Oid big = child(group, {3, 0});
const Oid missingInstance = child(group, {1, 5});
const Oid missingObject = child(group, {4, 0});
constexpr std::size_t longText = 700;

MibView makeView()
{
    MibView view;
    view.addRow(group, scalar,
                {{1, integer(-5)}, {2, octets(std::string(longText, 'a'))}, {3, counter64(1ULL << 40)}});
    return view;
}

Reply ask(smiINT type, Version version, std::vector<Oid> names, smiINT nonRepeaters = 0,
          smiINT maxRepetitions = 0)
{
    Request request;
    request.type = type;
    request.version = version;
    request.names = std::move(names);
    request.nonRepeaters = nonRepeaters;
    request.maxRepetitions = maxRepetitions;
    return respond(makeView(), request, 0ms);
}

std::vector<smiUINT32> syntaxes(const Reply &reply)
{
    std::vector<smiUINT32> result;
    for (const Instance &binding : reply.bindings)
        result.push_back(binding.value.syntax);
    return result;
}

std::vector<Oid> names(const Reply &reply)
{
    std::vector<Oid> result;
    for (const Instance &binding : reply.bindings)
        result.push_back(binding.name);
    return result;
}

} // namespace

Q_DECLARE_METATYPE(demo::Version)

class TestResponder : public QObject {
    Q_OBJECT

private slots:
    void getInVersion2()
    {
        const Reply reply =
            ask(SNMP_PDU_GET, Version::V2c, {text, missingInstance, number, missingObject, big});
        QCOMPARE(reply.errorStatus, SNMP_ERROR_NOERROR);
        QCOMPARE(syntaxes(reply),
                 (std::vector<smiUINT32>{SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_NOSUCHINSTANCE, SNMP_SYNTAX_INT,
                                         SNMP_SYNTAX_NOSUCHOBJECT, SNMP_SYNTAX_CNTR64}));
        QCOMPARE(names(reply), (std::vector<Oid>{text, missingInstance, number, missingObject, big}));
        QCOMPARE(reply.bindings[2].value.number, std::uint64_t{0xffff'fffb});
    }

    void getNextInVersion2()
    {
        const Reply reply = ask(SNMP_PDU_GETNEXT, Version::V2c, {group, number, big});
        QCOMPARE(reply.errorStatus, SNMP_ERROR_NOERROR);
        QCOMPARE(names(reply), (std::vector<Oid>{number, text, big}));
        QCOMPARE(syntaxes(reply),
                 (std::vector<smiUINT32>{SNMP_SYNTAX_INT, SNMP_SYNTAX_OCTETS, SNMP_SYNTAX_ENDOFMIBVIEW}));
    }

    void errors_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<Version>("version");
        QTest::addColumn<std::vector<Oid>>("asked");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("index");

        using Names = std::vector<Oid>;
        QTest::newRow("v1 get, missing")
            << SNMP_PDU_GET << Version::V1 << Names{number, missingObject} << SNMP_ERROR_NOSUCHNAME << 2;
        QTest::newRow("v1 get, no form in v1")
            << SNMP_PDU_GET << Version::V1 << Names{big} << SNMP_ERROR_NOSUCHNAME << 1;
        QTest::newRow("v1 getnext, only a Counter64 follows")
            << SNMP_PDU_GETNEXT << Version::V1 << Names{number, text} << SNMP_ERROR_NOSUCHNAME << 2;
        QTest::newRow("v1 getnext, end")
            << SNMP_PDU_GETNEXT << Version::V1 << Names{big} << SNMP_ERROR_NOSUCHNAME << 1;
        QTest::newRow("v1 set, exists")
            << SNMP_PDU_SET << Version::V1 << Names{number, text} << SNMP_ERROR_READONLY << 1;
        QTest::newRow("v1 set, missing")
            << SNMP_PDU_SET << Version::V1 << Names{missingObject} << SNMP_ERROR_NOSUCHNAME << 1;
        QTest::newRow("v2c set, exists")
            << SNMP_PDU_SET << Version::V2c << Names{number} << SNMP_ERROR_NOTWRITABLE << 1;
        QTest::newRow("v2c set, missing")
            << SNMP_PDU_SET << Version::V2c << Names{missingInstance} << SNMP_ERROR_NOCREATION << 1;
        QTest::newRow("v1 get, too big")
            << SNMP_PDU_GET << Version::V1 << Names{text, text} << SNMP_ERROR_TOOBIG << 0;
        QTest::newRow("v2c get, too big")
            << SNMP_PDU_GET << Version::V2c << Names{number, text, text} << SNMP_ERROR_TOOBIG << 0;
        QTest::newRow("v2c getnext, too big")
            << SNMP_PDU_GETNEXT << Version::V2c << Names{number, number} << SNMP_ERROR_TOOBIG << 0;
    }

    void errors()
    {
        QFETCH(int, type);
        QFETCH(Version, version);
        QFETCH(std::vector<Oid>, asked);
        QFETCH(int, status);
        QFETCH(int, index);
        const Reply reply = ask(type, version, asked);
        QCOMPARE(reply.errorStatus, status);
        QCOMPARE(reply.errorIndex, index);
        QVERIFY(reply.bindings.empty());
    }

    void emptyRequests_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("get") << SNMP_PDU_GET;
        QTest::newRow("getnext") << SNMP_PDU_GETNEXT;
        QTest::newRow("getbulk") << SNMP_PDU_GETBULK;
        QTest::newRow("set") << SNMP_PDU_SET;
    }

    void emptyRequests()
    {
        QFETCH(int, type);
        const Reply reply = ask(type, Version::V2c, {}, 3, 2'000'000'000);
        QCOMPARE(reply.errorStatus, SNMP_ERROR_NOERROR);
        QVERIFY(reply.bindings.empty());
    }

    void getBulk_data()
    {
        QTest::addColumn<int>("nonRepeaters");
        QTest::addColumn<int>("maxRepetitions");
        QTest::addColumn<std::vector<Oid>>("asked");
        QTest::addColumn<std::vector<Oid>>("expected");

        using Names = std::vector<Oid>;
        QTest::newRow("no repetitions") << 1 << 0 << Names{group, group} << Names{number};
        QTest::newRow("one of each") << 1 << 1 << Names{group, text} << Names{number, big};
        QTest::newRow("rows alternate") << 0 << 2 << Names{group, text} << Names{number, big, text, big};
        QTest::newRow("more non-repeaters than names") << 9 << 5 << Names{text} << Names{big};
        QTest::newRow("negative counts are zero") << -4 << -4 << Names{group} << Names{};
        QTest::newRow("ends with one round of exceptions") << 0 << 100 << Names{text} << Names{big, big};
    }

    void getBulk()
    {
        QFETCH(int, nonRepeaters);
        QFETCH(int, maxRepetitions);
        QFETCH(std::vector<Oid>, asked);
        QFETCH(std::vector<Oid>, expected);
        const Reply reply = ask(SNMP_PDU_GETBULK, Version::V2c, asked, nonRepeaters, maxRepetitions);
        QCOMPARE(reply.errorStatus, SNMP_ERROR_NOERROR);
        QCOMPARE(names(reply), expected);
    }

    void getBulkIsCutWhereTheMessageIsFull()
    {
        // Two long texts do not fit into one message: what comes before the second one is the answer.
        const Reply reply = ask(SNMP_PDU_GETBULK, Version::V2c, {group, number, number}, 0, 10);
        QCOMPARE(reply.errorStatus, SNMP_ERROR_NOERROR);
        QCOMPARE(names(reply), (std::vector<Oid>{number, text}));
    }
};

QTEST_APPLESS_MAIN(TestResponder)
#include "tst_responder.moc"
