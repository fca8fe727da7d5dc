// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the texts of the command line to checked options. The first problem ends it.
#pragma once

#include "commandline.h"

class QCommandLineParser;

class OptionReader {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
public:
    OptionReader(const QCommandLineParser &parser, const QByteArray &environmentCommunity);

    /// The options, or with Action::Fail the sentence that says what is wrong.
    [[nodiscard]] CommandLineResult read();

private:
    void readPlain();
    void readDemo();
    void readConnection();
    void readVersion(SessionSpec &spec);
    void readPort(SessionSpec &spec);
    void readCommunity(SessionSpec &spec);
    [[nodiscard]] QByteArray communityFromFile(const QString &path);
    void checkSpec(const SessionSpec &spec);
    void checkNeedsConnection();
    void checkFolders();
    void checkOutput(const QString &path);

    [[nodiscard]] QString value(const QString &option) const;
    void fail(const QString &problem);

    const QCommandLineParser &m_parser;
    QByteArray m_environmentCommunity;
    CommandLineOptions m_options;
    QString m_problem;
};
