// SPDX-License-Identifier: GPL-3.0-or-later
#include "modulecollection.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <ostream>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t Tables = 8;
constexpr std::size_t Columns = 14; // with the tables and rows, a vendor's average module
constexpr std::size_t FirstEnterprise = 50000;

constexpr std::array<std::string_view, 4> Syntaxes{
    "Counter32", "Integer32 (0..65535)", "OCTET STRING (SIZE (0..255))",
    "INTEGER { unknown(0), running(1), ready(2), notReady(3), faulty(4) }"};

void writeHeading(std::ostream &out, const std::string &module, std::size_t enterprise)
{
    out << module << "-MIB DEFINITIONS ::= BEGIN\n\nIMPORTS\n"
        << "    MODULE-IDENTITY, OBJECT-TYPE, Counter32, Integer32, enterprises\n        FROM SNMPv2-SMI;\n\n"
        << module << " MODULE-IDENTITY\n    LAST-UPDATED \"202401010000Z\"\n    ORGANIZATION \"" << module
        << "\"\n    CONTACT-INFO \"" << module << "\"\n    DESCRIPTION\n        \"What devices of " << module
        << " tell of themselves.\"\n    ::= { enterprises " << enterprise << " }\n\n";
}

void writeObject(std::ostream &out, const std::string &label, std::string_view syntax,
                 std::string_view access, const std::string &place)
{
    out << label << " OBJECT-TYPE\n    SYNTAX " << syntax << "\n    MAX-ACCESS " << access
        << "\n    STATUS current\n    DESCRIPTION\n        \"What the device counts or says as " << label
        << ",\n        since the management part of the system was last started.\"\n";
    if (label.ends_with("Entry"))
        out << "    INDEX { " << label << "Column1 }\n";
    out << "    ::= { " << place << " }\n\n";
}

void writeTable(std::ostream &out, const std::string &module, std::size_t number)
{
    const std::string table = module + "Table" + std::to_string(number);
    const std::string row = table + "Entry";
    const std::string type = 'B' + row.substr(1);
    writeObject(out, table, "SEQUENCE OF " + type, "not-accessible", module + ' ' + std::to_string(number));
    writeObject(out, row, type, "not-accessible", table + " 1");
    out << type << " ::= SEQUENCE {";
    for (std::size_t i = 1; i <= Columns; ++i)
        out << (i == 1 ? "\n    " : ",\n    ") << row << "Column" << i << " INTEGER";
    out << "\n}\n\n";
    for (std::size_t i = 1; i <= Columns; ++i)
        writeObject(out, row + "Column" + std::to_string(i), Syntaxes[i % Syntaxes.size()], "read-only",
                    row + ' ' + std::to_string(i));
}

} // namespace

fs::path ownModules()
{
    return BENCH_MIB_FOLDER;
}

ModuleCollection::ModuleCollection(std::size_t modules)
{
    for (std::size_t i = 0; i < modules; ++i)
        write(i);
}

void ModuleCollection::write(std::size_t number)
{
    const std::string module = "bench" + std::to_string(number);
    std::ofstream out(m_folder.path() / (module + ".txt"));
    writeHeading(out, module, FirstEnterprise + number);
    for (std::size_t i = 1; i <= Tables; ++i)
        writeTable(out, module, i);
    out << "END\n";
    if (!out.flush())
        throw std::runtime_error("a module cannot be written");
    m_lastColumn = module + "-MIB::" + module + "Table1EntryColumn1";
}

} // namespace bench
