// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one way in which this program writes a file: whole, or not at all.
#pragma once

#include <QByteArray>
#include <QString>

namespace safefile {

/// Puts `content` in the place of the file `path`. Whatever stood there stays as it was unless every octet of
/// `content` is known to be written: a full disk, a quota or a limit of the process leaves the old file. A
/// symbolic link is followed; a character device is written to; what is neither that nor a plain file
/// (a folder, a FIFO, a socket) is refused. Returns why it failed, for people; empty when it worked. Blocks
/// as long as the disk does.
[[nodiscard]] QString write(const QString &path, const QByteArray &content);

/// What stands at `path`, links followed: empty for a plain file or nothing at all, else why it is no place
/// to read from or write to. Never blocks on a FIFO.
[[nodiscard]] QString obstacle(const QString &path);

} // namespace safefile
