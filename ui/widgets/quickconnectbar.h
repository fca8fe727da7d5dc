// SPDX-License-Identifier: GPL-3.0-or-later
//
// Host and community in one line: the shortest way to a session.
#pragma once

#include "sessionspec.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

class QuickConnectBar final : public QWidget {
    Q_OBJECT

public:
    explicit QuickConnectBar(QWidget *parent = nullptr);

    void setTarget(const QString &target);
    /// Puts the cursor where a person types next.
    void begin();

    /// Splits "host", "host:161", "2001:db8::1" and "[2001:db8::1]:161" into host and port.
    static void setTarget(SessionSpec &spec, const QString &target);

signals:
    /// The settings are sound. `target` is the host as typed.
    void connectRequested(const SessionSpec &spec, const QString &target);
    /// They are not, and why.
    void rejected(const QString &reason);

private:
    QLineEdit *makeField(const char *name, const QString &label, int characters);
    void submit();
    void updateButton();

    QLineEdit *m_target;
    QLineEdit *m_community;
    QComboBox *m_version;
    QPushButton *m_connect;
};
