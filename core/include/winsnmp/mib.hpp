// SPDX-License-Identifier: MIT
//
// Object names and how to show values, read from MIB modules.
//
// Thread rule: any thread. load() replaces everything at once; lookups made meanwhile see the old or the new
// modules, never a mixture. Two loads wait for each other. Lookups never touch the network or the disk.
// Strings are UTF-8; paths are as the system has them.
#pragma once

#include "winsnmp.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winsnmp::mib {

using OidView = std::span<const smiUINT32>;
using OidVector = std::vector<smiUINT32>;

/// What kind of thing was wrong, for programs that word it in the language of their user.
enum class ProblemKind {
    Syntax, ///< the text of a module is not understood; what was left out is said; `subject` is empty
    MissingFolder, ///< `subject` is the folder
    Unreadable, ///< a folder or file that cannot be read; `subject` is the system's reason, in the C locale
    TooBig, ///< a file above the size of any real module; `subject` is the limit in bytes
    NoModule, ///< a file that does not begin like a MIB module; `subject` is empty
    MissingModule, ///< `subject` is a module that is imported and in none of the folders
    MissingSymbol, ///< `subject` is "MODULE::symbol", imported from a module that does not define it
    UndefinedName, ///< `subject` is a name that is neither defined nor imported
    BadDefinition, ///< `subject` is a name defined below or by itself, or deeper than an OID can be, or as a
                   ///< second root; the definition is left out
    NotImported, ///< a warning: `subject` is a name that is not imported, but known, and was used
    Duplicate, ///< `subject` is a name that its module defines twice; the first one counts
    OtherVersion, ///< `subject` is the file that has the module in a version that is newer, or read later;
                  ///< this one was left out
    Encoding, ///< not UTF-8 or another superset of ASCII; `subject` is empty
};

/// One thing that was wrong with a module file.
struct Problem {
    std::string file; ///< path, or module name where no file is known
    int line = 0; ///< 1-based; 0: not known
    std::string message; ///< what is wrong, for instance which import is missing, as an English sentence
    ProblemKind kind = ProblemKind::Syntax;
    std::string subject; ///< the part of the message that is a name
};

/// What load() did.
struct LoadReport {
    std::vector<std::string> modules; ///< names of the modules now loaded, sorted
    std::vector<Problem> problems;
    std::size_t filesLeft = 0; ///< not read, because the watch wanted no more
    bool abandoned = false; ///< nothing has changed
};

/// How far a load() has come.
struct LoadProgress {
    std::size_t files = 0; ///< in all folders
    std::size_t done = 0; ///< read so far; all of them while their names are being put together
    std::string file; ///< path of the one that comes next; empty: all are read
};

/// What a load() is to do next.
enum class LoadWish {
    GoOn,
    Finish, ///< read no further file; what was read comes into force
    Abandon ///< leave everything as it was, and return as soon as possible
};

/// Asked by load(), on its thread, before each file and then before each module is put in its place: never
/// longer than the reading of one file apart. May be empty. Must not call load().
using LoadWatch = std::function<LoadWish(const LoadProgress &)>;

/// Reads every MIB module file in `folders` (not recursive). Of equal module names that with the newest
/// LAST-UPDATED counts, then the one in the latest folder. Reads no configuration file, writes nothing,
/// prints nothing. Takes time and memory in proportion to what is read, whatever is in it; files above 32 MiB
/// are left out. What is wrong with folders and files is reported, and everything else is loaded. Throws
/// std::bad_alloc, with everything left as it was.
[[nodiscard]] WINSNMP_API LoadReport load(std::span<const std::filesystem::path> folders,
                                          const LoadWatch &watch = {});

/// What a module says of one object.
struct ObjectInfo {
    OidVector oid; ///< of the object type, without an instance
    std::string module; ///< "IF-MIB"
    std::string label; ///< "ifOperStatus"
    std::string syntax; ///< "INTEGER", "Counter64", a textual convention's name where there is one
    std::string access; ///< "read-only", ...; empty for nodes
    std::string status; ///< "current", ...
    std::string units;
    std::string displayHint;
    std::string description;
    std::vector<std::pair<int, std::string>> enums; ///< value, label
    bool isTable = false;
    bool isColumn = false;
};

/// The object whose OID is the longest prefix of `oid`; nothing when no module knows it.
[[nodiscard]] WINSNMP_API std::optional<ObjectInfo> find(OidView oid);

/// "IF-MIB::ifDescr.2"; the dotted numbers when no module knows the OID.
[[nodiscard]] WINSNMP_API std::string name(OidView oid);

/// Accepts "1.3.6.1.2.1.1.3.0", ".1.3...", "sysUpTime.0" and "SNMPv2-MIB::sysUpTime.0". Nothing when the text
/// is not an OID or the name is not known.
[[nodiscard]] WINSNMP_API std::optional<OidVector> parse(std::string_view text);

/// A value as a person reads it: "up(1)", "3 days, 4:05:06.78", DISPLAY-HINT applied, printable text as text,
/// other octets in hex, units appended. Exceptions give "noSuchObject", "noSuchInstance", "endOfMibView".
[[nodiscard]] WINSNMP_API std::string display(OidView oid, const smiVALUE &value);

/// Child nodes of `oid` in order, for a MIB tree; an empty view gives the top of the tree.
[[nodiscard]] WINSNMP_API std::vector<ObjectInfo> children(OidView oid);

} // namespace winsnmp::mib
