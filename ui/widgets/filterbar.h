// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which sessions the table shows: a text, failing ones only, idle ones hidden.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class SessionFilterProxy;

class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(SessionFilterProxy &filter, QAction *failingOnly, QAction *hideIdle, QWidget *parent = nullptr);

    /// Puts the cursor into the filter text.
    void begin();
    void clear();
    void updateCount();
    [[nodiscard]] QString text() const;
    void setText(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SessionFilterProxy &m_filter;
    QLineEdit *m_text;
    QLabel *m_count;
};
