// SPDX-License-Identifier: GPL-3.0-or-later
//
// The folders a person has MIB modules in, their order, and what was wrong with the modules.
#pragma once

#include <QDialog>
#include <QStringList>

class DataTable;
class MibLibrary;
class MibProblemModel;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

class MibFoldersDialog final : public QDialog {
    Q_OBJECT

public:
    /// Shows what `library` has read last, and again whenever it has read anew, and can stop it. Reads
    /// nothing itself.
    MibFoldersDialog(MibLibrary &library, const QStringList &folders, QWidget *parent = nullptr);

    /// The person's folders as listed now.
    [[nodiscard]] QStringList folders() const;
    /// Puts a folder below the person's others and selects it; one that is listed is only selected.
    void addFolder(const QString &folder);

signals:
    /// The person wants these folders read, now.
    void applied(const QStringList &folders);

private:
    void makeList(const QStringList &folders);
    void makeTable();
    void makeFolderButtons(QVBoxLayout &layout);
    void arrange();
    QPushButton *makeButton(const QString &text, const QString &objectName, QVBoxLayout &layout);
    void addFixed(const QStringList &folders, const QString &reason);
    void insertOwn(int row, const QString &folder);
    void askForFolder();
    void removeSelected();
    void moveSelected(int by);
    void copyProblems();
    void updateButtons();
    void showReport();
    [[nodiscard]] bool isOwn(int row) const;

    MibLibrary &m_library;
    MibProblemModel *m_problems;
    QListWidget *m_list;
    QLabel *m_found;
    DataTable *m_table;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
};
