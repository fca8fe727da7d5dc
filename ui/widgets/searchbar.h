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
    SearchBar(DataTable &table, const QString &accessibleName, QWidget *parent = nullptr);

    /// Puts the cursor into the field; what is typed next replaces what is there.
    void begin();
    [[nodiscard]] QLineEdit &field() { return *m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateCount();

    DataTable &m_table;
    QLineEdit *m_text;
    PlainLabel *m_count;
    QTimer *m_counting;
};
