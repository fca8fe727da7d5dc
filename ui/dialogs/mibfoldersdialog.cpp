// SPDX-License-Identifier: GPL-3.0-or-later
#include "mibfoldersdialog.h"

#include "datatable.h"
#include "icons.h"
#include "miblibrary.h"
#include "mibproblemmodel.h"
#include "mibreadingbar.h"
#include "plaindelegate.h"
#include "plainlabel.h"
#include "tabletext.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace {

constexpr QSize firstSize(820, 560);

} // namespace

MibFoldersDialog::MibFoldersDialog(MibLibrary &library, const QStringList &folders, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_problems(new MibProblemModel(this))
    , m_list(new QListWidget(this))
    , m_found(new PlainLabel(this))
    , m_table(new DataTable(*m_problems, QStringLiteral("mibProblems"), tr("Problems of the modules"), this))
{
    setWindowTitle(tr("MIB folders"));
    makeList(folders);
    makeTable();
    arrange();
    connect(m_list, &QListWidget::currentRowChanged, this, &MibFoldersDialog::updateButtons);
    connect(&library, &MibLibrary::loaded, this, &MibFoldersDialog::showReport);
    updateButtons();
    showReport();
    resize(firstSize);
}

void MibFoldersDialog::makeList(const QStringList &folders)
{
    m_list->setObjectName(QStringLiteral("mibFolders"));
    m_list->setAccessibleName(tr("Folders with MIB modules, in the order they are read"));
    m_list->setItemDelegate(new PlainDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideMiddle);
    addFixed(m_library.firstFolders(), tr("Always read first"));
    for (const QString &folder : folders)
        insertOwn(m_list->count(), folder);
    addFixed(m_library.lastFolders(), tr("Always read last: named when the program was started"));
    if (!folders.isEmpty())
        m_list->setCurrentRow(static_cast<int>(m_library.firstFolders().size()));
}

void MibFoldersDialog::makeTable()
{
    auto *copy = new QAction(tr("&Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &MibFoldersDialog::copyProblems);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MibFoldersDialog::arrange()
{
    auto *explanation = new PlainLabel(
        tr("Names, enumerations and units come from the MIB modules in these folders. Where two "
           "folders have a module of the same name, the newer one wins, else the lower one."),
        this);
    explanation->setWordWrap(true);
    auto *buttons = new QVBoxLayout;
    makeFolderButtons(*buttons);
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_list, 1);
    upper->addLayout(buttons);

    auto *choices = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *apply = choices->addButton(tr("&Apply and read again"), QDialogButtonBox::ApplyRole);
    apply->setObjectName(QStringLiteral("readMibs"));
    connect(apply, &QPushButton::clicked, this, [this] {
        emit applied(folders());
        showReport();
    });
    connect(choices, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(choices, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { emit applied(folders()); });

    m_found->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(explanation);
    layout->addLayout(upper, 2);
    layout->addWidget(new MibReadingBar(m_library, this));
    layout->addWidget(m_found);
    layout->addWidget(m_table, 3);
    layout->addWidget(choices);
}

QPushButton *MibFoldersDialog::makeButton(const QString &text, const QString &objectName, QVBoxLayout &layout)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    layout.addWidget(button);
    return button;
}

void MibFoldersDialog::makeFolderButtons(QVBoxLayout &layout)
{
    const QPushButton *add = makeButton(tr("Add &folder…"), QStringLiteral("addMibFolder"), layout);
    m_remove = makeButton(tr("&Remove"), QStringLiteral("removeMibFolder"), layout);
    m_up = makeButton(tr("Move &up"), QStringLiteral("moveMibFolderUp"), layout);
    m_down = makeButton(tr("Move &down"), QStringLiteral("moveMibFolderDown"), layout);
    layout.addStretch(1);
    connect(add, &QPushButton::clicked, this, &MibFoldersDialog::askForFolder);
    connect(m_remove, &QPushButton::clicked, this, &MibFoldersDialog::removeSelected);
    connect(m_up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveSelected(1); });
}

void MibFoldersDialog::addFixed(const QStringList &folders, const QString &reason)
{
    for (const QString &folder : folders) {
        const QString shown = tr("%1 (%2)", "folder, why it cannot be removed");
        auto *item = new QListWidgetItem(icons::named(QStringLiteral("mib-folders"), Tone::Muted),
                                         shown.arg(QDir::toNativeSeparators(folder), reason), m_list);
        item->setToolTip(item->text());
        item->setFlags(Qt::NoItemFlags);
    }
}

void MibFoldersDialog::insertOwn(int row, const QString &folder)
{
    auto *item =
        new QListWidgetItem(icons::named(QStringLiteral("mib-folders")), QDir::toNativeSeparators(folder));
    item->setToolTip(item->text());
    m_list->insertItem(row, item);
}

bool MibFoldersDialog::isOwn(int row) const
{
    return row >= m_library.firstFolders().size() && row < m_list->count() - m_library.lastFolders().size();
}

QStringList MibFoldersDialog::folders() const
{
    QStringList own;
    for (int row = 0; row < m_list->count(); ++row) {
        if (isOwn(row))
            own.append(QDir::fromNativeSeparators(m_list->item(row)->text()));
    }
    return own;
}

void MibFoldersDialog::addFolder(const QString &folder)
{
    const QString wanted = QDir::cleanPath(folder);
    const auto first = static_cast<int>(m_library.firstFolders().size());
    const QStringList own = folders();
    auto place = static_cast<int>(own.indexOf(wanted));
    if (place < 0) {
        place = static_cast<int>(own.size());
        insertOwn(first + place, wanted);
    }
    m_list->setCurrentRow(first + place);
    updateButtons();
}

void MibFoldersDialog::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add a folder with MIB modules"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setDirectory(folders().isEmpty() ? QDir::homePath() : folders().constLast());
    connect(dialog, &QFileDialog::fileSelected, this, &MibFoldersDialog::addFolder);
    dialog->open();
}

void MibFoldersDialog::removeSelected()
{
    const int row = m_list->currentRow();
    if (!isOwn(row))
        return;
    delete m_list->takeItem(row);
    updateButtons();
}

void MibFoldersDialog::moveSelected(int by)
{
    const int row = m_list->currentRow();
    if (!isOwn(row) || !isOwn(row + by))
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void MibFoldersDialog::copyProblems()
{
    const QString text = tabletext::selection(*m_table);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MibFoldersDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(isOwn(row));
    m_up->setEnabled(isOwn(row) && isOwn(row - 1));
    m_down->setEnabled(isOwn(row) && isOwn(row + 1));
}

void MibFoldersDialog::showReport()
{
    if (m_library.isLoading()) {
        m_found->setText(tr("Reading the modules…"));
        return;
    }
    const winsnmp::mib::LoadReport &report = m_library.report();
    const QString read = tr("%n module(s) were read.", nullptr, static_cast<int>(report.modules.size()));
    const QString wrong = report.problems.empty()
        ? tr("Nothing was wrong with them.")
        : tr("%n problem(s):", nullptr, static_cast<int>(report.problems.size()));
    QString text = tr("%1 %2", "two sentences").arg(read, wrong);
    if (report.filesLeft > 0)
        text = tr("%1 %2", "two sentences")
                   .arg(tr("Stopped: %n file(s) were not read.", nullptr, static_cast<int>(report.filesLeft)),
                        text);
    m_found->setText(text);
    m_problems->setProblems(report.problems);
}
