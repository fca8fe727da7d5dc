// SPDX-License-Identifier: MIT
#include "mib/modulefiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace winsnmp::mib::detail {

namespace {

namespace fs = std::filesystem;

bool isCandidate(const std::string &fileName)
{
    return !fileName.empty() && fileName.front() != '.' && fileName.front() != '#' && fileName.back() != '#'
        && fileName.back() != '~';
}

Problem unreadableFolder(const fs::path &path, const std::string &reason)
{
    return {path.string(), 0, "cannot be read: " + reason, ProblemKind::Unreadable, reason};
}

class File {
public:
    /// Does not wait for the other end of what turns out to be a pipe.
    explicit File(const std::string &path)
        : m_descriptor(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    {
    }
    ~File()
    {
        if (isOpen())
            close(m_descriptor);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] bool isOpen() const noexcept { return m_descriptor >= 0; }

    [[nodiscard]] bool isRegular() const noexcept
    {
        struct stat status = {};
        return fstat(m_descriptor, &status) == 0 && S_ISREG(status.st_mode);
    }

    /// Octets read, fewer than wanted at the end of the file; nothing after an error, with errno.
    [[nodiscard]] std::optional<std::size_t> read(char *buffer, std::size_t wanted) const noexcept
    {
        std::size_t done = 0;
        while (done < wanted) {
            const ssize_t count = ::read(m_descriptor, buffer + done, wanted - done);
            if (count < 0 && errno == EINTR)
                continue;
            if (count < 0)
                return std::nullopt;
            if (count == 0)
                break;
            done += static_cast<std::size_t>(count);
        }
        return done;
    }

private:
    int m_descriptor;
};

class Lister {
public:
    explicit Lister(ProblemList &problems)
        : m_problems(problems)
    {
    }

    void addFolder(const fs::path &folder, std::size_t number)
    {
        std::error_code error;
        if (!fs::is_directory(folder, error)) {
            const bool denied = error == std::errc::permission_denied;
            m_problems.add(denied ? unreadableFolder(folder, error.message())
                                  : Problem{folder.string(), 0, "this folder does not exist",
                                            ProblemKind::MissingFolder, folder.string()});
            return;
        }
        const std::size_t first = m_files.size();
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            std::error_code typeError;
            if (isCandidate(entry->path().filename().string()) && entry->is_regular_file(typeError))
                m_files.push_back({entry->path().string(), number});
        }
        if (error)
            m_problems.add(unreadableFolder(folder, error.message()));
        std::sort(m_files.begin() + static_cast<std::ptrdiff_t>(first), m_files.end(),
                  [](const ModuleFile &x, const ModuleFile &y) { return x.path < y.path; });
    }

    std::vector<ModuleFile> take() { return std::move(m_files); }

private:
    ProblemList &m_problems;
    std::vector<ModuleFile> m_files;
};

} // namespace

std::vector<ModuleFile> listModuleFiles(std::span<const fs::path> folders, ProblemList &problems)
{
    Lister lister(problems);
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const auto rest = folders.subspan(i + 1);
        if (std::find(rest.begin(), rest.end(), folders[i]) == rest.end())
            lister.addFolder(folders[i], i);
    }
    return lister.take();
}

std::optional<std::string_view> FileReader::read(std::size_t file, const std::string &path,
                                                 ProblemList &problems)
{
    const auto unreadable = [&] {
        const std::string reason = std::generic_category().message(errno);
        problems.add(file, 0, ProblemKind::Unreadable, reason, "cannot be read: " + reason);
        return std::nullopt;
    };
    constexpr std::size_t FirstBytes = std::size_t{256} << 10U;
    const File opened(path);
    if (!opened.isOpen())
        return unreadable();
    if (!opened.isRegular()) // it was when the folder was listed
        return std::nullopt;
    m_buffer.resize(std::max(m_buffer.size(), FirstBytes));
    std::size_t size = 0;
    while (true) {
        const auto count = opened.read(m_buffer.data() + size, m_buffer.size() - size);
        if (!count)
            return unreadable();
        size += *count;
        if (size < m_buffer.size() || size > MaxFileBytes)
            break;
        m_buffer.resize(std::min(m_buffer.size() * 2, MaxFileBytes + 1));
    }
    if (size > MaxFileBytes) {
        const std::string limit = std::to_string(MaxFileBytes);
        problems.add(file, 0, ProblemKind::TooBig, limit,
                     "is larger than " + limit + " bytes and was left out");
        return std::nullopt;
    }
    return std::string_view(m_buffer.data(), size);
}

} // namespace winsnmp::mib::detail
