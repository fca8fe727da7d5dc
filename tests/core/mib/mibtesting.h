// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the tests of MIB modules share.
#pragma once

#include "winsnmp/mib.hpp"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <filesystem>
#include <initializer_list>
#include <utility>

namespace mibtest {

using winsnmp::mib::LoadReport;
using winsnmp::mib::OidVector;
using winsnmp::mib::Problem;

/// The modules that come with the program.
[[nodiscard]] std::filesystem::path ownModules();

/// Loads them, and `extra` after them.
LoadReport loadOwn(std::initializer_list<std::filesystem::path> extra = {});

/// The problems one per line, for messages of failed tests.
[[nodiscard]] QByteArray list(const LoadReport &report);

/// A folder of module files that goes away with the object.
class ModuleFolder {
public:
    ModuleFolder() = default;
    ModuleFolder(std::initializer_list<std::pair<const char *, QByteArray>> files);

    void write(const QString &name, const QByteArray &text);
    [[nodiscard]] std::filesystem::path path() const;
    [[nodiscard]] std::string file(const char *name) const;

private:
    QTemporaryDir m_folder;
};

/// Reads dotted numbers; the test fails when they are none.
[[nodiscard]] OidVector oid(const QByteArray &dotted);

} // namespace mibtest
