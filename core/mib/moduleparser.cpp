// SPDX-License-Identifier: MIT
#include "mib/moduleparser.h"

#include "mib/netsnmpgate.h"
#include "mib/parsermessages.h"
#include "mib/treereader.h"

// This header must come before any other of Net-SNMP.
#include <net-snmp/net-snmp-config.h>

#include <net-snmp/types.h>

#include <net-snmp/mib_api.h>

#include <net-snmp/library/default_store.h>
#include <net-snmp/library/parse.h>

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

extern "C" {
// The parser's table of textual conventions. Versions up to 5.9.5 allocate it anew after unloading without
// freeing the old one; weak, because it is not in Net-SNMP's headers and later versions may hide it.
extern struct tc *tclist __attribute__((weak));
extern int tc_alloc __attribute__((weak));
}

namespace winsnmp::mib::detail {

namespace {

/// The parser with its global state, empty at both ends.
class Parser {
public:
    Parser()
    {
        reset();
        const auto set = [](int what, int on) { netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, what, on); };
        set(NETSNMP_DS_LIB_MIB_ERRORS, 1);
        set(NETSNMP_DS_LIB_SAVE_MIB_DESCRS, 1);
        set(NETSNMP_DS_LIB_MIB_PARSE_LABEL, 1); // underscores in names, which vendors use
        set(NETSNMP_DS_LIB_MIB_REPLACE, 0);
        netsnmp_ds_set_int(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_MIB_WARNINGS, 0);
        netsnmp_init_mib_internals();
    }

    ~Parser()
    {
        // The parser keeps the pointer to the last file name it was given; leave it one that stays valid.
        add_mibfile("/dev/null", "null");
        reset();
    }

    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Makes a module known, so that others can import it.
    void announce(const ModuleFile &file) { add_mibfile(file.path.c_str(), nullptr); }

    void read(const ModuleFile &file)
    {
        netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_MIB_COMMENT_TERM,
                               file.scan.commentsToLineEnd ? 1 : 0);
        read_mib(file.path.c_str());
    }

    /// Links nodes whose parents were read after them.
    void linkLeftOver() { adopt_orphans(); }

    /// Nodes that found no parent outlive unload_all_mibs() and would turn up in the next load. So the
    /// parents they want are defined, in a module that exists in memory only, and the nodes are unloaded with
    /// the rest.
    void dropLeftOver(const std::set<std::string> &missingParents)
    {
        if (missingParents.empty())
            return;
        std::string text = "WINSNMP-LEFT-OVER-MIB DEFINITIONS ::= BEGIN\n";
        unsigned number = 1'000'000'000;
        for (const std::string &parent : missingParents)
            text += parent + " OBJECT IDENTIFIER ::= { iso " + std::to_string(number++) + " }\n";
        text += "END\n";
        const int fd = memfd_create("mib", MFD_CLOEXEC);
        if (fd < 0)
            return;
        const std::string path = "/proc/self/fd/" + std::to_string(fd);
        if (write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size())) {
            read_mib(path.c_str());
            adopt_orphans();
        }
        close(fd);
    }

    [[nodiscard]] std::vector<std::string> modules() const
    {
        constexpr int Unread = -1;
        std::vector<std::string> names;
        for (int id = 0; const ::module *module = find_module(id); ++id) {
            if (module->no_imports != Unread)
                names.emplace_back(module->name);
        }
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    static void reset()
    {
        unload_all_mibs();
        if (&tclist && &tc_alloc) {
            std::free(tclist);
            tclist = nullptr;
            tc_alloc = 0;
        }
    }
};

} // namespace

ParsedModules parseModules(const std::vector<ModuleFile> &files)
{
    NetSnmpGate gate;
    Parser parser;
    ParserMessages messages;
    for (const ModuleFile &file : files)
        parser.announce(file);
    std::ignore = gate.takeMessages(); // what is wrong with a file is said again when it is read
    for (const ModuleFile &file : files) {
        parser.read(file);
        messages.add(file, gate.takeMessages());
    }
    ParsedModules result;
    result.modules = parser.modules();
    parser.linkLeftOver();
    messages.addLeftOver(gate.takeMessages());
    result.index = readTree(get_tree_head());
    parser.dropLeftOver(messages.missingParents());
    result.problems = messages.takeProblems();
    return result;
}

} // namespace winsnmp::mib::detail
