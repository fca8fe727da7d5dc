// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ctrl+C, a closed terminal and kill end the program the way its window does: sessions are closed, handles
// given back.
#pragma once

#include <QObject>

class QuitSignals : public QObject {
    Q_OBJECT
public:
    /// Keeps SIGINT, SIGTERM and SIGHUP from ending the process. Call it before there is any other thread:
    /// threads inherit what is blocked.
    static void block();

    /// Announces the signals that block() holds back, those from before included.
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

signals:
    void requested();

private:
    void read();

    int m_descriptor;
};
