// SPDX-License-Identifier: GPL-3.0-or-later
//
// Settings as the text of an INI file, written as QSettings reads it. QSettings itself replaces the file
// without looking whether the disk took it.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QVariant>

namespace inifile {

/// Values by "section/key".
using Values = QMap<QString, QVariant>;

/// The text of a file with these values.
[[nodiscard]] QByteArray write(const Values &values);

/// What the plain file `path` has, which need not exist; nothing else may stand there. `understood` tells
/// whether every line was understood.
[[nodiscard]] Values read(const QString &path, bool &understood);

} // namespace inifile
