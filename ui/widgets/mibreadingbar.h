// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far the reading of MIB modules is, and a button that ends it. Hidden while nothing is being read.
#pragma once

#include <QWidget>

class MibLibrary;
class QLabel;
class QProgressBar;
class QToolButton;

class MibReadingBar final : public QWidget {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit MibReadingBar(MibLibrary &library, QWidget *parent = nullptr);

private:
    void refresh();
    void stop();

    MibLibrary &m_library;
    QLabel *m_count;
    QProgressBar *m_progress;
    QLabel *m_file;
    QToolButton *m_stop;
};
