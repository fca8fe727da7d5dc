// SPDX-License-Identifier: MIT
#include "mib/modulefiles.h"

#include "mib/importorder.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fstream>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

namespace fs = std::filesystem;

/// Several times the largest modules there are; also keeps the parser's hash of one endless word from
/// overflowing.
constexpr std::size_t MaxFileBytes = std::size_t{4} << 20U;

bool isCandidate(const std::string &fileName)
{
    return !fileName.empty() && fileName.front() != '.' && fileName.front() != '#' && fileName.back() != '#'
        && fileName.back() != '~';
}

/// The parser follows imports recursively; those of a circle are the only ones that were not read before.
constexpr std::size_t MaxCircle = 100;

Problem unreadable(const fs::path &path, const std::string &reason)
{
    return {path.string(), 0, "cannot be read: " + reason, ProblemKind::Unreadable, reason};
}

Problem badDefinition(const std::string &path, const BadDefinition &definition, const std::string &what)
{
    return {path, definition.line, '"' + definition.label + "\" " + what + "; the file was left out",
            ProblemKind::BadDefinition, definition.label};
}

Problem circleTooLarge(const std::string &path)
{
    return {path,
            0,
            "is one of more than " + std::to_string(MaxCircle)
                + " modules that import from each other in a "
                  "circle; they were left out",
            ProblemKind::BadDefinition,
            {}};
}

/// Reads folders in turn; later modules take the place of earlier ones with the same name.
class Collector {
public:
    void addFolder(const fs::path &folder)
    {
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            const bool denied = error == std::errc::permission_denied;
            m_problems.push_back(denied ? unreadable(folder, error.message())
                                        : Problem{folder.string(), 0, "this folder does not exist",
                                                  ProblemKind::MissingFolder, folder.string()});
            return;
        }
        std::vector<fs::path> paths;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            std::error_code typeError;
            if (isCandidate(entry->path().filename().string()) && entry->is_regular_file(typeError))
                paths.push_back(entry->path());
        }
        if (error)
            m_problems.push_back(unreadable(folder, error.message()));
        std::sort(paths.begin(), paths.end());
        for (const fs::path &path : paths)
            addFile(path);
    }

    ModuleFiles take()
    {
        std::vector<ModuleFile> files = inReadingOrder();
        return {std::move(files), std::move(m_problems)};
    }

private:
    void addFile(const fs::path &path)
    {
        m_buffer.resize(MaxFileBytes + 1);
        std::ifstream stream(path, std::ios::binary);
        stream.read(m_buffer.data(), static_cast<std::streamsize>(m_buffer.size()));
        if (!stream.is_open() || stream.bad()) {
            m_problems.push_back(unreadable(path, std::generic_category().message(errno)));
            return;
        }
        const std::string_view text(m_buffer.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > MaxFileBytes) {
            m_problems.push_back(
                {path.string(), 0,
                 "is larger than " + std::to_string(MaxFileBytes) + " bytes and was left out",
                 ProblemKind::TooBig, std::to_string(MaxFileBytes)});
            return;
        }
        addModule({path.string(), scanModule(text)});
    }

    void addModule(ModuleFile file)
    {
        const ModuleScan &scan = file.scan;
        if (scan.modules.empty()) {
            m_problems.push_back({file.path,
                                  0,
                                  "does not begin like a MIB module and was left out",
                                  ProblemKind::NoModule,
                                  {}});
            return;
        }
        if (scan.circular) {
            m_problems.push_back(
                badDefinition(file.path, *scan.circular, "is defined below itself or too deep"));
            return;
        }
        if (scan.rootAlias) {
            m_problems.push_back(
                badDefinition(file.path, *scan.rootAlias, "is defined as a root of all names"));
            return;
        }
        const auto [entry, isNew] = m_byModule.try_emplace(scan.modules.front(), m_files.size());
        if (isNew)
            m_files.push_back(std::move(file));
        else
            m_files[entry->second] = std::move(file);
    }

    std::vector<ModuleFile> inReadingOrder()
    {
        std::vector<ModuleFile> files;
        files.reserve(m_files.size());
        for (const std::vector<std::size_t> &group : importGroups(importsByFile())) {
            for (const std::size_t file : group) {
                if (group.size() > MaxCircle)
                    m_problems.push_back(circleTooLarge(m_files[file].path));
                else
                    files.push_back(std::move(m_files[file]));
            }
        }
        return files;
    }

    std::vector<std::vector<std::size_t>> importsByFile()
    {
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            for (const std::string &module : m_files[i].scan.modules)
                m_byModule.try_emplace(module, i);
        }
        std::vector<std::vector<std::size_t>> result(m_files.size());
        for (std::size_t i = 0; i < m_files.size(); ++i) {
            for (const Import &import : m_files[i].scan.imports) {
                if (const auto found = m_byModule.find(import.module); found != m_byModule.end())
                    result[i].push_back(found->second);
            }
        }
        return result;
    }

    std::string m_buffer; ///< text of the current file
    std::vector<ModuleFile> m_files;
    std::unordered_map<std::string, std::size_t> m_byModule;
    std::vector<Problem> m_problems;
};

} // namespace

ModuleFiles collectModuleFiles(std::span<const fs::path> folders)
{
    Collector collector;
    for (const fs::path &folder : folders)
        collector.addFolder(folder);
    return collector.take();
}

} // namespace winsnmp::mib::detail
