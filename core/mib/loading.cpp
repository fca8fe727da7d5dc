// SPDX-License-Identifier: MIT
#include "mib/loading.h"

#include "mib/mibindexbuilder.h"
#include "mib/modulefiles.h"
#include "mib/moduleparser.h"
#include "mib/moduleset.h"
#include "mib/treebuilder.h"

#include <algorithm>
#include <string>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

std::size_t definitionsIn(const std::vector<ParsedModule> &modules)
{
    std::size_t count = 0;
    for (const ParsedModule &module : modules)
        count += module.definitions.size();
    return count;
}

class Loading {
public:
    Loading(std::span<const std::filesystem::path> folders, const LoadWatch &watch)
        : m_watch(watch)
        , m_files(listModuleFiles(folders, m_problems))
        , m_modules(m_files, m_problems)
    {
    }

    Loaded run()
    {
        readFiles();
        Loaded loaded;
        if (m_wish != LoadWish::Abandon)
            loaded.index = buildIndex(loaded.report);
        loaded.report.filesLeft = m_files.size() - m_done;
        std::vector<std::string> paths;
        paths.reserve(m_files.size());
        for (ModuleFile &file : m_files)
            paths.push_back(std::move(file.path));
        loaded.report.problems = m_problems.take(paths);
        return loaded;
    }

private:
    LoadWish ask(const std::string &file)
    {
        return m_watch ? m_watch({m_files.size(), m_done, file}) : LoadWish::GoOn;
    }

    void readFiles()
    {
        FileReader reader;
        for (; m_done < m_files.size(); ++m_done) {
            const std::string &path = m_files[m_done].path;
            m_wish = ask(path);
            if (m_wish != LoadWish::GoOn)
                return;
            const auto text = reader.read(m_done, path, m_problems);
            if (!text)
                continue;
            for (ParsedModule &module : parseModules(m_done, *text, m_texts, m_problems))
                m_modules.add(std::move(module));
        }
    }

    std::shared_ptr<const MibIndex> buildIndex(LoadReport &report)
    {
        std::vector<ParsedModule> modules = m_modules.takeInReadingOrder();
        for (const ParsedModule &module : modules)
            report.modules.emplace_back(module.name);
        std::sort(report.modules.begin(), report.modules.end());
        MibIndexBuilder builder(std::move(m_texts), definitionsIn(modules));
        if (!place(std::move(modules), builder))
            return nullptr;
        return std::make_shared<const MibIndex>(builder.take());
    }

    /// The modules are gone afterwards: laying out the index takes room as well. False: abandoned.
    bool place(std::vector<ParsedModule> modules, MibIndexBuilder &index)
    {
        TreeBuilder tree(std::move(modules), index, m_problems);
        for (std::uint32_t i = 0; i < tree.moduleCount(); ++i) {
            if (ask({}) == LoadWish::Abandon)
                return false;
            tree.place(i);
        }
        return true;
    }

    const LoadWatch &m_watch;
    ProblemList m_problems;
    std::vector<ModuleFile> m_files;
    Texts m_texts;
    ModuleSet m_modules;
    std::size_t m_done = 0; ///< files
    LoadWish m_wish = LoadWish::GoOn;
};

} // namespace

Loaded loadModules(std::span<const std::filesystem::path> folders, const LoadWatch &watch)
{
    return Loading(folders, watch).run();
}

} // namespace winsnmp::mib::detail
