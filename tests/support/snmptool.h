// SPDX-License-Identifier: GPL-3.0-or-later
//
// Net-SNMP's command line tools as a second opinion, and values printed the way they print them.
#pragma once

#include "support/testsession.h"

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace testsupport {

struct ToolOutput {
    bool ok = false; ///< started and ended with 0
    QByteArray out;
    QByteArray err;
};

/// No configuration, MIB or persistent file of this machine is read or written below `folder`.
[[nodiscard]] QProcessEnvironment toolEnvironment(const QString &folder);
/// The process, not yet started, is killed when this one dies: nothing stays behind a test that crashes.
void endsWithUs(QProcess &process);
/// Empty when it is not installed; administrators' programs are found as well.
[[nodiscard]] QString programPath(const QString &program);
/// Tests fail without what they need: what is skipped proves nothing.
inline constexpr const char *MissingTool = "a program is missing: see test_packages in app/packages.sh";
[[nodiscard]] bool hasTool(const QString &program);
[[nodiscard]] ToolOutput runTool(const QString &program, const QStringList &arguments,
                                 int milliseconds = 60'000);

/// Options that make the tools print numbers only: "OID = TYPE: value", octet strings in hexadecimal.
[[nodiscard]] QStringList plainOutput();
/// One line for each binding, as the tools print with plainOutput().
[[nodiscard]] QByteArray printed(const Binding &binding);
/// Output with one line for each binding: long octet strings come in several.
[[nodiscard]] QList<QByteArray> bindingLines(const QByteArray &output);

} // namespace testsupport
