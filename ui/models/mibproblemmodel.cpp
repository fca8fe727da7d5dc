// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibproblemmodel.h"

#include "columntable.h"

#include <QFileInfo>

namespace {

using winsnmp::mib::Problem;
using C = MibProblemModel;

QString fileName(const Problem &problem)
{
    const QString file = QString::fromStdString(problem.file);
    const bool isFile = problem.kind != winsnmp::mib::ProblemKind::MissingFolder;
    return isFile ? QFileInfo(file).fileName() : file;
}

QString lineText(const Problem &problem)
{
    return problem.line > 0 ? QString::number(problem.line) : QString();
}

constexpr TableColumn<Problem> columns[] = {
    {.head = {.column = C::File, .title = QT_TRANSLATE_NOOP("MibProblemModel", "File"), .width = 26},
     .text = fileName,
     .toolTip = [](const Problem &problem) { return QString::fromStdString(problem.file); }},
    {.head = {.column = C::Line, .title = QT_TRANSLATE_NOOP("MibProblemModel", "Line"), .width = 6},
     .text = lineText,
     .sortValue = [](const Problem &problem) { return QVariant(problem.line); },
     .toolTip = lineText},
    {.head = {.column = C::Problem, .title = QT_TRANSLATE_NOOP("MibProblemModel", "Problem"), .width = 60},
     .text = MibProblemModel::sentence,
     .toolTip = MibProblemModel::sentence},
};
static_assert(isComplete(columns, MibProblemModel::ColumnCount));

} // namespace

void MibProblemModel::setProblems(std::vector<winsnmp::mib::Problem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int MibProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int MibProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MibProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return columns[index.column()].data(m_problems[static_cast<std::size_t>(index.row())], role);
}

QVariant MibProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return headOf(columns, staticMetaObject.className(), section, orientation, role);
}

QString MibProblemModel::sentence(const winsnmp::mib::Problem &problem)
{
    using winsnmp::mib::ProblemKind;
    const QString subject = QString::fromStdString(problem.subject);
    switch (problem.kind) {
    case ProblemKind::Syntax:
        return tr("Not understood: %1", "an English message").arg(QString::fromStdString(problem.message));
    case ProblemKind::MissingFolder:
        return tr("There is no folder “%1”. Remove it from the list, or put it back.").arg(subject);
    case ProblemKind::Unreadable:
        return tr("This cannot be read: %1. Check its permissions.", "the system's reason").arg(subject);
    case ProblemKind::TooBig:
        return tr("The file is larger than %1 bytes, which no MIB module is. It was left out.").arg(subject);
    case ProblemKind::NoModule:
        return tr("The file does not begin like a MIB module. It was left out.");
    case ProblemKind::MissingModule:
        return tr("Imports from the module “%1”, which is in none of the folders. Add a folder that has it.")
            .arg(subject);
    case ProblemKind::MissingSymbol:
        return tr("Imports “%1”, which that module does not define. It may be an older or newer version of "
                  "it.",
                  "MODULE::symbol")
            .arg(subject);
    case ProblemKind::UndefinedName:
        return tr("“%1” is neither defined nor imported.").arg(subject);
    case ProblemKind::BadDefinition:
        return tr("“%1” cannot be placed in the tree of names. It was left out.").arg(subject);
    case ProblemKind::NotImported:
        return tr("“%1” is not imported. That of another module was taken.").arg(subject);
    case ProblemKind::Duplicate:
        return tr("“%1” is defined a second time. Where others use it, the first one counts.").arg(subject);
    case ProblemKind::OtherVersion:
        return tr("This version of the module was left out: the one in “%1” is newer, or read later.")
            .arg(subject);
    case ProblemKind::Encoding:
        return tr("The file is encoded in UTF-16. Save it as UTF-8. It was left out.");
    }
    return {};
}
