// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every documented code of every function, provoked.
#include "apifunctions.h"
#include "documentedcodes.h"
#include "errorrows.h"
#include "usage.h"
#include "winsnmp/inspect.hpp"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace apitest;

namespace {

const std::vector<ErrorRow> &errorRows()
{
    static const std::vector<ErrorRow> rows = [] {
        std::vector<ErrorRow> all;
        for (auto &&part : {commonErrorRows(), communicationErrorRows(), transportErrorRows(),
                            databaseErrorRows(), pduErrorRows(), utilityErrorRows()})
            all.insert(all.end(), part.begin(), part.end());
        return all;
    }();
    return rows;
}

QSet<QString> declaredFunctions()
{
    static const QRegularExpression declaration(QStringLiteral("SNMPAPI_CALL (Snmp\\w+)\\("));
    QSet<QString> names;
    const QDir headers(QStringLiteral(SSM_HEADER_FOLDER));
    for (const QString &file : headers.entryList({QStringLiteral("*.h")})) {
        QFile header(headers.filePath(file));
        if (!header.open(QIODevice::ReadOnly))
            continue;
        for (const auto &match : declaration.globalMatch(QString::fromUtf8(header.readAll())))
            names.insert(match.captured(1));
    }
    return names;
}

/// The codes that a list of errors in a header names, "base" taken apart: what stands before the
/// explanations.
QSet<QString> codesIn(const QString &list)
{
    static const QRegularExpression item(QStringLiteral("/// - ([^:;]*)"));
    static const QRegularExpression code(QStringLiteral("SNMPAPI_\\w+"));
    QSet<QString> codes;
    for (const auto &each : item.globalMatch(list)) {
        if (each.captured(1).startsWith(QStringLiteral("base")))
            codes += {QStringLiteral("SNMPAPI_NOT_INITIALIZED"), QStringLiteral("SNMPAPI_ALLOC_ERROR"),
                      QStringLiteral("SNMPAPI_OTHER_ERROR")};
        for (const auto &name : code.globalMatch(each.captured(1)))
            codes.insert(name.captured());
    }
    return codes;
}

/// What the headers say about each function's errors.
QMap<QString, QSet<QString>> codesOfHeaders()
{
    static const QRegularExpression function(QStringLiteral(
        "@par Errors\\n((?:///.*\\n)*?)/// @par Source\\n(?:///.*\\n)*[^/;]*?SNMPAPI_CALL (Snmp\\w+)\\("));
    static const QRegularExpression reference(QStringLiteral("^/// As (Snmp\\w+)\\."));
    QMap<QString, QSet<QString>> codes;
    QMap<QString, QString> sameAs;
    const QDir headers(QStringLiteral(SSM_HEADER_FOLDER));
    for (const QString &file : headers.entryList({QStringLiteral("*.h")})) {
        QFile header(headers.filePath(file));
        if (!header.open(QIODevice::ReadOnly))
            continue;
        for (const auto &match : function.globalMatch(QString::fromUtf8(header.readAll()))) {
            codes.insert(match.captured(2), codesIn(match.captured(1)));
            if (const auto other = reference.match(match.captured(1)); other.hasMatch())
                sameAs.insert(match.captured(2), other.captured(1));
        }
    }
    for (auto each = sameAs.cbegin(); each != sameAs.cend(); ++each)
        codes.insert(each.key(), codes.value(each.value()));
    return codes;
}

QString nameOf(SNMPAPI_STATUS code)
{
    const std::string_view name = winsnmp::statusName(code);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

class TestErrorTable : public QObject {
    Q_OBJECT

private slots:
    void allFunctionsAreListed();
    void codesAreThoseOfTheHeaders_data();
    void codesAreThoseOfTheHeaders();
    void allCodesHaveRows_data();
    void allCodesHaveRows();
    void provoked_data();
    void provoked();
};

void TestErrorTable::allFunctionsAreListed()
{
    const QSet<QString> declared = declaredFunctions();
    const auto isOfTheApi = [](const QString &name) { return !name.startsWith(QStringLiteral("SnmpX")); };
    QCOMPARE(std::ranges::count_if(declared, isOfTheApi), 49);
    QSet<QString> documented;
    for (const DocumentedFunction &function : documentedFunctions())
        documented.insert(QString::fromLatin1(function.name));
    QSet<QString> called;
    for (const ApiFunction &function : apiFunctions())
        called.insert(QString::fromLatin1(function.name));
    QCOMPARE(documented, declared);
    QCOMPARE(called, declared);
}

void TestErrorTable::codesAreThoseOfTheHeaders_data()
{
    allCodesHaveRows_data();
}

/// A code that somebody documents without a row for it, or the other way round.
void TestErrorTable::codesAreThoseOfTheHeaders()
{
    QFETCH(const int, index);
    static const QMap<QString, QSet<QString>> headers = codesOfHeaders();
    QCOMPARE(headers.size(), std::ranges::count_if(documentedFunctions(), [](const DocumentedFunction &each) {
                 return !each.codes.empty(); // SnmpGetLastError never fails
             }));
    const DocumentedFunction &function = documentedFunctions()[static_cast<std::size_t>(index)];
    QSet<QString> codes;
    for (const SNMPAPI_STATUS code : function.codes)
        codes.insert(nameOf(code));
    QCOMPARE(codes, headers.value(QString::fromLatin1(function.name)));
}

void TestErrorTable::allCodesHaveRows_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(documentedFunctions().size()); ++i)
        QTest::newRow(documentedFunctions()[static_cast<std::size_t>(i)].name) << i;
}

