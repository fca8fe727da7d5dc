// SPDX-License-Identifier: GPL-3.0-or-later
#include "safefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

namespace {

class SafeFileText {
    Q_DECLARE_TR_FUNCTIONS(SafeFile)

public:
    static QString folder() { return tr("it is a folder"); }
    static QString notPlain() { return tr("it is not a plain file"); }
};

/// Nothing, with errno set, where nothing can be looked at.
std::optional<mode_t> kindOf(const QString &path)
{
    struct stat entry { };
    return ::stat(QFile::encodeName(path).constData(), &entry) == 0 ? std::optional(entry.st_mode & S_IFMT)
                                                                    : std::nullopt;
}

/// Some file systems do not know how to wait for their disk; that is no failure.
bool reachesDisk(int descriptor)
{
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == ENOSYS || errno == ENOTSUP;
}

/// `file` is unbuffered: what write() has taken, the system has taken. A disk that becomes full takes a part
/// first and says why with the next try.
bool takes(QFileDevice &file, const QByteArray &content)
{
    for (qsizetype done = 0; done < content.size();) {
        const qint64 written = file.write(content.constData() + done, content.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

QString writeToDevice(const QString &path, const QByteArray &content)
{
    QFile device(path);
    return device.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::ExistingOnly)
            && takes(device, content)
        ? QString()
        : device.errorString();
}

} // namespace

QString safefile::obstacle(const QString &path)
{
    const std::optional<mode_t> kind = kindOf(path);
    if (!kind)
        return errno == ENOENT || errno == ENOTDIR ? QString() : qt_error_string(errno);
    if (*kind == S_IFREG)
        return {};
    return *kind == S_IFDIR ? SafeFileText::folder() : SafeFileText::notPlain();
}

QString safefile::write(const QString &path, const QByteArray &content)
{
    if (kindOf(path) == mode_t{S_IFCHR})
        return writeToDevice(path, content);
    if (const QString reason = obstacle(path); !reason.isEmpty())
        return reason;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    // Before commit(), which does not look at how its own flush and its own waiting for the disk ended.
    if (!takes(file, content)) {
        const QString reason = file.errorString();
        file.cancelWriting();
        return reason;
    }
    if (!reachesDisk(file.handle())) {
        const QString reason = qt_error_string(errno);
        file.cancelWriting();
        return reason;
    }
    return file.commit() ? QString() : file.errorString();
}
