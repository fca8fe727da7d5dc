// SPDX-License-Identifier: GPL-3.0-or-later
//
// Host and community in one line: the shortest way to a session.
#pragma once

#include "sessionspec.h"

#include <QWidget>

class ConnectLine;
class QComboBox;
class QLineEdit;
class QPushButton;
class QStringListModel;

class QuickConnectBar final : public QWidget {
    Q_OBJECT

public:
    explicit QuickConnectBar(QWidget *parent = nullptr);

    /// Hosts to offer while a person types, the newest first.
    void setHistory(const QStringList &targets);
    /// Selects the whole line, so that what is typed next replaces it.
    void begin();

signals:
    /// The settings are sound. `target` is the host as typed, without the community.
    void connectRequested(const SessionSpec &spec, const QString &target);
    /// They are not, and why.
    void rejected(const QString &reason);

private:
    QLineEdit *makeField(const char *name, const QString &label, int characters);
    void addHistory();
    void submit();
    void request(const ConnectLine &line);
    void updateButton();

    QLineEdit *m_target;
    QLineEdit *m_community;
    QComboBox *m_version;
    QPushButton *m_connect;
    QStringListModel *m_history;
};