void TestErrorTable::allCodesHaveRows()
{
    QFETCH(const int, index);
    const DocumentedFunction &function = documentedFunctions()[static_cast<std::size_t>(index)];
    QStringList missing;
    QStringList needless;
    for (const SNMPAPI_STATUS code : function.codes) {
        const bool hasRow = std::ranges::any_of(errorRows(), [&](const ErrorRow &row) {
            return std::string_view(row.function) == function.name && row.code == code;
        });
        const bool excused = unprovokable().contains({function.name, code});
        if (!hasRow && !excused)
            missing.append(nameOf(code));
        if (hasRow && excused)
            needless.append(nameOf(code));
    }
    for (const auto &[excused, reason] : unprovokable()) {
        if (excused.first == function.name && std::ranges::count(function.codes, excused.second) == 0)
            needless.append(nameOf(excused.second));
    }
    QCOMPARE(missing, QStringList());
    QCOMPARE(needless, QStringList());
}

void TestErrorTable::provoked_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(errorRows().size()); ++i) {
        const ErrorRow &row = errorRows()[static_cast<std::size_t>(i)];
        QTest::addRow("%s %s #%d", row.function, winsnmp::statusName(row.code).data(), i) << i;
    }
}

void TestErrorTable::provoked()
{
    QFETCH(const int, index);
    const ErrorRow &row = errorRows()[static_cast<std::size_t>(index)];
    World world;
    QVERIFY(row.provoke(world));
    QCOMPARE(nameOf(SnmpGetLastError(nullptr)), nameOf(row.code));
    QCOMPARE(nameOf(SnmpGetLastError(world.handles.session)), nameOf(row.code));

    // It must be one of those the function documents, and the log must tell who failed.
    const auto &documented = documentedFunctions();
    const auto function = std::ranges::find_if(
        documented, [&](const DocumentedFunction &f) { return std::string_view(f.name) == row.function; });
    QVERIFY(function != documented.end());
    QVERIFY(std::ranges::count(function->codes, row.code) == 1);
    if (row.code == SNMPAPI_NOOP)
        return;
    const auto failures = winsnmp::apiFailures();
    QVERIFY(!failures.empty());
    QCOMPARE(std::string(failures.back().function), std::string(row.function));
    QCOMPARE(failures.back().code, row.code);
}

QTEST_GUILESS_MAIN(TestErrorTable)
#include "tst_errortable.moc"
