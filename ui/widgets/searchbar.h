// SPDX-License-Identifier: GPL-3.0-or-later
//
// Searches a table: shows the rows that have the text, and says how many they are.
#pragma once

#include <QWidget>

class DataTable;
class PlainLabel;
class QLineEdit;
class QTimer;

class SearchBar final : public QWidget {
    Q_OBJECT

public:
    explicit SearchBar(const QString &accessibleName, QWidget *parent = nullptr);

    /// What is searched; must be given before the bar is shown, and outlive it.
    void setTable(DataTable &table);

    /// Puts the cursor into the field; what is typed next replaces what is there.
    void begin();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateCount();

    DataTable *m_table = nullptr;
    QLineEdit *m_text;
    PlainLabel *m_count;
    QTimer *m_counting;
};
