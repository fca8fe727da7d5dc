// SPDX-License-Identifier: GPL-3.0-or-later
//
// The names of the command line's options.
#pragma once

#include <QString>

namespace optionnames {

inline const QString help = QStringLiteral("help");
inline const QString version = QStringLiteral("version");
inline const QString demo = QStringLiteral("demo");
inline const QString connect = QStringLiteral("connect");
inline const QString port = QStringLiteral("port");
inline const QString snmpVersion = QStringLiteral("snmp-version");
inline const QString community = QStringLiteral("community");
inline const QString communityFile = QStringLiteral("community-file");
inline const QString language = QStringLiteral("lang");
inline const QString mibs = QStringLiteral("mibs");
inline const QString screenshot = QStringLiteral("screenshot");
inline const QString sessions = QStringLiteral("sessions");

} // namespace optionnames
